// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "repair-speed",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Entente", path: "../..")],
  targets: [
    .executableTarget(
      name: "repair-speed",
      dependencies: [
        .product(name: "EntenteEnglish", package: "Entente"),
        .product(name: "EntenteLanguage", package: "Entente"),
        .product(name: "EntenteParsing", package: "Entente"),
      ])
  ]
)

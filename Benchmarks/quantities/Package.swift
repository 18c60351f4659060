// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "quantities",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Entente", path: "../..")],
  targets: [
    .executableTarget(
      name: "quantities",
      dependencies: [
        .product(name: "EntenteLanguage", package: "Entente"),
        .product(name: "EntenteParsing", package: "Entente"),
      ])
  ]
)

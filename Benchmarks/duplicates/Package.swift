// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "duplicates",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Entente", path: "../..")],
  targets: [
    .executableTarget(
      name: "duplicates", dependencies: [.product(name: "EntenteKit", package: "Entente")])
  ]
)

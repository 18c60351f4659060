// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "times",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Entente", path: "../..")],
  targets: [
    .executableTarget(
      name: "times", dependencies: [.product(name: "EntenteKit", package: "Entente")])
  ]
)

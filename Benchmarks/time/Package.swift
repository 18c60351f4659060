// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "time",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Entente", path: "../..")],
  targets: [
    .executableTarget(
      name: "time", dependencies: [.product(name: "EntenteKit", package: "Entente")])
  ]
)

// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "store",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Entente", path: "../..")],
  targets: [
    .systemLibrary(
      name: "CBenchmarkSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .executableTarget(
      name: "store",
      dependencies: [
        "CBenchmarkSQLite",
        .product(name: "EntenteModels", package: "Entente"),
        .product(name: "EntenteStorage", package: "Entente"),
      ]),
  ]
)

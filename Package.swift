// swift-tools-version: 6.3
import PackageDescription

// One line a target: what it is, what it may import. The arrows run one way, as the map in README.md
// shows them; a new arrow is a decision, not a convenience.

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A library of ours in `Sources/`.
func library(
  _ name: String, uses dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

/// A plugin in `Plugins/<folder>`, kept to the public API, with its manifest embedded.
func plugin(
  _ name: String, folder: String, uses dependencies: [Target.Dependency] = []
) -> Target {
  .target(
    name: name, dependencies: ["EntenteKit", "EntentePresentation"] + dependencies,
    path: "Plugins/\(folder)", exclude: ["fixtures", "README.md"],
    resources: [.embedInCode("plugin.yaml")], packageAccess: false, swiftSettings: settings)
}

/// The tests of one target; `path` says where they lie when that is not `Tests/<name>`.
func tests(_ name: String, uses dependencies: [Target.Dependency], path: String? = nil) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["EntenteTestSupport"],
    path: path, swiftSettings: settings)
}

/// A C library of the system: a module map and a shim.
func system(_ name: String, pkgConfig: String, apt: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

let package = Package(
  name: "Entente",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "EntenteKit", targets: ["EntenteKit"]),
    .library(name: "EntenteModels", targets: ["EntenteModels"]),
    .library(name: "EntenteYAML", targets: ["EntenteYAML"]),
    .library(name: "EntenteLanguage", targets: ["EntenteLanguage"]),
    .library(name: "EntenteEnglish", targets: ["EntenteEnglish"]),
    .library(name: "EntenteParsing", targets: ["EntenteParsing"]),
    .library(name: "EntenteStorage", targets: ["EntenteStorage"]),
    .library(name: "EntentePostgres", targets: ["EntentePostgres"]),
    .library(name: "EntenteAnalytics", targets: ["EntenteAnalytics"]),
    .library(name: "EntentePlugins", targets: ["EntentePlugins"]),
    .library(name: "EntentePresentation", targets: ["EntentePresentation"]),
    .library(name: "EntenteCommand", targets: ["EntenteCommand"]),
    .executable(name: "entente", targets: ["entente"]),
  ],
  targets: [
    // The system's C libraries, each behind one Swift target.
    system("CEntenteYAML", pkgConfig: "yaml-0.1", apt: "libyaml-dev"),
    system("CEntenteSQLite", pkgConfig: "sqlite3", apt: "libsqlite3-dev"),
    system("CEntenteEdit", pkgConfig: "libedit", apt: "libedit-dev"),
    system("CEntenteXML", pkgConfig: "libxml-2.0", apt: "libxml2-dev"),
    system("CEntentePostgres", pkgConfig: "libpq", apt: "libpq-dev"),
    system("CEntenteZ", pkgConfig: "zlib", apt: "zlib1g-dev"),

    // Embedded data: one #embed each.
    .target(name: "CEntenteEnglishData", exclude: ["english.model", "english.pairs"]),
    .target(name: "CEntenteLexiconData", exclude: ["lexicon.bin"]),

    // The SDK, from the values upwards.
    library("EntenteModels", exclude: ["Data"]),
    library("EntenteYAML", uses: ["CEntenteYAML"]),
    library("EntenteLanguage", uses: ["EntenteModels"]),
    library(
      "EntenteEnglish", uses: ["EntenteLanguage", "CEntenteEnglishData"], exclude: ["LICENSE.md"]),
    library(
      "EntenteParsing",
      uses: [
        "EntenteModels", "EntenteYAML", "EntenteLanguage", "EntenteEnglish", "CEntenteLexiconData",
      ],
      exclude: ["Data"]),
    library("EntenteStorage", uses: ["EntenteModels", "CEntenteSQLite"]),
    library("EntentePostgres", uses: ["EntenteModels", "EntenteStorage", "CEntentePostgres"]),
    library("EntenteAnalytics", uses: ["EntenteModels", "EntenteStorage"]),
    library(
      "EntentePlugins",
      uses: [
        "EntenteModels", "EntenteYAML", "EntenteLanguage", "EntenteParsing", "EntenteStorage",
        "EntenteAnalytics",
      ]),
    library(
      "EntentePresentation",
      uses: ["EntenteModels", "EntenteYAML", "EntenteStorage", "EntenteAnalytics"]),
    library(
      "EntenteKit",
      uses: [
        "EntenteModels", "EntenteYAML", "EntenteLanguage", "EntenteEnglish", "EntenteParsing",
        "EntenteStorage", "EntenteAnalytics", "EntentePlugins", "EntentePresentation",
      ]),
    library("EntenteCommand", uses: ["EntenteKit"]),
    .executableTarget(
      name: "entente",
      dependencies: [
        "EntenteCommand", "EntentePostgres", "EntenteStorage", "EntenteCSV", "EntenteNDJSON",
        "EntenteMarkdown",
        "EntenteREPL",
      ],
      swiftSettings: settings),

    // Plugins that the command links.
    plugin("EntenteCSV", folder: "CSV"),
    plugin("EntenteNDJSON", folder: "NDJSON"),
    plugin("EntenteMarkdown", folder: "Markdown"),
    plugin("EntenteREPL", folder: "REPL", uses: ["CEntenteEdit"]),

    // What `scripts/generate` runs: YAML in Sources/*/Data into Swift tables. Not a product.
    .executableTarget(
      name: "EntenteGenerator", dependencies: ["EntenteYAML"], swiftSettings: settings),

    // What `Benchmarks/calibrate/run` runs: fits how sure records are. Not a product.
    .executableTarget(
      name: "EntenteCalibrator",
      dependencies: ["EntenteModels", "EntenteParsing", "EntenteTestSupport"],
      path: "Benchmarks/calibrate", exclude: ["run"], swiftSettings: settings),

    // Tests.
    .target(
      name: "EntenteTestSupport", dependencies: ["EntenteModels"], path: "Tests/EntenteTestSupport",
      swiftSettings: settings),
    tests("EntenteModelsTests", uses: ["EntenteModels"]),
    tests("EntenteYAMLTests", uses: ["EntenteYAML"]),
    tests("EntenteLanguageTests", uses: ["EntenteLanguage", "EntenteEnglish"]),
    tests("EntenteParsingTests", uses: ["EntenteParsing", "EntenteLanguage", "EntenteEnglish"]),
    tests("EntenteStorageTests", uses: ["EntenteStorage", "EntentePostgres"]),
    tests("EntenteAnalyticsTests", uses: ["EntenteAnalytics"]),
    tests("EntentePresentationTests", uses: ["EntentePresentation"]),
    tests(
      "EntentePluginsTests",
      uses: ["EntenteKit", "EntenteCSV", "EntenteNDJSON", "EntenteMarkdown", "EntenteREPL"]),
    tests("EntenteCommandTests", uses: ["EntenteCommand"]),
  ],
  swiftLanguageModes: [.v6]
)

// swift-tools-version: 6.2
import PackageDescription

/// One array for every Swift target of the package.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableExperimentalFeature("Lifetimes"),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name)] + dependencies,
    swiftSettings: settings)
}

let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")

let package = Package(
  name: "lede",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "Lede", targets: ["Lede"]),
    .library(name: "LedeC", type: .dynamic, targets: ["LedeC"]),
    .executable(name: "lede", targets: ["LedeCLI"]),
  ],
  traits: [
    .trait(
      name: "XML",
      description: """
        NewsML, NITF, RSS, HTML, SGML, WARC, Word, OpenDocument and EPUB, by libxml2. \
        JSON, ninjs, CSV, mail, Markdown, wires and plain text need it not.
        """),
    .default(enabledTraits: ["XML"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1")
  ],
  targets: [
    .systemLibrary(
      name: "_CLedeReadline",
      providers: [.apt(["libreadline-dev"]), .brew(["readline"])]),
    .systemLibrary(
      name: "_CLedeLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "_CLedeZstd", pkgConfig: "libzstd",
      providers: [.apt(["libzstd-dev"]), .brew(["zstd"])]),
    .systemLibrary(
      name: "_CLedeZlib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(
      name: "_CLedeStemmer",
      providers: [.apt(["libstemmer-dev"]), .brew(["snowball"])]),
    .target(name: "_CLedeKernels"),

    module("LedeLibc"),
    module("LedeSystem", ["LedeLibc", "_CLedeKernels", system]),
    module("LedeText", ["LedeJSON", "_CLedeStemmer", "_CLedeKernels"]),
    module("LedeJSON"),
    module(
      "LedeIndex", ["LedeLibc", "LedeSystem", "LedeText", "_CLedeKernels", "_CLedeZstd", system]),
    module("LedeQuery", ["LedeIndex", "LedeText", "LedeSystem", "LedeLibc"]),
    module("LedeDigest", ["LedeText"]),
    module(
      "LedeWire",
      [
        "LedeLibc", "LedeSystem", "LedeText", "LedeJSON", "_CLedeZlib", "_CLedeZstd", system,
        .target(name: "_CLedeLibXML2", condition: .when(traits: ["XML"])),
      ]),
    module(
      "Lede",
      [
        "LedeQuery", "LedeDigest", "LedeWire", "LedeIndex", "LedeText", "LedeJSON", "LedeSystem",
        system,
      ]),
    module(
      "LedeRecords",
      ["Lede", "LedeDigest", "LedeIndex", "LedeQuery", "LedeText", "LedeWire", "LedeJSON"]),
    module(
      "LedeCommand",
      [
        "Lede", "LedeRecords", "LedeDigest", "LedeIndex", "LedeQuery", "LedeText", "LedeWire",
        "LedeJSON", "LedeLibc", "LedeSystem", system,
      ]),
    module(
      "LedeShell",
      [
        "LedeCommand", "Lede", "LedeRecords", "LedeDigest", "LedeIndex", "LedeQuery", "LedeText",
        "LedeWire", "LedeSystem", system,
      ]),
    .target(name: "_CLedeInterface"),
    module(
      "LedeC",
      [
        "Lede", "LedeRecords", "LedeDigest", "LedeIndex", "LedeQuery", "LedeText", "LedeWire",
        "LedeJSON", "LedeLibc", "LedeSystem", "_CLedeInterface", system,
      ]),
    .executableTarget(
      name: "LedeCLI",
      dependencies: [
        "LedeShell", "LedeCommand", "Lede", "LedeLibc", "LedeSystem", "_CLedeReadline",
        "_CLedeKernels", system,
      ],
      swiftSettings: settings),

    tests("LedeSystem", [system]),
    tests("LedeText", ["_CLedeKernels"]),
    tests("LedeJSON"),
    .target(
      name: "LedeTestSupport", dependencies: ["LedeIndex", "LedeText", "LedeSystem", system],
      path: "Tests/TestSupport", swiftSettings: settings),
    tests("LedeIndex", ["LedeTestSupport", "LedeText", "LedeSystem", system]),
    tests("LedeQuery", ["LedeIndex", "LedeText", system]),
    tests("LedeDigest", ["LedeText"]),
    tests("LedeWire", ["LedeText"]),
    tests(
      "Lede",
      ["LedeDigest", "LedeIndex", "LedeQuery", "LedeText", "LedeWire", "LedeTestSupport", system]),
    tests(
      "LedeShell",
      [
        "LedeCommand", "Lede", "LedeRecords", "LedeDigest", "LedeIndex", "LedeQuery", "LedeText",
        "LedeWire", "LedeSystem", system,
      ]),
  ]
)

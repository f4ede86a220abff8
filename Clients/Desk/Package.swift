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
]

let package = Package(
  name: "desk",
  platforms: [.macOS(.v26)],
  products: [.executable(name: "lede-desk", targets: ["DeskProgram"])],
  dependencies: [
    .package(name: "lede", path: "../.."),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    // One function around crypt_r, which Swift cannot import by itself.
    .target(
      name: "CDeskCrypt",
      linkerSettings: [.linkedLibrary("crypt", .when(platforms: [.linux]))]),
    .target(
      name: "LedeDesk",
      dependencies: [
        "CDeskCrypt",
        .product(name: "Lede", package: "lede"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      // The pages, the style and the script are part of the program: it is one file wherever it goes.
      resources: [.embedInCode("Web")],
      swiftSettings: settings),
    .executableTarget(
      name: "DeskProgram", dependencies: ["LedeDesk"], swiftSettings: settings),
    .testTarget(
      name: "LedeDeskTests",
      dependencies: [
        "LedeDesk",
        .product(name: "Lede", package: "lede"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: settings),
  ]
)

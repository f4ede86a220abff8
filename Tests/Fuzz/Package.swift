// swift-tools-version: 6.2
import PackageDescription

// gold, SwiftPM's linker on Linux, fails on the fuzzer's debug information.
let linker: [LinkerSetting] = [.unsafeFlags(["-use-ld=lld"], .when(platforms: [.linux]))]

// Coverage-guided fuzzers (libFuzzer with AddressSanitizer). `scripts/fuzz` builds and runs them.
let package = Package(
  name: "lede-fuzz",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "lede", path: "../..")],
  targets: [
    .target(name: "CFuzzer"),
    .target(
      name: "FuzzDriver", dependencies: ["CFuzzer"], swiftSettings: [.swiftLanguageMode(.v5)]),
    .executableTarget(
      name: "Fuzz", dependencies: ["FuzzDriver", .product(name: "Lede", package: "lede")],
      swiftSettings: [.swiftLanguageMode(.v5)], linkerSettings: linker),
    // A program of its own: it has Lede in the C library, which the other links into itself.
    .executableTarget(
      name: "FuzzC", dependencies: ["FuzzDriver", .product(name: "LedeC", package: "lede")],
      swiftSettings: [.swiftLanguageMode(.v5)], linkerSettings: linker),
  ]
)

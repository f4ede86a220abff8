// swift-tools-version: 6.2
import PackageDescription

// Coverage-guided fuzzers (libFuzzer with AddressSanitizer). `scripts/fuzz` builds and runs them.
let package = Package(
  name: "lede-fuzz",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "lede", path: "../..")],
  targets: [
    .target(name: "CFuzzer"),
    .executableTarget(
      name: "Fuzz", dependencies: ["CFuzzer", .product(name: "Lede", package: "lede")],
      swiftSettings: [.swiftLanguageMode(.v5)],
      // gold, SwiftPM's linker on Linux, fails on the fuzzer's debug information.
      linkerSettings: [.unsafeFlags(["-use-ld=lld"], .when(platforms: [.linux]))]),
  ]
)

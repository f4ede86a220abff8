// swift-tools-version: 6.2
import PackageDescription

// Programs that measure the inside of the library, and `soak`, which wears it: `scripts/races` builds all of them
// and runs that one. Each tells in its main.swift how it is run.
let programs = ["TextBench", "IndexBench", "RankingBenchmark", "salience", "soak", "wire-bench"]
let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v26)],
  dependencies: [
    .package(name: "lede", path: "../.."),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: programs.map { name in
    .executableTarget(
      name: name,
      dependencies: [
        .product(name: "Lede", package: "lede"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: [.treatAllWarnings(as: .error)])
  }
)

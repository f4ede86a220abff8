// swift-tools-version: 6.2
import PackageDescription

// Measures LedeIndex: `swift run -c release -Xswiftc -enable-testing IndexBench FOLDER FILE.jsonl [bare|whole]`. See main.swift.
let package = Package(
  name: "indexing-bench",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "lede", path: "../../..")],
  targets: [
    .executableTarget(
      name: "IndexBench", dependencies: [.product(name: "Lede", package: "lede")],
      swiftSettings: [.swiftLanguageMode(.v6)])
  ]
)

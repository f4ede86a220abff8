// swift-tools-version: 6.2
import PackageDescription

// Measures LedeText: `swift run -c release -Xswiftc -enable-testing TextBench tokens FILE`. See main.swift.
let package = Package(
  name: "analysis-bench",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "lede", path: "../../..")],
  targets: [
    .executableTarget(
      name: "TextBench", dependencies: [.product(name: "Lede", package: "lede")],
      swiftSettings: [.swiftLanguageMode(.v6)])
  ]
)

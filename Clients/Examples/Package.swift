// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "examples",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "lede", path: "../..")],
  targets: [
    .executableTarget(
      name: "ask-the-seeds",
      dependencies: [.product(name: "Lede", package: "lede")],
      path: "Sources/AskTheSeeds")
  ]
)

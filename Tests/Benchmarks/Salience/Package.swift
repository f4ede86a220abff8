// swift-tools-version: 6.2
import PackageDescription

// Measures LedeDigest and dumps the features that scripts/fit-salience fits the weights on.
let package = Package(
  name: "salience-benchmark",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "lede", path: "../../..")],
  targets: [
    .executableTarget(
      name: "salience",
      dependencies: [.product(name: "Lede", package: "lede")],
      swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)])
  ]
)

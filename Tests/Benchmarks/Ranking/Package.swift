// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "RankingBenchmark",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "lede", path: "../../..")],
  targets: [
    .executableTarget(
      name: "RankingBenchmark", dependencies: [.product(name: "Lede", package: "lede")])
  ]
)

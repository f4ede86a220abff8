// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "wire-bench",
  platforms: [.macOS(.v26)],
  dependencies: [
    .package(name: "lede", path: "../../.."),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    .executableTarget(
      name: "wire-bench",
      dependencies: [
        .product(name: "Lede", package: "lede"),
        .product(name: "SystemPackage", package: "swift-system"),
      ])
  ]
)

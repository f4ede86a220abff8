// swift-tools-version: 6.2
import PackageDescription

// Long runs of the library as an outsider uses it: threads side by side, and opening and closing without end.
// `scripts/races` builds and runs them.
let package = Package(
  name: "lede-soak",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "lede", path: "../..")],
  targets: [
    .executableTarget(name: "soak", dependencies: [.product(name: "Lede", package: "lede")])
  ]
)

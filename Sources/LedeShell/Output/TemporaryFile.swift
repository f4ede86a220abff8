/// A file that is thrown away.
enum TemporaryFile {
  /// A path in /tmp that no other process uses.
  static func path() -> String {
    "/tmp/lede-\(Descriptor.processID)-\(UInt64.random(in: 0 ... .max))"
  }
}

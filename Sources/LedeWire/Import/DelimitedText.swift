/// Values parted by commas, tabs, semicolons or bars.
enum DelimitedText {
  /// The names in the first line and what parts them, or nil if it is no such line.
  static func header(in head: Span<UInt8>) -> (names: [String], delimiter: UInt8)? {
    nil
  }
}

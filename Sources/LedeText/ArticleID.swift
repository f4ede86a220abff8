/// The name by which an archive knows an article for ever: the source's own id, or one derived
/// from the article's content.
public struct ArticleID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The id as its source states it; never empty.
  public let rawValue: String

  /// An id with this text, or nil if the text is empty.
  public init?(_ rawValue: String) {
    guard !rawValue.isEmpty else { return nil }
    self.rawValue = rawValue
  }

  /// The text.
  public var description: String { rawValue }

  /// By UTF-8 bytes, so that the order is the same under every locale.
  public static func < (a: Self, b: Self) -> Bool {
    a.rawValue.utf8.lexicographicallyPrecedes(b.rawValue.utf8)
  }
}

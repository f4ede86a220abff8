/// The name by which an archive knows an article for ever: the source's own id, or one derived
/// from the article's content.
///
/// Two ids are one if they have the same bytes. Ids that only look alike, because one writes an accent as
/// a character of its own and the other does not, are two.
public struct ArticleID: Hashable, Sendable, Comparable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  /// The id as its source states it; never empty.
  public let rawValue: String

  /// An id with this text, or nil if the text is empty.
  public init?(_ rawValue: String) {
    guard !rawValue.isEmpty else { return nil }
    self.rawValue = rawValue
  }

  /// An id with this text, which must not be empty: `let id: ArticleID = "wire-7"`.
  public init(stringLiteral text: String) {
    precondition(!text.isEmpty, "an article's id is not empty")
    rawValue = text
  }

  /// The text.
  public var description: String { rawValue }

  /// By UTF-8 bytes; Swift's own comparison of strings takes canonically equivalent ones for equal.
  public static func == (a: Self, b: Self) -> Bool {
    let (a, b) = (a.rawValue.utf8Span.span, b.rawValue.utf8Span.span)
    guard a.count == b.count else { return false }
    for index in a.indices where a[index] != b[index] { return false }
    return true
  }

  /// Hashes the UTF-8 bytes.
  public func hash(into hasher: inout Hasher) {
    let bytes = rawValue.utf8Span.span
    hasher.combine(bytes.count)
    for start in stride(from: 0, to: bytes.count, by: 8) {
      var word: UInt64 = 0
      for index in start..<min(start + 8, bytes.count) { word = word << 8 | UInt64(bytes[index]) }
      hasher.combine(word)
    }
  }

  /// By UTF-8 bytes, so that the order is the same under every locale.
  public static func < (a: Self, b: Self) -> Bool {
    a.rawValue.utf8.lexicographicallyPrecedes(b.rawValue.utf8)
  }
}

extension ArticleID {
  /// What stands before the last `#`: `x` of `x#de`, the item's id where an article is a part of one (see
  /// `Article.item`); nil without any.
  package var beforeMark: ArticleID? {
    guard let mark = rawValue.utf8.lastIndex(of: UInt8(ascii: "#")) else { return nil }
    return ArticleID(String(rawValue[..<mark]))
  }
}

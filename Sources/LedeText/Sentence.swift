/// A sentence of a text, by where it stands.
public struct Sentence: Hashable, Sendable {
  /// UTF-8 byte offsets in the text, white space at both ends left out.
  public let range: Range<Int>
  /// The paragraph that holds it, counted from 0.
  public let paragraph: Int

  /// A sentence that stands here.
  public init(range: Range<Int>, paragraph: Int) {
    self.range = range
    self.paragraph = paragraph
  }
}

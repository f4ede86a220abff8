/// A sentence of a text, by where it stands.
package struct Sentence: Hashable, Sendable {
  /// UTF-8 byte offsets in the text, white space at both ends left out.
  package let range: Range<Int>
  /// The paragraph that holds it, counted from 0.
  package let paragraph: Int

  /// A sentence that stands here.
  package init(range: Range<Int>, paragraph: Int) {
    self.range = range
    self.paragraph = paragraph
  }
}

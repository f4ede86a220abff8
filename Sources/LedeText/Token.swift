/// One indexed word of a text.
@usableFromInline
package struct Token: Hashable, Sendable {
  /// Which term it is: an ordinal in the vocabulary of the analyzer that made it.
  @usableFromInline package let term: UInt32
  /// Its place among the words of the text, from 0; variants of one word share a position.
  @usableFromInline package let position: UInt32
  /// UTF-8 byte offset of its first byte in the text.
  @usableFromInline package let start: UInt32
  /// UTF-8 byte offset behind its last byte.
  @usableFromInline package let end: UInt32

  /// A word at this place.
  @inlinable
  package init(term: UInt32, position: UInt32, start: UInt32, end: UInt32) {
    self.term = term
    self.position = position
    self.start = start
    self.end = end
  }

  /// The same word, so many places further on.
  func moved(by shift: UInt32) -> Token {
    Token(term: term, position: position &+ shift, start: start, end: end)
  }
}

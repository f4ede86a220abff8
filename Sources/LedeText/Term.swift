/// What an index holds of a word: its folded and stemmed form. `Attacks` and `attacking` are `attack`.
///
/// Terms are equal, and ordered, by their UTF-8 bytes.
package struct Term: Sendable, CustomStringConvertible {
  /// The folded and stemmed form.
  package let text: String

  /// A term with this text, taken as it is: to fold and stem a word, ask an `Analyzer`.
  package init(_ text: String) {
    self.text = text
  }

  /// The text.
  package var description: String { text }
}

extension Term: Hashable, Comparable {
  /// Equality of bytes: forms that Unicode calls equivalent are different terms.
  package static func == (a: Self, b: Self) -> Bool {
    a.text.utf8.elementsEqual(b.text.utf8)
  }

  /// The order of the bytes.
  package static func < (a: Self, b: Self) -> Bool {
    a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
  }

  /// Hashes the text, whose hash is the same wherever the bytes are.
  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

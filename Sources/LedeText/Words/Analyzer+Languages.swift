/// A reader whose language is not in use: its vocabulary is with the reader that is.
final class WaitingReader {
  var reader: TokenReader

  init(_ language: Language) throws(TextError) { reader = try TokenReader(language) }
}

extension Analyzer {
  /// Reads what follows in this language; does nothing in an analyzer that has one of its own.
  ///
  /// The readers of the languages take turns with one vocabulary, so that the ordinals that each of them remembers
  /// hold for all, and a text costs no more than in an analyzer of its language.
  package func use(_ language: Language) {
    guard waiting != nil, language != self.language else { return }
    let next = waiting?.removeValue(forKey: language) ?? Self.reader(of: language)
    swap(&reader, &next.reader)
    swap(&reader.terms.vocabulary, &next.reader.terms.vocabulary)
    waiting?[next.reader.terms.language] = next
    let remembered = waiting?.values.reduce(0) { $0 + $1.reader.forms.count } ?? 0
    if remembered > FormTable.mostForms { forgetWaitingForms() }
  }

  func forgetWaitingForms() {
    waiting?.values.forEach { $0.reader.forgetForms() }
  }

  private static func reader(of language: Language) -> WaitingReader {
    do {
      return try WaitingReader(language)
    } catch {
      preconditionFailure("every stemmer was there when the analyzer was made: \(error)")
    }
  }
}

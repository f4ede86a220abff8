extension Analyzer {
  /// The ordinal of a term that is folded and stemmed already, as an index holds it.
  package func ordinal(of term: Term) -> UInt32 {
    reader.terms.vocabulary.intern(Array(term.text.utf8))
  }
}

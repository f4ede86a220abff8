/// How much a digest's sentences are edited before they are shown.
package enum Editing: String, Hashable, Sendable, CaseIterable {
  /// As they stand in their articles.
  case none
  /// Without tickers and empty openers, with days resolved and surnames completed in brackets, and with the marks
  /// of quotations that other sentences open or close. No word that carries meaning is changed.
  case light
}

/// One change that an edit made to a sentence.
package struct SentenceEdit: Hashable, Sendable {
  /// What was changed.
  package enum Kind: String, Hashable, Sendable {
    /// A stock's ticker was taken out.
    case ticker
    /// An opener that tells nothing was taken off.
    case leadIn
    /// The date of a named day was put behind it, in brackets.
    case day
    /// The given names of a person were put before the surname, in brackets.
    case name
    /// A quotation runs on from the sentence before, or into the next: its mark was put in.
    case quotation
  }

  package let kind: Kind
  /// What was taken out, or put in.
  package let text: String
}

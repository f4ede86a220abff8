/// Which of day and month stands first in `03/04/2022`.
package enum DateOrder: Hashable, Sendable {
  case dayFirst, monthFirst

  /// What a language says of it: `en-US` writes the month first, and so does no other one; of `en` alone
  /// nothing can be said, and nil is returned.
  package init?(language: String?) {
    guard let language else { return nil }
    let parts = language.lowercased().split { $0 == "-" || $0 == "_" }
    if parts.first == "en" {
      guard let region = parts.last, parts.count > 1 else { return nil }
      self = region == "us" ? .monthFirst : .dayFirst
    } else {
      self = .dayFirst
    }
  }
}

extension ArticleDate: LosslessStringConvertible {
  /// The date that the whole text states, white space at its ends passed over; nil if it states none.
  ///
  /// Forms of ISO 8601, RFC 5322 and of the languages that Lede knows are read. Where day and month may be either, the text states no date.
  public init?(_ text: String) {
    self.init(text, order: nil)
  }

  /// The date that the whole text states; `order` decides where day and month may be either.
  package init?(_ text: String, order: DateOrder?) {
    guard text.utf8.count <= 80, let date = DateReader.read(text, order, isWhole: true) else {
      return nil
    }
    self = date
  }

  /// The date that a text begins with, whatever stands behind it: `January 1, 1989, Sunday, Home Edition`.
  package static func stated(_ text: String, order: DateOrder? = nil) -> ArticleDate? {
    DateReader.read(text, order, isWhole: false)
  }

  /// A moment in seconds, or in milliseconds, micro- or nanoseconds where the number is too large for
  /// them, since 1970, in UTC. Small numbers are no moments: they are years or numbers of days. One of 14 digits
  /// is a day and its time as they are written, `20240102120000`.
  package init?(unixTime: Int) {
    guard unixTime > 99_999_999 else { return nil }
    if (19_000_101_000_000...21_001_231_235_959).contains(unixTime) {
      let digits = String(unixTime)
      self.init("\(digits.prefix(8))T\(digits.suffix(6))")
      return
    }
    var seconds = unixTime
    while seconds > 99_999_999_999 { seconds /= 1000 }
    self.init(secondsSince1970: seconds)
  }
}

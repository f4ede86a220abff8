import LedeText

/// Fills in who is meant where a sentence opens with `he`, `she` or `the company`: `[Steve Jobs] died ...`.
/// English.
///
/// `He` and `she` stand for the person named first in the nearest of the three sentences before that names
/// one, `the company` and its like for the organisation. Where no fitting name stands there, nothing is filled
/// in.
struct Anaphora {
  let article: ReadArticle

  /// The length of the opening in UTF-8 bytes and the name in brackets that stands for it; nil where the
  /// sentence names whom it means.
  func opening(ofSentence number: Int) -> (length: Int, name: String)? {
    let sentence = article.sentences[number].range
    guard let (opening, wants, owns) = Self.opening(article.text(ofSentence: number)),
      let name = name(wants, before: number, in: sentence)
    else { return nil }
    return (opening.utf8.count, "[\(name)\(owns ? "'s" : "")]")
  }

  private enum Wanted { case person, organisation }

  /// What the sentence opens with, what it stands for, and whether it is a possessive.
  private static func opening(_ text: String) -> (String, Wanted, Bool)? {
    for (opening, wanted, owns) in openings where text.hasPrefix(opening + " ") {
      return (opening, wanted, owns)
    }
    return nil
  }

  private func name(_ wanted: Wanted, before number: Int, in sentence: Range<Int>) -> String? {
    let bytes = article.bytes
    let text = bytes.span
    for before in stride(from: number - 1, through: max(0, number - 3), by: -1) {
      let range = article.sentences[before].range
      let start = max(range.lowerBound, article.datelineEnd)
      guard start < range.upperBound else { continue }
      for mention in NameMention.all(in: text, sentence: start..<range.upperBound) {
        let name = String(decoding: bytes[mention.range], as: UTF8.self)
        if Self.fits(name, wanted) { return name }
      }
    }
    return nil
  }

  private static func fits(_ name: String, _ wanted: Wanted) -> Bool {
    let words = name.split(separator: " ").map { String($0) }
    guard let last = words.last else { return false }
    let isOrganisation = organisations.contains(last) || words.contains("of")
    switch wanted {
    case .organisation: return isOrganisation
    case .person: return (2...4).contains(words.count) && !isOrganisation && !isAllCapitals(last)
    }
  }

  private static func isAllCapitals(_ word: String) -> Bool {
    word.count > 1 && word.allSatisfy(\.isUppercase)
  }

  private static let openings: [(String, Wanted, Bool)] = [
    ("He", .person, false), ("She", .person, false), ("His", .person, true),
    ("Her", .person, true), ("The company", .organisation, false),
    ("The firm", .organisation, false), ("The bank", .organisation, false),
    ("The group", .organisation, false), ("The agency", .organisation, false),
  ]
  /// Words that organisations' names end with.
  private static let organisations = Set(
    """
    Inc Corp Corporation Ltd Limited Plc PLC LLC AG SA NV Co Company Group Holdings Bank Ministry University
    Party Agency Association Union Council Committee Court Commission Institute Foundation Fund Authority
    Airlines Airways Motors Department Federation Organization Organisation Exchange Board
    """.listed)
}

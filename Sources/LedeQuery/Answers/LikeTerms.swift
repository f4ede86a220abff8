import LedeIndex
import LedeText

/// Finds terms of an archive for a word of a question that no article holds, outside of English: those with its
/// beginning and, where nouns are written as one word, those that end with it or that it is made of.
struct LikeTerms {
  let vocabulary: ArchiveVocabulary
  let language: Language

  /// Letters of a beginning, of a compound's first part, and of its last one.
  private static let (beginning, first, last) = (4, 3, 4)
  private static let limit = 8

  /// The terms for a term, as stems; none where it is short.
  func terms(like term: Term) throws(IndexError) -> [Term] {
    let letters = Array(term.text)
    guard letters.count > Self.beginning, letters.allSatisfy(\.isLetter) else { return [] }
    var found = try terms(from: letters)
    if language.code == "de", letters.starts(with: "ge"), letters.count > Self.beginning + 2 {
      found += try terms(from: Array(letters.dropFirst(2)))
    }
    if LanguageRules.of(language).joinsWords {
      found += try parts(of: letters)
      if found.isEmpty { found = try terms(matching: "*" + term.text) }
    }
    return Array(found.prefix(Self.limit))
  }

  /// Those that begin like a word, but for its last letters: `klage` for `klagt`.
  private func terms(from letters: [Character]) throws(IndexError) -> [Term] {
    let shared = max(Self.beginning, letters.count - 2)
    return try terms(matching: String(letters.prefix(shared)) + "*")
  }

  private func terms(matching pattern: String) throws(IndexError) -> [Term] {
    try vocabulary.terms(matching: Wildcard(pattern), limit: Self.limit).found.map(\.term)
  }

  /// The parts of a compound, the last of which says what it is: `chef` and `vorstand`.
  private func parts(of letters: [Character]) throws(IndexError) -> [Term] {
    guard letters.count >= Self.first + Self.last else { return [] }
    for end in (Self.first...(letters.count - Self.last)).reversed() {
      let first = Term(String(letters[..<end]))
      guard try vocabulary.snapshot.documentFrequency(of: first) > 0 else { continue }
      for start in [end, end + 1, end + 2] where letters.count - start >= Self.last {
        let link = String(letters[end..<start])
        guard ["", "s", "n", "e", "es", "en", "er"].contains(link) else { continue }
        let last = Term(String(letters[start...]))
        if try vocabulary.snapshot.documentFrequency(of: last) > 0 { return [last, first] }
      }
    }
    return []
  }
}

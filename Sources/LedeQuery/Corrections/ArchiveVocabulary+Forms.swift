import LedeIndex
import LedeText

extension ArchiveVocabulary {
  /// The forms in which articles write a term, lower case, the commonest first; none of a term that is left of deleted
  /// articles alone.
  func forms(
    of term: Term, reader: ArticleSource, ranker: Ranker
  ) throws(IndexError) -> [String] {
    if let known = forms[term] { return known }
    let hits = try ranker.top(1, of: .term(term)).hits
    guard let hit = hits.first else {
      forms[term] = []
      return []
    }
    var found: [String: Int] = [:]
    if snapshot.settings.keepsText {
      let ordinal = reader.analyzer.ordinal(of: term)
      let article = try reader.read(hit.document)
      for token in article.tokens where token.term == ordinal {
        found[Self.form(token, article.bytes), default: 0] += 1
        if !ReadArticle.isUpper(article.bytes, Int(token.start)) { commonTerms.insert(term) }
      }
      let headline = Array(article.article.headline.text.utf8)
      for token in article.headline where token.term == ordinal {
        found[Self.form(token, headline), default: 0] += 1
      }
    }
    let sorted = found.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    let forms = sorted.isEmpty ? [term.text] : sorted
    self.forms[term] = forms
    return forms
  }

  /// A word as it stands in a text, lower case, without a possessive.
  private static func form(_ token: Token, _ bytes: [UInt8]) -> String {
    var word = String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
      .lowercased()
    for ending in ["'s", "\u{2019}s"] where word.hasSuffix(ending) {
      word.removeLast(ending.count)
    }
    return word
  }
}

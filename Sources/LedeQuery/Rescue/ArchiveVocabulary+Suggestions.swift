import LedeIndex
import LedeText

extension ArchiveVocabulary {
  /// A term that may have been meant, before its forms are known.
  private struct Candidate {
    let index: Int
    let edits: Int
    /// Letters of the word behind the part that is like the term: an ending, perhaps.
    let ending: Int
  }

  /// Terms whose forms are looked up in articles.
  private static let formLimit = 16

  /// Words of the archive that may have been meant, the likeliest first.
  ///
  /// The dictionary holds stems, so a term is a candidate if it is like the word or like a beginning
  /// of it; the word's own form is then read from articles that hold the term. Ranked by what the
  /// slip costs (`Keyboard`), by sound and by how many articles hold the word.
  func suggestions(
    for word: String, limit: Int, reader: ArticleSource, ranker: Ranker
  ) throws(IndexError) -> [Suggestion] {
    try load()
    let typed = Array(folded(word).utf8)
    guard !typed.isEmpty, typed.count <= 60 else { return [] }
    var candidates = near(typed, limit: typed.count < 4 ? 1 : 2)
    if candidates.isEmpty { candidates = alikeInSound(typed) }
    if candidates.isEmpty { candidates = near(typed, limit: 2) }
    candidates.sort { promise(of: $0) > promise(of: $1) }
    var ranked: [(word: String, count: Int, score: Double)] = []
    for candidate in candidates.prefix(Self.formLimit) {
      let term = term(candidate.index)
      let count = Int(counts[candidate.index])
      for form in try forms(of: term, reader: reader, ranker: ranker) {
        let letters = Array(folded(form).utf8)
        let score = Self.likelihood(typed, letters, count: count)
        if letters == typed { continue }
        if let known = ranked.firstIndex(where: { $0.word == form }) {
          ranked[known].score = max(ranked[known].score, score)
        } else {
          ranked.append((form, count, score))
        }
      }
    }
    ranked.sort { ($1.score, $0.word) < ($0.score, $1.word) }
    // One form of a term is enough.
    var suggestions: [Suggestion] = []
    for found in ranked where suggestions.count < limit {
      suggestions.append(Suggestion(word: found.word, count: found.count))
    }
    return suggestions
  }

  /// The logarithm of how likely it is that a word was typed when another was meant.
  private static func likelihood(_ typed: [UInt8], _ meant: [UInt8], count: Int) -> Double {
    var cost = Keyboard.cost(of: typed, for: meant)
    if SoundKey.of(typed) == SoundKey.of(meant) { cost -= 0.3 }
    return 0.5 * logarithm(Double(count + 1)) - 3 * cost
  }

  private func promise(of candidate: Candidate) -> Double {
    0.5 * logarithm(Double(counts[candidate.index] + 1)) - 3 * Double(candidate.edits)
      - 0.3 * Double(candidate.ending)
  }

  /// Terms within two edits of the word, or of a beginning of it that leaves an ending.
  private func near(_ typed: [UInt8], limit: Int) -> [Candidate] {
    let automaton = EditAutomaton(typed)
    var found: [Candidate] = []
    let bytes = bytes
    let all = bytes.span
    for index in counts.indices
    where (signatures[index] & ~automaton.signature).nonzeroBitCount <= limit {
      let start = Int(starts[index])
      let length = Int(starts[index + 1]) - start
      guard length <= typed.count + limit, length >= typed.count - 7 else { continue }
      let letters = all.extracting(start..<(start + length))
      guard let distance = automaton.distance(to: letters, limit: limit) else { continue }
      if distance.whole <= limit {
        found.append(Candidate(index: index, edits: distance.whole, ending: 0))
      } else if length >= 3, typed.count - distance.length <= 6, length + 1 >= distance.length {
        found.append(
          Candidate(
            index: index, edits: distance.beginning, ending: typed.count - distance.length))
      }
    }
    return found
  }

  /// Names that sound the same, however they were brought into Latin letters.
  private func alikeInSound(_ typed: [UInt8]) -> [Candidate] {
    let key = SoundKey.of(typed)
    guard key.count >= 3 else { return [] }
    return counts.indices.compactMap { index in
      let letters = letters(index)
      guard abs(letters.count - typed.count) <= 4, SoundKey.of(letters) == key else { return nil }
      return Candidate(index: index, edits: 1, ending: 0)
    }
  }

  /// The forms in which articles write a term, lower case, the commonest first.
  func forms(
    of term: Term, reader: ArticleSource, ranker: Ranker
  ) throws(IndexError) -> [String] {
    if let known = forms[term] { return known }
    var found: [String: Int] = [:]
    if snapshot.settings.keepsText {
      let ordinal = reader.analyzer.ordinal(of: term)
      for hit in try ranker.top(2, of: .term(term)).hits {
        let article = try reader.read(hit.document)
        for token in article.tokens where token.term == ordinal {
          found[Self.form(token, article.bytes), default: 0] += 1
        }
        let headline = Array(article.article.headline.text.utf8)
        for token in article.headline where token.term == ordinal {
          found[Self.form(token, headline), default: 0] += 1
        }
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

import LedeIndex
import LedeText

extension ArchiveVocabulary {
  /// A term that may have been meant, before its forms are known.
  private struct Candidate {
    let index: Int
    /// Between the word and a form that the term may have.
    let edits: Double
    let likelihood: Double
  }

  /// What it costs to take the end of a word for an ending of a stem.
  private static let endingCost = 0.4
  /// Terms whose forms are looked up in articles.
  private static let formLimit = 12

  /// Words of the archive that may have been meant, the likeliest first.
  ///
  /// The dictionary holds stems, so a term is a candidate if it, with a usual ending, is like the
  /// word; how it is written is then read from an article that holds the term. Ranked by what the
  /// slip costs (`Keyboard`), by sound and by how many articles hold the word.
  func suggestions(
    for word: String, limit: Int, reader: ArticleSource, ranker: Ranker
  ) throws(IndexError) -> [Suggestion] {
    try load()
    let typed = Array(folded(word).utf8)
    guard !typed.isEmpty, typed.count <= 60 else { return [] }
    let usual = WordEndings.edits(in: typed, language: language)
    var candidates = near(typed, limit: typed.count < 4 ? 1 : 2, endings: usual)
    if candidates.isEmpty { candidates = alikeInSound(typed) }
    if candidates.isEmpty {
      candidates = near(typed, limit: 2, endings: WordEndings.any(in: typed))
    }
    candidates.sort { ($1.likelihood, $0.index) < ($0.likelihood, $1.index) }
    var ranked: [(word: String, count: Int, likelihood: Double)] = []
    for candidate in candidates.prefix(Self.formLimit) {
      let count = Int(counts[candidate.index])
      var best: (word: String, cost: Double)?
      for form in try forms(of: term(candidate.index), reader: reader, ranker: ranker) {
        let letters = Array(folded(form).utf8)
        guard letters != typed else { continue }
        let cost = Self.cost(of: typed, for: letters)
        if cost < best?.cost ?? .infinity { best = (form, cost) }
      }
      guard let best, !ranked.contains(where: { $0.word == best.word }) else { continue }
      // A form that no article was seen to have is the less likely one.
      let cost = min(best.cost, candidate.edits + 0.5)
      ranked.append((best.word, count, likelihood(count, cost: cost)))
    }
    ranked.sort { ($1.likelihood, $0.word) < ($0.likelihood, $1.word) }
    return ranked.prefix(limit).map { Suggestion(word: $0.word, count: $0.count) }
  }

  /// What a slip from one word to another costs, in edits.
  private static func cost(of typed: [UInt8], for meant: [UInt8]) -> Double {
    Keyboard.cost(of: typed, for: meant) - (SoundKey.of(typed) == SoundKey.of(meant) ? 0.1 : 0)
  }

  /// The logarithm of how likely it is that a word was meant, after Kernighan, Church and Gale, "A
  /// Spelling Correction Program Based on a Noisy Channel Model" (1990). Slips are rare, and rare words
  /// are looked for more often than they are written.
  private func likelihood(_ count: Int, cost: Double) -> Double {
    0.3 * logarithm(Double(count + 1)) - 4 * cost
  }

  private func candidate(_ index: Int, edits: Double) -> Candidate {
    Candidate(
      index: index, edits: edits,
      likelihood: likelihood(Int(counts[index]), cost: edits))
  }

  /// Terms of which a form lies within so many edits of the word.
  private func near(_ typed: [UInt8], limit: Int, endings: [Int]) -> [Candidate] {
    let automaton = EditAutomaton(typed, readsStems: true)
    var found: [Candidate] = []
    let bytes = bytes
    let all = bytes.span
    for index in counts.indices
    where (signatures[index] & ~automaton.signature).nonzeroBitCount <= limit {
      let start = Int(starts[index])
      let length = Int(starts[index + 1]) - start
      guard length <= typed.count + limit else { continue }
      let edits = automaton.distance(
        to: all.extracting(start..<(start + length)), endings: endings)
      guard edits <= limit else { continue }
      let whole = automaton.distance(
        to: all.extracting(start..<(start + length)), endings: automaton.noEndings)
      found.append(
        candidate(index, edits: min(Double(whole), Double(edits) + Self.endingCost)))
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
      return candidate(index, edits: 1)
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
      for hit in try ranker.top(1, of: .term(term)).hits {
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

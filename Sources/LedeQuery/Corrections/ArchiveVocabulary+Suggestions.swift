import LedeIndex
import LedeText

extension ArchiveVocabulary {
  /// A term that may have been meant, before its forms are known. Costs are in edits.
  private struct Candidate {
    let index: Int
    /// Between the word and the nearest form that the term may have.
    let edits: Double
    /// The same with how rare the form's ending is.
    let cost: Double
    let likelihood: Double
  }

  /// A word that may have been meant.
  private struct Proposal {
    let word: String
    let count: Int
    let likelihood: Double
    /// It is written with a small letter: no name.
    let isCommon: Bool
  }

  /// Terms whose forms are looked up in articles.
  private static let formLimit = 12
  /// Terms that are looked at for that.
  private static let candidateLimit = 48
  /// What it costs, in edits, that a form was not seen in the article looked at.
  private static let unseenCost = 0.15
  /// What it costs besides that such a form is no usual word: `dealin` is rather `dealing` than `deadlin`.
  private static let unusualCost = 0.5

  /// Words of the archive that may have been meant, the likeliest first.
  ///
  /// The dictionary holds stems, so a term is a candidate if it, with a usual ending, is like the
  /// word; how it is written is then read from an article that holds the term. Ranked by what the
  /// slip costs (`SlipCosts`), by sound and by how many articles hold the word.
  func suggestions(
    for word: String, limit: Int, reader: ArticleSource, ranker: Ranker
  ) throws(IndexError) -> [WordFrequency] {
    try load()
    let typed = Array(folded(word).utf8)
    guard !typed.isEmpty, typed.count <= 60, !isStopWord(word) else { return [] }
    // One letter, or a short number, is as near to any other.
    let isShortNumber = typed.count < 4 && typed.allSatisfy { (0x30...0x39).contains($0) }
    guard typed.count > 1, !isShortNumber else { return [] }
    let endings = EndingCosts(typed, .typing, language: language)
    var candidates = near(typed, endings, edits: typed.count < 4 ? 1 : 2)
    var proposals = try proposals(
      candidates, for: typed, endings, limit: limit, reader: reader, ranker: ranker)
    if proposals.isEmpty {
      // Names of the same sound, forms that the table of endings does not know.
      candidates = alikeInSound(typed)
      if candidates.isEmpty {
        candidates = near(typed, EndingCosts(anythingBehind: typed), edits: 2)
      }
      proposals = try self.proposals(
        candidates, for: typed, nil, limit: limit, reader: reader, ranker: ranker)
    }
    // Who types a capital means a name: a common word is far from it at two edits already.
    let isName = word.first?.isUppercase == true && word.contains(where: \.isLowercase)
    var found: [WordFrequency] = []
    // A word of which only another form than the shown one was meant, two edits off, comes last.
    for formEdits in 1...2 {
      for proposal in proposals where !found.contains(where: { $0.word == proposal.word }) {
        guard found.count < limit else { return found }
        let edits = typed.count < 5 || isName && proposal.isCommon && typed.count < 8 ? 1 : 2
        let isNear = isClose(
          proposal.word, to: typed, edits: edits, formEdits: min(formEdits, edits), reader.analyzer)
        if isNear { found.append(WordFrequency(word: proposal.word, count: proposal.count)) }
      }
    }
    return found
  }

  /// A suggestion is a word within so many edits, one of which a form is within so many, or one of the same
  /// sound; never a stop word.
  private func isClose(
    _ word: String, to typed: [UInt8], edits: Int, formEdits: Int, _ analyzer: Analyzer
  ) -> Bool {
    let letters = folded(word)
    guard !isStopWord(word) else { return false }
    let text = String(decoding: typed, as: UTF8.self)
    if EditDistance.between(text, letters, limit: edits) != nil { return true }
    if form(of: letters, within: formEdits, ofTyped: text, analyzer) != nil { return true }
    return SoundKey.of(typed) == SoundKey.of(Array(letters.utf8))
      && EditDistance.between(text, letters, limit: 4) != nil
  }

  /// Candidates as articles write them, the likeliest first, if so many are wanted.
  ///
  /// - Parameter endings: Candidates are left out that have no form near the word with one of these.
  private func proposals(
    _ candidates: [Candidate], for typed: [UInt8], _ endings: EndingCosts?, limit: Int,
    reader: ArticleSource, ranker: Ranker
  ) throws(IndexError) -> [Proposal] {
    let candidates = candidates.sorted { ($1.likelihood, $0.index) < ($0.likelihood, $1.index) }
    var table = SlipTable(typed, .typing, edits: typed.count + 8)
    var proposals: [Proposal] = []
    var lookups = 0
    for candidate in candidates.prefix(Self.candidateLimit) {
      // None of its forms can be likelier than this.
      let best = likelihood(candidate.index, cost: candidate.edits - Self.soundGain)
      if proposals.count >= limit, best < proposals[limit - 1].likelihood { continue }
      let unseen =
        endings.map { cost(of: candidate, $0, &table, reader.analyzer) } ?? candidate.cost
      guard let unseen else { continue }
      lookups += 1
      guard lookups <= Self.formLimit else { break }
      guard try isInUsable(term(candidate.index), ranker) else { continue }
      let forms = try forms(of: term(candidate.index), reader: reader, ranker: ranker)
      guard let proposal = proposal(candidate.index, forms, unseen: unseen, &table),
        !proposals.contains(where: { $0.word == proposal.word })
      else { continue }
      proposals.append(proposal)
      proposals.sort { ($1.likelihood, $0.word) < ($0.likelihood, $1.word) }
    }
    return proposals
  }

  /// Whether an article that may be used holds a term, where that is asked for: no word of what is held back is told.
  private func isInUsable(_ term: Term, _ ranker: Ranker) throws(IndexError) -> Bool {
    guard let usableAt else { return true }
    let plan = Plan.intersection([.term(term), .filter(.usable(at: usableAt))])
    return try !ranker.top(1, of: plan).hits.isEmpty
  }

  /// The form of a term that is the likest to the word.
  private func proposal(
    _ index: Int, _ forms: [String], unseen: Double, _ table: inout SlipTable
  ) -> Proposal? {
    var best: (word: String, cost: Double)?
    for form in forms {
      let letters = Array(folded(form).utf8)
      guard letters != table.typed, letters.count <= 100 else { continue }
      var cost = Double(table.cost(for: letters)) / 20
      if SoundKey.of(table.typed) == SoundKey.of(letters) { cost -= Self.soundGain }
      if cost < best?.cost ?? .infinity { best = (form, cost) }
    }
    guard let best else { return nil }
    let cost = min(best.cost, unseen + Self.unseenCost)
    return Proposal(
      word: best.word, count: Int(terms.counts[index]), likelihood: likelihood(index, cost: cost),
      isCommon: commonTerms.contains(term(index)))
  }

  /// What words that sound the same are the nearer by, in edits.
  private static let soundGain = 0.1

  /// What the nearest form costs that stemming takes to the term; nil if there is none: `sri` has no
  /// `sriing`.
  private func cost(
    of candidate: Candidate, _ endings: EndingCosts, _ table: inout SlipTable, _ analyzer: Analyzer
  ) -> Double? {
    guard !endings.single.isEmpty else { return candidate.cost }
    analyzer.use(language)
    let stem = terms.letters(candidate.index)
    let whole = table.cost(for: Array(stem))
    var forms: [(cost: Int16, letters: [UInt8])] = []
    for (ending, slips) in endings.single {
      guard stem.count >= WordEndings.shortestStem, ending.cut.map({ $0 == stem.last }) ?? true
      else { continue }
      let kept = stem.count - (ending.cut == nil ? 0 : 1)
      let least = slips.indices.map { table.cost(kept, $0) + slips[$0] }.min() ?? SlipCosts.far
      guard least + ending.rarity < whole, let form = ending.form(of: stem) else { continue }
      forms.append((least + ending.rarity, form))
    }
    forms.sort { $0.cost < $1.cost }
    let text = String(decoding: stem, as: UTF8.self)
    let words = forms.prefix(4).map { (String(decoding: $0.letters, as: UTF8.self), $0.cost) }
    var costs = words.filter { analyzer.stem($0.0) == text }.map { cost(of: $0.0, $0.1) }
    if whole <= SlipCosts.typing.limit(edits: 2) { costs.append(cost(of: text, whole)) }
    return costs.min()
  }

  private func cost(of form: String, _ twentieths: Int16) -> Double {
    Double(twentieths) / 20 + (isUsual(form) ? 0 : Self.unusualCost)
  }

  /// The logarithm of how likely it is that a word was meant, after Kernighan, Church and Gale, "A
  /// Spelling Correction Program Based on a Noisy Channel Model" (1990). Slips are rare, and rare words
  /// are looked for more often than they are written; but those of one article may be slips too.
  private func likelihood(_ index: Int, cost: Double) -> Double {
    let count = Double(terms.counts[index])
    return 0.3 * logarithm(count + 1) - 1 / count - 4 * cost
  }

  private func candidate(_ index: Int, edits: Double, cost: Double) -> Candidate {
    Candidate(
      index: index, edits: edits, cost: cost, likelihood: likelihood(index, cost: cost))
  }

  /// Terms of which a form lies within so many edits of the word.
  private func near(_ typed: [UInt8], _ endings: EndingCosts, edits: Int) -> [Candidate] {
    var walk = TermWalk(typed, .typing, edits: edits, endings: endings)
    return walk.matches(in: terms).map { match in
      candidate(
        match.index, edits: Double(match.cost) / 20, cost: Double(match.costWithEnding) / 20)
    }
  }

  /// Names that sound the same, however they were brought into Latin letters.
  private func alikeInSound(_ typed: [UInt8]) -> [Candidate] {
    let key = SoundKey.of(typed)
    guard key.count >= 3 else { return [] }
    let hash = SoundKey.hash(of: typed)
    let hashes = soundHashes
    return hashes.indices.compactMap { index in
      guard hashes[index] == hash else { return nil }
      let letters = terms.letters(index)
      guard abs(letters.count - typed.count) <= 4, SoundKey.of(letters) == key else { return nil }
      return candidate(index, edits: 1, cost: 1)
    }
  }
}

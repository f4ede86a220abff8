internal import LedeText

/// Reads the articles of a story: sentences, their words as vectors, the days that they name.
struct StoryReader {
  private let analyzer: Analyzer
  private let segmenter: SentenceSegmenter
  private let signOffs: PhraseSet
  private var cueTable: TermCueTable
  private var weights: TermWeights
  /// The headline and the first sentences of the article at hand, and one sentence of it.
  private var lead = VectorBuilder()
  private var alone = VectorBuilder()
  private var tokens: [Token] = []
  /// The terms asked for, with their weights.
  private var query: [WeightedTerm] = []
  private var queryWeight: Float = 0
  private(set) var story = Story()

  /// An article's sentences behind these are not read: what matters stands above.
  static let mostSentences = 30
  /// Sentences that an article's lead is made of, its headline apart.
  private static let leadSentences = 3

  init(_ analyzer: Analyzer, _ segmenter: SentenceSegmenter, _ rarity: TermRarity, query: [String])
  {
    self.analyzer = analyzer
    self.segmenter = segmenter
    cueTable = TermCueTable(analyzer)
    signOffs = PhraseSet.openings(LanguageRules.of(analyzer.language).signOffs)
    weights = TermWeights(rarity)
    for words in query { readQuery(words) }
  }

  private mutating func readQuery(_ words: String) {
    for token in analyzer.analyze(words) {
      let weight = weights.weight(of: token.term, analyzer)
      guard weight > 0, !query.contains(where: { $0.term == token.term }) else { continue }
      query.append(WeightedTerm(term: token.term, weight: weight))
      queryWeight += weight
    }
  }

  /// Reads an article that the search found with this score. What has no day takes no part.
  mutating func read(_ input: DigestInput, _ number: Int, score: Double) {
    guard let date = input.date, date.day != nil else { return }
    let text = input.text.utf8Span.span
    analyze(input.headline.utf8Span.span)
    let queryInHeadline = queryShare(tokens.indices)
    lead.removeAll()
    lead.add(tokens[...], &weights, analyzer)
    let headline = lead.append(to: &story.words, &weights, analyzer)
    analyze(text)
    let first = story.sentences.count
    readSentences(text, number, EventDay(date))
    let opening = lead.append(to: &story.words, &weights, analyzer)
    story.articles.append(
      StoryArticle(
        input: number, day: date.firstDay, score: score, sentences: first..<story.sentences.count,
        headline: headline, lead: opening, queryInHeadline: queryInHeadline))
  }

  /// Sets what the story is about.
  mutating func setCentroid(_ sum: [(term: UInt32, weight: Float)]) {
    let start = story.words.count
    let length = sum.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
    guard length > 0 else { return }
    for part in sum.sorted(by: { $0.term < $1.term }) {
      story.words.append(WeightedTerm(term: part.term, weight: part.weight / length))
    }
    story.centroid = start..<story.words.count
  }

  mutating func setRelevance(_ relevance: Double, of article: Int) {
    story.articles[article].relevance = relevance
  }

  mutating func keep(where belongs: (StoryArticle) -> Bool) {
    story.articles.removeAll { !belongs($0) }
  }

  private mutating func readSentences(
    _ text: borrowing Span<UInt8>, _ number: Int, _ date: EventDay
  ) {
    var editor = BoilerplateFilter(text, segmenter.sentences(of: copy text), signOffs: signOffs)
    var cursor = 0
    var count = 0
    for index in editor.sentences.indices where count < Self.mostSentences {
      guard var sentence = editor.edit(index, of: number, text) else { continue }
      let words = tokenRange(sentence.range, from: cursor)
      cursor = words.upperBound
      sentence.length = words.count
      editor.judge(&sentence, text)
      guard !sentence.cues.contains(.boilerplate) else { continue }
      if count < Self.leadSentences { lead.add(tokens[words], &weights, analyzer) }
      if let days = date.named(in: copy text, sentence.range),
        !days.isEmpty || count < StoryDays.leadSentences
      {
        keep(sentence, words, days, text)
      }
      count += 1
    }
  }

  /// Keeps a sentence that may stand for a day: it names one, or stands at the top.
  private mutating func keep(
    _ sentence: CandidateSentence, _ words: Range<Int>, _ days: [Int], _ text: borrowing Span<UInt8>
  ) {
    alone.removeAll()
    alone.add(tokens[words], &weights, analyzer)
    let digits = words.count { holdsDigit(tokens[$0], text) }
    let firstDay = story.days.count
    for day in days where !story.days[firstDay...].contains(day) { story.days.append(day) }
    story.sentences.append(
      StorySentence(
        place: sentence, words: alone.append(to: &story.words, &weights, analyzer),
        days: firstDay..<story.days.count, isLeaning: leans(sentence, words),
        wordCount: WordCount.of(text, in: sentence.range),
        digitShare: words.isEmpty ? 0 : Double(digits) / Double(words.count),
        queryShare: queryShare(words)))
  }

  /// It opens with a pronoun or a connective, with a role that was named before, or is a quotation whose
  /// speaker stands elsewhere.
  private func leans(_ sentence: CandidateSentence, _ words: Range<Int>) -> Bool {
    if !sentence.cues.isDisjoint(with: [.tornQuotation, .opensWithRole]) { return true }
    guard let first = words.first else { return false }
    let cues = cueTable.cues[Int(tokens[first].term)]
    return !cues.isDisjoint(with: [.pronoun, .connective])
  }

  private func holdsDigit(_ token: Token, _ text: borrowing Span<UInt8>) -> Bool {
    for i in Int(token.start)..<Int(token.end) where (0x30...0x39).contains(text[i]) { return true }
    return false
  }

  private func queryShare(_ words: Range<Int>) -> Double {
    guard queryWeight > 0 else { return 0 }
    var sum: Float = 0
    for part in query where words.contains(where: { tokens[$0].term == part.term }) {
      sum += part.weight
    }
    return Double(sum / queryWeight)
  }

  private mutating func analyze(_ text: borrowing Span<UInt8>) {
    tokens.removeAll(keepingCapacity: true)
    analyzer.analyze(copy text, into: &tokens)
    cueTable.extend(analyzer)
  }

  /// The tokens inside a range of bytes, looked for from a place on.
  private func tokenRange(_ bytes: Range<Int>, from cursor: Int) -> Range<Int> {
    var start = cursor
    while start < tokens.count, Int(tokens[start].start) < bytes.lowerBound { start += 1 }
    var end = start
    while end < tokens.count, Int(tokens[end].start) < bytes.upperBound { end += 1 }
    return start..<end
  }
}

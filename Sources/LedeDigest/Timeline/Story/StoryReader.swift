internal import LedeText

/// Reads the articles of a story: sentences, their words as vectors, the days that they name.
struct StoryReader {
  private let analyzer: Analyzer
  private let segmenter: SentenceSegmenter
  private let phrases: LanguagePhrases
  private var cueTable: TermCueTable
  private var weights: TermWeights
  /// One sentence of the article at hand.
  private var alone = VectorBuilder()
  private var tokens: [Token] = []
  private var leads = LeadTokens()
  /// The terms asked for, with their weights.
  private var query: [WeightedTerm] = []
  private var queryWeight: Float = 0
  private(set) var story = Story()

  /// An article's sentences behind these are not read: what matters stands above.
  private static let mostSentences = 30
  /// Lines of boilerplate that may stand among them.
  private static let mostBoilerplate = 15
  /// Bytes that hold an article's first sentences, and those that hold all that are read.
  private static let openingBytes = 1_200
  private static let bodyBytes = 10_000
  /// Sentences that an article's lead is made of, its headline apart.
  private static let leadSentences = 3
  /// So many sentences mostly hold them.
  private static let triedSentences = 4

  init(_ analyzer: Analyzer, _ segmenter: SentenceSegmenter, _ rarity: TermRarity, query: [String])
  {
    self.analyzer = analyzer
    self.segmenter = segmenter
    cueTable = TermCueTable(analyzer)
    phrases = LanguagePhrases(analyzer.language)
    weights = TermWeights(rarity, analyzer.language)
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

  /// Reads the headline and the first sentences of an article that the search found with this score. What
  /// has no day takes no part.
  mutating func readOpening(_ input: DigestInput, _ number: Int, score: Double) {
    guard let date = input.date, date.day != nil else { return }
    analyze(input.headline.utf8Span.span)
    let queryInHeadline = queryShare()
    var lead = VectorBuilder()
    lead.add(tokens[...], &weights, analyzer)
    let headline = lead.append(to: &story.words, &weights, analyzer)
    addLead(of: input.text.utf8Span.span, number, to: &lead)
    let opening = lead.append(to: &story.words, &weights, analyzer)
    story.articles.append(
      StoryArticle(
        input: number, day: date.firstDay, score: score, headline: headline, lead: opening,
        queryInHeadline: queryInHeadline))
  }

  private mutating func addLead(
    of text: borrowing Span<UInt8>, _ number: Int, to lead: inout VectorBuilder
  ) {
    let opening = text.extracting(0..<Self.end(of: Self.openingBytes, text))
    var ranges = openingNews(
      opening, segmenter.sentences(of: opening, atLeast: Self.triedSentences))
    if ranges.count < Self.leadSentences {
      ranges = openingNews(opening, segmenter.sentences(of: opening))
    }
    for range in ranges {
      analyze(opening.extracting(range))
      lead.add(tokens[...], &weights, analyzer)
      leads.append(tokens, of: number, range)
    }
  }

  /// The first sentences that are news.
  private func openingNews(
    _ opening: borrowing Span<UInt8>, _ sentences: [Sentence]
  ) -> [Range<Int>] {
    var filter = BoilerplateFilter(opening, sentences, phrases)
    var ranges: [Range<Int>] = []
    for index in filter.sentences.indices where ranges.count < Self.leadSentences {
      guard let sentence = news(index, of: 0, &filter, opening) else { continue }
      ranges.append(sentence.range)
    }
    return ranges
  }

  /// Reads the sentences of the articles that are left.
  mutating func readBodies(_ inputs: [DigestInput], _ cancellation: Cancellation) {
    for place in story.articles.indices where !cancellation.isRequested {
      let input = inputs[story.articles[place].input]
      guard let date = input.date else { continue }
      let first = story.sentences.count
      let label = HeadlineLabel(of: input.headline, analyzer.language)
      readSentences(
        input.text.utf8Span.span, story.articles[place].input, EventDay(date),
        leads: label?.isOfBackground == true ? 1 : StoryDays.leadSentences)
      story.articles[place].sentences = first..<story.sentences.count
    }
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

  /// - Parameter leads: so many sentences may stand for the article's day without naming one.
  private mutating func readSentences(
    _ text: borrowing Span<UInt8>, _ number: Int, _ date: EventDay, leads: Int
  ) {
    let body = text.extracting(0..<Self.end(of: Self.bodyBytes, text))
    let sentences = segmenter.sentences(of: body).prefix(Self.mostSentences + Self.mostBoilerplate)
    var filter = BoilerplateFilter(body, Array(sentences), phrases)
    let chronology = Chronology(filter.sentences, body)
    // Where all are read, it does not matter which are boilerplate among those that name no day.
    let readsAll = filter.sentences.count <= Self.mostSentences && chronology.first == nil
    var passed: [CandidateSentence] = []
    var count = 0
    for index in filter.sentences.indices where count < Self.mostSentences {
      guard var sentence = filter.edit(index, of: number, body) else { continue }
      if readsAll, count >= leads, !DateMention.mayNameDay(in: copy body, sentence.range) {
        passed.append(sentence)
        continue
      }
      judge(&sentence, behind: &passed, &filter, body)
      if sentence.cues.contains(.boilerplate) { continue }
      // Words are looked at only where the sentence may stand for a day.
      if let days = days(of: index, sentence, chronology, date, body),
        !days.isEmpty || count < leads
      {
        keep(sentence, days, isFirst: count == 0, body)
      }
      count += 1
    }
  }

  /// Judges a sentence behind those of its paragraph that were passed over: a quotation may run on from them.
  private func judge(
    _ sentence: inout CandidateSentence, behind passed: inout [CandidateSentence],
    _ filter: inout BoilerplateFilter, _ text: borrowing Span<UInt8>
  ) {
    for var other in passed where other.paragraph == sentence.paragraph {
      judge(&other, &filter, text)
    }
    passed.removeAll(keepingCapacity: true)
    judge(&sentence, &filter, text)
  }

  private func judge(
    _ sentence: inout CandidateSentence, _ filter: inout BoilerplateFilter,
    _ text: borrowing Span<UInt8>
  ) {
    sentence.length = WordCount.of(text, in: sentence.range)
    filter.judge(&sentence, text)
  }

  /// A sentence of a text; nil where it is boilerplate.
  private func news(
    _ index: Int, of number: Int, _ filter: inout BoilerplateFilter, _ text: borrowing Span<UInt8>
  ) -> CandidateSentence? {
    guard var sentence = filter.edit(index, of: number, text) else { return nil }
    judge(&sentence, &filter, text)
    return sentence.cues.contains(.boilerplate) ? nil : sentence
  }

  /// Where the first bytes of a text end, between two characters.
  private static func end(of part: Int, _ text: borrowing Span<UInt8>) -> Int {
    var end = min(text.count, part)
    while end > 0, end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  /// The days that a sentence names; nil where it tells of no day that is known: what stands between the
  /// entries of a chronology goes with the entry before it.
  private func days(
    of index: Int, _ sentence: CandidateSentence, _ chronology: Chronology, _ date: EventDay,
    _ text: borrowing Span<UInt8>
  ) -> [NamedDay]? {
    if let day = chronology.day(of: index) { return [NamedDay(day: day, isAside: false)] }
    if let first = chronology.first, index > first, !chronology.isEntry(index) { return nil }
    return date.named(in: copy text, sentence.range)
  }

  /// Keeps a sentence of this text that may stand for a day: it names one, or stands at the top and leans on
  /// no other. An article's first sentence has none to lean on.
  private mutating func keep(
    _ sentence: CandidateSentence, _ days: [NamedDay], isFirst: Bool,
    _ body: borrowing Span<UInt8>
  ) {
    let text = body.extracting(sentence.range)
    if let read = leads.tokens(of: sentence.input, sentence.range) {
      tokens.replaceSubrange(tokens.startIndex..., with: read)
    } else {
      analyze(text)
    }
    let isLeaning = !isFirst && leans(sentence)
    if days.isEmpty, isLeaning { return }
    alone.removeAll()
    alone.add(tokens[...], &weights, analyzer)
    let digits = tokens.count { holdsDigit($0, text) }
    let firstDay = story.days.count
    for named in days where !story.days[firstDay...].contains(where: { $0.day == named.day }) {
      story.days.append(named)
    }
    story.sentences.append(
      StorySentence(
        place: sentence, words: alone.append(to: &story.words, &weights, analyzer),
        days: firstDay..<story.days.count, isLeaning: isLeaning, wordCount: sentence.length,
        digitShare: tokens.isEmpty ? 0 : Double(digits) / Double(tokens.count),
        queryShare: queryShare()))
  }

  /// It opens with a pronoun or a connective, with a role that was named before, or is a quotation whose
  /// speaker stands elsewhere.
  private func leans(_ sentence: CandidateSentence) -> Bool {
    if !sentence.cues.isDisjoint(with: Self.leaning) { return true }
    guard let first = tokens.first else { return false }
    let cues = cueTable.cues[Int(first.term)]
    return !cues.isDisjoint(with: [.pronoun, .connective])
  }

  private static let leaning: Cues = [
    .tornQuotation, .opensWithRole, .unnamedSpeaker, .joining,
  ]

  private func holdsDigit(_ token: Token, _ text: borrowing Span<UInt8>) -> Bool {
    for i in Int(token.start)..<Int(token.end) where (0x30...0x39).contains(text[i]) { return true }
    return false
  }

  /// The share of the words asked for that the tokens at hand hold.
  private func queryShare() -> Double {
    guard queryWeight > 0 else { return 0 }
    var sum: Float = 0
    for part in query where tokens.contains(where: { $0.term == part.term }) {
      sum += part.weight
    }
    return Double(sum / queryWeight)
  }

  private mutating func analyze(_ text: borrowing Span<UInt8>) {
    tokens.removeAll(keepingCapacity: true)
    analyzer.analyze(copy text, into: &tokens)
    cueTable.extend(analyzer)
  }
}

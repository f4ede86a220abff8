import LedeIndex
import LedeText

extension Searcher {
  /// Articles that are read for sentences.
  static let askedArticles = 24
  /// What an article counts in another language than the question's: it holds the like of a word by chance more often.
  private static let foreignShare = 0.5

  /// The sentences that answer a question best. Any string runs, unless the options ask for
  /// strictness; there is an answer wherever an article holds one of its words.
  package func ask(
    _ text: String, _ options: AskOptions = AskOptions()
  ) throws(SearchError) -> AskResult {
    reader.cancellation = options.query.cancellation
    let query = try read(text, options.query)
    var search = SearchOptions()
    search.query = options.query
    search.corrects = options.corrects
    let root = root(of: query, options.query)
    do throws(IndexError) {
      return try answer(query, root, search, options)
    } catch {
      throw SearchError.index(error)
    }
  }

  private func answer(
    _ query: Query, _ root: QueryNode, _ search: SearchOptions, _ options: AskOptions
  ) throws(IndexError) -> AskResult {
    var watch = Stopwatch()
    forgetIfLarge()
    let planned = try plan(root, search)
    var question = try question(query, planned)
    let bounds = try boundsOfDays()
    let time = time(of: query.text, planned.language, question.kind, search, bounds)
    if let bounds, time.period.map(bounds.overlaps) ?? true {
      let content = question.words.filter { !time.words.contains($0.surface) }
      if !content.isEmpty { question.words = content }
    }
    let plan = widened(planned.plan, question)
    watch.end("plan")
    let top = try news.top(Self.askedArticles, of: plan)
    let count = try count(top, of: plan, asked: Self.askedArticles, news)
    var hits = top.hits
    try addHits(&hits, of: time.period, query, search, question)
    let form = QuestionForm(question, planned.language)
    try addHits(&hits, of: form, question, search, newest: bounds?.upperBound, time)
    watch.end("rank")
    let outcome = QueryOutcome(
      ranAs: Query.canonical(root), totalCount: count,
      notes: query.notes + planned.notes + notes(on: time, search, bounds),
      corrections: planned.toldCorrections(isEmpty: count == 0, corrects: options.corrects),
      isCutShort: planned.isCutShort)
    var result = AskResult(question: query.text, outcome: outcome, kind: question.kind)
    if count == 0 {
      try relax(root, planned, search, &result.outcome)
      watch.end("relaxation")
    }
    let corrected = planned.corrections.replacements.map { WordKey($0.replacement) }
    var isLater = false
    if !time.isRelative, question.asksOfThePast, let period = time.period, let bounds {
      isLater = period.lowerBound > bounds.upperBound
    }
    let areAll: Bool
    (result.answers, result.isSupported, areAll) = try answers(
      to: question, planned, form, at: time, hits, options, corrected: Set(corrected),
      isLater: isLater)
    if !areAll {
      result.outcome.isCutShort = true
      result.outcome.remarks.append(
        QueryNote("the time was up before all sentences were looked at for answers"))
    }
    watch.end("answer")
    result.times = watch.times
    return result
  }

  /// Words of the same family are looked for too, for less.
  private func widened(_ plan: Plan, _ question: Question) -> Plan {
    var relatedWords: [Plan] = []
    for word in question.words {
      for ordinal in word.relatedWords.prefix(8) {
        relatedWords.append(.term(analyzer.term(ordinal), field: .any, boost: 0.4))
      }
    }
    guard !relatedWords.isEmpty, !question.words.isEmpty else { return plan }
    switch plan {
    case .nothing: return .union(relatedWords)
    case .term, .union: return .union([plan] + relatedWords)
    default: return .prefer(plan, also: .union(relatedWords))
    }
  }

  private func answers(
    to question: Question, _ planned: PlannedQuery, _ form: QuestionForm, at time: QuestionTime,
    _ hits: [Hit], _ options: AskOptions, corrected: Set<WordKey>, isLater: Bool
  ) throws(IndexError) -> (answers: [Answer], isSupported: Bool, areAll: Bool) {
    guard let greatest = hits.map(\.score).max() else { return ([], false, true) }
    var articles: [ReadArticle] = []
    var shares: [Double] = []
    for hit in hits where articles.isEmpty || !planned.meter.isTimeUp {
      let article = try reader.read(hit.document)
      let isForeign = planned.knowsLanguage && article.language != planned.language
      articles.append(article)
      shares.append(
        (greatest > 0 ? Double(hit.score / greatest) : 1) * (isForeign ? Self.foreignShare : 1))
    }
    let scorer = AnswerScorer(
      question: question, planned.language, articles: articles, shares: shares, analyzer: analyzer,
      matches: matches(of: question), cancellation: reader.cancellation, meter: planned.meter)
    let weights = AnswerWeights.of(planned.language)
    var (scored, areAll) = try scorer.scored(weights: weights)
    areAll = areAll && articles.count == hits.count
    var time = time
    switch form {
    case .speech(let speech): scored = scorer.spoken(scored, speech)
    case .office(let office):
      scored = scorer.seated(scored, office)
      if time.leaning == .present { time.leaning = .holder }
    case .fact(let fact): scored = scorer.stated(scored, fact)
    case .other: break
    }
    scored = scorer.timed(scored, by: time)
    guard let first = scored.first else { return ([], false, areAll) }
    let belief = scored.reduce(0) { $0 + exponential($1.score - first.score) }
    let surest = scored.prefix(AnswerSupport.depth)
    var lacksHolder = false
    if case .office(let office) = form, office.isTitle {
      lacksHolder = !surest.contains { scorer.holds(office, $0.place) }
    }
    let support = AnswerSupport.probability(
      surest.map(\.features), of: question, corrected: question.share(of: corrected),
      lacksHolder: lacksHolder,
      isLater: isLater && articles[first.place.article].article.date != nil)
    var answers: [Answer] = []
    let ask = SpanAsk(question)
    var known: [AnswerScorer.Place: [WordKey]] = [:]
    for (index, found) in scored.prefix(options.limit ?? .max).enumerated() {
      try scorer.checkCancellation()
      let listsCandidates = options.explains && index == 0
      var mark = scorer.mark(found, ask: ask, listsCandidates: listsCandidates)
      switch form {
      case .speech(let speech): mark.range = scorer.saying(found.place, speech) ?? mark.range
      case .office(let office): mark.range = scorer.holderRange(found.place, office) ?? mark.range
      case .fact(let fact): mark.range = scorer.factRange(found.place, fact) ?? mark.range
      case .other: break
      }
      var answer =
        describe(
          found, mark, rank: index + 1, in: articles[found.place.article], question, options,
          confidence: support * exponential(found.score - first.score) / belief, weights: weights)
      if !form.isSpeech, let range = mark.range {
        answer.agreement = scorer.agreement(
          on: range, of: found.place, among: scored, known: &known)
      }
      answer.shown = ShownSentence(
        found.place.sentence, of: articles[found.place.article], answer: answer.answerBytes,
        highlights: answer.highlightBytes,
        fillsNames: articles[found.place.article].language == .english)
      answers.append(answer)
    }
    return (answers, support >= AnswerSupport.least, areAll)
  }

  private func describe(
    _ found: AnswerScorer.Scored, _ mark: AnswerScorer.Mark, rank: Int, in article: ReadArticle,
    _ question: Question, _ options: AskOptions, confidence: Double, weights: [Double]
  ) -> Answer {
    let number = found.place.sentence
    let sentence = article.sentences[number]
    let start = sentence.range.lowerBound
    let moved = { (range: Range<Int>) in (range.lowerBound - start)..<(range.upperBound - start) }
    let first = max(0, number - max(0, options.neighbours))
    let last = min(article.sentences.count, number + 1 + max(0, options.neighbours))
    return Answer(
      rank: rank, id: article.article.id, score: found.score, confidence: confidence,
      sentence: article.text(ofSentence: number),
      answerBytes: mark.range.map(moved),
      highlightBytes: MarkFinder.merged(found.highlights.map(moved)), type: question.kind,
      paragraph: sentence.paragraph + 1, bodyBytes: sentence.range,
      headline: article.article.headline, date: article.article.date,
      source: article.article.source, language: article.article.language,
      status: article.article.metadata.status,
      embargo: article.article.metadata.embargo.flatMap {
        ArticleDate(secondsSince1970: $0.firstSecond)
      },
      before: (first..<number).map { article.text(ofSentence: $0) },
      after: ((number + 1)..<last).map { article.text(ofSentence: $0) },
      explanation: options.explains ? found.features.explanation(weights) : [],
      candidates: mark.candidates,
      day: question.kind == .date ? mark.range.flatMap { article.day(of: $0, in: number) } : nil)
  }

  // MARK: The question

  /// The words that are looked for, with their rarity and related words.
  private func question(
    _ query: Query, _ planned: PlannedQuery
  ) throws(IndexError) -> Question {
    let text = query.text
    let language = planned.language
    analyzer.use(language)
    let relatedWords = language == .english ? relatedWords : nil
    let likeTerms =
      language == .english ? nil : LikeTerms(vocabulary: vocabulary, language: language)
    let tokens = analyzer.analyze(text)
    let bytes = Array(text.utf8)
    var surfaces: [String] = []
    var question = Question(kind: .other, words: [])
    let wanted = WantedTerms(planned.words, analyzer)
    var position: UInt32?
    var measures: Set<UInt32> = []
    let reader = QuestionReader(language)
    for token in tokens {
      let surface = String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
      if token.position != position { surfaces.append(surface.lowercased()) }
      guard wanted.contains(token.term) || token.position != position else { continue }
      position = token.position
      guard wanted.contains(token.term) else { continue }
      if reader.isMeasure(surfaces) {
        measures.formUnion(wanted.forms(of: token.term))
        continue
      }
      if question.words.contains(where: { $0.terms.contains(token.term) }) { continue }
      try question.add(
        wanted.forms(of: token.term), surface, isCapitalised: Self.isCapitalised(surface),
        related: try related(
          wanted.forms(of: token.term), surface, relatedWords,
          mayBeName(surface, language) ? nil : likeTerms),
        rarity: rarity)
    }
    // Words that were corrected, or came from a saved query, do not stand in the text.
    for word in planned.words {
      let ordinal = analyzer.ordinal(of: word.term)
      if question.words.contains(where: { $0.terms.contains(ordinal) }) { continue }
      if measures.contains(ordinal) { continue }
      try question.add(
        wanted.forms(of: ordinal), word.term.text, isCapitalised: false,
        related: try related(wanted.forms(of: ordinal), word.term.text, relatedWords, nil),
        rarity: rarity)
    }
    question.kind = reader.kind(of: surfaces, in: text)
    question.sequence = surfaces.map { WordKey($0) }
    return question
  }

  /// It has a capital where common nouns have none: a name that no article holds is like no other.
  private func mayBeName(_ word: String, _ language: Language) -> Bool {
    Self.isCapitalised(word) && AnswerLexicon.of(language).determiners.isEmpty
  }

  /// The words of a word's family; of a word that no article holds, what is like it.
  private func related(
    _ terms: [UInt32], _ surface: String, _ families: RelatedWords?, _ likeTerms: LikeTerms?
  ) throws(IndexError) -> [UInt32] {
    if let families {
      return families.words(relatedTo: terms[0], form: WordKey(surface.lowercased()))
    }
    guard let likeTerms else { return [] }
    for term in terms {
      guard try snapshot.documentFrequency(of: analyzer.term(term)) == 0 else { return [] }
    }
    return try likeTerms.terms(like: analyzer.term(terms[0])).map { analyzer.ordinal(of: $0) }
  }

  /// How rare the commonest of some words is among sentences, as a share of the greatest rarity.
  ///
  /// An article is taken for eight sentences, two of which hold a word that the article holds.
  private func rarity(_ terms: [UInt32]) throws(IndexError) -> Double {
    var count = 0
    for term in terms {
      count = max(count, try snapshot.documentFrequency(of: analyzer.term(term)))
    }
    let sentences = 8 * snapshot.documentCount
    let most = BM25.inverseDocumentFrequency(count: 0, articleCount: sentences)
    let own = BM25.inverseDocumentFrequency(count: 2 * count, articleCount: sentences)
    return Double(own / max(most, 0.1))
  }

  private static func isCapitalised(_ word: String) -> Bool {
    word.unicodeScalars.first?.properties.isUppercase ?? false
  }

  /// For each ordinal of the analyzer's terms which word of the question it meets.
  private func matches(of question: Question) -> [Int16] {
    var matches = [Int16](repeating: -1, count: analyzer.termCount)
    for (index, word) in question.words.enumerated().prefix(Int(Int16.max) / 2) {
      for ordinal in word.relatedWords where matches[Int(ordinal)] < 0 {
        matches[Int(ordinal)] = Int16(index * 2 + 1)
      }
    }
    for (index, word) in question.words.enumerated().prefix(Int(Int16.max) / 2) {
      for ordinal in word.terms { matches[Int(ordinal)] = Int16(index * 2) }
    }
    return matches
  }
}

extension Question {
  fileprivate mutating func add(
    _ terms: [UInt32], _ surface: String, isCapitalised: Bool, related relatives: [UInt32],
    rarity: ([UInt32]) throws(IndexError) -> Double
  ) throws(IndexError) {
    let letters = Array(surface.lowercased().utf8)
    words.append(
      Word(
        terms: terms, relatedWords: relatives, surface: WordKey(letters),
        letters: WordLetters.of(letters),
        pairs: LetterPairs(letters),
        rarity: try rarity(terms + relatives), isCapitalised: isCapitalised,
        followsPrevious: !words.isEmpty))
  }
}

/// The terms that a question's words are looked for by, as the analyzer numbers them.
private struct WantedTerms {
  /// Which word each of them stands for.
  private var words: [UInt32: Int] = [:]
  private var terms: [Int: [UInt32]] = [:]

  init(_ words: [PlannedQuery.ScoredWord], _ analyzer: Analyzer) {
    for word in words {
      let ordinal = analyzer.ordinal(of: word.term)
      guard self.words[ordinal] == nil else { continue }
      self.words[ordinal] = word.word
      terms[word.word, default: []].append(ordinal)
    }
  }

  func contains(_ term: UInt32) -> Bool { words[term] != nil }

  /// A term that is wanted, and behind it those of the same word in other languages.
  func forms(of term: UInt32) -> [UInt32] {
    let all = words[term].flatMap { terms[$0] } ?? []
    return [term] + all.filter { $0 != term }
  }
}

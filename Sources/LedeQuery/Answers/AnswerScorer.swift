import LedeText

/// Scores the sentences of the best articles as answers to one question.
struct AnswerScorer {
  let question: Question
  let articles: [ReadArticle]
  /// Each article's share of the best article's score.
  let shares: [Double]
  let analyzer: Analyzer
  /// Which word of the question a term meets, by the term's ordinal: index * 2, + 1 for kin; or -1.
  let matches: [Int16]

  /// Sentences looked at closely; the others are sorted out by their plain scores.
  static let closeLimit = 60
  /// Words of a sentence, and of a paragraph, of mean length.
  static let meanSentence = 22.0
  static let meanParagraph = 110.0

  /// A sentence, by article and number.
  struct Place: Hashable {
    let article: Int
    let sentence: Int
  }

  /// What is known of a sentence before it is looked at closely.
  private struct Sketch {
    let place: Place
    var sentence = 0.0
    var paragraph = 0.0
    var neighbours = 0.0
    var isBestOfParagraph = false

    var promise: Double { sentence + paragraph + 0.15 * neighbours }
  }

  /// A sentence with its features and the answer in it.
  struct Scored {
    let place: Place
    let features: AnswerFeatures
    let score: Double
    /// Where the answer stands in the body.
    let span: Range<Int>?
    /// Where words of the question stand in the body, rising.
    let highlights: [Range<Int>]
  }

  /// The best sentences, in no order.
  func scored(weights: [Double]) -> [Scored] {
    var sketches: [Sketch] = []
    for article in articles.indices { sketches += sketch(article) }
    sketches.sort { a, b in
      a.promise != b.promise
        ? a.promise > b.promise
        : (a.place.article, a.place.sentence) < (b.place.article, b.place.sentence)
    }
    let rarities = question.words.map(\.rarity)
    return sketches.prefix(Self.closeLimit).map { sketch in
      look(sketch, rarities: rarities, weights: weights)
    }
  }

  // MARK: The first look

  private func sketch(_ index: Int) -> [Sketch] {
    let article = articles[index]
    var found: [Sketch] = []
    let headline = frequencies(article.headline[...])
    for sentences in article.paragraphSentences where !sentences.isEmpty {
      let tokens =
        article.sentenceTokens[sentences.lowerBound]
        .lowerBound..<article.sentenceTokens[
          sentences.upperBound - 1
        ].upperBound
      var counts = frequencies(article.tokens[tokens])
      for term in counts.indices { counts[term] += headline[term] }
      let paragraph = bm25(
        counts, length: tokens.count + article.headline.count, mean: Self.meanParagraph)
      let first = found.count
      for sentence in sentences {
        let range = article.sentenceTokens[sentence]
        var sketch = Sketch(place: Place(article: index, sentence: sentence))
        sketch.paragraph = paragraph
        sketch.sentence = bm25(
          frequencies(article.tokens[range]), length: range.count, mean: Self.meanSentence)
        found.append(sketch)
      }
      guard let best = found[first...].map(\.sentence).max() else { continue }
      for at in first..<found.count {
        found[at].isBestOfParagraph = found[at].sentence == best
      }
    }
    for at in found.indices {
      let before = at > 0 ? found[at - 1].sentence : 0
      let after = at + 1 < found.count ? found[at + 1].sentence : 0
      found[at].neighbours = max(before, after)
    }
    return found
  }

  /// How often each word of the question occurs; kin count for less.
  private func frequencies(_ tokens: ArraySlice<Token>) -> [Double] {
    var counts = [Double](repeating: 0, count: question.words.count)
    for token in tokens {
      let match = match(token.term)
      if match >= 0 { counts[match >> 1] += match & 1 == 0 ? 1 : 0.8 }
    }
    return counts
  }

  private func match(_ term: UInt32) -> Int {
    Int(term) < matches.count ? Int(matches[Int(term)]) : -1
  }

  private func bm25(_ frequencies: [Double], length: Int, mean: Double) -> Double {
    let norm = 0.9 * (0.6 + 0.4 * Double(length) / mean)
    var score = 0.0
    for index in frequencies.indices where frequencies[index] > 0 {
      let frequency = frequencies[index]
      score += question.words[index].rarity * 1.9 * frequency / (frequency + norm)
    }
    return score
  }

  // MARK: The close look

  private func look(_ sketch: Sketch, rarities: [Double], weights: [Double]) -> Scored {
    let article = articles[sketch.place.article]
    let number = sketch.place.sentence
    let words = article.words(ofSentence: number, analyzer: analyzer) { term in
      match(term)
    }
    var matched = words.map { word in
      SentenceWord(
        range: word.range, position: word.position, lower: word.lower,
        isCapitalised: word.isCapitalised, hasDigit: word.hasDigit, isStopWord: word.isStopWord,
        match: word.match < 0 ? -1 : word.match >> 1)
    }
    var features = AnswerFeatures()
    features[.sentence] = sketch.sentence
    features[.paragraph] = sketch.paragraph
    features[.article] = shares[sketch.place.article]
    features[.neighbours] = sketch.neighbours
    features[.bestOfParagraph] = sketch.isBestOfParagraph ? 1 : 0
    measureCover(&features, matched, article, number)
    measureLikeness(&features, &matched, article, number)
    measureOrder(&features, matched)
    measurePlace(&features, matched, article, number)
    let span = measureKind(&features, matched, article, number, rarities)
    return Scored(
      place: sketch.place, features: features, score: features.score(weights), span: span,
      highlights: matched.filter { $0.match >= 0 }.map(\.range))
  }

  private func measureCover(
    _ features: inout AnswerFeatures, _ words: [SentenceWord], _ article: ReadArticle, _ number: Int
  ) {
    let count = question.words.count
    var isMet = [Bool](repeating: false, count: count)
    var surface = [Double](repeating: 0, count: count)
    for word in words where word.match >= 0 {
      isMet[word.match] = true
      if word.lower == question.words[word.match].surface { surface[word.match] += 1 }
    }
    features[.surface] = bm25(surface, length: words.count, mean: Self.meanSentence)
    var plain = 0.0
    var plainAll = 0.0
    var name = 0.0
    var nameAll = 0.0
    var missing = 0.0
    for index in 0..<count {
      let word = question.words[index]
      if word.isCapitalised { nameAll += word.rarity } else { plainAll += word.rarity }
      if !isMet[index] {
        missing = max(missing, word.rarity)
      } else if word.isCapitalised {
        name += word.rarity
      } else {
        plain += word.rarity
      }
    }
    features[.plainCover] = plainAll > 0 ? plain / plainAll : 0
    features[.nameCover] = nameAll > 0 ? name / nameAll : 0
    features[.cover] = (plain + name) / question.weight
    features[.missing] = missing
    features[.local] = local(isMet, article)
    var headline = 0.0
    for (index, frequency) in frequencies(article.headline[...]).enumerated() where frequency > 0 {
      headline += question.words[index].rarity
    }
    features[.headlineCover] = headline / question.weight
  }

  /// Words that few sentences of the article hold tell more about the sentences that do.
  private func local(_ isMet: [Bool], _ article: ReadArticle) -> Double {
    var holders = [Double](repeating: 0, count: isMet.count)
    for range in article.sentenceTokens {
      for (index, frequency) in frequencies(article.tokens[range]).enumerated() where frequency > 0
      {
        holders[index] += 1
      }
    }
    let sentences = Double(article.sentences.count)
    var sum = 0.0
    for index in isMet.indices where isMet[index] {
      sum += question.words[index].rarity * logarithm((sentences + 1) / (holders[index] + 0.5))
    }
    return sum / question.weight
  }

  /// Words that look like one of the question that is missing, as another form or spelling of it.
  private func measureLikeness(
    _ features: inout AnswerFeatures, _ words: inout [SentenceWord], _ article: ReadArticle,
    _ number: Int
  ) {
    let met = Set(words.lazy.map(\.match))
    var alike = 0.0
    var beginning = 0.0
    for (index, missing) in question.words.enumerated() where !met.contains(index) {
      let letters = Array(missing.surface.utf8)
      guard letters.count >= 4 else { continue }
      var best = 0.0
      var hasBeginning = false
      for word in words where word.match < 0 && !word.isStopWord && word.lower.utf8.count >= 4 {
        let other = Array(word.lower.utf8)
        best = max(best, Self.dice(letters, other))
        if letters.count >= 5, other.count >= 5, letters[..<5] == other[..<5] {
          hasBeginning = true
        }
      }
      if best >= 0.5 { alike += best * missing.rarity }
      if hasBeginning { beginning += missing.rarity }
    }
    features[.alike] = alike / question.weight
    features[.beginning] = beginning / question.weight
  }

  /// Twice the pairs of letters that both have, as a share of the pairs of both (Dice, 1945).
  private static func dice(_ a: [UInt8], _ b: [UInt8]) -> Double {
    var shared = 0
    var used: UInt64 = 0
    for i in 0..<(a.count - 1) {
      for j in 0..<min(b.count - 1, 64)
      where used >> UInt64(j) & 1 == 0 && a[i] == b[j] && a[i + 1] == b[j + 1] {
        used |= 1 << UInt64(j)
        shared += 1
        break
      }
    }
    return 2 * Double(shared) / Double(a.count + b.count - 2)
  }

  private func measureOrder(_ features: inout AnswerFeatures, _ words: [SentenceWord]) {
    let found = words.filter { $0.match >= 0 }
    guard !found.isEmpty else { return }
    // Longest common subsequence, each word counted with its rarity (Needleman, Wunsch 1970).
    var row = [Double](repeating: 0, count: found.count + 1)
    for index in question.words.indices {
      var diagonal = row[0]
      for at in found.indices {
        let above = row[at + 1]
        let gain = found[at].match == index ? diagonal + question.words[index].rarity : 0
        row[at + 1] = max(above, row[at], gain)
        diagonal = above
      }
    }
    features[.order] = row[found.count] / question.weight
    var pairs = 0.0
    var all = 0.0
    for index in question.words.indices.dropFirst() where question.words[index].followsPrevious {
      let rarity = min(question.words[index].rarity, question.words[index - 1].rarity)
      all += rarity
      let isMet = zip(found, found.dropFirst()).contains { first, second in
        first.match == index - 1 && second.match == index
          && second.position - first.position <= 2
      }
      if isMet { pairs += rarity }
    }
    features[.pairs] = all > 0 ? pairs / all : 0
  }

  private func measurePlace(
    _ features: inout AnswerFeatures, _ words: [SentenceWord], _ article: ReadArticle, _ number: Int
  ) {
    let sentence = article.sentences[number]
    let opens = article.paragraphSentences[sentence.paragraph].lowerBound == number
    features[.opensParagraph] = opens ? 1 : 0
    features[.opensArticle] = number == 0 ? 1 : 0
    features[.length] = logarithm(Double(max(1, words.count)))
    features[.question] = article.bytes[sentence.range.upperBound - 1] == 0x3F ? 1 : 0
    if let first = words.first, number > 0, AnswerWords.pronouns.contains(first.lower) {
      let range = article.sentenceTokens[number - 1]
      features[.pronoun] = bm25(
        frequencies(article.tokens[range]), length: range.count, mean: Self.meanSentence)
    }
  }

  /// Looks for the answer itself; gives where it stands in the body.
  private func measureKind(
    _ features: inout AnswerFeatures, _ words: [SentenceWord], _ article: ReadArticle,
    _ number: Int, _ rarities: [Double]
  ) -> Range<Int>? {
    let candidates = AnswerCandidates(
      words: words, bytes: article.bytes, asked: question.allWords)
    if question.kind == .definition || question.kind == .other {
      features[.otherName] = candidates.ranges(of: .person).isEmpty ? 0 : 1
      features[.otherNumber] = candidates.ranges(of: .number).isEmpty ? 0 : 1
      if question.kind == .definition, isDefined(words) { features[.definition] = 1 }
      return nil
    }
    guard let best = candidates.best(of: question.kind, rarities: rarities) else { return nil }
    let (holds, closeness): (AnswerFeature, AnswerFeature) =
      switch question.kind {
      case .date: (.date, .dateCloseness)
      case .number: (.number, .numberCloseness)
      case .person: (.person, .personCloseness)
      case .place: (.place, .placeCloseness)
      case .reason, .definition, .other: (.reason, .reasonCloseness)
      }
    features[holds] = 1
    if question.kind == .date, candidates.isExactDate(best.range) { features[.exactDate] = 1 }
    features[closeness] = best.closeness
    return candidates.byteRange(of: best.range, within: article.sentences[number].range)
  }

  /// The last word asked for, and then `is`, `are`, `was`, `means` ...
  private func isDefined(_ words: [SentenceWord]) -> Bool {
    zip(words, words.dropFirst()).contains { word, next in
      word.match >= 0 && ["is", "are", "was", "were", "means", "refers"].contains(next.lower)
    }
  }
}

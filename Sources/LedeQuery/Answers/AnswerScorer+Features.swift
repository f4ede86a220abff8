import LedeText

extension AnswerScorer {
  /// All features of a sentence, and the answer in it.
  func look(
    _ sketch: Sketch, _ evidence: Evidence, rarities: [Double], weights: [Double]
  ) -> Scored {
    let article = articles[sketch.place.article]
    let number = sketch.place.sentence
    let words = article.words(ofSentence: number, analyzer: analyzer) { term in
      match(term) >> 1
    }
    var features = AnswerFeatures()
    features[.sentence] = sketch.sentence
    features[.paragraph] = sketch.paragraph
    features[.article] = shares[sketch.place.article]
    features[.neighbours] = sketch.neighbours
    features[.bestOfParagraph] = sketch.isBestOfParagraph ? 1 : 0
    measureCover(&features, words, evidence)
    measureSurroundings(&features, article, number, evidence)
    measureLikeness(&features, words)
    measureOrder(&features, words)
    measurePlace(&features, words, article, number, evidence)
    let span = measureKind(&features, words, article, number, rarities)
    return Scored(
      place: sketch.place, features: features, score: features.score(weights), span: span,
      highlights: words.filter { $0.match >= 0 }.map(\.range))
  }

  private func measureCover(
    _ features: inout AnswerFeatures, _ words: [SentenceWord], _ evidence: Evidence
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
    features[.local] = local(isMet, evidence)
    features[.headlineCover] = share(evidence.headline)
  }

  /// What stands around the sentence: its paragraph with the headline, and its neighbours.
  private func measureSurroundings(
    _ features: inout AnswerFeatures, _ article: ReadArticle, _ number: Int, _ evidence: Evidence
  ) {
    let paragraph = article.paragraphSentences[article.sentences[number].paragraph]
    var counts = evidence.headline
    for sentence in paragraph {
      for word in counts.indices { counts[word] += evidence.sentences[sentence][word] }
    }
    features[.paragraphCover] = share(counts)
    counts = evidence.sentences[number]
    for sentence in [number - 1, number + 1] where paragraph.contains(sentence) {
      for word in counts.indices { counts[word] += evidence.sentences[sentence][word] }
    }
    features[.windowCover] = share(counts)
  }

  /// The rarity of the words that occur, as a share of all.
  private func share(_ counts: [Double]) -> Double {
    var sum = 0.0
    for index in counts.indices where counts[index] > 0 { sum += question.words[index].rarity }
    return sum / question.weight
  }

  /// Words that few sentences of the article hold tell more about the sentences that do.
  private func local(_ isMet: [Bool], _ evidence: Evidence) -> Double {
    let sentences = Double(evidence.sentences.count)
    var sum = 0.0
    for index in isMet.indices where isMet[index] {
      sum +=
        question.words[index].rarity * logarithm((sentences + 1) / (evidence.holders[index] + 0.5))
    }
    return sum / question.weight
  }

  /// Words that look like one of the question that is missing, as another form or spelling of it.
  private func measureLikeness(
    _ features: inout AnswerFeatures, _ words: [SentenceWord]
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
    features[.density] = density(found)
    features[.wording] = wording(words)
  }

  /// How much of the stretch from the first to the last word met is words met.
  private func density(_ found: [SentenceWord]) -> Double {
    guard let first = found.first, let last = found.last, found.count > 1 else { return 0 }
    return Double(found.count) / Double(last.position - first.position + 1)
  }

  /// Share of the question's pairs of neighbouring words, stop words and all, that stand here so.
  private func wording(_ words: [SentenceWord]) -> Double {
    guard question.sequence.count > 1 else { return 0 }
    var met: Set<Int> = []
    for (word, next) in zip(words, words.dropFirst()) {
      guard let places = question.places[word.lower] else { continue }
      for place in places where place + 1 < question.sequence.count {
        if question.sequence[place + 1] == next.lower { met.insert(place) }
      }
    }
    return Double(met.count) / Double(question.sequence.count - 1)
  }

  private func measurePlace(
    _ features: inout AnswerFeatures, _ words: [SentenceWord], _ article: ReadArticle,
    _ number: Int, _ evidence: Evidence
  ) {
    let sentence = article.sentences[number]
    let opens = article.paragraphSentences[sentence.paragraph].lowerBound == number
    features[.opensParagraph] = opens ? 1 : 0
    features[.opensArticle] = number == 0 ? 1 : 0
    features[.length] = logarithm(Double(max(1, words.count)))
    features[.question] = article.bytes[sentence.range.upperBound - 1] == 0x3F ? 1 : 0
    if let first = words.first, number > 0, AnswerWords.pronouns.contains(first.lower) {
      features[.pronoun] = bm25(
        evidence.sentences[number - 1], length: article.sentenceTokens[number - 1].count,
        mean: Self.meanSentence)
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

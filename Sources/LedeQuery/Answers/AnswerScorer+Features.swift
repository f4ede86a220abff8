import LedeText

extension AnswerScorer {
  /// All features of a sentence, and the answer in it.
  func look(_ sketch: Sketch, _ evidence: Evidence, weights: [Double]) -> Scored {
    let article = articles[sketch.place.article]
    let number = sketch.place.sentence
    let words = article.words(ofSentence: number, analyzer: analyzer) { match($0) >> 1 }
    let found = words.filter { $0.match >= 0 }
    var features = AnswerFeatures()
    features[.sentence] = sketch.sentence
    features[.paragraph] = sketch.paragraph
    features[.paragraphCover] = sketch.paragraphCover
    features[.article] = shares[sketch.place.article]
    features[.neighbours] = sketch.neighbours
    features[.bestOfParagraph] = sketch.isBestOfParagraph ? 1 : 0
    measureCover(&features, words, found, evidence)
    measureWindow(&features, article, number, evidence)
    measureArticle(&features, evidence)
    measureContext(&features, words, article, number, evidence)
    measureLikeness(&features, words, article.bytes, article.language)
    measureOrder(&features, words, found)
    measurePlace(&features, words, article, number, evidence)
    let span = measureKind(&features, words, article, number)
    features.bend()
    return Scored(
      place: sketch.place, features: features,
      score: features.score(weights) - (passesOverRefusals ? Refusal.penalty(words) : 0),
      span: span,
      highlights: found.map(\.range))
  }

  private func measureCover(
    _ features: inout AnswerFeatures, _ words: [SentenceWord], _ found: [SentenceWord],
    _ evidence: Evidence
  ) {
    var surface = [Double](repeating: 0, count: rarities.count)
    var isMet = [Bool](repeating: false, count: rarities.count)
    for word in found {
      isMet[word.match] = true
      if word.key == question.words[word.match].surface { surface[word.match] += 1 }
    }
    features[.surface] = bm25(length: words.count, mean: Self.meanSentence) { surface[$0] }
    var plain = 0.0
    var plainAll = 0.0
    var name = 0.0
    var nameAll = 0.0
    var missing = 0.0
    for (index, word) in question.words.enumerated() {
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
    features[.cover] = (plain + name) / weight
    features[.missing] = missing
    features[.local] = local(isMet, evidence)
    features[.headlineCover] = share { evidence.headline[$0] > 0 }
  }

  /// What the sentence and its neighbours in the paragraph hold.
  private func measureWindow(
    _ features: inout AnswerFeatures, _ article: ReadArticle, _ number: Int, _ evidence: Evidence
  ) {
    let paragraph = article.paragraphSentences[article.sentences[number].paragraph]
    let window = max(number - 1, paragraph.lowerBound)..<min(number + 2, paragraph.upperBound)
    features[.windowCover] = share { word in window.contains { evidence[$0, word] > 0 } }
  }

  /// What the whole article holds of the question, and what it lacks.
  private func measureArticle(_ features: inout AnswerFeatures, _ evidence: Evidence) {
    features[.articleCover] = share(isMet: evidence.holds)
    let lacksName = question.words.enumerated().contains { index, word in
      word.isCapitalised && !evidence.holds(index)
    }
    features[.nameMissingInArticle] = lacksName ? 1 : 0
  }

  /// What the sentences beside it and the headline hold of the question, and it does not. A sentence that
  /// holds no word of the question leans on nothing.
  private func measureContext(
    _ features: inout AnswerFeatures, _ words: [SentenceWord], _ article: ReadArticle,
    _ number: Int, _ evidence: Evidence
  ) {
    guard features[.cover] > 0 else { return }
    let isMissing = { (word: Int) in evidence[number, word] == 0 }
    features[.addedByHeadline] = share { isMissing($0) && evidence.headline[$0] > 0 }
    let paragraph = article.paragraphSentences[article.sentences[number].paragraph]
    if number + 1 < paragraph.upperBound {
      features[.addedBehind] = share { isMissing($0) && evidence[number + 1, $0] > 0 }
    }
    guard number > paragraph.lowerBound else { return }
    let added = share { isMissing($0) && evidence[number - 1, $0] > 0 }
    features[.addedBefore] = added
    features[.nameBefore] = share {
      question.words[$0].isCapitalised && isMissing($0) && evidence[number - 1, $0] > 0
    }
    guard let first = words.first else { return }
    if first.classes.contains(.pronoun) { features[.addedBeforePronoun] = added }
    if first.key == Self.the { features[.addedBeforeThe] = added }
  }

  private static let the = WordKey("the")

  /// Words that few sentences of the article hold tell more about the sentences that do.
  private func local(_ isMet: [Bool], _ evidence: Evidence) -> Double {
    let sentences = Double(evidence.sentenceCount)
    var sum = 0.0
    for index in isMet.indices where isMet[index] {
      sum += rarities[index] * logarithm((sentences + 1) / (evidence.holders[index] + 0.5))
    }
    return sum / weight
  }

  /// Words that look like one of the question that is missing, as another form or spelling of it.
  private func measureLikeness(
    _ features: inout AnswerFeatures, _ words: [SentenceWord], _ bytes: [UInt8],
    _ language: Language
  ) {
    let joinsWords = AnswerLexicon.of(language).joinsWords
    let isGerman = language.code == "de"
    var alike = 0.0
    var beginning = 0.0
    for (index, missing) in question.words.enumerated()
    where missing.letters.count >= Self.shortestAlike
      && !words.contains(where: { $0.match == index })
    {
      var best = 0.0
      var hasBeginning = false
      for word in words
      where word.match < 0 && !word.isStopWord && word.range.count >= Self.shortestAlike {
        let letters = bytes[word.range]
        guard WordLetters.count(letters) >= Self.shortestAlike else { continue }
        best = max(best, missing.pairs.likeness(to: letters))
        hasBeginning = hasBeginning || Self.haveSameBeginning(missing.letters, letters)
        guard joinsWords, !hasBeginning else { continue }
        let others = WordLetters.of(letters)
        hasBeginning =
          JoinedWords.sharePart(missing.letters, others)
          || isGerman && JoinedWords.haveSameRoot(missing.letters, others)
        if hasBeginning { best = max(best, Self.likenessOfPart) }
      }
      if best >= 0.5 { alike += best * missing.rarity }
      if hasBeginning { beginning += missing.rarity }
    }
    features[.alike] = alike / weight
    features[.beginning] = beginning / weight
  }

  /// Words of fewer letters look alike by chance.
  private static let shortestAlike = 4
  /// What a word counts that shares a part, as alike.
  private static let likenessOfPart = 0.8

  /// Five letters, but for their case.
  private static func haveSameBeginning(_ lower: [UInt32], _ other: ArraySlice<UInt8>) -> Bool {
    guard lower.count >= 5, other.count >= 5 else { return false }
    if other.contains(where: { $0 >= 0x80 }) {
      let letters = WordLetters.of(other)
      return letters.count >= 5 && letters.prefix(5) == lower.prefix(5)
    }
    for offset in 0..<5 {
      let letter = other[other.startIndex + offset]
      let isUpper = letter >= 0x41 && letter <= 0x5A
      if lower[offset] != UInt32(isUpper ? letter | 0x20 : letter) { return false }
    }
    return true
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
    if number > 0, words.first?.classes.contains(.pronoun) == true {
      features[.pronoun] = plainScore(of: number - 1, in: article, evidence)
    }
  }

  /// Looks for the answer itself; gives where it stands in the body.
  private func measureKind(
    _ features: inout AnswerFeatures, _ words: [SentenceWord], _ article: ReadArticle,
    _ number: Int
  ) -> Range<Int>? {
    let candidates = candidates(words, article)
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

  /// A word asked for, and then `is`, `are`, `was`, `means` ...
  private func isDefined(_ words: [SentenceWord]) -> Bool {
    zip(words, words.dropFirst()).contains { word, next in
      word.match >= 0 && next.classes.contains(.definition)
    }
  }
}

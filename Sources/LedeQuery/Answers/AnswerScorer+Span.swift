import LedeText

extension AnswerScorer {
  /// The words of a sentence that are the answer itself.
  struct Mark {
    /// Where they stand in the body; nil where nothing is marked.
    var range: Range<Int>?
    /// What was weighed, where that was asked for.
    var candidates: [SpanCandidate] = []
  }

  /// Chooses the answer itself in a sentence.
  ///
  /// In English every run of words is weighed (`SpanFinder`); in other languages it is the candidate of the
  /// kind that was asked for, else what stands nearest to the question's words. A question without a question word, as `Did he win?` or a few keywords, has no
  /// words that answer it but those of its kind.
  func mark(_ found: Scored, ask: SpanAsk, listsCandidates: Bool) -> Mark {
    var mark = Mark(range: found.span)
    let article = articles[found.place.article]
    let isEnglish = article.language == .english
    guard isEnglish ? ask.form != .open : mark.range == nil else { return mark }
    let words = article.words(ofSentence: found.place.sentence, analyzer: analyzer) {
      match($0) >> 1
    }
    let candidates = candidates(words, article)
    guard isEnglish else {
      let sentence = article.sentences[found.place.sentence].range
      mark.range = candidates.nearest(to: question.kind, rarities: rarities).flatMap {
        candidates.byteRange(of: $0, within: sentence)
      }
      return mark
    }
    let typed = candidates.best(of: question.kind, rarities: rarities)?.range
    if candidates.asksAge, typed == nil { return mark }
    let finder = SpanFinder(
      words, article.bytes, question, ask: ask, typed: typed, datelineEnd: article.datelineEnd)
    if listsCandidates {
      mark.candidates = finder.all(SpanWeights.fitted).map { candidate in
        let range = finder.byteRange(of: candidate.range)
        return SpanCandidate(
          text: String(decoding: article.bytes[range], as: UTF8.self), score: candidate.score,
          features: candidate.parts.map { (SpanFeature.names[$0.feature], $0.value) })
      }
    }
    if let best = finder.best(SpanWeights.fitted) {
      // A number alone takes its unit along.
      let sentence = article.sentences[found.place.sentence].range
      let isWhole = question.kind == .number && best.range == finder.typed
      mark.range =
        isWhole
        ? candidates.byteRange(of: best.range, within: sentence)
        : finder.byteRange(of: best.range)
    }
    return mark
  }

  /// The finder of candidates by kind in a sentence.
  func candidates(_ words: [SentenceWord], _ article: ReadArticle) -> AnswerCandidates {
    let lexicon = AnswerLexicon.of(article.language)
    return AnswerCandidates(
      words: lexicon.nameStyle == .unspaced
        ? UnspacedWords.of(words, article.bytes, lexicon) : words,
      bytes: article.bytes, lexicon: lexicon, asked: question.sequence,
      datelineEnd: article.datelineEnd,
      units: units, hasCapitalMonths: article.language == .english,
      isNameElsewhere: { article.namesInsideSentences.contains($0) })
  }
}

/// Words that were weighed as the answer itself.
package struct SpanCandidate: Sendable {
  /// The words as they stand in the sentence.
  package let text: String
  /// How well they fit; the greatest of a sentence is marked.
  package let score: Double
  /// Name and value of each feature.
  package let features: [(name: String, value: Double)]
}

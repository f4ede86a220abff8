extension TextSalience {
  /// What one pass over the words of a sentence adds up.
  private struct Sums {
    var before = 0.0
    var behind = 0.0
    var toTotal = 0.0
    var toLead = 0.0
    var toPrevious = 0.0
    var toHeadline = 0.0
    var information = 0.0
    var names = 0.0
    var logFrequency = 0.0
    var frequency = 0
    var links = 0
    var overlap = 0
    var occurrences = 0
    var keys = 0
    var leads = 0
    var fresh = 0
    var headlineHits = 0
  }

  /// Sets the features of a sentence; those of the sentences before it must be set.
  mutating func setFeatures(
    _ index: Int, _ sentence: CandidateSentence, _ context: Context, _ draft: inout TextTerms,
    _ rows: inout MutableSpan<Float>
  ) {
    let i = index - context.sentences.lowerBound
    let sums = sum(sentence.words, i, &draft)
    setPlace(index, i, of: context.sentences.count, &rows)
    setTies(index, sums, i, context, &rows)
    setWords(index, sums, sentence, context, &rows)
    setForm(index, sentence, &rows)
    if i > 0 { rows[index - 1, .nextSimilarity] = sums.toPrevious }
  }

  private mutating func sum(_ words: Range<Int>, _ i: Int, _ draft: inout TextTerms) -> Sums {
    var sums = Sums()
    let now = Int32(truncatingIfNeeded: i)
    for place in words {
      let word = draft.words[place]
      let term = draft.terms[Int(word.term)]
      let weight = Double(word.weight)
      let count = Int(word.count)
      let frequency = Int(term.frequency)
      let others = Int(term.sentenceFrequency) - 1
      sums.behind += weight * (term.total - term.prefix - weight)
      sums.before += weight * term.prefix
      sums.toTotal += weight * term.total
      sums.links += count * others
      sums.overlap += count * (frequency - count)
      if word.isName { sums.names += logarithms.onePlus(others) }
      sums.logFrequency += Double(count) * logarithms.onePlus(frequency)
      sums.frequency += count * frequency
      sums.occurrences += count
      sums.information += term.idf
      if term.isKey { sums.keys += 1 }
      if term.leadWeight > 0 {
        sums.leads += 1
        sums.toLead += weight * term.leadWeight
      }
      if term.scoredSentence < 0 { sums.fresh += 1 }
      if term.scoredSentence == now - 1 { sums.toPrevious += weight * Double(term.scoredWeight) }
      if term.headlineIdf > 0 {
        sums.headlineHits += 1
        sums.toHeadline += term.headlineIdf * weight
      }
      draft.terms[Int(word.term)].scoredSentence = now
      draft.terms[Int(word.term)].scoredWeight = word.weight
      draft.terms[Int(word.term)].prefix += weight
    }
    return sums
  }

  private mutating func setPlace(
    _ index: Int, _ i: Int, of n: Int, _ rows: inout MutableSpan<Float>
  ) {
    rows[index, .opening] = 1 / Double(1 + i)
    rows[index, .depth] = logarithms.onePlus(i)
    rows[index, .first] = i == 0
    rows[index, .second] = i == 1
    rows[index, .third] = i == 2
    rows[index, .relativeDepth] = Double(i) / Double(max(1, n - 1))
    rows[index, .closing] = i >= n - 2
  }

  private mutating func setTies(
    _ index: Int, _ sums: Sums, _ i: Int, _ context: Context, _ rows: inout MutableSpan<Float>
  ) {
    let others = Double(max(1, context.sentences.count - 1))
    rows[index, .onward] = sums.behind / others
    rows[index, .backward] = sums.before / others
    rows[index, .onwardSum] = sums.behind
    rows[index, .backwardSum] = sums.before
    rows[index, .centroid] = sums.toTotal / context.totalNorm
    if i > 0 {
      rows[index, .leadSimilarity] = sums.toLead
      rows[index, .leadCoverage] = Double(sums.leads) / Double(max(1, context.leadCount))
      rows[index, .previousSimilarity] = sums.toPrevious
    }
    let lengths = logarithms.onePlus(sums.occurrences) + context.meanLogLength + 1e-9
    rows[index, .connectedness] = Double(sums.links) / lengths / others
    rows[index, .overlap] = Double(sums.overlap) / lengths / others
  }

  private func setWords(
    _ index: Int, _ sums: Sums, _ sentence: CandidateSentence, _ context: Context,
    _ rows: inout MutableSpan<Float>
  ) {
    let distinct = Double(max(1, sentence.words.count))
    let words = Double(max(1, sums.occurrences))
    rows[index, .knownNames] = sums.names / 10
    rows[index, .meanFrequency] = sums.logFrequency / words
    rows[index, .wordShare] =
      10 * Double(sums.frequency) / Double(max(1, context.frequencySum)) / words
    rows[index, .keyTerms] = Double(sums.keys) / Double(max(1, context.keyCount))
    rows[index, .information] = sums.information / context.largestInformation
    rows[index, .novelty] = Double(sums.fresh) / distinct
    rows[index, .headline] = sums.toHeadline / context.headlineNorm
    rows[index, .headlineCoverage] =
      Double(sums.headlineHits) / Double(max(1, context.headlineCount))
  }

  /// What the sentence looks like and what its cue words say.
  private mutating func setForm(
    _ index: Int, _ sentence: CandidateSentence, _ rows: inout MutableSpan<Float>
  ) {
    let cues = sentence.cues
    rows[index, .opensParagraph] = cues.contains(.opensParagraph)
    rows[index, .length] = logarithms.onePlus(min(sentence.length, 1000))
    rows[index, .long] = sentence.length > 38
    rows[index, .short] = sentence.length < 8
    rows[index, .medium] = (12...28).contains(sentence.length)
    rows[index, .names] = Double(min(8, sentence.names)) / 8
    rows[index, .commas] = Double(min(4, sentence.commas)) / 4
    rows[index, .digits] = cues.contains(.digits)
    rows[index, .money] = cues.contains(.money)
    rows[index, .quotation] = cues.contains(.quotation)
    rows[index, .opensQuoting] = cues.contains(.opensQuoting)
    rows[index, .question] = cues.contains(.question)
    rows[index, .firstPerson] = Double(min(3, sentence.firstPersons)) / 3
    rows[index, .thirdPerson] = cues.contains(.thirdPerson)
    rows[index, .attribution] = cues.contains(.attribution)
    rows[index, .weekday] = cues.contains(.weekday)
    rows[index, .opensWithPronoun] = cues.contains(.opensWithPronoun)
    rows[index, .opensWithConnective] = cues.contains(.opensWithConnective)
    // Who speaks behind a quotation that is not closed, speaks inside of it, or its mark was forgotten.
    rows[index, .tornQuotation] =
      cues.contains(.tornQuotation)
      && (!cues.contains(.attribution) || cues.contains(.opensUnclosed))
    rows[index, .announcing] = cues.contains(.announcing)
  }
}

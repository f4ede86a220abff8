import LedeText

/// Where a sentence states the fact that was asked for: `Marsh, 61, said`, `Leeds-based Marsh Corp`,
/// `Marsh is a measure of`, `engineer Ellen Marsh`.
struct StatedFact {
  /// The words that tell it.
  let range: Range<Int>
  /// How surely they do, 0 ... 1.
  let fit: Double

  /// The surest one in the sentence; nil where it states none.
  init?(_ words: [SentenceWord], _ bytes: [UInt8], _ asked: FactQuestion) {
    var best: (range: Range<Int>, fit: Double)?
    let reader = FactReader(words: words, bytes: bytes)
    for run in Self.mentions(words, asked) {
      let found =
        switch asked.fact {
        case .age: reader.age(of: run)
        case .home: reader.home(of: run)
        case .meaning: reader.meaning(of: run) ?? reader.fullName(of: run) ?? reader.kind(of: run)
        case .person: reader.meaning(of: run) ?? reader.calling(of: run)
        }
      if let found, found.fit > best?.fit ?? 0 { best = found }
    }
    guard let best else { return nil }
    (range, fit) = best
  }

  /// Where the subject is named: a person by the last name at least, anything else in full.
  private static func mentions(_ words: [SentenceWord], _ asked: FactQuestion) -> [Range<Int>] {
    let needsAll = asked.fact == .home || asked.fact == .meaning
    return words.indices.compactMap { last in
      guard words[last].match == asked.last else { return nil }
      var first = last
      while first > 0,
        asked.subject.contains(words[first - 1].match)
          || first > 1 && words[first - 1].isStopWord
            && asked.subject.contains(words[first - 2].match)
      {
        first -= 1
      }
      let run = first..<last + 1
      return needsAll && Set(words[run].map(\.match)).intersection(asked.subject) != asked.subject
        ? nil : run
    }
  }
}

extension AnswerScorer {
  /// Lets the sentences lead that state the fact.
  func stated(_ scored: [Scored], _ asked: FactQuestion) -> [Scored] {
    scored.map { found in
      var found = found
      if let fact = fact(found.place, asked)?.fact {
        found.score += Self.factGain * fact.fit
      } else if asked.fact == .home || asked.fact == .age {
        // It tells where something else is based, or how old someone else is.
        found.score -= 2
      }
      return found
    }
  }

  /// Where the words stand that state the fact, as UTF-8 bytes of the body.
  func factRange(_ place: Place, _ asked: FactQuestion) -> Range<Int>? {
    guard let (fact, words) = fact(place, asked) else { return nil }
    return words[fact.range.lowerBound].range
      .lowerBound..<words[fact.range.upperBound - 1].range.upperBound
  }

  private func fact(
    _ place: Place, _ asked: FactQuestion
  ) -> (fact: StatedFact, words: [SentenceWord])? {
    let words = words(of: place)
    return StatedFact(words, articles[place.article].bytes, asked).map { ($0, words) }
  }

  private static let factGain = 6.0
}

extension SpanFinder {
  /// Scores one run of words.
  func candidate(_ range: Range<Int>, _ weights: [Double], keepsParts: Bool) -> Candidate {
    var tally = SpanTally(weights, keepsParts: keepsParts)
    tally.add(SpanFeature.of(ask.form, shape(of: range)))
    measureWords(range, &tally)
    measureEdges(range, &tally)
    measureQuestion(range, &tally)
    measureHead(range, &tally)
    measureMarks(range, &tally)
    measureTyped(range, &tally)
    return Candidate(range: range, score: tally.score, parts: tally.parts)
  }

  private func cross(
    _ crossed: SpanFeature.Crossed, _ value: Double, _ tally: inout SpanTally
  ) {
    tally.add(SpanFeature.of(ask.form, crossed), value)
  }

  private func measureWords(_ range: Range<Int>, _ tally: inout SpanTally) {
    let length = Double(range.count)
    tally.add(.length, length)
    tally.add(.single, if: range.count == 1)
    tally.add(.long, max(0, length - 4))
    cross(.length, logarithm(length), &tally)
    var met: Set<Int> = []
    var metCount = 0
    var plainCount = 0
    var askedCount = 0
    var commas = 0
    for index in range {
      let word = words[index]
      if word.match >= 0, met.insert(word.match).inserted { tally.add(.met, share(word.match)) }
      if word.match >= 0 { metCount += 1 }
      if !word.isStopWord { plainCount += 1 }
      if asked.contains(word.key) { askedCount += 1 }
      if index > range.lowerBound, breaks[index] { commas += 1 }
    }
    tally.add(.holdsMet, if: metCount > 0)
    tally.add(.allMet, if: metCount >= plainCount)
    tally.add(.asked, Double(askedCount) / length)
    tally.add(.commas, Double(commas))
    cross(.commas, Double(commas), &tally)
    let inside = edges[range]
    tally.add(.conjunction, if: inside.contains(.conjunction))
    tally.add(.of, if: inside.contains(.of))
    tally.add(.preposition, if: inside.contains { Self.prepositions.contains($0) })
    tally.add(.verb, if: inside.contains(.auxiliary) || inside.contains(.pronoun))
    tally.add(.relative, if: inside.contains(.relative))
    if range.count > 2 {
      let isPast = edges[range.lowerBound + 1..<range.upperBound - 1].contains(.past)
      tally.add(.innerPast, if: isPast)
    }
    tally.add(.place, Double(range.lowerBound) / Double(words.count))
  }

  private static let prepositions: [SpanEdge] = [
    .by, .in, .to, .as, .for, .from, .with, .preposition,
  ]

  private func share(_ word: Int) -> Double { rarities[word] / weight }

  /// What stands before and behind, and what begins and ends it.
  private func measureEdges(_ range: Range<Int>, _ tally: inout SpanTally) {
    let (before, behind) = (range.lowerBound - 1, range.upperBound)
    let left: SpanEdge = before < 0 ? .none : breaks[range.lowerBound] ? .mark : edges[before]
    let right: SpanEdge = behind == words.count ? .none : breaks[behind] ? .mark : edges[behind]
    for form in [nil, ask.form] {
      tally.add(SpanFeature.before(form, left))
      tally.add(SpanFeature.behind(form, right))
    }
    let (first, last) = (range.lowerBound, range.upperBound - 1)
    tally.add(SpanFeature.first(edges[first]))
    tally.add(SpanFeature.last(edges[last]))
    if before >= 0, !breaks[first] {
      let isName = words[before].isCapitalised && words[first].isCapitalised && before > 0
      tally.add(.cutNameBefore, if: isName)
      tally.add(.cutNumberBefore, if: edges[before] == .number && edges[first] == .number)
    }
    if behind < words.count, !breaks[behind] {
      let isName = words[behind].isCapitalised && words[last].isCapitalised
      tally.add(.cutNameBehind, if: isName)
      tally.add(.cutNumberBehind, if: edges[behind] == .number && edges[last] == .number)
    }
    tally.add(.clauseEnd, if: right == .mark || right == .none)
    tally.add(.toBefore, if: ask.form == .reason && left == .to)
    if ask.form == .reason {
      let near = words[max(0, first - 3)..<first].map(\.key)
      tally.add(.reasonBefore, if: near.contains { Self.reasons.contains($0) })
    }
    tally.add(.possessive, if: possessive(words[last]) != nil)
  }

  /// Where the words of the question stand.
  private func measureQuestion(_ range: Range<Int>, _ tally: inout SpanTally) {
    var closeness = 0.0
    for (word, places) in places.enumerated() {
      var nearest = 0.0
      for place in places where !range.contains(place) {
        let distance =
          place < range.lowerBound ? range.lowerBound - place : place - range.upperBound + 1
        nearest = max(nearest, 1 / (1 + 0.25 * Double(distance)))
      }
      closeness += share(word) * nearest
    }
    tally.add(.closeness, closeness)
    cross(.closeness, closeness, &tally)
    var left = range.lowerBound - 1
    while left >= 0, words[left].isStopWord, !breaks[left + 1] { left -= 1 }
    if left >= 0, words[left].match >= 0 {
      tally.add(.besideLeft, 1)
      cross(.besideLeft, 1, &tally)
    }
    var right = range.upperBound
    while right < words.count, words[right].isStopWord, !breaks[right] { right += 1 }
    if right < words.count, words[right].match >= 0 {
      tally.add(.besideRight, 1)
      cross(.besideRight, 1, &tally)
    }
    if let first = ask.first {
      if places[first].contains(where: { $0 >= range.upperBound }) {
        cross(.firstBehind, 1, &tally)
      }
      if places[first].contains(where: { $0 < range.lowerBound }) { cross(.firstBefore, 1, &tally) }
    }
    if let last = ask.last {
      let isLate = !ask.opensWithQuestionWord
      if places[last].contains(where: { $0 >= range.upperBound }) {
        cross(isLate ? .lateLastBehind : .lastBehind, 1, &tally)
      }
      if places[last].contains(where: { $0 < range.lowerBound }) {
        cross(isLate ? .lateLastBefore : .lastBefore, 1, &tally)
      }
    }
  }

  /// The noun that was asked for.
  private func measureHead(_ range: Range<Int>, _ tally: inout SpanTally) {
    guard !ask.head.isEmpty else { return }
    let isHead = { (index: Int) in
      words.indices.contains(index) && ask.head.contains(words[index].match)
    }
    let count = range.count(where: isHead)
    tally.add(.headLast, if: isHead(range.upperBound - 1))
    tally.add(.headInside, if: count > 0)
    tally.add(.headAlone, if: count == range.count)
    let isCut = range.upperBound < words.count && breaks[range.upperBound]
    tally.add(.headBehind, if: !isCut && isHead(range.upperBound))
    tally.add(.headBefore, if: isHead(range.lowerBound - 1))
    var nearest: Int?
    for head in ask.head {
      for place in places[head] {
        let distance = min(abs(place - range.lowerBound), abs(place - range.upperBound + 1))
        nearest = min(nearest ?? distance, distance)
      }
    }
    if let nearest { tally.add(.headNear, 1 / (1 + 0.25 * Double(nearest))) }
  }

  /// Quotation marks, hyphens, capitals of what something is called.
  private func measureMarks(_ range: Range<Int>, _ tally: inout SpanTally) {
    let start = words[range.lowerBound].range.lowerBound
    let end = words[range.upperBound - 1].range.upperBound
    let opens = Self.isQuotation(bytes, endingAt: start)
    var closes = Self.isQuotation(bytes, at: end)
    if !closes, end < bytes.count, [0x2C, 0x2E].contains(bytes[end]) {
      closes = Self.isQuotation(bytes, at: end + 1)
    }
    tally.add(.quoted, if: opens && closes)
    tally.add(.halfQuoted, if: opens != closes)
    if ask.asksName {
      let hasCapitals = words[range].allSatisfy { $0.isCapitalised || $0.isStopWord }
      tally.add(opens ? .namedQuoted : hasCapitals ? .namedCapitals : .namedPlain, 1)
    }
    let isTied =
      range.lowerBound > 0 && start > 0 && bytes[start - 1] == 0x2D
      || end < bytes.count && bytes[end] == 0x2D
    tally.add(.hyphen, if: isTied)
  }

  private func measureTyped(_ range: Range<Int>, _ tally: inout SpanTally) {
    if let typed {
      if typed == range {
        cross(.typed, 1, &tally)
      } else if range.lowerBound <= typed.lowerBound, range.upperBound >= typed.upperBound {
        cross(.holdsTyped, 1, &tally)
      } else if typed.lowerBound <= range.lowerBound, typed.upperBound >= range.upperBound {
        cross(.insideTyped, 1, &tally)
      }
    }
    guard ask.form == .number, let wanted = ask.measure else { return }
    let end = words[range.upperBound - 1].range.upperBound
    let next = range.upperBound < words.count && !breaks[range.upperBound] ? range.upperBound : nil
    var found: SpanAsk.Measure?
    for index in Array(range) + (next.map { [$0] } ?? []) {
      if let measure = Self.units[words[index].key] { found = measure }
    }
    if end < bytes.count, bytes[end] == 0x25 { found = .share }
    let start = words[range.lowerBound].range.lowerBound
    if start > 0, bytes[start - 1] == 0x24 { found = .money }
    tally.add(.rightMeasure, if: found == wanted)
    tally.add(.wrongMeasure, if: found != nil && found != wanted)
  }

  private static func isQuotation(_ bytes: [UInt8], at offset: Int) -> Bool {
    guard offset < bytes.count else { return false }
    return bytes[offset] == 0x22
      || offset + 2 < bytes.count && bytes[offset] == 0xE2 && bytes[offset + 1] == 0x80
        && bytes[offset + 2] == 0x9D
  }

  private static func isQuotation(_ bytes: [UInt8], endingAt offset: Int) -> Bool {
    guard offset > 0 else { return false }
    return bytes[offset - 1] == 0x22
      || offset > 2 && bytes[offset - 3] == 0xE2 && bytes[offset - 2] == 0x80
        && bytes[offset - 1] == 0x9C
  }

  private static let reasons = Set(
    ["because", "due", "order", "result", "since", "so"].map { WordKey($0) })

  /// What units measure.
  private static let units: [WordKey: SpanAsk.Measure] = {
    let lists: [(SpanAsk.Measure, String)] = [
      (.time, "year years month months week weeks day days hour hours minute minutes seconds aged"),
      (
        .distance,
        "km kilometers kilometres mile miles metre metres meter meters foot feet inches cm mm m"
      ),
      (.share, "percent cent percentage half third quarter"),
      (.weight, "kg pounds tons tonnes grams"),
      (.money, "dollars euros pounds yen francs marks rubles"),
    ]
    var units: [WordKey: SpanAsk.Measure] = [:]
    for (measure, words) in lists {
      for word in words.split(separator: " ") where units[WordKey(String(word))] == nil {
        units[WordKey(String(word))] = measure
      }
    }
    return units
  }()
}

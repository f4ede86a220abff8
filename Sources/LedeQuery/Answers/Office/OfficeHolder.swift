import LedeText

/// Where a sentence says who holds the office.
struct OfficeHolder {
  /// The words of the name.
  let name: Range<Int>
  /// How surely it is the office that was asked for, 0 ... 1: less where it is not said of what.
  let fit: Double

  /// The first one in the sentence; nil where it names none.
  init?(_ words: [SentenceWord], _ bytes: [UInt8], _ asked: OfficeQuestion) {
    var found: (name: Range<Int>, fit: Double)?
    for index in words.indices where asked.names(words[index]) {
      // The whole office: `prime minister`, not any minister.
      var first = index
      while first > 0, asked.names(words[first - 1]) { first -= 1 }
      let isLast = index + 1 == words.count || !asked.names(words[index + 1])
      guard isLast, asked.isWhole(words[first...index]) else { continue }
      if Self.isLessened(first...index, words, bytes) { continue }
      // Nobody is `Diamond Jubilee`, but for the Queen's.
      let behind =
        Self.isPossessive(bytes[words[index].range]) ? nil : Self.name(behind: index, words, bytes)
      guard let name = behind ?? Self.name(before: first, words, bytes) else { continue }
      let fit = Self.fit(of: first...index, name, words, bytes, asked)
      if fit > found?.fit ?? 0 { found = (name, fit) }
    }
    guard let found else { return nil }
    (name, fit) = found
  }

  /// Another office, or no longer that one: `former Marsh chief`, and `sales chief` where `chief` stands for the
  /// office that was asked for.
  private static func isLessened(
    _ range: ClosedRange<Int>, _ words: [SentenceWord], _ bytes: [UInt8]
  ) -> Bool {
    let office = range.lowerBound
    guard office > 0 else { return false }
    let last = words[office - 1]
    let isOther = range.count == 1 && words[office].match < 0
    let isLower = !last.isCapitalised && !last.isStopWord && last.match < 0
    if isOther, isLower, !gap(words, before: office, bytes).contains(UInt8(ascii: ",")) {
      return true
    }
    var index = office
    while index > 0, office - index < 4, gap(words, before: index, bytes).allSatisfy({ $0 <= 0x20 })
    {
      index -= 1
      if lessening.contains(words[index].key) { return true }
      if words[index].isStopWord { return false }
    }
    return false
  }

  /// How surely the office is held where it was asked for: beside the office (`Marsh Corp Chief Executive`,
  /// `head of Marsh`) rather than somewhere near; never where it is another's (`head of Russia's mission`).
  private static func fit(
    of office: ClosedRange<Int>, _ name: Range<Int>, _ words: [SentenceWord], _ bytes: [UInt8],
    _ asked: OfficeQuestion
  ) -> Double {
    let isRealm = { (word: SentenceWord) in asked.realmWord(word) != nil }
    let start = max(0, min(office.lowerBound, name.lowerBound) - 6)
    let end = min(words.count, max(office.upperBound + 1, name.upperBound) + 7)
    let realm = Set(words[start..<end].compactMap(asked.realmWord))
    let share = realm.count == asked.realm.count ? 1 : realm.isEmpty ? 0.4 : 0.6
    let behind = words[(office.upperBound + 1)...]
    if let next = behind.first, of.contains(next.key) {
      let owner = behind.dropFirst().prefix(5).first { $0.isCapitalised || isRealm($0) }
      if let owner { return isRealm(owner) ? share : 0 }
    }
    let before = words[max(0, office.lowerBound - 4)..<office.lowerBound]
    if let realm = before.lastIndex(where: isRealm) {
      let isOfUnit = before[(realm + 1)...].indices.contains { namesUnit(words, $0, bytes) }
      return isOfUnit ? 0.3 * share : share
    }
    // `European Commission President`, where Egypt's was asked for.
    if let last = before.last, last.isCapitalised, !last.isStopWord, before.startIndex > 0,
      !gap(words, before: office.lowerBound, bytes).contains(UInt8(ascii: ","))
    {
      return 0
    }
    // Bare, as news writes of the place that it has named: `Peru's government said ... President Ana Quispe`.
    let named = Set(words[..<office.lowerBound].compactMap(asked.realmWord))
    let isTitled = name.lowerBound > office.upperBound && named.count == asked.realm.count
    return isTitled ? 0.6 : 0.4 * share
  }

  /// A part of the realm that has a chief of its own: `Marsh Shipping`, where that of Marsh was asked for. Its
  /// legal form and its ticker in brackets name no part.
  private static func namesUnit(
    _ words: [SentenceWord], _ index: Int, _ bytes: [UInt8]
  ) -> Bool {
    let word = words[index]
    let gap = gap(words, before: index, bytes)
    let isTicker = gap.contains(UInt8(ascii: "(")) || gap.elementsEqual([UInt8(ascii: ".")])
    return word.isCapitalised && word.match < 0 && !word.isStopWord && !isTicker
      && !legalForms.contains(word.key)
  }

  private static let legalForms = SpeechWords.keys(
    """
    co corp corporation company inc incorporated ltd limited plc llc ag sa se nv spa group holdings motor
    motors
    """)
  private static let of = SpeechWords.keys("of at for")

  private static func isPossessive(_ word: ArraySlice<UInt8>) -> Bool {
    ["'s", "\u{2019}s"].contains { word.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// `President Vladimir Putin`
  private static func name(
    behind office: Int, _ words: [SentenceWord], _ bytes: [UInt8]
  ) -> Range<Int>? {
    let next = office + 1
    let isOfficer = next < words.count && words[next].key == officer
    return run(from: isOfficer ? next + 1 : next, words, bytes)
  }

  /// `Christine Lagarde, the head of`
  private static func name(
    before office: Int, _ words: [SentenceWord], _ bytes: [UInt8]
  ) -> Range<Int>? {
    var index = office - 1
    while index >= 0, office - index <= 3, !words[index].isCapitalised { index -= 1 }
    guard index >= 0, isName(words[index]), index + 1 < words.count,
      gap(words, before: index + 1, bytes).contains(UInt8(ascii: ","))
    else { return nil }
    var first = index
    while first > 0, isName(words[first - 1]), isBlank(gap(words, before: first, bytes)) {
      first -= 1
    }
    return first..<index + 1
  }

  private static func run(
    from first: Int, _ words: [SentenceWord], _ bytes: [UInt8]
  ) -> Range<Int>? {
    var end = first
    while end < words.count, isName(words[end]), isBlank(gap(words, before: end, bytes)) {
      end += 1
    }
    return end > first ? first..<end : nil
  }

  private static func isName(_ word: SentenceWord) -> Bool {
    word.isCapitalised && word.match < 0 && !word.isStopWord && !word.hasDigit
  }

  private static func gap(
    _ words: [SentenceWord], before index: Int, _ bytes: [UInt8]
  ) -> ArraySlice<UInt8> {
    let (start, end) = (words[index - 1].range.upperBound, words[index].range.lowerBound)
    return bytes[min(start, end)..<end]
  }

  /// A blank, a hyphen of a double name, or the full stop of an initial.
  private static func isBlank(_ gap: ArraySlice<UInt8>) -> Bool {
    gap.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x2D || $0 == 0x2E }
  }

  /// `Chief Executive Officer`
  private static let officer = WordKey("officer")
  private static let lessening = SpeechWords.keys("vice former deputy ex acting assistant then")
}

extension AnswerScorer {
  /// Lets the sentences lead that name who holds the office.
  func seated(_ scored: [Scored], _ office: OfficeQuestion) -> [Scored] {
    scored.map { found in
      var found = found
      if let holder = holder(found.place, office) {
        found.score += 3 * holder.fit
      } else {
        found.score -= 1.5
      }
      return found
    }
  }

  /// Where the name stands, as UTF-8 bytes of the body.
  func holderRange(_ place: Place, _ office: OfficeQuestion) -> Range<Int>? {
    guard let holder = holder(place, office) else { return nil }
    let words = words(of: place)
    return words[holder.name.lowerBound].range
      .lowerBound..<words[holder.name.upperBound - 1].range
      .upperBound
  }

  /// Whether a sentence names somebody in the office, of what was asked for or near it.
  func holds(_ office: OfficeQuestion, _ place: Place) -> Bool {
    (holder(place, office)?.fit ?? 0) >= 0.6
  }

  private func holder(_ place: Place, _ office: OfficeQuestion) -> OfficeHolder? {
    OfficeHolder(words(of: place), articles[place.article].bytes, office)
  }

  /// The words of a sentence, with the words of the question that they meet.
  func words(of place: Place) -> [SentenceWord] {
    articles[place.article].words(ofSentence: place.sentence, analyzer: analyzer) {
      match($0) >> 1
    }
  }
}

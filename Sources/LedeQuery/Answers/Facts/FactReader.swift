import LedeText

/// Reads what a sentence states of a run of its words, by the set forms of English news.
struct FactReader {
  let words: [SentenceWord]
  let bytes: [UInt8]

  typealias Found = (range: Range<Int>, fit: Double)

  // MARK: Age

  /// `Marsh, 61,`; `61-year-old Ellen Marsh`; `Marsh, who turned 61 in May`.
  func age(of run: Range<Int>) -> Found? {
    let next = run.upperBound
    if isAge(next), gap(before: next).contains(UInt8(ascii: ",")), isClosed(behind: next) {
      return (next..<next + 1, 1)
    }
    for index in next..<min(words.count, next + 5)
    where Self.turning.contains(words[index].key) && isAge(index + 1) && isClosed(behind: index + 1)
    {
      return (index + 1..<index + 2, 0.8)
    }
    // What stands before, up to three words without a link: `61-year-old mining engineer Ellen Marsh`.
    for index in (max(0, run.lowerBound - 6)..<run.lowerBound).reversed() {
      if words[index].isStopWord, !Self.old.contains(words[index].key) { return nil }
      if index < run.lowerBound - 1, hasMark(before: index + 1) { return nil }
      guard isAge(index), index + 1 < run.lowerBound, Self.years.contains(words[index + 1].key)
      else { continue }
      return (index..<index + 1, 1)
    }
    return nil
  }

  private func isAge(_ index: Int) -> Bool {
    guard words.indices.contains(index) else { return false }
    let letters = bytes[words[index].range].prefix { $0 >= 0x30 && $0 <= 0x39 }
    guard (1...3).contains(letters.count),
      letters.count == words[index].range.count || bytes[words[index].range].contains(0x2D)
    else { return false }
    let age = letters.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return (1...120).contains(age)
  }

  /// No unit and no noun follows: a comma, the end, `years`, or a word that links.
  private func isClosed(behind index: Int) -> Bool {
    guard index + 1 < words.count else { return true }
    return hasMark(before: index + 1) || words[index + 1].isStopWord
      || Self.years.contains(words[index + 1].key)
  }

  private static let turning = SpeechWords.keys("aged age turned turns is was")
  private static let years = SpeechWords.keys("year years year-old")
  private static let old = SpeechWords.keys("old")

  // MARK: Home

  /// `Leeds-based Marsh Corp`; `Marsh Corp, based in Leeds`; `Marsh's headquarters in Leeds`; `British builder Marsh`.
  func home(of run: Range<Int>) -> Found? {
    for index in (max(0, run.lowerBound - 4)..<run.lowerBound).reversed() {
      if Self.based.contains(words[index].key), let name = name(endingAt: index - 1) {
        return (name, 1)
      }
      if words[index].isStopWord || hasMark(before: index + 1) { break }
      if words[index].isCapitalised {
        // An origin; a name right before is part of a longer name.
        let isOrigin = Self.origins.contains { bytes[words[index].range].ends(with: $0) }
        return isOrigin && index < run.lowerBound - 1 ? (index..<index + 1, 0.35) : nil
      }
    }
    for index in run.upperBound..<min(words.count, run.upperBound + 10) {
      let word = words[index]
      if Self.based.contains(word.key), index + 2 < words.count, words[index + 1].key == Self.in,
        let name = name(startingAt: index + 2)
      {
        return (name, Self.seat.contains(word.key) ? 0.8 : 1)
      }
      if Self.seat.contains(word.key), index > run.upperBound,
        let name = name(endingAt: index - 1, from: run.upperBound)
      {
        return (name, 0.8)
      }
      // Another name: what follows is told of that one, unless it is the place of the seat.
      let isSeated = index + 1 < words.count && Self.seat.contains(words[index + 1].key)
      if word.isCapitalised, !isInBrackets(index), !isSeated, !Self.suffixes.contains(word.key) {
        break
      }
    }
    return nil
  }

  private static let based = SpeechWords.keys("based headquartered headquarters base")
  private static let seat = SpeechWords.keys("headquarters base")
  private static let suffixes = SpeechWords.keys("inc corp co ltd plc ag sa nv llc group holdings")
  /// What adjectives of countries end with.
  private static let origins = ["an", "ish", "ese", "ench", "utch", "iss", "eek", "ech"].map {
    Array($0.utf8)
  }
  private static let `in` = WordKey("in")

  // MARK: Meaning

  /// `The Marsh index is a measure of`; `Marsh, a mining engineer,`; `a worm known as Marsh`.
  func meaning(of run: Range<Int>) -> Found? {
    let next = run.upperBound
    if next + 1 < words.count {
      let isClause = Self.being.contains(words[next].key) && !hasMark(before: next)
      let article = isClause ? next + 1 : next
      let follows = isClause || isComma(before: next) || Self.or == words[next].key
      if follows, let fit = Self.opening[words[article].key], article + 1 < words.count {
        return (article..<clauseEnd(from: article), isClause ? fit : fit * 0.9)
      }
    }
    let before = run.lowerBound - 1
    if before > 0, Self.naming.contains(words[before].key) {
      let last = words[before].key == Self.as ? before - 2 : before - 1
      if last >= 0, !words[last].isStopWord, !words[last].isCapitalised {
        return (nounGroup(endingAt: last), 0.8)
      }
    }
    // `the Marsh computer worm`
    if before >= 0, Self.articles.contains(words[before].key), next < words.count,
      !words[next].isStopWord, !words[next].isCapitalised, !words[next].hasDigit,
      !hasMark(before: next)
    {
      return (next..<clauseEnd(from: next, longest: 2), 0.4)
    }
    return nil
  }

  /// `rogue trader Ellen Marsh`, `Opposition leader Ellen Marsh`.
  func calling(of run: Range<Int>) -> Found? {
    let last = run.lowerBound - 1
    guard run.count > 1, last >= 0, !hasMark(before: run.lowerBound), !words[last].isStopWord,
      !words[last].hasDigit, !Self.verbs.contains(words[last].key), isNoun(last)
    else { return nil }
    return (nounGroup(endingAt: last), words[last].isCapitalised ? 0.5 : 0.7)
  }

  /// `mortgage lender Marsh Loan`: a word for a kind of thing stands before.
  func kind(of run: Range<Int>) -> Found? {
    let last = run.lowerBound - 1
    guard last >= 0, words[run.lowerBound].isCapitalised, !hasMark(before: run.lowerBound),
      Self.kinds.contains(words[last].key)
    else { return nil }
    return (nounGroup(endingAt: last), 0.7)
  }

  /// No adverb, no abbreviation such as `v`, and no word of time: `three hours later Ellen Marsh`.
  private func isNoun(_ index: Int) -> Bool {
    let letters = bytes[words[index].range]
    return letters.count > 2 && !letters.ends(with: Array("ly".utf8))
      && !Self.adverbs.contains(words[index].key)
      && words[index].classes.isDisjoint(with: [.weekday, .month, .time])
  }

  private static let kinds = SpeechWords.keys(
    """
    company group maker giant bank lender insurer broker firm fund agency cartel alliance union bloc
    organization organisation network website service carrier airline retailer automaker carmaker
    drugmaker drug chain party movement militia region province city town island index currency virus
    worm software system program programme project treaty law tax product phone tablet
    """)
  private static let adverbs = SpeechWords.keys(
    "later earlier ago then while against including during because whether although however")

  /// `the International Bank of Settlers (IBS)`, by its initials.
  func fullName(of run: Range<Int>) -> Found? {
    let letters = bytes[words[run.lowerBound].range]
    guard run.count == 1, (2...8).contains(letters.count), run.lowerBound > 1,
      gap(before: run.lowerBound).contains(UInt8(ascii: "("))
    else { return nil }
    var wanted = Array(letters.map { $0 | 0x20 })
    var index = run.lowerBound - 1
    while index >= 0, let initial = wanted.last {
      if bytes[words[index].range.lowerBound] | 0x20 == initial, words[index].isCapitalised {
        wanted.removeLast()
      } else if !words[index].isStopWord {
        return nil
      }
      if wanted.isEmpty { return (index..<run.lowerBound, 1) }
      index -= 1
    }
    return nil
  }

  private static let being = SpeechWords.keys("is are was were")
  private static let articles = SpeechWords.keys("a an the")
  private static let opening: [WordKey: Double] = [
    WordKey("a"): 1, WordKey("an"): 1, WordKey("one"): 0.8, WordKey("the"): 0.7,
  ]
  private static let naming = SpeechWords.keys("as called dubbed named")
  private static let `as` = WordKey("as")
  private static let or = WordKey("or")
  private static let verbs = SpeechWords.keys("said says told added asked met")

  // MARK: Words

  /// The capitalised words that end here.
  private func name(endingAt last: Int, from start: Int = 0) -> Range<Int>? {
    guard words.indices.contains(last), words[last].isCapitalised else { return nil }
    var first = last
    while first > start, words[first - 1].isCapitalised, !words[first - 1].isStopWord,
      !hasMark(before: first)
    {
      first -= 1
    }
    return first..<last + 1
  }

  private func name(startingAt first: Int) -> Range<Int>? {
    guard words.indices.contains(first), words[first].isCapitalised else { return nil }
    var end = first + 1
    while end < words.count, words[end].isCapitalised, !hasMark(before: end) { end += 1 }
    return first..<end
  }

  /// A noun and the words before it that belong to it, six at most.
  private func nounGroup(endingAt last: Int) -> Range<Int> {
    var first = last
    while first > 0, last - first < 5, !words[first - 1].isStopWord, !words[first - 1].hasDigit,
      !hasMark(before: first)
    {
      first -= 1
    }
    return first..<last + 1
  }

  private func clauseEnd(from first: Int, longest: Int = 14) -> Int {
    var end = first + 1
    while end < words.count, end - first < longest, !hasMark(before: end) { end += 1 }
    while end - 1 > first, words[end - 1].isStopWord { end -= 1 }
    return end
  }

  private func gap(before index: Int) -> ArraySlice<UInt8> {
    guard index > 0, index < words.count else { return [] }
    let (start, end) = (words[index - 1].range.upperBound, words[index].range.lowerBound)
    return bytes[min(start, end)..<end]
  }

  private func isComma(before index: Int) -> Bool {
    gap(before: index).contains(UInt8(ascii: ","))
  }

  /// More than blanks, hyphens and quotation marks stand before the word.
  private func hasMark(before index: Int) -> Bool {
    gap(before: index).contains { [0x2C, 0x3B, 0x3A, 0x28, 0x29, 0x2E, 0x22].contains($0) }
  }

  private func isInBrackets(_ index: Int) -> Bool {
    gap(before: index).contains(UInt8(ascii: "(")) || gap(before: index).contains(UInt8(ascii: "."))
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with letters: [UInt8]) -> Bool {
    suffix(letters.count).elementsEqual(letters)
  }
}

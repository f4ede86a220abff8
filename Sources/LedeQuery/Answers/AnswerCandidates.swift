import LedeText

/// Finds what in a sentence may be the answer itself: dates, numbers, names, reasons.
struct AnswerCandidates {
  let words: [SentenceWord]
  let bytes: [UInt8]
  /// What words mean in the article's language.
  let lexicon: AnswerLexicon
  /// All words of the question.
  let asked: [WordKey]
  /// Where the article's dateline ends; it names no person.
  let datelineEnd: Int
  /// The units that the number asked for must have; none where any will do.
  var units: Set<WordKey> = []
  /// Months are written with a capital, as in English.
  var hasCapitalMonths = true
  /// Words that the article writes with a capital inside sentences too.
  let isNameElsewhere: (WordKey) -> Bool

  /// The candidates of a kind, as ranges of words.
  func ranges(of kind: AnswerKind) -> [Range<Int>] {
    switch kind {
    case .date: dates()
    case .number: numbers()
    case .person: lexicon.isEnglish ? names(isPlace: false) : persons()
    case .place: lexicon.isEnglish ? names(isPlace: true) : places()
    case .reason: reasons()
    case .definition, .other: []
    }
  }

  /// The candidate nearest to the words of the question, and how near it is, 0 ... 1.
  func best(of kind: AnswerKind, rarities: [Double]) -> (range: Range<Int>, closeness: Double)? {
    var best: (range: Range<Int>, closeness: Double)?
    let found = ranges(of: kind)
    if kind == .number, lexicon.isEnglish, let governed = governed(found) {
      return (governed, min(1, closeness(of: governed, rarities)))
    }
    for range in found {
      var closeness = closeness(of: range, rarities)
      if !lexicon.isEnglish, kind == .person, range.count == 1 { closeness *= 0.6 }
      if closeness > best?.closeness ?? -1 { best = (range, closeness) }
    }
    return best
  }

  /// Where a sentence has nothing of the kind: the name or, for a question of no kind, the number nearest to
  /// the question's words, else the nearest run of words that neither the question holds nor the list of stop
  /// words. Nothing, where a date, a number or a reason was asked for.
  func nearest(to kind: AnswerKind, rarities: [Double]) -> Range<Int>? {
    var found: [Range<Int>] = []
    switch kind {
    case .date, .number, .reason: return nil
    case .person, .place:
      found = freeNames()
      if found.isEmpty, lexicon.nameStyle == .capitals { return nil }
    case .definition, .other: found = freeNames() + numbers()
    }
    if found.isEmpty { found = freeRuns() }
    return found.max { closeness(of: $0, rarities) < closeness(of: $1, rarities) }
  }

  /// Rarity of the question's words here, each through its distance, as a share of all.
  func closeness(of range: Range<Int>, _ rarities: [Double]) -> Double {
    var nearest = [Double](repeating: 0, count: rarities.count)
    for (index, word) in words.enumerated() where word.match >= 0 {
      let distance =
        index < range.lowerBound
        ? range.lowerBound - index : index >= range.upperBound ? index - range.upperBound + 1 : 0
      nearest[word.match] = max(nearest[word.match], 1 / (1 + 0.25 * Double(distance)))
    }
    var sum = 0.0
    var all = 1e-9
    for index in rarities.indices {
      sum += rarities[index] * nearest[index]
      all += rarities[index]
    }
    return sum / all
  }

  // MARK: Kinds

  /// `7 October 2023`, `October 7th`, `1995`, `the 1990s`, `19th century`, `Wednesday`.
  func dates() -> [Range<Int>] {
    let found = runs { index in
      let word = words[index]
      if isYear(word) || isDatePart(index) { return .core }
      if isMonth(word) {
        return word.classes.contains(.ambiguousMonth) ? nearNumber(index) : .core
      }
      if !word.classes.isDisjoint(with: [.weekday, .time]) { return .core }
      if word.hasDigit, word.range.count <= 4, nearMonth(index) { return .core }
      if isCentury(index) { return .core }
      return word.hasDigit || word.classes.contains(.dateLink) ? .joint : nil
    }
    return lexicon.isEnglish ? found : found.map(withoutYearWord)
  }

  /// `40`, `704`, `$3.5 million`, `two thirds`, `15 percent`.
  func numbers() -> [Range<Int>] {
    let found = runs { index in
      let word = words[index]
      if isYear(word) { return nil }
      if isMonth(word) || isDatePart(index) { return nil }
      if word.hasDigit { return nearMonth(index) || isScore(index) ? nil : .core }
      if word.classes.contains(.number) { return isLoneLetter(index) ? nil : .core }
      return word.classes.contains(.unit) ? .joint : nil
    }
    if !units.isEmpty { return found.filter(hasUnitAsked) }
    guard found.isEmpty, !asksAge else { return found }
    return runs { isYear(words[$0]) && !isDated($0) ? .core : nil }
  }

  /// `how old`: nobody is 2008 years old.
  var asksAge: Bool {
    zip(asked, asked.dropFirst()).contains { $0 == Self.how && $1 == Self.old }
  }

  private static let (how, old) = (WordKey("how"), WordKey("old"))

  /// The number that belongs to a verb of the question: `injured 37`, `37 injured`, `37 people were
  /// injured`, whatever other number stands before the noun that is counted.
  private func governed(_ numbers: [Range<Int>]) -> Range<Int>? {
    guard numbers.count > 1 else { return nil }
    for index in words.indices where words[index].match >= 0 && isVerb(words[index]) {
      if let behind = numbers.first(where: { $0.lowerBound > index }),
        behind.lowerBound - index <= 4,
        words[index + 1..<behind.lowerBound].allSatisfy({ Self.hedges.contains($0.key) })
      {
        return behind
      }
      if let before = numbers.last(where: { $0.upperBound <= index }),
        index - before.upperBound <= 3,
        !(before.upperBound..<index).contains(where: { isVerb(words[$0]) && !isAuxiliary($0) })
      {
        return before
      }
    }
    return nil
  }

  /// A word in `ed`, or one of those that toll their dead without it.
  private func isVerb(_ word: SentenceWord) -> Bool {
    if Self.verbs.contains(word.key) { return true }
    let letters = bytes[word.range]
    return letters.count >= 4 && !word.isCapitalised && letters.suffix(2).elementsEqual("ed".utf8)
  }

  private func isAuxiliary(_ index: Int) -> Bool { words[index].classes.contains(.definition) }

  private static let verbs = Set(
    "dead hurt missing lost won shot fled homeless sick ill".split(separator: " ")
      .map { WordKey(String($0)) })
  private static let hedges = Set(
    "at least about some more than nearly almost over around up to another as many an estimated"
      .split(separator: " ").map { WordKey(String($0)) })

  /// Runs of words with capitals.
  func capitalised() -> [Range<Int>] {
    runs { index in
      let word = words[index]
      let isCalendar = !word.classes.isDisjoint(with: [.weekday, .month]) && word.key != Self.may
      guard word.isCapitalised, !word.hasDigit, !isCalendar else {
        return word.classes.contains(.nameLink) && !isBreak(before: index) ? .joint : nil
      }
      let isStopWord =
        lexicon.isEnglish ? word.isStopWord : lexicon.stopWords.contains(word.key)
      return isStopWord || word.classes.contains(.pronoun) ? nil : .core
    }
  }

  /// Runs of words with capitals that the question does not hold.
  private func names(isPlace: Bool) -> [Range<Int>] {
    capitalised().filter { run in
      let isNew = run.contains { index in
        words[index].isCapitalised && words[index].match < 0
          && !asked.contains(words[index].key)
      }
      guard isNew else { return false }
      if !isPlace { return isPerson(run) }
      if run.count > 1, run.lowerBound > 0 { return true }
      guard run.lowerBound > 0 else { return false }
      let before = words[run.lowerBound - 1]
      return before.classes.contains(.placePreposition) || before.key == Self.the
    } + (isPlace ? placeWords() : [])
  }

  /// No part of the dateline, no agency, nothing that stands in or near, and no first word of a sentence
  /// that has its capital from there alone.
  private func isPerson(_ run: Range<Int>) -> Bool {
    let first = words[run.lowerBound]
    if first.range.lowerBound < datelineEnd { return false }
    if run.lowerBound > 0, Self.locatives.contains(words[run.lowerBound - 1].key) { return false }
    guard run.count == 1 else { return true }
    if Self.agencies.contains(first.key) { return false }
    return run.lowerBound > 0 || isNameElsewhere(first.key)
  }

  private static let locatives = Set(["in", "at", "near", "outside", "across"].map { WordKey($0) })
  private static let agencies = Set(
    ["ap", "afp", "reuters", "cnn", "bbc", "upi", "dpa", "xinhua", "tass", "efe", "ansa"]
      .map { WordKey($0) })
  private static let may = WordKey("may")
  private static let the = WordKey("the")

  /// `in the northern desert`: places without a name.
  private func placeWords() -> [Range<Int>] {
    words.indices.filter { index in
      words[index].classes.contains(.placePart) && words[index].match < 0 && !isKindOfPlace(index)
    }.map { $0..<($0 + 1) }
  }

  /// `the town of Marlow`: the name behind it is the place.
  private func isKindOfPlace(_ index: Int) -> Bool {
    index + 2 < words.count && words[index + 1].key == Self.of && words[index + 2].isCapitalised
  }

  private static let of = WordKey("of")

  /// From `because` to the end of the clause.
  private func reasons() -> [Range<Int>] {
    var found: [Range<Int>] = []
    for index in words.indices where words[index].classes.contains(.reason) {
      for reason in lexicon.reasons where starts(index, with: reason) {
        var end = index + reason.count
        while end < words.count, end - index < 30, !isClauseEnd(before: end) { end += 1 }
        found.append(index..<min(end, words.count))
      }
    }
    return found + reasonsBefore()
  }

  // MARK: Details

  enum Part {
    /// Belongs to a candidate.
    case core
    /// Belongs to it between two others only.
    case joint
  }

  /// Runs of words that belong together, without the joints at their ends.
  func runs(_ part: (Int) -> Part?) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var first: Int?
    var last = 0
    func close() {
      if let first { found.append(first..<(last + 1)) }
    }
    for index in words.indices {
      if first != nil, isClauseEnd(before: index), !isCommaInDate(index) {
        close()
        first = nil
      }
      switch part(index) {
      case .core?:
        if first == nil { first = index }
        last = index
      case .joint? where first != nil && index - last <= 2: break
      default:
        close()
        first = nil
      }
    }
    close()
    return found
  }

  func starts(_ index: Int, with reason: [WordKey]) -> Bool {
    guard index + reason.count <= words.count else { return false }
    for (offset, word) in reason.enumerated() where words[index + offset].key != word {
      return false
    }
    return true
  }

  func isYear(_ word: SentenceWord) -> Bool {
    guard word.hasDigit else { return false }
    if word.range.count >= 8, let year = foreignNumber(word) {
      return (1000...2199).contains(year)
    }
    guard (4...5).contains(word.range.count) else { return false }
    let start = word.range.lowerBound
    if word.range.count == 5, bytes[start + 4] | 0x20 != UInt8(ascii: "s") { return false }
    for at in start..<(start + 4) where bytes[at] < 0x30 || bytes[at] > 0x39 { return false }
    return bytes[start] == UInt8(ascii: "1")
      || bytes[start] == UInt8(ascii: "2") && bytes[start + 1] <= 0x31
      || lexicon.hasBuddhistYears && bytes[start] == UInt8(ascii: "2")
  }

  private func nearMonth(_ index: Int) -> Bool {
    if [index - 1, index + 1].contains(where: { near in
      words.indices.contains(near) && (isMonth(words[near]) || isDatePart(near))
    }) {
      return true
    }
    // `1 de mayo`
    return !lexicon.isEnglish && index + 2 < words.count
      && words[index + 1].classes.contains(.dateLink) && isMonth(words[index + 2])
  }

  func isMonth(_ word: SentenceWord) -> Bool {
    word.classes.contains(.month) && (word.isCapitalised || !hasCapitalMonths)
  }

  private func nearNumber(_ index: Int) -> Part? {
    [index - 1, index + 1].contains { words.indices.contains($0) && words[$0].hasDigit }
      ? .core : nil
  }

  /// More than a blank or hyphen stands between this word and the one before.
  func isBreak(before index: Int) -> Bool {
    guard index > 0, words.indices.contains(index) else { return false }
    let start = words[index - 1].range.upperBound
    let end = words[index].range.lowerBound
    guard start < end else { return false }
    guard lexicon.isEnglish else { return isBreak(bytes[start..<end], before: index) }
    return bytes[start..<end].contains { byte in
      byte != 0x20 && byte != 0x2D && byte != 0x2E && byte < 0x80
    }
  }

  /// A comma, semicolon, dash or bracket stands before this word.
  func isClauseEnd(before index: Int) -> Bool { isBreak(before: index) }

  /// `October 7, 2023`
  private func isCommaInDate(_ index: Int) -> Bool {
    index > 0 && isYear(words[index])
      && (words[index - 1].hasDigit || words[index - 1].classes.contains(.month))
  }
}

extension AnswerCandidates {
  /// The last word of the unit of a number: `days` of `11 days`, `miles` of `4 square miles`; nil where
  /// none stands there, or the question names it.
  func unit(behind last: Int) -> Int? {
    guard words[last].hasDigit || words[last].classes.contains(.number) else { return nil }
    var unit: Int?
    var index = last + 1
    let most = lexicon.isEnglish ? 2 : 4
    while index < words.count, index - last <= most, isUnit(index),
      bytes[words[index - 1].range.upperBound..<words[index].range.lowerBound]
        .allSatisfy({ $0 == 0x20 || $0 == 0x2D })
    {
      if lexicon.nameStyle != .unspaced, words[index].classes.contains(.unit),
        words[index].match >= 0 || asked.contains(words[index].key)
      {
        return lexicon.isEnglish ? nil : unit
      }
      if words[index].classes.contains(.unit) { unit = index }
      index += 1
    }
    return unit
  }

  /// A date that names a month or a year, not only a weekday or `today`.
  func isExactDate(_ range: Range<Int>) -> Bool {
    range.contains { words[$0].hasDigit || words[$0].classes.contains(.month) }
  }

  /// Where the candidate stands in the body, with a currency sign before and a per cent sign behind.
  func byteRange(of range: Range<Int>, within sentence: Range<Int>) -> Range<Int>? {
    guard let first = range.first, let last = range.last else { return nil }
    var start = words[first].range.lowerBound
    var end = words[last].range.upperBound
    if words[first].hasDigit {
      start = NumberSigns.start(before: start, in: bytes, from: sentence.lowerBound)
    }
    if words[last].hasDigit {
      end = NumberSigns.end(behind: end, in: bytes, to: sentence.upperBound)
    }
    if end == words[last].range.upperBound, let unit = unit(behind: last) {
      end = words[unit].range.upperBound
    }
    return start..<end
  }
}

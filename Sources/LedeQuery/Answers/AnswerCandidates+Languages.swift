import LedeText

/// Names, dates and reasons as other languages than English write them.
extension AnswerCandidates {
  // MARK: Names

  /// Names of persons: no word of the question, no place, and the name without the title before it.
  func persons() -> [Range<Int>] {
    switch lexicon.nameStyle {
    case .capitals:
      capitalised().compactMap { run in
        let name = withoutTitle(run)
        guard let first = name.first, !name.contains(where: isAskedName) else { return nil }
        if words[first].range.lowerBound < datelineEnd || isQuoted(run) { return nil }
        // Where nouns have capitals: `48 Millionen Euro`.
        if name.contains(where: { words[$0].classes.contains(.unit) }) { return nil }
        if isInOtherCase(name), asked.contains(where: lexicon.subjectWords.contains) { return nil }
        guard name.count == 1 else { return name }
        if lexicon.takesLastNames || isBehindPreposition(first) { return nil }
        return first > 0 || isNameElsewhere(words[first].key) ? name : nil
      }
    case .noCapitals: freeRuns().filter { !isBeforePostposition($0) }.compactMap(plainPerson)
    case .unspaced: lexicon.familyNames.isEmpty ? partedNames() : familyNames()
    }
  }

  /// Names behind a preposition of place, before a postposition, or with a suffix of place.
  func places() -> [Range<Int>] {
    let isCapitals = lexicon.nameStyle == .capitals
    return (isCapitals ? capitalised() : freeRuns()).compactMap { run -> Range<Int>? in
      let name = isCapitals ? run.drop(while: isAsked) : run
      guard let first = name.first, let last = name.last, !name.allSatisfy(isAsked) else {
        return nil
      }
      if hasPlaceSuffix(last) { return name }
      if isBeforePostposition(name) { return name.suffix(2) }
      guard isBehindPreposition(first) else { return nil }
      return lexicon.nameStyle == .noCapitals ? name.prefix(2) : name
    }
  }

  /// Names, whatever they name.
  func freeNames() -> [Range<Int>] {
    let names = persons()
    guard names.isEmpty, lexicon.nameStyle == .capitals else { return names }
    return capitalised().filter { !$0.allSatisfy(isAsked) }
  }

  /// Runs of words that neither the question holds nor the list of stop words, and that are no part of a date
  /// or number.
  func freeRuns() -> [Range<Int>] {
    var isTaken = [Bool](repeating: false, count: words.count)
    for range in numbers() + dates() {
      for index in range { isTaken[index] = true }
      if let last = range.last, let unit = unit(behind: last) {
        for index in last...unit { isTaken[index] = true }
      }
    }
    let borders: WordClass = [
      .placePreposition, .placePostposition, .month, .weekday, .pronoun, .reason, .reasonEnd,
    ]
    return runs { index in
      let word = words[index]
      if word.classes.contains(.nameLink) { return .core }
      guard !isTaken[index], !word.isStopWord, !isAsked(index) else { return nil }
      return word.classes.isDisjoint(with: borders) ? .core : nil
    }
  }

  /// The last two words where titles have capitals, with the links between them; else all but a word that has
  /// its capital as the first of the sentence.
  private func withoutTitle(_ run: Range<Int>) -> Range<Int> {
    var run = run.count > 1 && isNoun(run.lowerBound) ? run.dropFirst() : run
    run = run.drop(while: { isAsked($0) || words[$0].classes.contains(.nameLink) })
    guard run.count > 2 else { return run }
    if lexicon.takesLastNames {
      var first = run.upperBound - 2
      while first > run.lowerBound, !words[first].isCapitalised { first -= 1 }
      return first..<run.upperBound
    }
    if run.lowerBound == 0, !isNameElsewhere(words[0].key) { run = 1..<run.upperBound }
    return run
  }

  /// By the end of its last word no subject: `Ладожского`.
  private func isInOtherCase(_ name: Range<Int>) -> Bool {
    let letters = bytes[words[name.upperBound - 1].range]
    return lexicon.objectEndings.contains { ending in
      letters.count > ending.count + 6 && letters.suffix(ending.count).elementsEqual(ending)
    }
  }

  /// Between quotation marks, as titles, companies and teams are: `«Волга»`.
  private func isQuoted(_ run: Range<Int>) -> Bool {
    let start = words[run.lowerBound].range.lowerBound
    let end = words[run.upperBound - 1].range.upperBound
    return Self.openingMarks.contains { bytes[..<start].suffix($0.count).elementsEqual($0) }
      && Self.closingMarks.contains { bytes[end...].starts(with: $0) }
  }

  private static let openingMarks = ["\u{AB}", "\u{201E}", "\u{201C}", "\""].map { Array($0.utf8) }
  private static let closingMarks = ["\u{BB}", "\u{201C}", "\u{201D}", "\""].map { Array($0.utf8) }

  /// A determiner stands before it, and adjectives between them perhaps: `zum ersten Mal`.
  private func isNoun(_ index: Int) -> Bool {
    guard !lexicon.determiners.isEmpty else { return false }
    var before = index
    while before > 0, index - before < 3, !isClauseEnd(before: before) {
      before -= 1
      if lexicon.determiners.contains(words[before].key) { return true }
      if words[before].isCapitalised || words[before].isStopWord { return false }
    }
    return false
  }

  /// Arabic: what stands behind the last title with an article, two words of it; else the last two words.
  private func plainPerson(_ run: Range<Int>) -> Range<Int>? {
    guard !lexicon.article.isEmpty else { return run.suffix(2) }
    var first = run.lowerBound
    for index in run.dropLast() where isDefinite(index) && !isDefinite(index + 1) {
      first = index + 1
    }
    var end = first
    var count = 0
    while end < run.upperBound, count < 2 {
      if !words[end].classes.contains(.nameLink) { count += 1 }
      end += 1
    }
    return first < end ? first..<end : nil
  }

  /// With the article, and more than a syllable behind it.
  private func isDefinite(_ index: Int) -> Bool {
    let letters = bytes[words[index].range]
    return letters.starts(with: lexicon.article) && letters.count > lexicon.article.count + 2
  }

  private func isBeforePostposition(_ run: Range<Int>) -> Bool {
    run.upperBound < words.count && words[run.upperBound].classes.contains(.placePostposition)
      && !isClauseEnd(before: run.upperBound)
  }

  /// Chinese: names that begin with a family's; where there are none, the last three letters of each run, as
  /// foreign names have them.
  private func familyNames() -> [Range<Int>] {
    let runs = freeRuns()
    let names = runs.compactMap(familyName)
    return names.isEmpty ? runs.filter { $0.count > 1 }.map { $0.suffix(3) } : names
  }

  /// A family's name and the two letters behind it, best at the end of the run.
  private func familyName(_ run: Range<Int>) -> Range<Int>? {
    let starts = run.filter { lexicon.familyNames.contains(words[$0].key) }
    let atEnd = starts.last { (2...3).contains(run.upperBound - $0) }
    guard let start = atEnd ?? starts.first, run.upperBound - start >= 2 else { return nil }
    return start..<min(start + 3, run.upperBound)
  }

  /// Thai: two short pieces with a blank between them, and one before or behind.
  private func partedNames() -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var first = 0
    for index in words.indices.dropFirst() {
      let isParted = words[index - 1].range.upperBound < words[index].range.lowerBound
      guard isParted else { continue }
      pieces.append(first..<index)
      first = index
    }
    if first < words.count { pieces.append(first..<words.count) }
    var names: [Range<Int>] = []
    for (given, family) in zip(pieces, pieces.dropFirst()) {
      let holdsNumber = (given.lowerBound..<family.upperBound).contains { words[$0].hasDigit }
      guard !holdsNumber, family.count <= Self.longestPart, !family.contains(where: isAsked) else {
        continue
      }
      let tail = given.reversed().prefix {
        !isAsked($0) && !words[$0].classes.contains(.definition)
      }
      if let start = tail.prefix(Self.longestPart).last { names.append(start..<family.upperBound) }
    }
    return names
  }

  /// Letters of a part of a Thai name, marks not counted.
  private static let longestPart = 9

  /// A preposition of place stands before the word, and an article between them perhaps.
  private func isBehindPreposition(_ first: Int) -> Bool {
    guard first > 0, !isClauseEnd(before: first) else { return false }
    if words[first - 1].classes.contains(.placePreposition) { return true }
    return lexicon.nameStyle == .capitals && first > 1 && words[first - 1].isStopWord
      && words[first - 2].classes.contains(.placePreposition)
  }

  private func hasPlaceSuffix(_ last: Int) -> Bool {
    guard !lexicon.placeSuffixes.isEmpty else { return false }
    let end = words[last].range.upperBound
    let rest = String(decoding: bytes[end..<min(end + 10, bytes.count)], as: UTF8.self)
    guard let mark = rest.first, mark == "'" || mark == "\u{2019}" else { return false }
    return lexicon.placeSuffixes.contains(String(rest.dropFirst().prefix(while: \.isLetter)))
  }

  private func isAsked(_ index: Int) -> Bool {
    words[index].match >= 0 || asked.contains(words[index].key)
  }

  private func isAskedName(_ index: Int) -> Bool { words[index].isCapitalised && isAsked(index) }

  // MARK: Breaks

  /// What stands before a word parts it from the one before: a sign that is no hyphen and no full stop of an
  /// abbreviation; in Thai a blank between words.
  func isBreak(_ gap: ArraySlice<UInt8>, before index: Int) -> Bool {
    if lexicon.nameStyle == .unspaced, !words[index].hasDigit, !words[index - 1].hasDigit {
      return true
    }
    return String(decoding: gap, as: UTF8.self).unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x2D, 0x2E, 0xAD, 0x200B...0x200F, 0x2010, 0x2011: false
      default: !scalar.properties.isWhitespace
      }
    }
  }

  // MARK: Dates and numbers

  /// `năm 2015` is the year alone, and so is `2015 году` where the question asks in which.
  func withoutYearWord(_ run: Range<Int>) -> Range<Int> {
    guard run.count == 2 else { return run }
    let (first, last) = (run.lowerBound, run.lowerBound + 1)
    if isDatePart(first), isYear(words[last]) { return last..<run.upperBound }
    if isYear(words[first]), isDatePart(last), isAsked(last) { return first..<last }
    return run
  }

  /// A Roman number beside a word of time: `XIII веке`.
  func isCentury(_ index: Int) -> Bool {
    guard !lexicon.isEnglish, words[index].isCapitalised else { return false }
    let isRoman = bytes[words[index].range].allSatisfy { "IVXLC".utf8.contains($0) }
    return isRoman
      && [index - 1, index + 1].contains {
        words.indices.contains($0) && words[$0].classes.contains(.time)
      }
  }

  /// `года` behind a year, `tháng` before a number: part of a date, and no unit of a number.
  func isDatePart(_ index: Int) -> Bool {
    guard words[index].classes.contains(.datePart) else { return false }
    if index + 1 < words.count, words[index + 1].hasDigit { return true }
    guard index > 0, words[index - 1].hasDigit else { return false }
    return isYear(words[index - 1]) || !words[index].classes.contains(.unit)
  }

  /// A part of a score or a time: `24:27`.
  func isScore(_ index: Int) -> Bool {
    guard !lexicon.isEnglish else { return false }
    let range = words[index].range
    let colon = UInt8(ascii: ":")
    let isDigit = { (byte: UInt8) in byte >= 0x30 && byte <= 0x39 }
    if range.lowerBound > 1, bytes[range.lowerBound - 1] == colon {
      return isDigit(bytes[range.lowerBound - 2])
    }
    return range.upperBound + 1 < bytes.count && bytes[range.upperBound] == colon
      && isDigit(bytes[range.upperBound + 1])
  }

  /// A year in a date: beside a month or a word such as `года`, or behind `in`.
  func isDated(_ index: Int) -> Bool {
    guard !lexicon.isEnglish, index > 0 else { return false }
    let before = words[index - 1]
    if isMonth(before) || isDatePart(index - 1) { return true }
    if index + 1 < words.count, isDatePart(index + 1) { return true }
    // Where nouns have capitals, what is counted shows itself: `1500 Besucher`.
    if !lexicon.determiners.isEmpty {
      return index + 1 == words.count || !words[index + 1].isCapitalised
    }
    return !before.classes.isDisjoint(with: [.placePreposition, .dateLink, .time])
  }

  /// The number has one of the units asked for, as a word near behind it or a sign; or stands in brackets, as
  /// ages do.
  func hasUnitAsked(_ number: Range<Int>) -> Bool {
    var index = number.lowerBound
    while index < words.count, index < number.upperBound + 3 {
      if index >= number.upperBound, isClauseEnd(before: index) { break }
      if units.contains(words[index].key) { return true }
      index += 1
    }
    let (start, end) = (
      words[number.lowerBound].range.lowerBound, words[number.upperBound - 1].range.upperBound
    )
    if start > 0, bytes[start - 1] == UInt8(ascii: "(") { return true }
    return NumberSigns.start(before: start, in: bytes) < start
      || NumberSigns.end(behind: end, in: bytes, to: bytes.count) > end
  }

  /// A unit, or what ties one to its number.
  func isUnit(_ index: Int) -> Bool {
    let classes = words[index].classes
    if classes.contains(.unit) { return true }
    return classes.contains(.unitLink) && index + 1 < words.count
      && words[index + 1].classes.contains(.unit)
  }

  /// A letter that is a number beside others alone: `一` is part of many words.
  func isLoneLetter(_ index: Int) -> Bool {
    guard lexicon.nameStyle == .unspaced else { return false }
    return ![index - 1, index + 1].contains { near in
      words.indices.contains(near)
        && (words[near].hasDigit || !words[near].classes.isDisjoint(with: [.number, .unit]))
    }
  }

  /// The value of a number in digits that are not ASCII's.
  func foreignNumber(_ word: SentenceWord) -> Int? {
    guard bytes[word.range].allSatisfy({ $0 >= 0x80 }) else { return nil }
    var value = 0
    for scalar in String(decoding: bytes[word.range], as: UTF8.self).unicodeScalars {
      guard scalar.properties.generalCategory == .decimalNumber,
        let digit = scalar.properties.numericValue, value < 100_000
      else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  // MARK: Reasons

  /// What stands before `nedeniyle`, `के कारण`, back to a word of the question, a stop word or a name.
  func reasonsBefore() -> [Range<Int>] {
    var found: [Range<Int>] = []
    for index in words.indices where words[index].classes.contains(.reasonEnd) {
      for end in lexicon.reasonEnds where starts(index, with: end) {
        var first = index
        while first > 0, index - first < Self.longestReason, !isClauseEnd(before: first),
          !isAsked(first - 1), !words[first - 1].isCapitalised,
          !words[first - 1].isStopWord
        {
          first -= 1
        }
        if first < index { found.append(first..<(index + end.count)) }
      }
    }
    return found
  }

  private static let longestReason = 6
}

/// Whether a sentence speaks of what has happened or of what is to come, where it names a day.
///
/// One reader for all who resolve days: answers, timelines and exports. English; in other languages news
/// looks back.
package enum ProseTense {
  case past, future
  /// The nearest day of that name: "later on Tuesday", "before a June 1 deadline".
  case near
  /// A day beside what is held on a day that is known before: "a summit on Thursday", "Friday's vote", "by
  /// Monday". It is the next one where that is at most two days ahead, whatever the verb before it tells; of days
  /// of a month it is the nearest.
  case scheduled
  /// Nothing tells.
  case open

  /// The tense at a mention, by the words before it in its sentence: "will begin on Friday", and
  /// neither "said on Friday it will begin" nor "will begin soon, he said on Friday". The last word of
  /// either kind counts. Of a day that opens the sentence, by the first such word behind it.
  package init(
    of mention: Range<Int>, in text: Span<UInt8>, _ sentence: Range<Int>
  ) {
    let before = MentionWord.words(
      text, max(sentence.lowerBound, mention.lowerBound - Self.reach)..<mention.lowerBound)
    let behind = MentionWord.words(
      text, mention.upperBound..<min(sentence.upperBound, mention.upperBound + 16))
    let next = behind.first?.packed
    // "for a July 18 vote": what is held once, and not the one of last year.
    let isOne = before.last?.packed.map(Self.oneWords.contains) ?? false
    if Self.saysLater(before) || next == Self.deadline || isOne || Self.isFor(before, behind) {
      self = .near
      return
    }
    if Self.isOfClose(before, behind) {
      self = .past
      return
    }
    self = Self.last(of: before, text)
    if self != .future, Self.saysHowSoon(before) || Self.isStart(before) || Self.isPutOff(before) {
      self = .near
      return
    }
    let isDeadline = self == .open && before.last?.packed == Self.by
    if isDeadline || self == .past && Self.isScheduled(before, mention, text) { self = .scheduled }
    if before.count <= 2, self == .open {
      let end = min(sentence.upperBound, mention.upperBound + Self.reach)
      let after = MentionWord.words(text, mention.upperBound..<end)
      self = Self.first(of: after, text)
    }
  }

  /// How far before and behind a mention words are read, in UTF-8 bytes: a long sentence may name thousands of days.
  private static let reach = 1024

  /// "later on", "later this", "later", right before the mention.
  private static func saysLater(_ words: [MentionWord]) -> Bool {
    guard let last = words.last?.packed else { return false }
    if last == later { return true }
    return (last == on || last == this) && words.count > 1 && words[words.count - 2].packed == later
  }

  /// "starting on", right before the mention.
  private static func isStart(_ words: [MentionWord]) -> Bool {
    words.last?.packed == on && words.dropLast().last?.packed.map(starting.contains) ?? false
  }

  /// "postponed a hearing to", right before the mention: the verb among the last few words.
  private static func isPutOff(_ words: [MentionWord]) -> Bool {
    words.last?.packed == to
      && words.suffix(6).contains { $0.packed.map(puttingOff.contains) ?? false }
  }

  /// "as early as", "as soon as", right before the mention.
  private static func saysHowSoon(_ words: [MentionWord]) -> Bool {
    let last = words.suffix(3)
    return last.count == 3 && last.first?.packed == `as` && last.last?.packed == `as`
      && (last.dropFirst().first?.packed.map(howSoon.contains) ?? false)
  }

  /// "for Sunday's election".
  private static func isFor(_ before: [MentionWord], _ behind: [MentionWord]) -> Bool {
    before.last?.packed == `for` && behind.count > 1 && behind[0].packed == s
      && (behind[1].packed.map(heldWords.contains) ?? false)
  }

  /// "the closing price on Wednesday", "Wednesday's closing price": prices are told when a day is over.
  private static func isOfClose(_ before: [MentionWord], _ behind: [MentionWord]) -> Bool {
    if behind.count > 1, behind[0].packed == s, behind[1].packed == closing { return true }
    return before.last?.packed == on && before.suffix(4).contains { $0.packed == closing }
  }

  /// "Thursday's", "by Thursday", "the summit on Thursday".
  private static func isScheduled(
    _ before: [MentionWord], _ mention: Range<Int>, _ text: Span<UInt8>
  ) -> Bool {
    let end = mention.upperBound
    if end + 1 < text.count, text[end] == UInt8(ascii: "'"), text[end + 1] == UInt8(ascii: "s") {
      return true
    }
    guard let last = before.last?.packed else { return false }
    if last == by { return true }
    guard last == on, before.count > 1, let held = before[before.count - 2].packed else {
      return false
    }
    return heldWords.contains(held)
  }

  private static func last(of words: [MentionWord], _ text: Span<UInt8>) -> ProseTense {
    var tense = ProseTense.open
    for (index, word) in words.enumerated() {
      guard let packed = word.packed else { continue }
      let next = index > 0 ? words[index - 1].packed : nil
      if let found = told(packed, after: next, text, word) { tense = found }
      if packed == to, plans(words[..<index]) { tense = .future }
      if packed == be, next == to, opensClause(words[index - 1], text) { tense = .future }
    }
    return tense
  }

  /// A comma stands before it: "steps, to be announced".
  private static func opensClause(_ word: MentionWord, _ text: Span<UInt8>) -> Bool {
    let start = word.range.lowerBound
    return start > 1 && text[start - 1].isBlank && text[start - 2] == UInt8(ascii: ",")
  }

  /// "officials plan", and not "the plan".
  private static func plans(_ words: ArraySlice<MentionWord>) -> Bool {
    guard let last = words.last?.packed, planning.contains(last) else { return false }
    return !(words.dropLast().last?.packed.map(determiners.contains) ?? true)
  }

  private static func first(of words: [MentionWord], _ text: Span<UInt8>) -> ProseTense {
    var previous: PackedWord?
    for word in words.prefix(24) {
      guard let packed = word.packed else { continue }
      if let found = told(packed, after: previous, text, word) { return found }
      previous = packed
    }
    return .open
  }

  /// What one word tells, with the word before it.
  private static func told(
    _ word: PackedWord, after previous: PackedWord?, _ text: Span<UInt8>, _ mention: MentionWord
  ) -> ProseTense? {
    // `steps, to be announced on Sunday`
    if sayingWords.contains(word) { return previous == be ? nil : .past }
    // `is expected`, `was to`: what was planned was to come.
    if futureWords.contains(word) { return .future }
    if word == to, let previous, present.contains(previous) { return .future }
    if word == of, previous == ahead { return .future }
    if word == toward, previous == working { return .future }
    if word == effect, let previous, taking.contains(previous) { return .future }
    // "could not be reached" tells of what was tried.
    if word == not, previous == could { return .past }
    if pastWords.contains(word) {
      // `will be held`: the verb before it tells.
      return previous.map(present.contains) ?? false ? nil : .past
    }
    let range = mention.range
    // `UBS-sponsored` is what it is called.
    let isJoined = range.lowerBound > 0 && text[range.lowerBound - 1] == UInt8(ascii: "-")
    let isPastForm =
      range.count > 4 && !isJoined && text[range.upperBound - 1] == UInt8(ascii: "d")
      && text[range.upperBound - 2] == UInt8(ascii: "e") && !mention.isCapital
    // `is planned` is told above; `is called off` tells of no past, nor does `the proposed deal`.
    return isPastForm
      && !(previous.map { present.contains($0) || determiners.contains($0) } ?? false)
      ? .past : nil
  }

  private static let to = PackedWord("to")
  private static let be = PackedWord("be")
  private static let of = PackedWord("of")
  private static let ahead = PackedWord("ahead")
  private static let toward = PackedWord("toward")
  private static let working = PackedWord("working")
  private static let not = PackedWord("not")
  private static let could = PackedWord("could")
  private static let starting = WordTable("starting beginning opening")
  private static let `as` = PackedWord("as")
  private static let puttingOff = WordTable(
    "postponed delayed moved adjourned rescheduled extended pushed deferred")
  private static let howSoon = WordTable("early soon late")
  private static let deadline = PackedWord("deadline")
  private static let oneWords = WordTable("a an")
  private static let effect = PackedWord("effect")
  private static let taking = WordTable("take takes")
  private static let by = PackedWord("by")
  private static let `for` = PackedWord("for")
  private static let s = PackedWord("s")
  private static let closing = PackedWord("closing")
  private static let planning = WordTable("plan hope aim intend")
  private static let determiners = WordTable("a an the its their his her our this that s no new")
  private static let heldWords = WordTable(
    """
    auction ballot conference election elections hearing meeting meetings referendum session summit
    vote
    """)
  private static let later = PackedWord("later")
  private static let on = PackedWord("on")
  private static let this = PackedWord("this")
  private static let present = WordTable("is are be due set expected scheduled planned slated")
  private static let sayingWords = WordTable("said told says announced reported showed")
  private static let futureWords = WordTable(
    """
    will shall won't due scheduled planned expected slated upcoming deadline opens begins starts
    resumes expires convenes ends closes kicks votes runs going plans hopes aims intends may might
    could would should must until expect expects comes meet meets
    gather gathers
    """)
  private static let pastWords = WordTable(
    """
    was were had did seen fell began took left won lost met went came saw broke struck hit held sent
    fled shot made became rose flew died
    """)
}

/// What one pass over a sentence's bytes tells of it.
struct SentenceScan {
  var cues: Cues = []
  /// Capitalised words behind the first.
  var names = 0
  var commas = 0
  /// Capital letters, wherever they stand.
  var capitals = 0
  var quotations = QuotationScan()
  /// Stars between blanks: what companies tell in a row of notes.
  var bullets = 0
  /// It ends as sentences do, closing quotes and brackets aside.
  var isClosed = false
  /// It holds markup or program text.
  var holdsMarkup = false
  /// It holds one of the phrases of boilerplate.
  var holdsPhrase = false
  /// It holds one of the phrases that say nothing.
  var saysNothing = false
  /// It speaks of "the deal", and neither says which nor told of one before.
  var speaksOfTold = false

  init(_ text: borrowing Span<UInt8>, _ range: Range<Int>) {
    readBytes(text, range, Self.phrases)
    readEnds(text, range)
  }

  private static let emptyStatements = PhraseSet.endings(EmptyStatements.phrases)
  private static let told = PhraseSet.endings(ToldBefore.phrases)
  private static let specifications = PhraseSet.openings(ToldBefore.specifications)
  /// All kinds, so that one pass looks for all.
  private static let phrases = PhraseSet.endings(
    Boilerplate.phrases + EmptyStatements.phrases + ToldBefore.phrases)

  /// Most bytes are small letters and blanks: the loop only looks whether a phrase may end there.
  private mutating func readBytes(
    _ text: borrowing Span<UInt8>, _ range: Range<Int>, _ phrases: PhraseSet
  ) {
    let table = Self.kinds
    let kinds = table.span
    let phraseSlots = phrases.slots
    let slots = phraseSlots.span
    let firstWord = Self.startOfFirstWord(text, range)
    var key: UInt32 = 0
    var i = range.lowerBound
    while i < range.upperBound {
      let byte = text[i]
      let kind = kinds[Int(byte)]
      if kind > Self.letter { read(byte, kind, text, at: i, range, firstWord) }
      key = PhraseSet.key(key, byte)
      if slots[PhraseSet.slot(key)] != 0,
        phrases.ends(text, before: i + 1, from: range.lowerBound, key: key)
      {
        notePhrase(text, before: i + 1, range, key)
      }
      i &+= 1
    }
  }

  @inline(never)
  private mutating func notePhrase(
    _ text: borrowing Span<UInt8>, before end: Int, _ range: Range<Int>, _ key: UInt32
  ) {
    if Self.emptyStatements.ends(text, before: end, from: range.lowerBound, key: key) {
      saysNothing = true
    } else if Self.told.ends(text, before: end, from: range.lowerBound, key: key) {
      speaksOfTold =
        speaksOfTold || isUntold(text, before: end, range)
    } else {
      holdsPhrase = true
    }
  }

  /// "the plan unveiled on Monday", "those suffering from it".
  private func isParticiple(
    behind end: Int, _ text: borrowing Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    guard end < range.upperBound, text[end] == 0x20 else { return false }
    var last = end + 1
    while last < range.upperBound, Self.isLetter(text[last]) { last += 1 }
    guard last - end > 4 else { return false }
    return text[last - 2] == UInt8(ascii: "e") && text[last - 1] == UInt8(ascii: "d")
      || text[last - 2] == UInt8(ascii: "n") && text[last - 1] == UInt8(ascii: "g")
  }

  /// What a phrase of `ToldBefore` names is neither specified behind it, "the deal with Ostmark", nor named before.
  private func isUntold(
    _ text: borrowing Span<UInt8>, before end: Int, _ range: Range<Int>
  ) -> Bool {
    if end < range.upperBound, Self.isLetter(text[end]) { return false }
    if Self.specifications.opens(text, end..<range.upperBound)
      || isParticiple(behind: end, text, range)
    {
      return false
    }
    var start = end
    while start > range.lowerBound, text[start - 1] != 0x20 { start -= 1 }
    let noun = start..<end
    guard start - noun.count > range.lowerBound else { return true }
    for place in range.lowerBound..<start - noun.count {
      if noun.indices.allSatisfy({ text[$0] == text[place + $0 - start] }) { return false }
    }
    return true
  }

  /// Reads a byte that is more than a small letter; out of line, which leaves the loop its registers.
  @inline(never)
  private mutating func read(
    _ byte: UInt8, _ kind: UInt8, _ text: borrowing Span<UInt8>, at i: Int, _ range: Range<Int>,
    _ firstWord: Int
  ) {
    switch kind {
    case Self.capital:
      capitals += 1
      if i > firstWord, !Self.isInsideWord(text, before: i, range) { names += 1 }
    case Self.digit: cues.insert(.digits)
    case Self.comma: commas += 1
    case Self.sum: cues.insert(.money)
    case Self.quote:
      cues.insert(.quotation)
      quotations.readStraight(text, at: i, range)
    case Self.ask: cues.insert(.question)
    case Self.brace: readBrace(text, at: i, upTo: range.upperBound)
    case Self.star: if i > range.lowerBound, text[i - 1] == 0x20 { bullets += 1 }
    default: readWide(text, at: i, upTo: range.upperBound)
    }
  }

  private mutating func readBrace(_ text: borrowing Span<UInt8>, at i: Int, upTo end: Int) {
    guard text[i] == UInt8(ascii: "<") else {
      holdsMarkup = true
      return
    }
    guard i + 1 < end else { return }
    if text[i + 1] == UInt8(ascii: "/") || Self.isLetter(text[i + 1]) { holdsMarkup = true }
  }

  /// £ is C2 A3, ¥ C2 A5, « C2 AB, » C2 BB, “ ” „ E2 80 9C ... 9E, € E2 82 AC.
  private mutating func readWide(_ text: borrowing Span<UInt8>, at i: Int, upTo end: Int) {
    let byte = text[i]
    if byte == 0xC2, i + 1 < end {
      switch text[i + 1] {
      case 0xA3, 0xA5: cues.insert(.money)
      case 0xAB:
        cues.insert(.quotation)
        quotations.read(at: i, opens: true)
      case 0xBB: quotations.read(at: i, opens: false)
      default: break
      }
    } else if byte == 0xE2, i + 2 < end {
      if text[i + 1] == 0x80, (0x9C...0x9E).contains(text[i + 2]) {
        cues.insert(.quotation)
        quotations.read(at: i, opens: text[i + 2] != 0x9D)
      }
      if text[i + 1] == 0x82, text[i + 2] == 0xAC { cues.insert(.money) }
    }
  }

  private static func startOfFirstWord(
    _ text: borrowing Span<UInt8>, _ range: Range<Int>
  ) -> Int {
    for i in range where isLetter(text[i]) && !isInsideWord(text, before: i, range) { return i }
    return range.upperBound
  }

  /// A letter stands there, or anything beyond ASCII, or apostrophes behind one.
  private static func isInsideWord(
    _ text: borrowing Span<UInt8>, before i: Int, _ range: Range<Int>
  ) -> Bool {
    var i = i - 1
    while i >= range.lowerBound, text[i] == UInt8(ascii: "'") { i -= 1 }
    return i >= range.lowerBound && (isLetter(text[i]) || text[i] >= 0x80)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private mutating func readEnds(_ text: borrowing Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    switch text[range.lowerBound] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): cues.insert(.opensQuoting)
    case 0xE2 where range.count > 2 && text[range.lowerBound + 1] == 0x80:
      // ‘ ’ ‚ ‛ “ ” „ are E2 80 98 ... 9E.
      if (0x98...0x9E).contains(text[range.lowerBound + 2]) { cues.insert(.opensQuoting) }
    default: break
    }
    var end = range.upperBound
    // Behind the full stop may stand closing quotes and brackets: ASCII, or E2 80 9x.
    while end > range.lowerBound {
      let byte = text[end - 1]
      if byte == 0x22 || byte == 0x27 || byte == 0x29 || byte == 0x5D {
        end -= 1
      } else if end - 3 >= range.lowerBound, text[end - 3] == 0xE2, text[end - 2] == 0x80,
        (0x98...0x9E).contains(byte)
      {
        end -= 3
      } else {
        break
      }
    }
    guard end > range.lowerBound else { return }
    switch text[end - 1] {
    case UInt8(ascii: "?"):
      isClosed = true
      cues.insert(.asking)
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: ";"): isClosed = true
    default:
      // Scripts with stops of their own (。 ۔ । …) end in a byte above ASCII; so do open lines of
      // those scripts, and the doubt is the writer's.
      isClosed = text[end - 1] >= 0x80
    }
  }

  private static let letter: UInt8 = 1
  private static let capital: UInt8 = 2
  private static let digit: UInt8 = 3
  private static let comma: UInt8 = 4
  private static let sum: UInt8 = 5
  private static let quote: UInt8 = 6
  private static let ask: UInt8 = 7
  private static let brace: UInt8 = 8
  private static let wide: UInt8 = 9
  private static let star: UInt8 = 10

  private static let kinds: [UInt8] = (0..<256).map { code in
    switch UInt8(code) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): letter
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): capital
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit
    case UInt8(ascii: "$"), UInt8(ascii: "%"): sum
    case UInt8(ascii: ","): comma
    case UInt8(ascii: "\""): quote
    case UInt8(ascii: "?"): ask
    case UInt8(ascii: "<"), UInt8(ascii: "{"), UInt8(ascii: "}"): brace
    case UInt8(ascii: "*"): star
    case 0x80...: wide
    default: 0
    }
  }
}

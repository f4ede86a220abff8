/// What one pass over a sentence's bytes tells of it.
struct SentenceScan {
  var cues: Cues = []
  /// Capitalised words behind the first.
  var names = 0
  var commas = 0
  var letters = 0
  var capitals = 0
  /// It ends as sentences do, closing quotes and brackets aside.
  var isClosed = false
  /// It holds markup or program text.
  var holdsMarkup = false
  /// It holds a phrase of the furniture.
  var holdsPhrase = false

  init(_ text: borrowing Span<UInt8>, _ range: Range<Int>, _ matcher: borrowing FurnitureMatcher) {
    let kinds = Self.kinds
    var insideWord = false
    var isFirstWord = true
    var window: UInt32 = 0
    var i = range.lowerBound
    while i < range.upperBound {
      let byte = text[i]
      let kind = kinds[Int(byte)]
      if kind & Self.letter != 0 {
        letters += 1
        let isCapital = kind & Self.capital != 0
        if isCapital { capitals += 1 }
        if !insideWord {
          if isCapital && !isFirstWord { names += 1 }
          insideWord = true
          isFirstWord = false
        }
      } else if byte >= 0x80 {
        scanWide(text, at: i, upTo: range.upperBound)
        insideWord = true
      } else {
        insideWord = byte == 0x27 && insideWord
        if kind != 0 { scanSign(text, at: i, kind, upTo: range.upperBound) }
      }
      window = window << 8 | UInt32(kind & Self.capital != 0 ? byte | 0x20 : byte)
      if matcher.mayEnd(window), matcher.ends(text, before: i + 1, from: range.lowerBound, window) {
        holdsPhrase = true
      }
      i += 1
    }
    readEnds(text, range)
  }

  private mutating func scanSign(
    _ text: borrowing Span<UInt8>, at i: Int, _ kind: UInt8, upTo end: Int
  ) {
    if kind & Self.digit != 0 { cues.insert(.digits) }
    if kind & Self.sum != 0 { cues.insert(.money) }
    if kind & Self.comma != 0 { commas += 1 }
    if kind & Self.quote != 0 { cues.insert(.quotation) }
    if kind & Self.ask != 0 { cues.insert(.question) }
    if kind & Self.brace != 0 {
      guard text[i] == UInt8(ascii: "<") else {
        holdsMarkup = true
        return
      }
      if i + 1 < end {
        let next = text[i + 1]
        if next == UInt8(ascii: "/") || Self.kinds[Int(next)] & Self.letter != 0 {
          holdsMarkup = true
        }
      }
    }
  }

  /// £ is C2 A3, ¥ C2 A5, « C2 AB, “ ” „ E2 80 9C ... 9E, € E2 82 AC.
  private mutating func scanWide(_ text: borrowing Span<UInt8>, at i: Int, upTo end: Int) {
    let byte = text[i]
    if byte == 0xC2, i + 1 < end {
      switch text[i + 1] {
      case 0xA3, 0xA5: cues.insert(.money)
      case 0xAB: cues.insert(.quotation)
      default: break
      }
    } else if byte == 0xE2, i + 2 < end {
      if text[i + 1] == 0x80, (0x9C...0x9E).contains(text[i + 2]) { cues.insert(.quotation) }
      if text[i + 1] == 0x82, text[i + 2] == 0xAC { cues.insert(.money) }
    }
  }

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
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"): isClosed = true
    default:
      // Scripts with stops of their own (。 ۔ । …) end in a byte above ASCII; so do open lines of
      // those scripts, and the doubt is the writer's.
      isClosed = text[end - 1] >= 0x80
    }
  }

  private static let letter: UInt8 = 1
  private static let capital: UInt8 = 2
  private static let digit: UInt8 = 4
  private static let sum: UInt8 = 8
  private static let comma: UInt8 = 16
  private static let quote: UInt8 = 32
  private static let ask: UInt8 = 64
  private static let brace: UInt8 = 128

  private static let kinds: [UInt8] = (0..<256).map { code in
    switch UInt8(code) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): letter
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): letter | capital
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit
    case UInt8(ascii: "$"), UInt8(ascii: "%"): sum
    case UInt8(ascii: ","): comma
    case UInt8(ascii: "\""): quote
    case UInt8(ascii: "?"): ask
    case UInt8(ascii: "<"), UInt8(ascii: "{"), UInt8(ascii: "}"): brace
    default: 0
    }
  }
}

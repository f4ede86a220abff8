/// The closing quotation marks and brackets behind a sentence's last mark, blanks before them included
/// where they plainly close: `« Non. »`, `„Ja.“`, `( Left. )`.
struct Closers {
  /// The sentence up to its mark.
  private let sentence: Range<Int>

  init(_ text: Span<UInt8>, _ sentence: Range<Int>) {
    // Bounded, so that a text of marks alone costs no more than another.
    self.sentence = max(sentence.lowerBound, sentence.upperBound - 2000)..<sentence.upperBound
  }

  /// The offset behind the closing marks at `start`; `start` itself where there are none.
  func end(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Int {
    var end = start
    while end < limit {
      if let length = Self.length(text, end, limit) {
        end += length
        continue
      }
      guard let blank = text.blankLength(end, limit), text[end] != UInt8(ascii: "\n"),
        let length = detachedLength(text, end + blank, limit)
      else { break }
      end += blank + length
    }
    return end
  }

  /// The length of a closing mark that touches what it closes.
  private static func length(_ text: Span<UInt8>, _ offset: Int, _ limit: Int) -> Int? {
    switch text[offset] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"),
      UInt8(ascii: "}"):
      return 1
    case 0..<0xC0: return nil
    default: break
    }
    let (scalar, length) = UTF8Repair.decode(text, at: offset)
    guard let scalar, offset + length <= limit else { return nil }
    switch scalar.value {
    case 0xBB, 0x2019, 0x201D, 0x203A, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x301F,
      0xFF09, 0xFF3D, 0xFF63:
      return length
    case 0xAB, 0x2018, 0x201C, 0x2039:
      // They close in German and its neighbours, `„Ja.“ Er` and `»Ja.« Er`; a letter behind them
      // says that they open.
      return beginsWord(text, offset + length, limit) ? nil : length
    default:
      return nil
    }
  }

  /// The length of a closing mark that a blank parts from what it closes.
  private func detachedLength(_ text: Span<UInt8>, _ offset: Int, _ limit: Int) -> Int? {
    guard offset < limit else { return nil }
    let (scalar, length) = UTF8Repair.decode(text, at: offset)
    guard let scalar, offset + length <= limit, !Self.beginsWord(text, offset + length, limit)
    else { return nil }
    switch scalar.value {
    case 0xBB, 0x203A, 0x201D: return length
    case 0x29: return isOpen(text, UInt8(ascii: "("), UInt8(ascii: ")")) ? length : nil
    case 0x5D: return isOpen(text, UInt8(ascii: "["), UInt8(ascii: "]")) ? length : nil
    case 0x22: return isQuoted(text) ? length : nil
    default: return nil
    }
  }

  private static func beginsWord(_ text: Span<UInt8>, _ offset: Int, _ limit: Int) -> Bool {
    guard offset < limit, let scalar = UTF8Repair.decode(text, at: offset).0 else { return false }
    switch ScalarClass(scalar) {
    case .letter, .digit, .unspaced: return true
    case .mark, .apostrophe, .hyphen, .ignorable, .separator: return false
    }
  }

  private func isOpen(_ text: Span<UInt8>, _ open: UInt8, _ close: UInt8) -> Bool {
    var depth = 0
    for offset in sentence {
      if text[offset] == open { depth += 1 }
      if text[offset] == close { depth -= 1 }
    }
    return depth > 0
  }

  /// An odd number of straight quotation marks stands before the mark.
  private func isQuoted(_ text: Span<UInt8>) -> Bool {
    var count = 0
    for offset in sentence where text[offset] == UInt8(ascii: "\"") { count += 1 }
    return count % 2 == 1
  }
}

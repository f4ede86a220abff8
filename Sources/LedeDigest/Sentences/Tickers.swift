internal import LedeText

/// Business copy sets a company's ticker behind its name, `Avon Products Inc. ( AVP.N ), the`, where
/// the full stop of the name looks like the end of a sentence.
enum Tickers {
  /// The sentences, each that opens with a ticker joined to the one before it.
  static func joined(_ sentences: [Sentence], _ text: borrowing Span<UInt8>) -> [Sentence] {
    guard sentences.contains(where: { opens(text, $0.range) }) else { return sentences }
    var joined: [Sentence] = []
    for sentence in sentences {
      if let last = joined.last, last.paragraph == sentence.paragraph, opens(text, sentence.range) {
        let range = last.range.lowerBound..<sentence.range.upperBound
        joined[joined.count - 1] = Sentence(range: range, paragraph: last.paragraph)
      } else {
        joined.append(sentence)
      }
    }
    return joined
  }

  /// A bracket, capitals and digits with a full stop among them, a bracket; or what stands in them behind the full
  /// stop, `I )` of `( AERL.I )`.
  private static func opens(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard text[range.lowerBound] == UInt8(ascii: "(") else { return closes(text, range) }
    var holdsStop = false
    for i in (range.lowerBound + 1)..<min(range.upperBound, range.lowerBound + 20) {
      switch text[i] {
      case UInt8(ascii: ")"): return holdsStop
      case UInt8(ascii: "."): holdsStop = true
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x20: break
      default: return false
      }
    }
    return false
  }

  /// One or two capitals and a closing bracket, a blank perhaps between them.
  private static func closes(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    var i = range.lowerBound
    while i < range.upperBound, (0x41...0x5A).contains(text[i]) { i += 1 }
    guard (1...2).contains(i - range.lowerBound) else { return false }
    if i < range.upperBound, text[i] == 0x20 { i += 1 }
    return i < range.upperBound && text[i] == UInt8(ascii: ")")
  }
}

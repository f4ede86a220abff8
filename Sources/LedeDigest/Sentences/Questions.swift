internal import LedeText

/// Paragraphs that ask: an interviewer's questions, and headings such as `What happens next?`. The news
/// is in the answers.
enum Questions {
  /// By paragraph: each of its sentences ends with a question mark, and none begins with a quotation.
  static func paragraphs(of sentences: [Sentence], _ text: borrowing Span<UInt8>) -> [Bool] {
    guard let last = sentences.last else { return [] }
    var found = [Bool](repeating: true, count: last.paragraph + 1)
    for sentence in sentences where !asks(sentence.range, text) {
      found[sentence.paragraph] = false
    }
    return found
  }

  private static func asks(_ range: Range<Int>, _ text: borrowing Span<UInt8>) -> Bool {
    guard let first = range.first, let last = range.last else { return false }
    // “ and „ are E2 80 9C and 9E.
    if text[first] == UInt8(ascii: "\"") { return false }
    if range.count > 3, text[first] == 0xE2, text[first + 1] == 0x80 { return false }
    if text[last] == UInt8(ascii: "?") { return true }
    // ？ is EF BC 9F, ؟ is D8 9F.
    guard text[last] == 0x9F, range.count >= 3 else { return false }
    return text[last - 1] == 0xBC || text[last - 1] == 0xD8
  }

  /// The range without the `A: ` with which an answer is marked.
  static func withoutLabel(_ range: Range<Int>, _ text: borrowing Span<UInt8>) -> Range<Int> {
    guard range.count > 3, text[range.lowerBound] == UInt8(ascii: "A"),
      text[range.lowerBound + 1] == UInt8(ascii: ":"), text[range.lowerBound + 2] == 0x20
    else { return range }
    return range.lowerBound + 3..<range.upperBound
  }
}

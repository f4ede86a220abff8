/// Counting words as editors do: whatever stands between white space is a word, and each Chinese
/// or Japanese character is one, as scripts without spaces are counted by their characters.
package enum WordCount {
  /// The number of words of a text.
  package static func of(_ text: String) -> Int {
    of(text.utf8Span.span)
  }

  /// The number of words of UTF-8 bytes.
  package static func of(_ text: borrowing Span<UInt8>) -> Int {
    of(text, in: 0..<text.count)
  }

  /// The number of words of a stretch of UTF-8 bytes that begins and ends between characters.
  static func of(_ text: borrowing Span<UInt8>, in range: Range<Int>) -> Int {
    count(text, in: range, most: .max).words
  }

  /// The offset at which the word after so many begins; nil if the text has no more words.
  static func end(of words: Int, in text: borrowing Span<UInt8>) -> Int? {
    count(text, in: 0..<text.count, most: words).nextWord
  }

  /// Counts words; where there are more than `most`, says where the first of them begins.
  private static func count(
    _ text: borrowing Span<UInt8>, in range: Range<Int>, most: Int
  ) -> (words: Int, nextWord: Int?) {
    var count = 0
    var insideWord = false
    var i = range.lowerBound
    while i < range.upperBound {
      let byte = text[i]
      if byte < 0x80 {
        let isBlank = byte == 0x20 || byte &- 9 < 5
        if !isBlank, !insideWord {
          if count == most { return (count, i) }
          count += 1
        }
        insideWord = !isBlank
        i &+= 1
        continue
      }
      if byte < 0xE1 || byte > 0xEF {
        // The two-byte scripts; U+0085 and U+00A0 are C2 85 and C2 A0.
        if byte == 0xC2, i + 1 < range.upperBound,
          text[i + 1] == 0xA0 || text[i + 1] == 0x85
        {
          insideWord = false
          i += 1
        } else if !insideWord {
          insideWord = true
          if count == most { return (count, i) }
          count += 1
        }
        i += 1
        continue
      }
      guard i + 2 < range.upperBound else {
        if !insideWord, count == most { return (count, i) }
        return (insideWord ? count : count + 1, nil)
      }
      let scalar =
        UInt32(byte & 0x0F) << 12 | UInt32(text[i + 1] & 0x3F) << 6 | UInt32(text[i + 2] & 0x3F)
      if isWhiteSpace(scalar) {
        insideWord = false
      } else if isCountedAlone(scalar) {
        insideWord = true  // so that the full stop behind it is no word of its own
        if count == most { return (count, i) }
        count += 1
      } else if !insideWord {
        insideWord = true
        if count == most { return (count, i) }
        count += 1
      }
      i += 3
    }
    return (count, nil)
  }

  /// Spaces of three bytes (Unicode's White_Space).
  private static func isWhiteSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Kana and ideographs of the basic plane.
  private static func isCountedAlone(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3041...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF: true
    default: false
    }
  }
}

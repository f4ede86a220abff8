/// A number named in running text: `40`, `2.4 million`, `$58`, `12 percent`, `seven`.
package struct NumberMention: Hashable, Sendable {
  /// What is counted.
  package enum Kind: Hashable, Sendable {
    case count
    /// Of a hundred.
    case percent
    /// Of a currency.
    case money
  }

  /// UTF-8 byte offsets in the text, currency sign and unit included.
  package let range: Range<Int>
  /// The value, with `million` and the like multiplied in.
  package let value: Double
  /// What is counted.
  package let kind: Kind

  /// The mentions in the text, or in a part of it, in their order; none overlap. `one` is a pronoun
  /// too often and is left out; years and days are numbers like others.
  package static func all(in text: Span<UInt8>, _ part: Range<Int>? = nil) -> [NumberMention] {
    let words = MentionWord.words(text, part ?? 0..<text.count)
    var mentions: [NumberMention] = []
    var index = 0
    while index < words.count {
      var reader = NumberMentionReader(words: words, index: index)
      if let mention = reader.mention(text, (part ?? 0..<text.count)) {
        mentions.append(mention)
        index = reader.index
      } else {
        index += 1
      }
    }
    return mentions
  }

  /// The mentions in the text, in their order; none overlap.
  package static func all(in text: String) -> [NumberMention] { all(in: text.utf8Span.span) }
}

/// Reads one number from the words of a text, beginning at `index`.
private struct NumberMentionReader {
  let words: [MentionWord]
  /// Behind the words that were read.
  var index: Int

  mutating func mention(_ text: Span<UInt8>, _ part: Range<Int>) -> NumberMention? {
    let first = words[index]
    guard var value = digits(text) ?? spelled(text) else { return nil }
    var start = first.range.lowerBound
    var end = words[index - 1].range.upperBound
    var kind = NumberMention.Kind.count
    if let sign = Self.currencyLength(text, before: start, part.lowerBound) {
      start -= sign
      kind = .money
    }
    while index < words.count, words[index].range.lowerBound - end <= 1,
      let power = Self.scales[words[index]]
    {
      for _ in 0..<power { value *= 10 }
      end = words[index].range.upperBound
      index += 1
    }
    if end < part.upperBound, text[end] == UInt8(ascii: "%") {
      return NumberMention(range: start..<end + 1, value: value, kind: .percent)
    }
    if index < words.count, words[index].followsBlank, let unit = words[index].packed {
      if unit == Self.percent || unit == Self.percentage {
        end = words[index].range.upperBound
        index += 1
        kind = .percent
      } else if unit == Self.per, index + 1 < words.count, words[index + 1].packed == Self.cent {
        end = words[index + 1].range.upperBound
        index += 2
        kind = .percent
      } else if Self.currencies.contains(unit) {
        end = words[index].range.upperBound
        index += 1
        kind = .money
      }
    }
    return NumberMention(range: start..<end, value: value, kind: kind)
  }

  /// `1,000`, `2.4`: digits with separators.
  private mutating func digits(_ text: Span<UInt8>) -> Double? {
    guard let first = words[index].number else { return scaled(text) }
    var value = Double(first)
    index += 1
    while let next = joined(text, UInt8(ascii: ",")), next.range.count == 3,
      let group = next.number
    {
      value = value * 1000 + Double(group)
      index += 1
    }
    if let next = joined(text, UInt8(ascii: ".")), let fraction = next.number {
      var scaled = Double(fraction)
      for _ in next.range { scaled /= 10 }
      value += scaled
      index += 1
    }
    return value
  }

  /// `5bn`, `300m`
  private mutating func scaled(_ text: Span<UInt8>) -> Double? {
    let range = words[index].range
    var value = 0.0
    var offset = range.lowerBound
    while offset < range.upperBound, offset - range.lowerBound < 9, text[offset].isDigit {
      value = value * 10 + Double(text[offset] - UInt8(ascii: "0"))
      offset += 1
    }
    guard offset > range.lowerBound,
      let power = Self.suffixes.first(where: {
        $0.suffix == PackedWord(text, offset..<range.upperBound)
      })?.power
    else { return nil }
    for _ in 0..<power { value *= 10 }
    index += 1
    return value
  }

  private static let suffixes: [(suffix: PackedWord?, power: Int)] = [
    (PackedWord("k"), 3), (PackedWord("m"), 6), (PackedWord("mln"), 6), (PackedWord("bn"), 9),
    (PackedWord("bln"), 9), (PackedWord("tn"), 12),
  ]

  /// The word at `index`, if just this mark parts it from the one before.
  private func joined(_ text: Span<UInt8>, _ mark: UInt8) -> MentionWord? {
    guard index < words.count else { return nil }
    let end = words[index - 1].range.upperBound
    guard words[index].range.lowerBound == end + 1, text[end] == mark else { return nil }
    return words[index]
  }

  /// `seven`, `twenty-five`, `two dozen`, `a million`.
  private mutating func spelled(_ text: Span<UInt8>) -> Double? {
    let word = words[index]
    if let ten = Self.tens[word] {
      index += 1
      if let next = joined(text, UInt8(ascii: "-")), let unit = Self.units[next], unit < 10 {
        index += 1
        return Double(ten + unit)
      }
      return Double(ten)
    }
    let isCounted = index + 1 < words.count && Self.scales[words[index + 1]] != nil
    let value: Int?
    if let unit = Self.units[word], unit != 1 || isCounted {
      value = unit
    } else {
      value = isCounted && word.packed == Self.a ? 1 : nil
    }
    guard let value else { return nil }
    index += 1
    if index < words.count, words[index].packed == Self.dozen {
      index += 1
      return Double(value * 12)
    }
    return Double(value)
  }

  private static func currencyLength(
    _ text: Span<UInt8>, before offset: Int, _ start: Int
  ) -> Int? {
    if offset > start, text[offset - 1] == UInt8(ascii: "$") { return 1 }
    if offset - 2 >= start, text[offset - 2] == 0xC2, [0xA3, 0xA5].contains(text[offset - 1]) {
      return 2
    }
    if offset - 3 >= start, text[offset - 3] == 0xE2, text[offset - 2] == 0x82,
      text[offset - 1] >= 0xA0
    {
      return 3
    }
    return nil
  }

  private static let units = WordValues([
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
  ])
  private static let tens = WordValues([
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
  ])
  /// Powers of ten.
  private static let scales = WordValues([
    "hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "mln": 6, "bln": 9,
    "bn": 9, "tn": 12,
  ])
  private static let currencies = WordTable(
    "dollars dollar euros euro pounds pound yen yuan rubles roubles rupees francs pesos shekels")
  private static let percent = PackedWord("percent")
  private static let percentage = PackedWord("percentage")
  private static let per = PackedWord("per")
  private static let cent = PackedWord("cent")
  private static let dozen = PackedWord("dozen")
  private static let a = PackedWord("a")
}

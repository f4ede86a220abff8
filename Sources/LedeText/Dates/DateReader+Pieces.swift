// The words, numbers and marks that dates are made of.

extension DateReader {
  var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

  func isDigit(_ index: Int) -> Bool {
    index < bytes.count && (0x30...0x39).contains(bytes[index])
  }

  mutating func skipBlanks() {
    skip { $0 <= 0x20 }
  }

  mutating func skip(_ isPassed: (UInt8) -> Bool) {
    while at < bytes.count, isPassed(bytes[at]) { at += 1 }
  }

  /// What stands between day, month and year.
  mutating func skip(between: Bool) {
    skip { $0 <= 0x20 || [0x2D, 0x2E, 0x2C, 0x2F, 0x27].contains($0) }
  }

  mutating func skipOrdinal() {
    let mark = at
    if let ending = word(), DateWords.ordinals.contains(ending) { return }
    at = mark
  }

  /// The letters that come next, in lower case; nil if there are none.
  mutating func word() -> String? {
    let start = at
    skip { $0 >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
    guard at > start, at - start <= 40 else { return nil }
    var letters: [UInt8] = []
    for index in start..<at { letters.append(bytes[index]) }
    return String(decoding: letters, as: UTF8.self).lowercased()
  }

  /// The digits that come next, no more than 19, and how many they are.
  mutating func number() -> (value: Int, digits: Int)? {
    let start = at
    skip { (0x30...0x39).contains($0) }
    guard at > start, at - start <= 18 || at - start == 19 && bytes[start] < 0x39 else {
      at = start
      return nil
    }
    var value = 0
    for index in start..<at { value = value * 10 + Int(bytes[index] - 0x30) }
    return (value, at - start)
  }

  /// The year that comes next behind day and month, of four digits or, where that is allowed, of two. nil where the
  /// digits are a time of day: `1 March 12:00`, `1. März 12 Uhr`, `March 1 0900`.
  mutating func year(isShortAllowed: Bool) -> Int? {
    let start = at
    guard clock() == nil else { return nil }
    at = start
    guard let (year, digits) = number() else { return nil }
    let behind = at
    skipBlanks()
    guard halfOfDay() == nil else { return nil }
    at = behind
    switch digits {
    case 2 where isShortAllowed: return year < 70 ? 2000 + year : 1900 + year
    case 4 where year >= 1000: return year
    default: return nil
    }
  }
}

internal import LedeText

/// Looks in the first bytes of a file for the order of day and month in its dates.
enum DateOrderScan {
  /// The order that dates such as `27/11/2023` show; nil if none does, or if they disagree.
  static func order(in bytes: Span<UInt8>) -> DateOrder? {
    var dayFirst = 0
    var monthFirst = 0
    var at = 0
    while at + 8 <= bytes.count {
      guard isDigit(bytes, at), at == 0 || !isDigit(bytes, at - 1) else {
        at += 1
        continue
      }
      var end = at
      if let (first, second) = pair(bytes, &end) {
        if first > 12, second <= 12 { dayFirst += 1 }
        if second > 12, first <= 12 { monthFirst += 1 }
      }
      at = max(end, at + 1)
    }
    if dayFirst > 0, monthFirst == 0 { return .dayFirst }
    if monthFirst > 0, dayFirst == 0 { return .monthFirst }
    return nil
  }

  /// The first two numbers of `n/n/yyyy` or `n-n-yyyy`; nil for anything else.
  private static func pair(_ bytes: Span<UInt8>, _ at: inout Int) -> (Int, Int)? {
    guard let first = number(bytes, &at, 2), at < bytes.count else { return nil }
    let separator = bytes[at]
    guard separator == 0x2F || separator == 0x2D else { return nil }
    at += 1
    guard let second = number(bytes, &at, 2), at < bytes.count, bytes[at] == separator else {
      return nil
    }
    at += 1
    let start = at
    guard let year = number(bytes, &at, 4), at - start == 4, (1000...2999).contains(year),
      (1...31).contains(first), (1...31).contains(second)
    else { return nil }
    return (first, second)
  }

  private static func number(_ bytes: Span<UInt8>, _ at: inout Int, _ most: Int) -> Int? {
    let start = at
    var value = 0
    while at < bytes.count, at - start < most, isDigit(bytes, at) {
      value = value * 10 + Int(bytes[at] - 0x30)
      at += 1
    }
    return at > start && !isDigit(bytes, at) ? value : nil
  }

  private static func isDigit(_ bytes: Span<UInt8>, _ at: Int) -> Bool {
    at < bytes.count && (0x30...0x39).contains(bytes[at])
  }
}

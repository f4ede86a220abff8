extension StringProtocol {
  /// Columns of a terminal that this text takes: none for combining marks, two for East Asian wide
  /// forms and emoji, one for all else. A control character takes one, for the sign that stands for
  /// it on a terminal.
  package var displayWidth: Int {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return utf8.count }
    return reduce(0) { $0 + $1.displayWidth }
  }
}

extension Character {
  /// Columns of a terminal that this character takes.
  package var displayWidth: Int {
    var width = 0
    for scalar in unicodeScalars {
      // U+FE0F asks for the picture form of what stands before it.
      if scalar.value == 0xFE0F { return 2 }
      width += scalar.displayWidth
      // What is joined to an emoji or a wide form stands in its two columns; vowel signs of Indic
      // scripts, which stand beside their letter, take a column of their own.
      if width == 2, scalar.displayWidth == 2 { return 2 }
    }
    return width
  }
}

extension Unicode.Scalar {
  fileprivate var displayWidth: Int {
    if value < 0x300 { return 1 }
    if WidthTable.marks.holds(value) { return 0 }
    return WidthTable.wide.holds(value) ? 2 : 1
  }
}

extension [ClosedRange<UInt32>] {
  /// Whether one of these sorted ranges holds the value.
  fileprivate func holds(_ value: UInt32) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].contains(value)
  }
}

/// The double quotation marks of one sentence: which opens and which closes.
struct QuotationScan {
  /// How many there are.
  private(set) var marks = 0
  /// The last quotation is not closed.
  private(set) var isOpen = false
  /// One is closed that an earlier sentence opened.
  private(set) var closesUnopened = false
  /// That is what the first one does.
  private(set) var closesAtFirst = false
  /// Where the first one stands; -1 if there is none.
  private(set) var first = -1
  /// Where the last one stands; -1 if there is none.
  private(set) var last = -1

  /// Reads a straight mark: it opens where nothing, a blank, a bracket or a dash stands before it.
  mutating func readStraight(_ text: borrowing Span<UInt8>, at i: Int, _ range: Range<Int>) {
    guard i > range.lowerBound else { return read(at: i, opens: true) }
    switch text[i - 1] {
    case 0x20, 0x09...0x0D, 0x28, 0x2D, 0x5B: read(at: i, opens: true)
    default: read(at: i, opens: false)
    }
  }

  /// Reads a mark that opens or closes; the one behind an open one closes whatever it looks like, as
  /// the other half of German's marks looks like the first of English.
  mutating func read(at i: Int, opens: Bool) {
    if marks == 0 { first = i }
    last = i
    marks += 1
    if isOpen {
      isOpen = false
    } else if opens {
      isOpen = true
    } else {
      closesUnopened = true
      if marks == 1 { closesAtFirst = true }
    }
  }

  /// The sentence opens with a quotation that it does not close.
  func opensUnclosed(_ range: Range<Int>) -> Bool { isOpen && last == range.lowerBound }

  /// All of the sentence is one quotation, and nobody is named who says it.
  func fills(_ range: Range<Int>) -> Bool {
    marks == 2 && !closesUnopened && !isOpen && first == range.lowerBound
      && last >= range.upperBound - 3
  }
}

/// The place and agency in front of an agency article: `LIMA, Peru  (Reuters) - `.
package struct Dateline: Hashable, Sendable {
  /// UTF-8 byte offsets from the text's start to the first byte of the story itself.
  package let range: Range<Int>
  /// UTF-8 byte offsets of the place, without the agency: `LIMA, Peru`; empty where none is named.
  package let place: Range<Int>

  /// The dateline at the start of the text, white space before it passed over; nil if it has none.
  package init?(in text: String) {
    self.init(in: text.utf8Span.span)
  }

  /// The dateline at the start of the text, white space before it passed over; nil if it has none.
  ///
  /// It must end in a dash behind a place in capitals, an agency in brackets, or both, within the
  /// first 120 bytes.
  package init?(in text: Span<UInt8>) {
    let start = text.skippingBlanks(0, text.count)
    let limit = min(text.count, start + 120)
    var offset = start
    var agency: Range<Int>?
    while offset < limit {
      if text[offset] == UInt8(ascii: "("), agency == nil {
        guard let close = Self.closing(text, offset, limit) else { return nil }
        agency = offset..<close + 1
        offset = close + 1
      } else if let dash = Self.dashLength(text, offset, limit) {
        let place = text.trimmed(start..<(agency?.lowerBound ?? offset))
        let hasAgencyBeforeDash =
          agency.map { text.skippingBlanks($0.upperBound, limit) == offset } ?? false
        let isPlace = Self.isPlace(text, place)
        guard
          hasAgencyBeforeDash && (place.isEmpty || place.count <= 60) || isPlace && agency == nil
        else { return nil }
        self.place = place
        range = 0..<text.skippingBlanks(offset + dash, text.count)
        return
      } else if text[offset] == UInt8(ascii: "\n") && agency == nil {
        return nil
      } else {
        offset += 1
      }
    }
    return nil
  }

  private static func closing(_ text: Span<UInt8>, _ open: Int, _ limit: Int) -> Int? {
    var offset = open + 1
    while offset < limit, offset - open < 40 {
      if text[offset] == UInt8(ascii: ")") { return offset }
      offset += 1
    }
    return nil
  }

  /// A dash between white space, two hyphens, or a long dash.
  private static func dashLength(_ text: Span<UInt8>, _ offset: Int, _ limit: Int) -> Int? {
    if text[offset] == 0xE2, offset + 2 < limit, text[offset + 1] == 0x80,
      text[offset + 2] == 0x93 || text[offset + 2] == 0x94 || text[offset + 2] == 0x95
    {
      return 3
    }
    guard text[offset] == UInt8(ascii: "-"), offset > 0, offset + 1 < limit else { return nil }
    if text[offset + 1] == UInt8(ascii: "-") { return 2 }
    return text[offset - 1].isBlank && text[offset + 1].isBlank ? 1 : nil
  }

  /// It begins with a word of at least three capitals, as `BEIRUT, Lebanon` does.
  private static func isPlace(_ text: Span<UInt8>, _ place: Range<Int>) -> Bool {
    var capitals = 0
    for offset in place {
      if text[offset].isUpper || text[offset] >= 0x80 {
        capitals += 1
      } else if text[offset] != UInt8(ascii: ".") {
        break
      }
    }
    return capitals >= 3 && place.count <= 60
  }
}

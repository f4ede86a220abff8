/// The markers of a list that runs on in one paragraph: `1. The first 2. The second`, `• One • Two`.
///
/// Only a paragraph that opens with the first marker is taken for a list, and only the following
/// number in the same style goes on with it.
struct ListMarkers {
  /// Where the list's next item begins; beyond every offset if there is none.
  private(set) var next = Int.max
  /// The text of the marker that stands before the item being read, behind its number.
  private(set) var itemStart = -1
  private var number: Int
  private var isLetter = false
  /// False where bullets alone begin the items.
  private var isNumbered = true
  private var style: [UInt8] = []
  private var bullet: [UInt8] = []

  init(_ text: Span<UInt8>, _ paragraph: Range<Int>) {
    number = 0
    var offset = paragraph.lowerBound
    if let length = Self.bulletLength(text, offset, paragraph.upperBound) {
      for i in offset..<offset + length { bullet.append(text[i]) }
      offset = text.skippingBlanks(offset + length, paragraph.upperBound)
    }
    guard let marker = Self.marker(text, offset, paragraph.upperBound) else {
      if Bullet(text, at: paragraph.lowerBound)?.isPlain ?? false {
        isNumbered = false
        find(text, from: offset, paragraph.upperBound)
      }
      return
    }
    guard marker.number <= 1 || !bullet.isEmpty else {
      itemStart = marker.end
      return
    }
    number = marker.number
    isLetter = marker.isLetter
    style = marker.style
    itemStart = marker.end
    find(text, from: marker.end, paragraph.upperBound)
  }

  /// The item at `next` has been reached: look for the one behind it.
  mutating func advance(_ text: Span<UInt8>, _ limit: Int) {
    var offset = next
    offset = text.skippingBlanks(offset + bullet.count, limit)
    number += 1
    guard isNumbered else { return find(text, from: offset, limit) }
    itemStart = Self.marker(text, offset, limit)?.end ?? offset
    find(text, from: itemStart, limit)
  }

  private mutating func find(_ text: Span<UInt8>, from start: Int, _ limit: Int) {
    next = Int.max
    var offset = start
    while offset < limit {
      guard text[offset] == UInt8(ascii: " ") || text[offset] == UInt8(ascii: "\n") else {
        offset += 1
        continue
      }
      offset += 1
      let first = offset
      var begin = first
      if !bullet.isEmpty {
        guard begin + bullet.count < limit,
          !bullet.indices.contains(where: { text[begin + $0] != bullet[$0] })
        else { continue }
        begin = text.skippingBlanks(begin + bullet.count, limit)
      }
      if !isNumbered {
        guard Bullet(text, at: first) != nil else { continue }
        next = first
        return
      }
      guard let marker = Self.marker(text, begin, limit), marker.number == number + 1,
        marker.isLetter == isLetter, marker.style == style
      else { continue }
      next = first
      return
    }
  }

  private static func bulletLength(_ text: Span<UInt8>, _ offset: Int, _ limit: Int) -> Int? {
    guard offset < limit, text[offset] == 0xE2 else { return nil }
    let (scalar, length) = UTF8Repair.decode(text, at: offset)
    guard let scalar else { return nil }
    return [0x2022, 0x2023, 0x2043, 0x25AA, 0x25CF].contains(scalar.value) ? length : nil
  }

  /// `1.`, `1)`, `1.)`, `a.`, `a)` with white space behind.
  private static func marker(
    _ text: Span<UInt8>, _ start: Int, _ limit: Int
  ) -> (number: Int, isLetter: Bool, style: [UInt8], end: Int)? {
    var offset = start
    var number = 0
    while offset < limit, offset - start < 3, text[offset].isDigit {
      number = number * 10 + Int(text[offset] &- UInt8(ascii: "0"))
      offset += 1
    }
    let isLetter = offset == start
    if isLetter {
      guard offset < limit, text[offset].isLower else { return nil }
      number = Int(text[offset] &- UInt8(ascii: "a")) + 1
      offset += 1
    }
    var style: [UInt8] = []
    while offset < limit, style.count < 2,
      text[offset] == UInt8(ascii: ".") || text[offset] == UInt8(ascii: ")")
    {
      style.append(text[offset])
      offset += 1
    }
    guard !style.isEmpty, offset < limit, text[offset].isBlank else { return nil }
    return (number, isLetter, style, offset)
  }
}

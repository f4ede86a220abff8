/// Words that were divided at the end of a line, as print divides them.
package enum LineEndHyphens {
  /// The text with the line break gone behind each hyphen between two small letters, so that the word is
  /// one again: `investi-` and `gation` become `investi-gation`, which a search finds as
  /// `investigation`; `well-` and `known` become `well-known`. The text itself where there are none.
  package static func joined(_ text: String) -> String {
    let bytes = text.utf8Span.span
    var joined: [UInt8] = []
    var kept = 0
    var offset = 0
    while true {
      offset = bytes.firstLineFeed(from: offset)
      guard offset < bytes.count else { break }
      var end = offset
      if end > 0, bytes[end - 1] == 0x0D { end -= 1 }
      var next = offset + 1
      while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
      if end >= 2, bytes[end - 1] == UInt8(ascii: "-"), isSmall(bytes, before: end - 1),
        next < bytes.count, isSmall(bytes, at: next)
      {
        for index in kept..<end { joined.append(bytes[index]) }
        kept = next
      }
      offset = next
    }
    guard kept > 0 else { return text }
    for index in kept..<bytes.count { joined.append(bytes[index]) }
    return String(decoding: joined, as: UTF8.self)
  }

  private static func isSmall(_ bytes: Span<UInt8>, before end: Int) -> Bool {
    var start = end - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return isSmall(bytes, at: start)
  }

  private static func isSmall(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
    if bytes[offset] < 0x80 { return bytes[offset].isLower }
    return UTF8Repair.decode(bytes, at: offset).0?.properties.isLowercase ?? false
  }
}

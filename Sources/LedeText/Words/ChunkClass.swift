/// Which bytes make a chunk: letters, digits and everything beyond ASCII, and single joiners
/// between them. Where a chunk's words begin and end is for the `ChunkReader` to say.
enum ChunkClass {
  static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...0xFF:
      true
    default: false
    }
  }

  static func isJoiner(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ","),
      UInt8(ascii: "&"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// The end of the chunk that begins at the offset: an acronym's last dot belongs to it, and what
  /// a hyphen ties to that dot (`U.S.-led`).
  static func endOfChunk(in text: Span<UInt8>, from start: Int) -> Int {
    var offset = start
    while true {
      while offset < text.count, isWord(text[offset]) { offset += 1 }
      guard offset < text.count, isJoiner(text[offset]) else { return offset }
      if offset + 1 < text.count, isWord(text[offset + 1]) {
        offset += 1
      } else if endsAcronym(in: text, start, offset) {
        guard offset + 2 < text.count, text[offset + 1] == UInt8(ascii: "-"),
          isWord(text[offset + 2])
        else { return offset + 1 }
        offset += 2
      } else {
        return offset
      }
    }
  }

  /// The offset holds the last dot of an acronym: `U.S.`.
  private static func endsAcronym(in text: Span<UInt8>, _ start: Int, _ offset: Int) -> Bool {
    text[offset] == UInt8(ascii: ".") && offset - start >= 3
      && text[offset - 2] == UInt8(ascii: ".")
  }
}

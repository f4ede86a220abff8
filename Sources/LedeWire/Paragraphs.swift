/// The paragraphs of a body as they are written to other formats: parted by blank lines, or, where
/// there is none, by line breaks.
enum Paragraphs {
  /// Calls `body` with each paragraph's bytes, white space inside made single blanks.
  static func forEach(in text: String, _ body: (Span<UInt8>) -> Void) {
    let bytes = text.utf8Span.span
    let partsAtBlankLines = hasBlankLine(bytes)
    var paragraph: [UInt8] = []
    var lineIsBlank = true
    var hasGap = false
    for index in bytes.indices {
      let byte = bytes[index]
      switch byte {
      case 0x0A, 0x0D:
        if byte == 0x0A, index > 0, bytes[index - 1] == 0x0D { continue }
        if !paragraph.isEmpty, lineIsBlank || !partsAtBlankLines {
          body(paragraph.span)
          paragraph.removeAll(keepingCapacity: true)
        }
        lineIsBlank = true
        hasGap = true
      case 0x20, 0x09, 0x0B, 0x0C: hasGap = true
      default:
        if hasGap, !paragraph.isEmpty { paragraph.append(0x20) }
        hasGap = false
        lineIsBlank = false
        paragraph.append(byte)
      }
    }
    if !paragraph.isEmpty { body(paragraph.span) }
  }

  private static func hasBlankLine(_ bytes: Span<UInt8>) -> Bool {
    var lineIsBlank = false
    for index in bytes.indices {
      switch bytes[index] {
      case 0x0A:
        if lineIsBlank { return true }
        lineIsBlank = index > 0
      case 0x20, 0x09, 0x0D: break
      default: lineIsBlank = false
      }
    }
    return false
  }
}

package import LedeText

extension Sentence {
  /// The fields of a sentence of this text.
  package func record(of text: String) -> Record {
    [
      "text": .text(text.utf8Text(range).onOneLine), "paragraph": .integer(paragraph),
      "start": .integer(range.lowerBound), "end": .integer(range.upperBound),
    ]
  }
}

extension Token {
  /// The fields of a token whose term is this text.
  package func record(_ term: String) -> Record {
    [
      "term": .text(term), "position": .integer(Int(position)),
      "start": .integer(Int(start)), "end": .integer(Int(end)),
    ]
  }
}

extension String {
  /// The text of these UTF-8 bytes.
  package func utf8Text(_ range: Range<Int>) -> String {
    let bytes = utf8
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    let end = bytes.index(start, offsetBy: range.count)
    return String(bytes[start..<end]) ?? ""
  }

  /// With every run of white space as one blank.
  package var onOneLine: String {
    guard utf8.contains(where: { $0 < 0x20 }) || contains("  ") else { return self }
    return split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

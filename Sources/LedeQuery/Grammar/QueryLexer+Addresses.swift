extension QueryLexer {
  /// A longer run is no address. Each piece of a run looks for one, which would cost the square of its length.
  private static let longestAddress = 2048

  /// The end of an address of the web or of a file's name that begins here; nil if none does. Such a
  /// text is looked for as it stands.
  func endOfAddress() -> Int? {
    var end = at
    while end < scalars.count, !scalars[end].properties.isWhitespace, !Self.isQuote(scalars[end]) {
      end += 1
      if end - at > Self.longestAddress { return nil }
    }
    while end > at, Self.endsSentence(scalars[end - 1]) { end -= 1 }
    let text = Self.string(scalars[at..<end]).lowercased()
    guard Self.isWebAddress(text) || Self.isFileName(text) else { return nil }
    return end
  }

  private static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
    ".,;:!?)]>'".unicodeScalars.contains(scalar)
  }

  /// An address of the web, in lower case.
  static func isWebAddress(_ text: String) -> Bool {
    if text.hasPrefix("www."), text.utf8.count > 8 { return true }
    guard let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix("://") else {
      return false
    }
    let scheme = text[..<colon]
    return !scheme.isEmpty && scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      && text[colon...].dropFirst(3).contains { $0.isLetter || $0.isNumber }
  }

  private static func isFileName(_ text: String) -> Bool {
    guard let dot = text.lastIndex(of: "."), dot > text.startIndex,
      fileEndings.contains(String(text[text.index(after: dot)...]))
    else { return false }
    return text[..<dot].allSatisfy { $0.isLetter || $0.isNumber || "-_./\\".contains($0) }
  }

  private static let fileEndings: Set<String> = [
    "pdf", "doc", "docx", "odt", "rtf", "txt", "md", "htm", "html", "xml", "json", "jsonl", "csv",
    "xls", "xlsx", "ppt", "pptx", "jpg", "jpeg", "png", "gif", "mp3", "mp4", "wav", "zip", "eml",
  ]
}

extension NewsDigest {
  /// Sentences one behind the other: a blank between two, none behind a full stop of Chinese or Japanese.
  package static func joined(_ sentences: [String]) -> String {
    var text = ""
    for sentence in sentences {
      if !text.isEmpty, !endsWide(text) { text += " " }
      text += sentence
    }
    return text
  }

  /// The text ends with `。`, `！`, `？` or `．`, quotation marks and brackets behind it aside.
  private static func endsWide(_ text: String) -> Bool {
    let end = text.unicodeScalars.reversed().first { !closers.contains($0) }
    return end.map { stops.contains($0) } ?? false
  }

  private static let stops: Set<Unicode.Scalar> = ["。", "！", "？", "．", "｡"]
  private static let closers: Set<Unicode.Scalar> = [
    "”", "’", "」", "』", "）", "】", "》", "〉", "\"", ")",
  ]
}

internal import LedeText

/// The edits of one sentence: what becomes of its line, and what is told of it.
struct SentenceEdits {
  private(set) var line = LineEdit()
  private(set) var made: [SentenceEdit] = []

  /// Takes a stretch of UTF-8 bytes out; `shown` is what the explanation says of it.
  mutating func remove(_ range: Range<Int>, _ kind: SentenceEdit.Kind, shown: String) {
    if line.remove(range) { made.append(SentenceEdit(kind: kind, text: shown)) }
  }

  /// Takes off an opener that tells nothing.
  mutating func removeOpening(upTo end: Int, shown: String) {
    if line.removeOpening(upTo: end) { made.append(SentenceEdit(kind: .leadIn, text: shown)) }
  }

  /// Puts text in at an offset.
  mutating func insert(_ text: String, at offset: Int, _ kind: SentenceEdit.Kind) {
    guard line.replace(offset..<offset, with: text) else { return }
    made.append(SentenceEdit(kind: kind, text: String(text.drop { $0 == " " })))
  }
}

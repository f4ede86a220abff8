/// Changes to one line of text, gathered first and made together.
struct LineEdit {
  private struct Change {
    let range: Range<Int>
    let replacement: [UInt8]
  }

  private var changes: [Change] = []
  private(set) var edits: [SentenceEdit] = []

  /// Takes a stretch of UTF-8 bytes out; `shown` is what the explanation says of it.
  mutating func remove(_ range: Range<Int>, _ kind: SentenceEdit.Kind, shown: String) {
    guard !overlaps(range) else { return }
    changes.append(Change(range: range, replacement: []))
    edits.append(SentenceEdit(kind: kind, text: shown))
  }

  /// Puts text in at an offset.
  mutating func insert(_ text: String, at offset: Int, _ kind: SentenceEdit.Kind) {
    guard !overlaps(offset..<offset) else { return }
    changes.append(Change(range: offset..<offset, replacement: Array(text.utf8)))
    let shown = text.drop { $0 == " " }
    edits.append(SentenceEdit(kind: kind, text: String(shown)))
  }

  /// The line with all the changes, and a capital at its start where an opener was taken off.
  func applied(to line: String) -> String {
    guard !changes.isEmpty else { return line }
    let bytes = Array(line.utf8)
    var result: [UInt8] = []
    var offset = 0
    for change in changes.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      result += bytes[offset..<change.range.lowerBound]
      result += change.replacement
      offset = change.range.upperBound
    }
    result += bytes[offset...]
    let text = String(decoding: result, as: UTF8.self)
    return edits.contains { $0.kind == .leadIn }
      ? text.prefix(1).uppercased() + text.dropFirst() : text
  }

  private func overlaps(_ range: Range<Int>) -> Bool {
    changes.contains {
      $0.range.overlaps(range)
        || range.isEmpty && $0.range.lowerBound < range.lowerBound
          && range.lowerBound < $0.range.upperBound
    }
  }
}

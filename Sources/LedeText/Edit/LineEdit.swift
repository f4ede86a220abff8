/// Changes to one line of text, gathered first and made together. Offsets are UTF-8 bytes of the line.
package struct LineEdit {
  private struct Change {
    let range: Range<Int>
    let replacement: [UInt8]
  }

  private var changes: [Change] = []
  /// What stood before the news was taken off: the line begins with a capital.
  private var capitalizes = false

  /// No changes yet.
  package init() {}

  /// Nothing is changed.
  package var isEmpty: Bool { changes.isEmpty }

  /// Takes a stretch out; false where it meets a change that was made before.
  @discardableResult
  package mutating func remove(_ range: Range<Int>) -> Bool {
    guard !overlaps(range) else { return false }
    changes.append(Change(range: range, replacement: []))
    return true
  }

  /// Takes off what stands before the news, and begins the line with a capital; false where it meets a change
  /// that was made before.
  @discardableResult
  package mutating func removeOpening(upTo end: Int) -> Bool {
    guard remove(0..<end) else { return false }
    capitalizes = true
    return true
  }

  /// Puts text in at an offset, in place of what stands in the range; false where it meets a change.
  @discardableResult
  package mutating func replace(_ range: Range<Int>, with text: String) -> Bool {
    guard !overlaps(range) else { return false }
    changes.append(Change(range: range, replacement: Array(text.utf8)))
    return true
  }

  /// The line with all the changes.
  package func applied(to line: String) -> String {
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
    if capitalizes, let first = result.first, (0x61...0x7A).contains(first) {
      result[0] = first & 0xDF
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Where a stretch of the line stands behind the changes; nil where nothing of it is left.
  package func moved(_ range: Range<Int>) -> Range<Int>? {
    let start = moved(range.lowerBound)
    let end = moved(range.upperBound)
    return start < end ? start..<end : nil
  }

  private func moved(_ offset: Int) -> Int {
    changes.reduce(offset) { place, change in
      guard change.range.lowerBound < offset else { return place }
      let removed = min(offset, change.range.upperBound) - change.range.lowerBound
      return place - removed + change.replacement.count
    }
  }

  private func overlaps(_ range: Range<Int>) -> Bool {
    changes.contains {
      $0.range.overlaps(range)
        || range.isEmpty && $0.range.lowerBound < range.lowerBound
          && range.lowerBound < $0.range.upperBound
    }
  }
}

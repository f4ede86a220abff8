/// A body parted into paragraphs at its empty lines, or at each line where it has none.
enum Paragraphs {
  /// The paragraphs with their marks, each a list of pieces.
  static func view(
    of body: String, _ marks: [(range: Range<Int>, kind: Marked.Kind)]
  ) -> Value {
    let bytes = Array(body.utf8)
    let sorted = marks.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var next = 0
    return .list(ranges(of: bytes)) { range in
      var own: [(range: Range<Int>, kind: Marked.Kind)] = []
      while next < sorted.count, sorted[next].range.upperBound <= range.lowerBound { next += 1 }
      for mark in sorted[next...] {
        guard mark.range.lowerBound < range.upperBound else { break }
        let clamped = mark.range.clamped(to: range)
        guard !clamped.isEmpty else { continue }
        own.append(
          (clamped.lowerBound - range.lowerBound..<clamped.upperBound - range.lowerBound, mark.kind)
        )
      }
      return ["pieces": Marked.pieces(String(decoding: bytes[range], as: UTF8.self), own)]
    }
  }

  /// Where the paragraphs stand, white space around them left out.
  static func ranges(of bytes: [UInt8]) -> [Range<Int>] {
    let lines = lines(of: bytes)
    // Lines that follow one another without an empty one between are one paragraph, where the text has
    // empty lines at all.
    guard lines.contains(where: \.isEmpty) else { return lines.filter { !$0.isEmpty } }
    var paragraphs: [Range<Int>] = []
    var isOpen = false
    for line in lines {
      if line.isEmpty {
        isOpen = false
      } else if isOpen, let last = paragraphs.last {
        paragraphs[paragraphs.count - 1] = last.lowerBound..<line.upperBound
      } else {
        paragraphs.append(line)
        isOpen = true
      }
    }
    return paragraphs
  }

  /// The lines without white space around them; an empty range for an empty line between others.
  private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] == 0x0A {
      var (low, high) = (start, end)
      while low < high, isBlank(bytes[low]) { low += 1 }
      while high > low, isBlank(bytes[high - 1]) { high -= 1 }
      lines.append(low..<high)
      start = end + 1
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }
}

internal import LedeText

/// Values parted by commas, tabs, semicolons or bars (RFC 4180, whatever the delimiter).
enum DelimitedText {
  /// The names in the first line and what parts them, or nil if it is no such line: it needs two
  /// columns at least, and one of them must be a headline or a body, or tell of a release beside an id.
  static func header(
    in head: Span<UInt8>, _ settings: ImportSettings = ImportSettings()
  ) -> (names: [String], delimiter: UInt8)? {
    let start = Self.start(of: head)
    for delimiter in [UInt8(ascii: ","), 0x09, UInt8(ascii: ";"), UInt8(ascii: "|")] {
      let end = recordEnd(head, from: start, delimiter, lineEnd(of: head)) ?? wholeLine(head)
      guard let end else { continue }
      let names = values(head.extracting(start..<end), delimiter).map(ArticleDraft.trimmed)
      guard names.count >= 2, names.allSatisfy({ $0.utf8.count < 60 }) else { continue }
      let fields = names.map { FieldNames.field(column: $0, settings) }
      if fields.contains(.body) || fields.contains(.headline) { return (names, delimiter) }
      if fields.contains(.id), names.contains(where: ArticleDraft.tellsOfRelease) {
        return (names, delimiter)
      }
    }
    return nil
  }

  /// Where the line of names begins: behind a mark of UTF-8, blank lines, a title, and the line by which Excel is told what
  /// parts the values (`sep=;`).
  static func start(of head: Span<UInt8>) -> Int {
    let isMarked = head.count >= 3 && head[0] == 0xEF && head[1] == 0xBB && head[2] == 0xBF
    var start = isMarked ? 3 : 0
    for _ in 0..<3 {
      let line = (start..<min(head.count, start + 200)).prefix { !endsLine(head[$0]) }
      guard line.upperBound < head.count, endsLine(head[line.upperBound]),
        isNoRecord(line.map { head[$0] })
      else { break }
      start = line.upperBound + 1
      if start < head.count, head[start - 1] == 0x0D, head[start] == 0x0A { start += 1 }
    }
    let first = (start..<min(head.count, start + 10)).prefix { head[$0] != 0x0A }
    guard first.upperBound < head.count else { return start }
    let line = String(decoding: first.map { head[$0] }, as: UTF8.self)
    let told = line.filter { $0 != "\"" && $0 != "\r" }
    return told.lowercased().hasPrefix("sep=") && told.utf8.count == 5
      ? first.upperBound + 1 : start
  }

  private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Whether a line is blank, or has a title in its first column and nothing in the others: `Export of 30.11.2026;;;`.
  private static func isNoRecord(_ line: [UInt8]) -> Bool {
    let text = line[...].drop { $0 == 0x20 }
    guard let last = text.last(where: { $0 != 0x20 }) else { return true }
    guard [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09].contains(last) else { return false }
    let title = text.prefix { $0 != last }
    return !title.isEmpty && text.dropFirst(title.count).allSatisfy { $0 == last || $0 == 0x20 }
      && FieldNames.known[ArticleDraft.trimmed(String(decoding: title, as: UTF8.self))] == nil
  }

  /// What ends the lines: a carriage return alone, as on old systems of Apple, or a line feed.
  static func lineEnd(of head: Span<UInt8>) -> UInt8 {
    let (feed, mark) = (UInt8(0x0A), UInt8(0x0D))
    let end = (0..<head.count).first { head[$0] == feed || head[$0] == mark } ?? head.count
    guard end + 1 < head.count, head[end] == mark else { return feed }
    return head[end + 1] == feed || head[end + 1] == mark ? feed : mark
  }

  private static func wholeLine(_ bytes: Span<UInt8>) -> Int? {
    bytes.count < Sniffer.reach ? bytes.count : nil
  }

  /// The index behind the record's line end, or nil if it does not end in these bytes.
  static func recordEnd(
    _ bytes: Span<UInt8>, from start: Int, _ delimiter: UInt8, _ lineEnd: UInt8
  ) -> Int? {
    scan(bytes, from: start, delimiter, lineEnd).end
  }

  /// Whether the bytes end inside a quotation of their first record.
  static func endsInQuotation(
    _ bytes: Span<UInt8>, _ delimiter: UInt8, _ lineEnd: UInt8
  ) -> Bool {
    scan(bytes, from: 0, delimiter, lineEnd).isQuoted
  }

  private static func scan(
    _ bytes: Span<UInt8>, from start: Int, _ delimiter: UInt8, _ lineEnd: UInt8
  ) -> (end: Int?, isQuoted: Bool) {
    var isQuoted = false
    var isValueStart = true
    // A mark behind the one that ended a quotation stands for itself, and the quotation goes on.
    var isBehindMark = false
    for index in start..<bytes.count {
      let byte = bytes[index]
      let isMark = byte == UInt8(ascii: "\"")
      if isQuoted {
        isQuoted = !isMark
        isBehindMark = isMark
      } else if isMark, isValueStart || isBehindMark {
        isQuoted = true
        isBehindMark = false
      } else {
        if byte == lineEnd { return (index + 1, false) }
        isBehindMark = false
      }
      isValueStart = byte == delimiter && !isQuoted
    }
    return (nil, isQuoted)
  }

  /// The values of one record, quotation marks taken off.
  static func values(_ record: Span<UInt8>, _ delimiter: UInt8) -> [String] {
    var values: [String] = []
    var value: [UInt8] = []
    var end = record.count
    while end > 0, record[end - 1] == 0x0A || record[end - 1] == 0x0D { end -= 1 }
    var isQuoted = false
    var index = 0
    while index < end {
      let byte = record[index]
      if isQuoted {
        if byte != UInt8(ascii: "\"") {
          value.append(byte)
        } else if index + 1 < end, record[index + 1] == byte {
          value.append(byte)
          index += 1
        } else {
          isQuoted = false
        }
      } else if byte == UInt8(ascii: "\""), value.isEmpty {
        isQuoted = true
      } else if byte == delimiter {
        values.append(String(decoding: value, as: UTF8.self))
        value.removeAll(keepingCapacity: true)
      } else {
        value.append(byte)
      }
      index += 1
    }
    values.append(String(decoding: value, as: UTF8.self))
    return values
  }
}

internal import LedeText

/// Values parted by commas, tabs, semicolons or bars (RFC 4180, whatever the delimiter).
enum DelimitedText {
  /// The line of names: where it begins, the names, and what parts them.
  struct Header {
    let start: Int
    let names: [String]
    let delimiter: UInt8
  }

  /// Lines that may stand above the names, as a title.
  private static let mostLinesAbove = 2

  /// The line of names, or nil if there is none: it needs two columns at least, and one of them must be a headline or a
  /// body, or tell of a release beside an id. It is the first one, or, below a title, one with as many columns as
  /// each record behind it, so that a table inside a text is none.
  static func header(
    in head: Span<UInt8>, _ settings: ImportSettings = ImportSettings()
  ) -> Header? {
    var start = Self.start(of: head)
    var lines = 0
    while start < head.count, lines <= mostLinesAbove {
      if let header = header(in: head, from: start, isFirst: lines == 0, settings) { return header }
      var end = start
      while end < head.count, head[end] != 0x0A { end += 1 }
      // Blank lines are not counted.
      if (start..<end).contains(where: { head[$0] > 0x20 }) { lines += 1 }
      start = end + 1
    }
    return nil
  }

  private static func header(
    in head: Span<UInt8>, from start: Int, isFirst: Bool, _ settings: ImportSettings
  ) -> Header? {
    for delimiter in [UInt8(ascii: ","), 0x09, UInt8(ascii: ";"), UInt8(ascii: "|")] {
      guard let end = recordEnd(head, from: start, delimiter) ?? lineEnd(head) else { continue }
      let names = values(head.extracting(start..<end), delimiter).map(ArticleDraft.trimmed)
      guard names.count >= 2, names.allSatisfy({ $0.utf8.count < 60 }) else { continue }
      let meanings = names.map { settings.names.field($0) ?? $0 }
      let fields = meanings.map(FieldNames.field)
      guard
        fields.contains(.body) || fields.contains(.headline)
          || fields.contains(.id)
            && meanings.contains(where: {
              ArticleDraft.tellsOfRelease(FieldNames.plain(column: $0))
            })
      else { continue }
      if !isFirst {
        // Bars part the cells of Markdown's tables too.
        guard delimiter != UInt8(ascii: "|"),
          hasRecords(head.extracting(end..<head.count), names.count, delimiter)
        else { continue }
      }
      return Header(start: start, names: names, delimiter: delimiter)
    }
    return nil
  }

  /// Whether all that stands here are records of so many values, of which the head may cut the last.
  private static func hasRecords(_ bytes: Span<UInt8>, _ columns: Int, _ delimiter: UInt8) -> Bool {
    var (start, count) = (0, 0)
    while let end = recordEnd(bytes, from: start, delimiter) ?? lineEnd(bytes), start < end {
      let record = values(bytes.extracting(start..<end), delimiter)
      let isLast = (end..<bytes.count).allSatisfy { bytes[$0] <= 0x20 }
      guard record.count == columns else { return false }
      count += 1
      if isLast { return true }
      start = end
    }
    return count > 0
  }

  /// Where the line of names may begin: behind a mark of UTF-8, and the line by which Excel is told what parts the values
  /// (`sep=;`).
  private static func start(of head: Span<UInt8>) -> Int {
    let isMarked = head.count >= 3 && head[0] == 0xEF && head[1] == 0xBB && head[2] == 0xBF
    let start = isMarked ? 3 : 0
    let first = (start..<min(head.count, start + 10)).prefix { head[$0] != 0x0A }
    guard first.upperBound < head.count else { return start }
    let line = String(decoding: first.map { head[$0] }, as: UTF8.self)
    let told = line.filter { $0 != "\"" && $0 != "\r" }
    return told.lowercased().hasPrefix("sep=") && told.utf8.count == 5
      ? first.upperBound + 1 : start
  }

  private static func lineEnd(_ bytes: Span<UInt8>) -> Int? {
    bytes.count < Sniffer.reach ? bytes.count : nil
  }

  /// The index behind the record's line feed, or nil if it does not end in these bytes.
  static func recordEnd(_ bytes: Span<UInt8>, from start: Int, _ delimiter: UInt8) -> Int? {
    scan(bytes, from: start, delimiter).end
  }

  /// Whether the bytes end inside a quotation of their first record.
  static func endsInQuotation(_ bytes: Span<UInt8>, _ delimiter: UInt8) -> Bool {
    scan(bytes, from: 0, delimiter).isQuoted
  }

  private static func scan(
    _ bytes: Span<UInt8>, from start: Int, _ delimiter: UInt8
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
        if byte == 0x0A { return (index + 1, false) }
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

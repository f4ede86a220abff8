import LedeJSON

/// Reads what was written in a format by simple means of its own.
enum FormatCheck {
  static func isValid(_ text: String, _ format: String) -> Bool {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    switch format {
    case "json": return isJSON(text)
    case "jsonl": return !lines.isEmpty && lines.allSatisfy { isJSON(String($0)) }
    case "csv", "tsv": return hasEvenRows(rows(text, format))
    case "markdown":
      return lines.count > 2 && lines.allSatisfy { $0.hasPrefix("|") && $0.hasSuffix("|") }
    case "box": return text.hasPrefix("┌") && text.hasSuffix("┘\n")
    case "table": return lines.count > 2 && lines[1].allSatisfy { $0 == "-" || $0 == "+" }
    case "line": return lines.allSatisfy { $0.isEmpty || $0.contains(" = ") }
    case "xml": return text.hasPrefix("<?xml") && text.hasSuffix("</records>\n")
    default: return !text.isEmpty
    }
  }

  /// The rows of CSV or TSV, the one with the names first.
  static func rows(_ text: String, _ format: String) -> [[String]] {
    guard format == "tsv" else { return csv(text) }
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private static func isJSON(_ text: String) -> Bool {
    do {
      var reader = JSONReader(text.utf8Span.span)
      try reader.skipValue()
      try reader.finish()
      return true
    } catch {
      return false
    }
  }

  private static func hasEvenRows(_ rows: [[String]]) -> Bool {
    rows.count > 1 && Set(rows.map(\.count)).count == 1
  }

  /// RFC 4180, a byte at a time.
  private static func csv(_ text: String) -> [[String]] {
    var (rows, row, cell, isQuoted) = ([[String]](), [String](), "", false)
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch (scalar, isQuoted) {
      case ("\"", true) where scalars.first == "\"":
        scalars.removeFirst()
        cell.unicodeScalars.append("\"")
      case ("\"", _): isQuoted.toggle()
      case (",", false):
        row.append(cell)
        cell = ""
      case ("\r", false): break
      case ("\n", false):
        rows.append(row + [cell])
        (row, cell) = ([], "")
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return rows
  }
}

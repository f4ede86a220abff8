/// Rows of cells on lines: comma-separated values as RFC 4180 has them, and the form parted by
/// tabs that IANA registers, with what would break a line escaped by a backslash.
package enum SeparatedValues {
  case comma, tab

  /// One row, its line break included.
  package func line(_ cells: [String]) -> String {
    switch self {
    case .comma: cells.map(Self.quoted).joined(separator: ",") + "\r\n"
    case .tab: cells.map(Self.escaped).joined(separator: "\t") + "\n"
    }
  }

  /// A cell that no spreadsheet takes for a formula: behind an apostrophe where it begins with one of
  /// `= + - @`, a tab or a carriage return (OWASP, CSV injection).
  package static func guarded(_ cell: String) -> String {
    guard let first = cell.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else {
      return cell
    }
    return "'" + cell
  }

  private static func quoted(_ cell: String) -> String {
    let special: Set<UInt8> = [UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D]
    guard cell.utf8.contains(where: special.contains) else { return cell }
    var text = "\""
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { text += "\"" }
      text.unicodeScalars.append(scalar)
    }
    return text + "\""
  }

  private static func escaped(_ cell: String) -> String {
    guard cell.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") }) else { return cell }
    return cell.backslashed
  }
}

extension String {
  /// The text with backslashes, tabs and line breaks written as `\\`, `\t`, `\n`, `\r`.
  package var backslashed: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\\": text += "\\\\"
      case "\t": text += "\\t"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

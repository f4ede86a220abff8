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

  /// A cell that no spreadsheet takes for a formula: behind an apostrophe where it begins with a control
  /// character or, after white space, with one of `= + - @` (OWASP, CSV injection).
  package static func guarded(_ cell: String) -> String {
    let first = cell.unicodeScalars.first { !$0.properties.isWhitespace || $0.value < 0x20 }
    guard let first, first.value < 0x20 || "=+-@＝＋－＠".unicodeScalars.contains(first) else {
      return cell
    }
    return "'" + cell
  }

  private static func quoted(_ cell: String) -> String {
    let quote = UInt8(ascii: "\"")
    let isPlain = cell.utf8.allSatisfy {
      $0 != UInt8(ascii: ",") && $0 != quote && $0 != 0x0A && $0 != 0x0D
    }
    guard !isPlain else { return cell }
    // By bytes: as characters, a quotation mark and an accent behind it are one.
    var bytes = [quote]
    bytes.reserveCapacity(cell.utf8.count + 2)
    for byte in cell.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
    return String(decoding: bytes, as: UTF8.self)
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

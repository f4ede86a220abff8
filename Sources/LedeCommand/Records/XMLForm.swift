package import LedeRecords

/// Records as XML: `<records>` of `<record>`, an element a field, lists as `<item>`s, null left out.
package enum XMLForm {
  package static let opening = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<records>\n"
  package static let closing = "</records>\n"

  package static func text(of record: Record) -> String {
    "  <record>" + content(of: record) + "</record>\n"
  }

  private static func content(of record: Record) -> String {
    record.fields.map { element(name($0.name), $0.value) }.joined()
  }

  private static func element(_ name: String, _ value: Value) -> String {
    switch value {
    case .null: ""
    case .list(let values):
      "<\(name)>" + values.map { element("item", $0) }.joined() + "</\(name)>"
    case .record(let record): "<\(name)>\(content(of: record))</\(name)>"
    default: "<\(name)>\(escaped(value.cell))</\(name)>"
    }
  }

  /// A field's name where XML allows it as one; field names of the contract all are.
  private static func name(_ text: String) -> String {
    let isName =
      text.first.map { $0.isASCII && ($0.isLetter || $0 == "_") } ?? false
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-.".contains($0)) }
    return isName ? text : "field"
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\r": result += "&#13;"
      case "\t", "\n": result.unicodeScalars.append(scalar)
      case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      case _ where scalar.value < 0x20: result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

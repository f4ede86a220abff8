import Mustache

/// Text made safe for HTML, SVG and Atom.
///
/// It works on scalars: a sign of markup is escaped even where a combining mark follows it, which to Swift
/// is another character and to a browser is not.
enum Markup {
  /// The text with `<`, `>`, `&` and both quotes escaped; what XML 1.0 cannot hold becomes U+FFFD.
  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "'"): bytes += "&#39;".utf8
      case 0x09, 0x0A, 0x0D, 0x20...: bytes.append(byte)
      default: bytes += "\u{FFFD}".utf8
      }
    }
    let escaped = String(decoding: bytes, as: UTF8.self)
    // U+FFFE and U+FFFF are no characters of XML either.
    guard escaped.unicodeScalars.contains(where: { $0.value == 0xFFFE || $0.value == 0xFFFF })
    else { return escaped }
    return String(
      String.UnicodeScalarView(
        escaped.unicodeScalars.map { $0.value == 0xFFFE || $0.value == 0xFFFF ? "\u{FFFD}" : $0 }))
  }
}

/// What Mustache escapes by in the templates of the desk.
struct MarkupContent: MustacheContentType {
  /// The name that templates say it by.
  static let name = "MARKUP"

  func escapeText(_ text: String) -> String { Markup.escaped(text) }
}

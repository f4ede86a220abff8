/// Bytes of XML in the making: markup as it is given, text escaped so that XML can hold it.
///
/// Of text, CR and CRLF become LF, and the characters outside XML 1.0's `Char` (2.2) become U+FFFD and
/// are counted. In attributes quotation marks, TAB and LF are escaped too, so that they survive.
struct EscapedXML {
  private(set) var bytes: [UInt8] = []
  /// Characters that XML forbids and that became U+FFFD.
  private(set) var replacedCharacters = 0

  private static let blanks = [UInt8](repeating: 0x20, count: 64)

  var isEmpty: Bool { bytes.isEmpty }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Appends markup.
  mutating func append(_ markup: StaticString) {
    // Safe: a static string of ASCII has as many bytes as it says.
    let markup = unsafe UnsafeBufferPointer(
      start: markup.utf8Start, count: markup.utf8CodeUnitCount)
    unsafe bytes.append(contentsOf: markup)
  }

  /// Appends two blanks a level.
  mutating func indent(_ levels: Int) {
    bytes.append(contentsOf: Self.blanks.prefix(2 * levels))
  }

  /// Appends an attribute with a blank before it.
  mutating func attribute(_ name: StaticString, _ value: String) {
    append(" ")
    append(name)
    append("=\"")
    append(value, inAttribute: true)
    append("\"")
  }

  /// Appends text.
  mutating func append(_ text: String, inAttribute: Bool) {
    let text = text.utf8Span.span
    var run = 0
    var at = firstMarkup(in: text, from: 0)
    while at < text.count {
      let byte = text[at]
      let stands =
        switch byte {
        case 0x09, 0x0A, UInt8(ascii: "\""): !inAttribute
        case 0xEF: !isForbidden(text, at)
        default: false
        }
      if !stands {
        appendBytes(text.extracting(run..<at), to: &bytes)
        appendEscaped(byte, inAttribute: inAttribute)
        let isLineEnd = byte == 0x0D && at + 1 < text.count && text[at + 1] == 0x0A
        run = at + (byte == 0xEF ? 3 : isLineEnd ? 2 : 1)
      }
      at = firstMarkup(in: text, from: max(at + 1, run))
    }
    appendBytes(text.extracting(run..<text.count), to: &bytes)
  }

  /// Appends text that has no white space at its ends; what it has inside becomes single blanks.
  mutating func append(flowing text: Span<UInt8>) {
    var run = 0
    var at = firstBreak(in: text, from: 0)
    while at < text.count {
      let byte = text[at]
      var next = at + 1
      if byte == 0x20 || byte &- 9 < 5 {
        appendBytes(text.extracting(run..<at), to: &bytes)
        while next < text.count, text[next] == 0x20 || text[next] &- 9 < 5 { next += 1 }
        if bytes.last != 0x20 { bytes.append(0x20) }
        run = next
      } else if byte != 0xEF || isForbidden(text, at) {
        appendBytes(text.extracting(run..<at), to: &bytes)
        appendEscaped(byte, inAttribute: false)
        next = at + (byte == 0xEF ? 3 : 1)
        run = next
      }
      at = firstBreak(in: text, from: next)
    }
    appendBytes(text.extracting(run..<text.count), to: &bytes)
  }

  /// What stands for a character that cannot stand for itself.
  private mutating func appendEscaped(_ byte: UInt8, inAttribute: Bool) {
    switch byte {
    case UInt8(ascii: "&"): append("&amp;")
    case UInt8(ascii: "<"): append("&lt;")
    case UInt8(ascii: ">"): append("&gt;")
    case UInt8(ascii: "\""): append("&quot;")
    case 0x09: append("&#9;")
    case 0x0A, 0x0D: append(inAttribute ? "&#10;" : "\n")
    default:
      bytes.append(contentsOf: "\u{FFFD}".utf8)
      replacedCharacters += 1
    }
  }

  /// U+FFFE and U+FFFF, the only characters above U+001F that XML forbids in UTF-8 text.
  private func isForbidden(_ text: Span<UInt8>, _ at: Int) -> Bool {
    at + 2 < text.count && text[at + 1] == 0xBF && text[at + 2] >= 0xBE
  }

  /// Lends the bytes.
  @unsafe func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    // Safe: as `Array`'s own, which the caller must not let escape.
    unsafe bytes.withUnsafeBufferPointer(body)
  }
}

/// Appends a span's bytes.
func appendBytes(_ bytes: Span<UInt8>, to output: inout [UInt8]) {
  // Safe: the bytes are copied before the closure returns.
  unsafe bytes.withUnsafeBufferPointer { unsafe output.append(contentsOf: $0) }
}

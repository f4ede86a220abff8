/// Appends text so that XML can hold it, and gives the number of characters replaced.
///
/// Markup is escaped; CR and CRLF become LF; the characters outside XML 1.0's `Char` (2.2) become
/// U+FFFD. In attributes quotation marks, TAB and LF are escaped too, so that they survive.
func escapeXML(_ bytes: Span<UInt8>, inAttribute: Bool, into output: inout [UInt8]) -> Int {
  var replaced = 0
  var run = 0
  var at = 0
  while true {
    at = firstMarkup(in: bytes, from: at)
    guard at < bytes.count else { break }
    let byte = bytes[at]
    let stands =
      switch byte {
      case 0x09, 0x0A, UInt8(ascii: "\""): !inAttribute
      case 0xEF: !isForbidden(bytes, at)
      default: byte > 0x20 && byte != 0x26 && byte != 0x3C && byte != 0x3E
      }
    if stands {
      at += 1
      continue
    }
    appendBytes(bytes.extracting(run..<at), to: &output)
    at += byte < 0x80 ? 1 : 3
    run = at
    switch byte {
    case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
    case 0x09: output.append(contentsOf: "&#9;".utf8)
    case 0x0A: output.append(contentsOf: "&#10;".utf8)
    case 0x0D:
      if at < bytes.count, bytes[at] == 0x0A { continue }
      output.append(contentsOf: (inAttribute ? "&#10;" : "\n").utf8)
    default:
      output.append(contentsOf: "\u{FFFD}".utf8)
      replaced += 1
    }
  }
  appendBytes(bytes.extracting(run..<at), to: &output)
  return replaced
}

/// U+FFFE and U+FFFF, the only characters above U+001F that XML forbids in UTF-8 text.
private func isForbidden(_ bytes: Span<UInt8>, _ at: Int) -> Bool {
  at + 2 < bytes.count && bytes[at + 1] == 0xBF && bytes[at + 2] >= 0xBE
}

/// Appends a span's bytes.
func appendBytes(_ bytes: Span<UInt8>, to output: inout [UInt8]) {
  // Safe: the bytes are copied before the closure returns.
  unsafe bytes.withUnsafeBufferPointer { unsafe output.append(contentsOf: $0) }
}

package import SystemPackage

/// Paths are bytes; text is UTF-8. A byte that is no part of valid UTF-8 is written in text as one code point of
/// the private plane 16, U+10FE00 plus the byte, so that every path has a text and comes back from it.
/// A path that holds such code points as UTF-8 has each of their bytes written that way.
extension FilePath {
  private static let base: UInt32 = 0x10_FE00

  /// The path that a text stands for.
  package init(text: String) {
    guard Self.isEscaped(text) else {
      self.init(text)
      return
    }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if let byte = Self.byte(scalar) {
        bytes.append(byte)
      } else {
        bytes += Array(String(scalar).utf8)
      }
    }
    self.init(bytes: bytes)
  }

  /// The path as text; `FilePath(text:)` gives the same path back.
  package var text: String { Self.text(of: bytes) }

  /// The text of a path's bytes as they stand; `text` of a path has its double slashes taken out.
  package static func text(of bytes: [UInt8]) -> String { text(of: bytes) { String($0) } }

  /// Whether a text of this kind stands for bytes that are no UTF-8.
  package static func isEscaped(_ text: String) -> Bool {
    text.unicodeScalars.contains { byte($0) != nil }
  }

  /// The path for people: a byte that is no UTF-8 as `\xE9`.
  package var shown: String {
    Self.text(of: bytes) { scalar in
      Self.byte(scalar).map { "\\x" + String($0, radix: 16, uppercase: true) } ?? String(scalar)
    }
  }

  /// A text of the kind that `text` gives, for people.
  package static func shown(_ text: String) -> String { FilePath(text: text).shown }

  /// The bytes without the NUL behind them.
  package var bytes: [UInt8] { systemBytes }

  private static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    guard scalar.value >= base + 0x80, scalar.value <= base + 0xFF else { return nil }
    return UInt8(scalar.value - base)
  }

  /// Decodes bytes; what `escaped` gets are the code points that stand for single bytes.
  private static func text(of bytes: [UInt8], _ escaped: (Unicode.Scalar) -> String) -> String {
    if let text = String(validating: bytes, as: UTF8.self), !isEscaped(text) { return text }
    var text = ""
    var rest = bytes[...]
    while let first = rest.first {
      let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      let sequence = rest.prefix(length)
      if let valid = String(validating: sequence, as: UTF8.self),
        let scalar = valid.unicodeScalars.first, byte(scalar) == nil
      {
        text += valid
        rest = rest.dropFirst(length)
      } else if let scalar = Unicode.Scalar(base + UInt32(first)) {
        text += escaped(scalar)
        rest = rest.dropFirst()
      }
    }
    return text
  }
}

extension FilePath.Component {
  /// The name as text; see `FilePath.text`.
  package var text: String { FilePath(root: nil, [self]).text }

  /// The name for people; see `FilePath.shown`.
  package var shown: String { FilePath(root: nil, [self]).shown }
}

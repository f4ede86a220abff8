internal import LedeLibc

/// The C library's converter of encodings: bytes of one encoding in, UTF-8 out.
///
/// Bytes that are no characters of the encoding become U+FFFD, one for each, and are counted; what
/// follows them is read on.
@safe final class Iconv {
  private let converter: iconv_t
  /// Bytes that became U+FFFD so far.
  private(set) var replaced = 0

  /// A converter from an encoding, by any of its usual names; nil if the system does not know it.
  init?(from encoding: String) {
    let opened = unsafe iconv_open("UTF-8", encoding)
    // POSIX: a failure is (iconv_t)-1.
    guard Int(bitPattern: opened) != -1, let converter = unsafe opened else { return nil }
    unsafe self.converter = converter
  }

  deinit {
    // Safe: opened in `init`, and closed here alone.
    _ = unsafe iconv_close(converter)
  }

  /// Converts as much as is whole and gives the number of bytes taken; at the end of the input the rest
  /// is taken too.
  func convert(_ input: Span<UInt8>, isLast: Bool, into output: inout [UInt8]) -> Int {
    var taken = 0
    while taken < input.count {
      let (bytes, made, isInvalid) = step(input.extracting(taken...))
      output.append(contentsOf: made)
      taken += bytes
      let rest = input.count - taken
      if isInvalid || bytes == 0 && made.isEmpty && (isLast || rest > 16) {
        guard rest > 0 else { break }
        output.append(contentsOf: [0xEF, 0xBF, 0xBD])
        replaced += 1
        taken += 1
      } else if bytes == 0, made.isEmpty {
        break
      }
    }
    // Some converters hold the last character back, for marks that may follow it.
    if isLast { output.append(contentsOf: flush()) }
    return taken
  }

  /// What the converter holds back still.
  private func flush() -> [UInt8] {
    var made = [UInt8](repeating: 0, count: 64)
    var outLeft = made.count
    // Safe: without an input, iconv writes what it holds, within the length that is passed.
    unsafe made.withUnsafeMutableBytes { target in
      var to = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
      _ = unsafe iconv(converter, nil, nil, &to, &outLeft)
    }
    return Array(made.prefix(made.count - outLeft))
  }

  /// One call: bytes taken, bytes made, and whether it stopped at bytes that are no character.
  private func step(_ input: Span<UInt8>) -> (taken: Int, made: [UInt8], isInvalid: Bool) {
    var made = [UInt8](repeating: 0, count: min(max(input.count * 3, 64), 1 << 16))
    var inLeft = input.count
    var outLeft = made.count
    var code = 0
    var reason: Int32 = 0
    // Safe: both buffers live through the call, and their lengths go with them; iconv reads the input
    // only, though its parameter is not const.
    unsafe input.withUnsafeBytes { source in
      unsafe made.withUnsafeMutableBytes { target in
        var from = unsafe UnsafeMutablePointer<CChar>(
          mutating: source.baseAddress?.assumingMemoryBound(to: CChar.self))
        var to = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
        code = unsafe iconv(converter, &from, &inLeft, &to, &outLeft)
        reason = errno
      }
    }
    made.removeLast(outLeft)
    return (input.count - inLeft, made, code == -1 && reason == EILSEQ)
  }

  /// Bytes as text in UTF-8, and how many of them are no characters; nil if the encoding is unknown.
  static func utf8(_ bytes: Span<UInt8>, from encoding: String) -> (bytes: [UInt8], replaced: Int)?
  {
    guard let converter = Iconv(from: encoding) else { return nil }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2)
    _ = converter.convert(bytes, isLast: true, into: &output)
    return (output, converter.replaced)
  }
}

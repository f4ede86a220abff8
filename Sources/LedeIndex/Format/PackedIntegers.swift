/// Integers of one width, packed without gaps, low bits first, each reachable at once.
///
/// One byte tells the width in bits (0 ... 56); the integers follow, then zero bytes, so that eight
/// bytes can be read at the last one.
struct PackedIntegers: Hashable, Sendable {
  static let maximumWidth = 56

  /// Where the packed bits begin in the span that is given to each call.
  let start: Int
  let width: Int
  let count: Int

  /// Bytes of `count` integers, the leading width included.
  static func byteCount(width: Int, count: Int) -> Int { 1 + (width * count + 7) / 8 + 7 }

  /// The width that holds `largest`.
  static func width(of largest: UInt64) -> Int { 64 - largest.leadingZeroBitCount }

  /// Appends the values, in as few bits each as the largest needs.
  static func append(_ values: some Collection<UInt64>, to writer: inout ByteWriter) {
    let width = Self.width(of: values.max() ?? 0)
    precondition(width <= maximumWidth, "an integer is too wide to be packed")
    writer.byte(UInt8(width))
    var bits: UInt64 = 0
    var filled = 0
    for value in values {
      bits |= value << UInt64(filled)
      filled += width
      while filled >= 8 {
        writer.byte(UInt8(truncatingIfNeeded: bits))
        bits >>= 8
        filled -= 8
      }
    }
    if filled > 0 { writer.byte(UInt8(truncatingIfNeeded: bits)) }
    for _ in 0..<7 { writer.byte(0) }
  }

  /// Finds `count` integers at the reader's place and passes over them.
  @_lifetime(reader: copy reader)
  init(count: Int, from reader: inout ByteReader, file: String) throws(IndexError) {
    let width = Int(try reader.byte())
    guard width <= Self.maximumWidth else {
      throw .damaged("integers are \(width) bits wide", file: file, offset: reader.offset - 1)
    }
    self.start = reader.offset
    self.width = width
    self.count = count
    try reader.skip(Self.byteCount(width: width, count: count) - 1)
  }

  /// The integer at `index`; the span is the one that it was found in.
  @inline(__always)
  func value(at index: Int, _ bytes: RawSpan) -> UInt64 {
    precondition(index >= 0 && index < count, "no such integer")
    let bit = index &* width
    let word = bytes.loadUInt64(at: start &+ bit >> 3)
    return (word >> UInt64(bit & 7)) & ((1 << UInt64(width)) &- 1)
  }
}

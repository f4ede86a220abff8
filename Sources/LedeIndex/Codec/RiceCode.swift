/// Golomb–Rice codes in a stream of bits, lowest bit first (Rice and Plaunt, 1971).
///
/// A value with parameter `r`: `value >> r` one bits, a zero bit, then the low `r` bits. Where the
/// quotient reaches `escape`, `escape` one bits and the value in 32 plain bits stand instead.
enum RiceCode {
  /// The quotient from which on a value is written plainly.
  static let escape = 20

  /// Bits of a value's code.
  @inline(__always)
  static func bitCount(of value: UInt32, parameter: Int) -> Int {
    let quotient = Int(value >> UInt32(parameter))
    return quotient < escape ? quotient + 1 + parameter : escape + 32
  }
}

/// Appends codes to a byte array.
struct BitWriter {
  private var buffer: UInt64 = 0
  private var filled = 0

  /// Appends the low `count` (at most 32) bits of a value.
  @inline(__always)
  mutating func append(_ value: UInt64, count: Int, to bytes: inout [UInt8]) {
    buffer |= value << UInt64(filled)
    filled += count
    while filled >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: buffer))
      buffer >>= 8
      filled -= 8
    }
  }

  /// Appends a value's Rice code.
  @inline(__always)
  mutating func appendRice(_ value: UInt32, parameter: Int, to bytes: inout [UInt8]) {
    let quotient = Int(value >> UInt32(parameter))
    if quotient < RiceCode.escape {
      append((1 << UInt64(quotient)) - 1, count: quotient + 1, to: &bytes)
      append(UInt64(value) & ((1 << UInt64(parameter)) - 1), count: parameter, to: &bytes)
    } else {
      append((1 << UInt64(RiceCode.escape)) - 1, count: RiceCode.escape, to: &bytes)
      append(UInt64(value), count: 32, to: &bytes)
    }
  }

  /// Fills the last byte with zero bits.
  @inline(__always)
  mutating func finish(to bytes: inout [UInt8]) {
    if filled > 0 { bytes.append(UInt8(truncatingIfNeeded: buffer)) }
    buffer = 0
    filled = 0
  }
}

/// A place in a stream of bits.
struct BitReader {
  /// Bits from the beginning of the bytes.
  var bit: Int

  init(atByte offset: Int) { bit = 8 * offset }

  /// The byte that holds the next bit, or the next byte if none is begun.
  var byte: Int { (bit + 7) >> 3 }

  /// Reads a Rice code; behind the end of the bytes there are only zero bits.
  @inline(__always)
  mutating func rice(parameter: Int, from bytes: RawSpan) -> UInt32 {
    var word = bytes.word64(at: min(bit >> 3, bytes.byteCount)) >> UInt64(bit & 7)
    let quotient = (~word).trailingZeroBitCount
    if quotient < RiceCode.escape {
      // 7 + 19 + 1 + 32 bits are at most 59 of the 64.
      word >>= UInt64(quotient + 1)
      bit += quotient + 1 + parameter
      let low = UInt32(truncatingIfNeeded: word & ((1 << UInt64(parameter)) - 1))
      return UInt32(truncatingIfNeeded: quotient) << UInt32(parameter) | low
    }
    word >>= UInt64(RiceCode.escape)
    bit += RiceCode.escape + 32
    return UInt32(truncatingIfNeeded: word)
  }
}

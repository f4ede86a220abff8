// Every load here is preceded by a check that its bytes lie inside the span; integers have no
// invalid bit patterns. That is the whole proof for the `unsafe` of this file.

extension RawSpan {
  /// The byte at an offset below `byteCount`.
  @inline(__always)
  func byte(at offset: Int) -> UInt8 {
    precondition(offset >= 0 && offset < byteCount, "a byte was read outside its section")
    // Proof: 0 <= offset < byteCount.
    return unsafe unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self)
  }

  /// Four bytes in little-endian order; the caller has made sure that they are there.
  @inline(__always)
  func word32(at offset: Int) -> UInt32 {
    precondition(offset >= 0 && offset <= byteCount - 4, "a word was read outside its section")
    // Proof: 0 <= offset and offset + 4 <= byteCount.
    return UInt32(
      littleEndian: unsafe unsafeLoadUnaligned(
        fromUncheckedByteOffset: offset, as: UInt32.self))
  }

  /// Up to eight bytes in little-endian order; what lies behind the end of the span reads as 0.
  @inline(__always)
  func word64(at offset: Int) -> UInt64 {
    precondition(offset >= 0, "a word was read in front of its section")
    if offset <= byteCount - 8 {
      // Proof: 0 <= offset and offset + 8 <= byteCount.
      return UInt64(
        littleEndian: unsafe unsafeLoadUnaligned(
          fromUncheckedByteOffset: offset, as: UInt64.self))
    }
    var word: UInt64 = 0
    var shift: UInt64 = 0
    var at = offset
    while at < byteCount {
      word |= UInt64(byte(at: at)) << shift
      shift += 8
      at += 1
    }
    return word
  }
}

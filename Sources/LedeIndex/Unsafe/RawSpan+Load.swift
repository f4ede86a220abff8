/// Little-endian integers at any byte of a span.
///
/// Proof for every `unsafe` here: the precondition keeps the load inside the span, any bit pattern is
/// a valid integer, and the unaligned load asks nothing of the address.
extension RawSpan {
  @inline(__always)
  func loadUInt16(at offset: Int) -> UInt16 {
    precondition(offset >= 0 && offset &+ 2 <= byteCount, "load outside the span")
    return unsafe UInt16(littleEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt16.self))
  }

  @inline(__always)
  func loadUInt32(at offset: Int) -> UInt32 {
    precondition(offset >= 0 && offset &+ 4 <= byteCount, "load outside the span")
    return unsafe UInt32(littleEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  @inline(__always)
  func loadUInt64(at offset: Int) -> UInt64 {
    precondition(offset >= 0 && offset &+ 8 <= byteCount, "load outside the span")
    return unsafe UInt64(littleEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The byte at `offset`.
  @inline(__always)
  func loadByte(at offset: Int) -> UInt8 {
    precondition(offset >= 0 && offset < byteCount, "load outside the span")
    return unsafe unsafeLoad(fromByteOffset: offset, as: UInt8.self)
  }

  /// A copy of the bytes in `range`.
  func copy(_ range: Range<Int>) -> [UInt8] {
    precondition(range.lowerBound >= 0 && range.upperBound <= byteCount, "copy outside the span")
    // Proof: `initialize` below writes `range.count` elements before the count is set.
    return unsafe withUnsafeBytes { source in
      unsafe [UInt8](UnsafeRawBufferPointer(rebasing: source[range]))
    }
  }
}

/// Proof for the `unsafe` below: bytes have no padding, so that all of them may be read as raw bytes.
extension [UInt8] {
  /// The array's bytes.
  var rawSpan: RawSpan {
    @_lifetime(borrow self)
    get { unsafe span.bytes }
  }
}

extension ArraySlice<UInt8> {
  /// The slice's bytes.
  var rawSpan: RawSpan {
    @_lifetime(borrow self)
    get { unsafe span.bytes }
  }
}

extension Span<UInt8> {
  /// The span's bytes.
  var rawSpan: RawSpan {
    @_lifetime(copy self)
    get { unsafe bytes }
  }
}

internal import _CLedeKernels

/// The kernels of the codec, each in the fastest form that this processor has.
enum Kernels {
  /// Unpacks 128 values of a block (see `BitPacking`).
  @inline(__always)
  static func unpack(
    _ bytes: RawSpan, at offset: Int, width: Int, into values: inout MutableSpan<UInt32>
  ) {
    #if _endian(little)
    precondition(
      values.count >= BitPacking.blockLength && (0...32).contains(width) && offset >= 0
        && offset <= bytes.byteCount - BitPacking.byteCount(width: width), "not a block")
    // Proof: `16 * width` bytes are read from the offset and 128 values written.
    unsafe bytes.withUnsafeBytes { bytes in
      unsafe values.withUnsafeMutableBufferPointer { values in
        guard let start = bytes.baseAddress, let values = values.baseAddress else { return }
        unsafe lede_unpack(
          (start + offset).assumingMemoryBound(to: UInt8.self), UInt32(width), values)
      }
    }
    #else
    BitPacking.unpack(bytes, at: offset, width: width, into: &values)
    #endif
  }

  /// Makes of 128 gaps less 1 the numbers, which begin not below `first`; false, and nothing to be used, if
  /// a gap is 2^24 or more. The numbers rise unless the last is below `first`.
  @inline(__always)
  static func rise(_ values: inout MutableSpan<UInt32>, first: UInt32) -> Bool {
    precondition(values.count >= BitPacking.blockLength, "not a block")
    return unsafe values.withUnsafeMutableBufferPointer { values in
      guard let start = values.baseAddress else { return false }
      // Proof: 128 values are read and written.
      return unsafe lede_rise(start, first, level) < 1 << 24
    }
  }

  /// Adds 1 to a block's 128 values; false if one of them was the greatest that there is.
  @inline(__always)
  static func countFromOne(_ values: inout MutableSpan<UInt32>) -> Bool {
    precondition(values.count >= BitPacking.blockLength, "not a block")
    return unsafe values.withUnsafeMutableBufferPointer { values in
      guard let start = values.baseAddress else { return false }
      // Proof: 128 values are read and written.
      return unsafe lede_count_from_one(start) != 0
    }
  }

  /// How many of a block's 128 numbers are below another.
  @inline(__always)
  static func countBelow(_ number: UInt32, in block: inout InlineArray<128, UInt32>) -> Int {
    let level = level
    var block = block.mutableSpan
    return unsafe block.withUnsafeMutableBufferPointer { block in
      guard let start = block.baseAddress else { return 0 }
      // Proof: the array has the 128 values that are read.
      return unsafe lede_count_below(start, number, level)
    }
  }

  /// The vector level of this processor.
  static let level = lede_vector_level()

  /// Makes of distances in a range, the first from 0, where they end; false if one is too great.
  @inline(__always)
  static func addUp(_ values: inout [UInt32], _ range: Range<Int>) -> Bool {
    precondition(range.lowerBound >= 0 && range.upperBound <= values.count, "no such values")
    return unsafe values.withUnsafeMutableBufferPointer { values in
      guard let start = values.baseAddress else { return true }
      // Proof: the range lies inside the array.
      return unsafe lede_add_up(start + range.lowerBound, range.count) != 0
    }
  }
}

internal import _CLedeKernels

/// The kernels of lists that are read block by block.
///
/// Proof for every `unsafe` here: the preconditions keep each kernel inside the arrays that it is given;
/// the kernels keep no pointer.
extension Kernels {
  /// Finds those of the candidates in a range, which rise, that are among the first `length` numbers of a block,
  /// which rise too.
  ///
  /// - Parameters:
  ///   - met: Gets them.
  ///   - kept: Gets for each its place among the candidates.
  ///   - places: Gets from `first` on for each its place in the block.
  /// - Returns: How many there are.
  static func meet(
    _ candidates: inout InlineArray<128, UInt32>, _ range: Range<Int>,
    with block: inout InlineArray<128, UInt32>, length: Int,
    into met: inout InlineArray<128, UInt32>, kept: inout InlineArray<128, UInt8>,
    places: inout [UInt8], from first: Int
  ) -> Int {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= 128 && (1...128).contains(length)
        && first >= 0 && first <= places.count - 128, "too little room")
    let level = Self.level
    var candidates = candidates.mutableSpan
    var block = block.mutableSpan
    var met = met.mutableSpan
    var kept = kept.mutableSpan
    return unsafe candidates.withUnsafeMutableBufferPointer { candidates in
      unsafe block.withUnsafeMutableBufferPointer { block in
        unsafe met.withUnsafeMutableBufferPointer { met in
          unsafe kept.withUnsafeMutableBufferPointer { kept in
            unsafe places.withUnsafeMutableBufferPointer { places in
              guard let candidates = candidates.baseAddress, let block = block.baseAddress,
                let met = met.baseAddress, let kept = kept.baseAddress,
                let places = places.baseAddress
              else { return 0 }
              return unsafe lede_meet_block(
                candidates, range.lowerBound, range.upperBound, block, length, met, kept,
                places + first, level)
            }
          }
        }
      }
    }
  }

  /// Moves bytes at rising places, counted from `first`, to `first` and behind it.
  static func keep(
    _ kept: inout InlineArray<128, UInt8>, count: Int, of bytes: inout [UInt8], from first: Int
  ) {
    precondition(
      (0...128).contains(count) && first >= 0 && first <= bytes.count - 128, "no such bytes")
    var kept = kept.mutableSpan
    unsafe kept.withUnsafeMutableBufferPointer { kept in
      unsafe bytes.withUnsafeMutableBufferPointer { bytes in
        guard let kept = kept.baseAddress, let bytes = bytes.baseAddress else { return }
        // Proof: a kept place is below 128, and there are 128 bytes from `first` on.
        unsafe lede_keep_bytes(bytes + first, kept, count)
      }
    }
  }

  /// The greatest byte in a range; 0 if it is empty.
  static func greatestByte(of bytes: RawSpan, in range: Range<Int>) -> UInt8 {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.byteCount, "no such bytes")
    return unsafe bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return 0 }
      return unsafe lede_greatest(
        (start + range.lowerBound).assumingMemoryBound(to: UInt8.self), range.count)
    }
  }
}

internal import _CLedeKernels

/// Proof for every `unsafe` here: the kernels read only inside the span and keep no pointer.
extension BitReader {
  /// Passes over the positions of some postings of a block, and reads those of the posting behind them; false if there
  /// are fewer bits than positions, or one is too great.
  ///
  /// - Parameters:
  ///   - counts: How many positions each posting of the block has.
  ///   - parameter: The block's (see `PositionsWriter`).
  ///   - positions: Gets those of the posting; it has room for them.
  @inline(__always)
  mutating func readPositions(
    behind passed: Range<Int>, _ counts: [UInt32], parameter: Int, in bytes: RawSpan,
    into positions: inout [UInt32]
  ) -> Bool {
    precondition(
      (0..<32).contains(parameter) && passed.lowerBound >= 0 && passed.upperBound < counts.count
        && counts[passed.upperBound] <= positions.count, "no such posting")
    let start = bit
    let end = unsafe bytes.withUnsafeBytes { bytes in
      unsafe counts.withUnsafeBufferPointer { counts in
        unsafe positions.withUnsafeMutableBufferPointer { positions in
          guard let base = bytes.baseAddress, let counts = counts.baseAddress,
            let positions = positions.baseAddress
          else { return 0 }
          return unsafe lede_positions_read(
            base.assumingMemoryBound(to: UInt8.self), bytes.count, start, UInt32(parameter),
            counts + passed.lowerBound, passed.count, positions)
        }
      }
    }
    if end > 0 { bit = end }
    return end > 0
  }

  /// Writes the values of Rice codes from a place on.
  @inline(__always)
  mutating func readRice(
    _ count: Int, parameter: Int, in bytes: RawSpan, into values: inout [UInt32], at first: Int
  ) {
    precondition(
      (0..<32).contains(parameter) && count >= 0 && first >= 0 && first <= values.count - count,
      "not a run of Rice codes")
    let start = bit
    bit = unsafe values.withUnsafeMutableBufferPointer { values in
      unsafe bytes.withUnsafeBytes { bytes in
        guard let base = bytes.baseAddress, let values = values.baseAddress else { return start }
        // Proof: there are `count` values from `first` on.
        return unsafe lede_rice_read(
          base.assumingMemoryBound(to: UInt8.self), bytes.count, start, UInt32(parameter),
          values + first, count)
      }
    }
  }

  /// Reads the postings of a list's tail; false if a document or a frequency is too great.
  ///
  /// - Parameters:
  ///   - parameters: Of the gaps and of the frequencies.
  ///   - first: The least that the first document can be.
  mutating func readTail(
    _ count: Int, parameters: (gaps: Int, frequencies: Int), from first: UInt64,
    in bytes: RawSpan, into documents: inout InlineArray<128, UInt32>,
    _ frequencies: inout InlineArray<128, UInt32>
  ) -> Bool {
    precondition(
      (0...128).contains(count) && (0..<32).contains(parameters.gaps)
        && (0..<32).contains(parameters.frequencies), "not a tail")
    let start = bit
    var documents = documents.mutableSpan
    var frequencies = frequencies.mutableSpan
    let end = unsafe documents.withUnsafeMutableBufferPointer { documents in
      unsafe frequencies.withUnsafeMutableBufferPointer { frequencies in
        unsafe bytes.withUnsafeBytes { bytes in
          guard let base = bytes.baseAddress, let documents = documents.baseAddress,
            let frequencies = frequencies.baseAddress
          else { return 0 }
          // Proof: the arrays have room for 128 numbers.
          return unsafe lede_tail_read(
            base.assumingMemoryBound(to: UInt8.self), bytes.count, start,
            UInt32(parameters.gaps), UInt32(parameters.frequencies), first, documents,
            frequencies, count)
        }
      }
    }
    if end > 0 { bit = end }
    return end > 0
  }
}

internal import _CLedeKernels

/// Proof for every `unsafe` here: the kernels read only inside the span and keep no pointer.
extension BitReader {
  /// Passes over Rice codes; behind the end of the bytes there are only zero bits.
  @inline(__always)
  mutating func skipRice(_ count: Int, parameter: Int, in bytes: RawSpan) {
    precondition((0..<32).contains(parameter) && count >= 0, "not a Rice parameter")
    let start = bit
    bit = unsafe bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return start + count }
      return unsafe lede_rice_skip(
        base.assumingMemoryBound(to: UInt8.self), bytes.count, start, UInt32(parameter), count)
    }
  }

  /// Appends the values of Rice codes.
  mutating func appendRice(
    _ count: Int, parameter: Int, in bytes: RawSpan, to values: inout [UInt32]
  ) {
    let first = values.count
    values.append(contentsOf: repeatElement(0, count: count))
    readRice(count, parameter: parameter, in: bytes, into: &values, at: first)
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
}

internal import _CLedeKernels

extension Kernels {
  /// The bits of the Rice codes of some values, each with the parameter less its shift, or 0; further
  /// shifts are passed over.
  static func riceCost(_ values: [UInt32], shifts: [UInt8], parameter: Int) -> Int {
    precondition(
      values.count <= shifts.count && (0..<32).contains(parameter), "not a Rice parameter")
    // Proof: the kernel reads as many values and shifts as there are, and keeps no pointer.
    return unsafe Int(
      lede_rice_cost(values, shifts, values.count, UInt32(parameter), vectorLevel))
  }

  /// Appends those codes, the last byte filled with zero bits.
  static func appendRice(
    _ range: Range<Int>, of values: [UInt32], shifts: [UInt8], parameter: Int,
    to bytes: inout [UInt8]
  ) {
    precondition(
      values.count == shifts.count && values.indices.contains(range)
        && (0..<32).contains(parameter), "not a Rice parameter")
    let start = bytes.count
    let room = 7 * range.count + 8
    bytes.append(contentsOf: repeatElement(0, count: room))
    var length = 0
    // Proof: the range lies in values and shifts, `room` bytes were appended from `start` on, and no
    // pointer is kept.
    unsafe bytes.withUnsafeMutableBufferPointer { bytes in
      unsafe values.withUnsafeBufferPointer { values in
        unsafe shifts.withUnsafeBufferPointer { shifts in
          guard let bytes = bytes.baseAddress, let values = values.baseAddress,
            let shifts = shifts.baseAddress
          else { return }
          length = unsafe lede_rice_write(
            values + range.lowerBound, shifts + range.lowerBound, range.count, UInt32(parameter),
            bytes + start)
        }
      }
    }
    bytes.removeLast(room - length)
  }

  private static let vectorLevel = lede_vector_level()
}

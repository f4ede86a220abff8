/// The kernels, each in the fastest form that this processor has.
enum Kernels {
  /// Unpacks 128 values of a block (see `BitPacking`).
  @inline(__always)
  static func unpack(
    _ bytes: RawSpan, at offset: Int, width: Int, into values: inout MutableSpan<UInt32>
  ) {
    BitPacking.unpack(bytes, at: offset, width: width, into: &values)
  }
}

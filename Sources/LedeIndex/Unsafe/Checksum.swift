internal import _CLedeKernels

/// XXH64 with seed 0: the checksum of everything that Lede writes to disk.
enum Checksum {
  /// The checksum of `bytes`; about 10 GB/s.
  static func of(_ bytes: RawSpan) -> UInt64 {
    // Proof: C reads exactly `count` bytes at the buffer's start, and keeps no pointer.
    unsafe bytes.withUnsafeBytes { buffer in
      unsafe lede_checksum(buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), buffer.count)
    }
  }

  /// The checksum of an array's bytes.
  static func of(_ bytes: [UInt8]) -> UInt64 { of(bytes.rawSpan) }
}

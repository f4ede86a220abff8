internal import _CLedeZlib

/// Deflate streams (RFC 1951) that are in memory, as zip archives hold them.
enum Deflate {
  /// Why a stream was not unpacked.
  enum Fault: Error {
    case damaged
    /// It gives more bytes than it may.
    case tooLarge
  }

  private static let zeros = [UInt8](repeating: 0, count: 1 << 16)

  /// What the stream in a range of the bytes holds; no more than `limit` are ever unpacked.
  static func inflated(
    _ bytes: [UInt8], _ range: Range<Int>, limit: Int
  ) throws(Fault) -> [UInt8] {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    defer { unsafe stream.deallocate() }
    guard unsafe lede_inflate_init_raw(stream) == Z_OK else { throw .damaged }
    defer { unsafe inflateEnd(stream) }
    var output: [UInt8] = []
    var used = range.lowerBound
    while true {
      let start = output.count
      output.append(contentsOf: zeros)
      let rest = bytes.span.extracting(used..<range.upperBound)
      let (read, made, code) = unsafe step(stream, rest, &output, start)
      used += read
      output.removeLast(output.count - start - made)
      guard output.count <= limit else { throw .tooLarge }
      if code == Z_STREAM_END { return output }
      // Neither read nor made: the stream goes on behind the bytes that there are.
      guard code == Z_OK, read > 0 || made > 0 else { throw .damaged }
    }
  }

  /// One call of zlib: bytes read, bytes made, its code.
  private static func step(
    _ stream: UnsafeMutablePointer<z_stream>, _ input: Span<UInt8>, _ output: inout [UInt8],
    _ start: Int
  ) -> (Int, Int, Int32) {
    // Safe: both buffers live during the call, and zlib keeps to the sizes that it is given.
    unsafe input.withUnsafeBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        let sourceSize = UInt32(clamping: source.count)
        let targetSize = UInt32(clamping: target.count - start)
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        unsafe stream.pointee.avail_in = sourceSize
        unsafe stream.pointee.next_out = target.baseAddress?.advanced(by: start)
        unsafe stream.pointee.avail_out = targetSize
        let code = unsafe inflate(stream, Z_NO_FLUSH)
        return unsafe (
          Int(sourceSize - stream.pointee.avail_in), Int(targetSize - stream.pointee.avail_out),
          code
        )
      }
    }
  }

  /// The CRC-32 of bytes, by which zip archives tell damage.
  static func checksum(_ bytes: Span<UInt8>) -> UInt32 {
    // Safe: zlib reads the bytes of the buffer alone.
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe UInt32(
        truncatingIfNeeded: crc32(0, buffer.baseAddress, UInt32(clamping: buffer.count)))
    }
  }
}

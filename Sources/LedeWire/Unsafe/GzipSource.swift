internal import _CLedeZlib

/// A gzip stream of one or more members, decompressed as it is read.
@safe final class GzipSource: ChunkSource {
  private var input: ByteStream
  // Owned: initialised in init, ended in deinit; lives on the heap because zlib keeps its address.
  private let stream: UnsafeMutablePointer<z_stream>
  private var isBetweenMembers = true

  init(_ input: consuming ByteStream) throws(WireError) {
    let name = input.name
    self.input = input
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    guard unsafe lede_inflate_init(stream) == Z_OK else {
      throw WireError(.excessive, "\(name): no memory to decompress")
    }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  func read(into buffer: inout [UInt8], from start: Int) throws(WireError) -> Int {
    while true {
      if input.available.count == 0, try !input.grow() {
        guard isBetweenMembers else {
          throw WireError(.malformed, "\(input.name): the gzip stream is cut off")
        }
        return 0
      }
      if isBetweenMembers, input.available[0] == 0 {
        // Padding behind a member, as tape blocks have it.
        var padding = 1
        while padding < input.available.count, input.available[padding] == 0 { padding += 1 }
        input.consume(padding)
        continue
      }
      if isBetweenMembers, input.available[0] != 0x1F {
        throw WireError(
          .malformed,
          "\(input.name): what stands behind byte \(input.consumed) is no gzip; nothing of it was read"
        )
      }
      let (used, made, code) = unsafe Self.inflated(input, stream, into: &buffer, from: start)
      input.consume(used)
      switch code {
      case Z_STREAM_END:
        isBetweenMembers = true
        guard unsafe inflateReset(stream) == Z_OK else {
          throw WireError(.malformed, "\(input.name): the gzip stream is damaged")
        }
      case Z_OK, Z_BUF_ERROR: isBetweenMembers = false
      default: throw WireError(.malformed, "\(input.name): the gzip stream is damaged")
      }
      if made > 0 { return made }
    }
  }

  private static func inflated(
    _ input: borrowing ByteStream, _ stream: UnsafeMutablePointer<z_stream>,
    into buffer: inout [UInt8], from start: Int
  ) -> (Int, Int, Int32) {
    let available = input.available
    // Safe: both buffers live during the call, zlib keeps to the sizes it is given and does not
    // write to its input, whatever the type of `next_in` says.
    return unsafe available.withUnsafeBufferPointer { source in
      unsafe buffer.withUnsafeMutableBufferPointer { target in
        let free = unsafe UnsafeMutableBufferPointer(rebasing: target[start...])
        let sourceSize = UInt32(clamping: source.count)
        let targetSize = UInt32(clamping: free.count)
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        unsafe stream.pointee.avail_in = sourceSize
        unsafe stream.pointee.next_out = free.baseAddress
        unsafe stream.pointee.avail_out = targetSize
        let code = unsafe inflate(stream, Z_NO_FLUSH)
        return unsafe (
          Int(sourceSize - stream.pointee.avail_in), Int(targetSize - stream.pointee.avail_out),
          code
        )
      }
    }
  }
}

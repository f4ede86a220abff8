internal import _CLedeZstd

/// A zstd stream, decompressed as it is read.
@safe final class ZstdSource: ChunkSource {
  private var input: ByteStream
  // Owned: made in init, freed in deinit, never handed out.
  private let context: OpaquePointer
  private var isBetweenFrames = true

  init(_ input: consuming ByteStream) throws(WireError) {
    guard let context = unsafe ZSTD_createDStream() else {
      throw WireError(.excessive, "\(input.name): no memory to decompress")
    }
    unsafe self.context = context
    self.input = input
  }

  deinit {
    unsafe ZSTD_freeDStream(context)
  }

  func read(into buffer: inout [UInt8], from start: Int) throws(WireError) -> Int {
    while true {
      if input.available.count == 0, try !input.grow() {
        guard isBetweenFrames else {
          throw WireError(.malformed, "\(input.name): the zstd stream is cut off")
        }
        return 0
      }
      let name = input.name
      let (used, made, rest) = unsafe Self.decompress(input, context, into: &buffer, from: start)
      guard ZSTD_isError(rest) == 0 else {
        // Safe: the library gives a constant C string for every code.
        throw WireError(.malformed, "\(name): \(unsafe String(cString: ZSTD_getErrorName(rest)))")
      }
      isBetweenFrames = rest == 0
      input.consume(used)
      if made > 0 { return made }
    }
  }

  private static func decompress(
    _ input: borrowing ByteStream, _ context: OpaquePointer, into buffer: inout [UInt8],
    from start: Int
  ) -> (Int, Int, Int) {
    let available = input.available
    // Safe: both buffers live during the call, and the library keeps to their sizes.
    return unsafe available.withUnsafeBytes { source in
      unsafe buffer.withUnsafeMutableBytes { target in
        var from = unsafe ZSTD_inBuffer(src: source.baseAddress, size: source.count, pos: 0)
        let free = unsafe UnsafeMutableRawBufferPointer(rebasing: target[start...])
        var to = unsafe ZSTD_outBuffer(dst: free.baseAddress, size: free.count, pos: 0)
        let rest = unsafe ZSTD_decompressStream(context, &to, &from)
        return unsafe (from.pos, to.pos, rest)
      }
    }
  }
}

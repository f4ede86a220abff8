internal import CZstd

/// Compresses blocks by zstd; one for each thread.
///
/// Proof for every `unsafe` here: the context is made in `init` and freed once, in `deinit`; buffers are
/// given with their own counts and live during the call; zstd copies the dictionary.
@safe
final class Compressor {
  private let context: OpaquePointer
  private var buffer: [UInt8] = []

  /// A compressor that starts every block with `dictionary` (may be empty) known.
  init(level: Int, dictionary: [UInt8]) throws(IndexError) {
    guard let context = unsafe ZSTD_createCCtx() else {
      throw IndexError(.unsupported, "there is no memory for a compressor")
    }
    unsafe self.context = context
    unsafe ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, CInt(level))
    unsafe ZSTD_CCtx_setParameter(context, ZSTD_c_dictIDFlag, 0)
    guard !dictionary.isEmpty else { return }
    let result = unsafe ZSTD_CCtx_loadDictionary(context, dictionary, dictionary.count)
    guard ZSTD_isError(result) == 0 else {
      throw IndexError(.unsupported, "zstd refuses the dictionary")
    }
  }

  deinit { unsafe ZSTD_freeCCtx(context) }

  /// Appends `bytes` as one zstd frame to `output`; gives the frame's length.
  @discardableResult
  func append(_ bytes: [UInt8], to output: inout [UInt8]) throws(IndexError) -> Int {
    let bound = ZSTD_compressBound(bytes.count)
    if buffer.count < bound { buffer = [UInt8](repeating: 0, count: bound) }
    let length = unsafe ZSTD_compress2(context, &buffer, buffer.count, bytes, bytes.count)
    guard ZSTD_isError(length) == 0 else {
      throw IndexError(.unsupported, "zstd cannot compress a block of \(bytes.count) bytes")
    }
    output.append(contentsOf: buffer[..<length])
    return length
  }

  /// A dictionary of at most `capacity` bytes for texts like `samples`; empty if they are too few.
  static func dictionary(samples: [UInt8], sizes: [Int], capacity: Int) -> [UInt8] {
    var dictionary = [UInt8](repeating: 0, count: capacity)
    let length = unsafe ZDICT_trainFromBuffer(
      &dictionary, capacity, samples, sizes, UInt32(sizes.count))
    guard ZDICT_isError(length) == 0 else { return [] }
    return Array(dictionary[..<length])
  }
}

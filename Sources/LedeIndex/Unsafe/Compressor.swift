internal import _CLedeZstd

/// Compresses blocks by zstd; one for each thread.
///
/// Proof for every `unsafe` here: the context is made in `init` and freed once, in `deinit`; buffers are
/// given with their own counts and live during the call; zstd copies the dictionary.
@safe
final class Compressor {
  private let context: OpaquePointer
  private var buffer: [UInt8] = []

  /// How long zstd looks for what it has seen before; see its manual, "Advanced compression API".
  struct Effort {
    /// The parameters that the others do not say.
    var level: Int
    var shortestMatch: Int?
    /// The logarithm of how many places are looked at.
    var searchLog: Int?
    /// Before it takes a match it looks whether the next byte begins a longer one.
    var isLazy = false
  }

  /// A compressor that starts every block with `dictionary` (may be empty) known.
  init(_ effort: Effort, dictionary: [UInt8]) throws(IndexError) {
    guard let context = unsafe ZSTD_createCCtx() else {
      throw IndexError(.unsupported, "there is no memory for a compressor")
    }
    unsafe self.context = context
    set(ZSTD_c_compressionLevel, effort.level)
    if let length = effort.shortestMatch { set(ZSTD_c_minMatch, length) }
    if let places = effort.searchLog { set(ZSTD_c_searchLog, places) }
    if effort.isLazy { set(ZSTD_c_strategy, Int(ZSTD_lazy.rawValue)) }
    set(ZSTD_c_dictIDFlag, 0)
    unsafe lede_attach_dictionary(context)
    guard !dictionary.isEmpty else { return }
    let result = unsafe ZSTD_CCtx_loadDictionary(context, dictionary, dictionary.count)
    guard ZSTD_isError(result) == 0 else {
      throw IndexError(.unsupported, "zstd refuses the dictionary")
    }
  }

  deinit { unsafe ZSTD_freeCCtx(context) }

  private func set(_ parameter: ZSTD_cParameter, _ value: Int) {
    unsafe ZSTD_CCtx_setParameter(context, parameter, CInt(value))
  }

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
  ///
  /// The method is FastCover (Handte and others, in zstd's `lib/dictBuilder`) with fixed lengths:
  /// trying out several takes five times as long, and came out larger on news.
  static func dictionary(samples: [UInt8], sizes: [Int], capacity: Int) -> [UInt8] {
    var parameters = ZDICT_fastCover_params_t()
    parameters.k = 50
    parameters.d = 8
    parameters.f = 20
    parameters.accel = 1
    var dictionary = [UInt8](repeating: 0, count: capacity)
    let length = unsafe ZDICT_trainFromBuffer_fastCover(
      &dictionary, capacity, samples, sizes, UInt32(sizes.count), parameters)
    guard ZDICT_isError(length) == 0 else { return [] }
    return Array(dictionary[..<length])
  }
}

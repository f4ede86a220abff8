internal import _CLedeZstd
internal import Synchronization

/// Decompresses blocks that `Compressor` made with the same dictionary; for any number of threads.
///
/// Proof of `@unchecked Sendable`: zstd never changes a digested dictionary after its creation
/// (zstd.h, "ZSTD_DDict"), it is freed in `deinit` only, and each context is lent to one caller at a
/// time by a pool behind a mutex.
/// Proof for every `unsafe` here: buffers are given with their own counts and live during the call;
/// zstd checks the frame itself and writes at most the capacity it is given.
@safe
final class Decompressor: @unchecked Sendable {
  private let dictionary: OpaquePointer?
  private let idle = Mutex<[Context]>([])

  /// Proof of `@unchecked Sendable`: taken out of `idle` under its lock before it is used and put back
  /// after, so that one thread has it at a time.
  @safe
  private struct Context: @unchecked Sendable {
    let pointer: OpaquePointer
  }

  /// A decompressor of blocks without a dictionary.
  init() { unsafe dictionary = nil }

  /// - Parameter dictionary: Empty for none; zstd copies it.
  init(dictionary: RawSpan) throws(IndexError) {
    guard !dictionary.isEmpty else {
      unsafe self.dictionary = nil
      return
    }
    let digested = unsafe dictionary.withUnsafeBytes {
      unsafe ZSTD_createDDict($0.baseAddress, $0.count)
    }
    guard let digested = unsafe digested else {
      throw IndexError(.unsupported, "zstd refuses the dictionary")
    }
    unsafe self.dictionary = digested
  }

  deinit {
    idle.withLock { contexts in
      for context in contexts { unsafe ZSTD_freeDCtx(context.pointer) }
    }
    unsafe ZSTD_freeDDict(dictionary)
  }

  /// The bytes of the frame that fills `range`; throws `damaged`, naming `file`, if it is none.
  func decompress(
    _ bytes: RawSpan, _ range: Range<Int>, atMost limit: Int, file: String
  ) throws(IndexError) -> [UInt8] {
    let frame = bytes.extracting(range)
    let size = unsafe frame.withUnsafeBytes {
      unsafe ZSTD_getFrameContentSize($0.baseAddress, $0.count)
    }
    guard size <= UInt64(limit) else {
      throw .damaged("a compressed block is no zstd frame", file: file, offset: range.lowerBound)
    }
    let context = try lend()
    defer { idle.withLock { $0.append(context) } }
    var written = 0
    let result = unsafe [UInt8](unsafeUninitializedCapacity: Int(size)) { output, count in
      written = unsafe frame.withUnsafeBytes { input in
        unsafe ZSTD_decompress_usingDDict(
          context.pointer, output.baseAddress, output.count, input.baseAddress, input.count,
          dictionary)
      }
      count = ZSTD_isError(written) == 0 ? written : 0
    }
    guard written == Int(size) else {
      throw .damaged("a compressed block is damaged", file: file, offset: range.lowerBound)
    }
    return result
  }

  private func lend() throws(IndexError) -> Context {
    if let context = idle.withLock({ $0.popLast() }) { return context }
    guard let pointer = unsafe ZSTD_createDCtx() else {
      throw IndexError(.unsupported, "there is no memory for a decompressor")
    }
    return unsafe Context(pointer: pointer)
  }
}

internal import _CLedeZstd
internal import Synchronization

/// Decompresses blocks of a file that `Compressor` made with the file's dictionary; for any number of threads.
///
/// Proof for every `unsafe` here: buffers are given with their own counts and live during the call;
/// zstd checks the frame itself and writes at most the capacity it is given.
final class Decompressor: Sendable {
  /// Where the dictionary lies in the file; empty for none.
  private let dictionary: Range<Int>
  private let idle = Mutex<[Context]>([])

  /// zstd's state, and the dictionary with room behind it.
  ///
  /// What is unpacked right behind the dictionary copies from it as from text of its own; elsewhere zstd must tell for
  /// each of a block's some hundred copies which of the two it is from.
  ///
  /// Proof of `@unchecked Sendable`: it is taken out of `idle` under the lock before it is used and put back after, so
  /// that one thread has it at a time. What it points to is freed in `deinit` only.
  @safe
  private final class Context: @unchecked Sendable {
    let state: OpaquePointer
    /// The dictionary as zstd reads it, in `bytes`; nil where there is none.
    let dictionary: OpaquePointer?
    /// The dictionary's bytes and the room behind them; nothing where there is none.
    private let bytes: UnsafeMutableRawBufferPointer
    /// Where blocks of at most `roomLength` are unpacked.
    let room: UnsafeMutableRawBufferPointer

    private static let roomLength = 64 << 10

    init(_ dictionary: RawSpan) throws(IndexError) {
      guard let state = unsafe ZSTD_createDCtx() else {
        throw IndexError(.unsupported, "there is no memory for a decompressor")
      }
      let count = dictionary.byteCount
      let length = count == 0 ? 0 : count + Self.roomLength
      let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: length, alignment: 16)
      unsafe dictionary.withUnsafeBytes { unsafe bytes.copyMemory(from: $0) }
      unsafe self.state = state
      unsafe self.bytes = bytes
      unsafe room = UnsafeMutableRawBufferPointer(rebasing: bytes[min(count, length)...])
      unsafe self.dictionary =
        count == 0 ? nil : ZSTD_createDDict_byReference(bytes.baseAddress, count)
      guard unsafe count == 0 || self.dictionary != nil else {
        throw IndexError(.unsupported, "zstd refuses the dictionary")
      }
    }

    deinit {
      unsafe ZSTD_freeDCtx(state)
      unsafe ZSTD_freeDDict(dictionary)
      unsafe bytes.deallocate()
    }
  }

  /// A decompressor of blocks without a dictionary.
  init() { dictionary = 0..<0 }

  /// - Parameter dictionary: Where it lies in the bytes of the file, which every block is given with; empty for none.
  init(_ bytes: RawSpan, dictionary: Range<Int>) throws(IndexError) {
    self.dictionary = dictionary
    let first = try Context(bytes.extracting(dictionary))
    idle.withLock { $0.append(first) }
  }

  /// The bytes of the frame that fills `range` of a file's bytes; throws `damaged`, naming `file`, if it is none.
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
    let context: Context
    if let waiting = idle.withLock({ $0.popLast() }) {
      context = waiting
    } else {
      context = try Context(bytes.extracting(dictionary))
    }
    defer { idle.withLock { $0.append(context) } }
    var written = 0
    let result = unsafe [UInt8](unsafeUninitializedCapacity: Int(size)) { output, count in
      let isNear = unsafe Int(size) <= context.room.count
      let place = unsafe isNear ? context.room : UnsafeMutableRawBufferPointer(output)
      written = unsafe frame.withUnsafeBytes { input in
        unsafe ZSTD_decompress_usingDDict(
          context.state, place.baseAddress, place.count, input.baseAddress, input.count,
          context.dictionary)
      }
      guard written == Int(size) else { return }
      if isNear {
        unsafe UnsafeMutableRawBufferPointer(output).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: place[..<written]))
      }
      count = written
    }
    guard written == Int(size) else {
      throw .damaged("a compressed block is damaged", file: file, offset: range.lowerBound)
    }
    return result
  }
}

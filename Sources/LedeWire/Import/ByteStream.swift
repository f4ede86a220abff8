internal import LedeSystem
internal import SystemPackage

/// A file's bytes, a window at a time, decompressed where they come as gzip or zstd.
///
/// `available` is the window; `consume` moves its start; `grow` reads more behind its end. Memory
/// stays at the window's size, whatever the file's.
struct ByteStream: ~Copyable {
  let name: String
  private var source: any ChunkSource
  private var window: [UInt8] = []
  private var start = 0
  private var end = 0
  private(set) var isAtEnd = false
  /// Why no more can be read, where something is left to be handed out first.
  private var failure: WireError?
  /// Bytes handed out so far.
  private(set) var consumed = 0

  /// What windows grow by: copied, which is quicker than filling.
  private static let zeros = [UInt8](repeating: 0, count: 1 << 17)

  /// Opens the same bytes once more, where that can be done.
  private(set) var again: (() throws(WireError) -> ByteStream)?

  init(_ source: any ChunkSource, name: String) {
    self.source = source
    self.name = name
  }

  /// Bytes that are all in memory, as they stand.
  init(whole bytes: [UInt8], name: String) {
    self.init(NoMore(), name: name)
    window = bytes
    end = bytes.count
    isAtEnd = true
  }

  /// The file at a path, or standard input for `-`; see `FileSource` for `kind`.
  static func open(
    _ path: FilePath, only kind: FileKind? = nil, _ meter: ReadMeter? = nil
  ) throws(WireError) -> ByteStream {
    let source = try FileSource(path, only: kind, meter)
    var stream = try decompressed(ByteStream(source, name: path.shown))
    if path != "-" { stream.again = { () throws(WireError) in try open(path, only: kind) } }
    return stream
  }

  /// Bytes in memory.
  static func bytes(_ bytes: [UInt8], name: String) throws(WireError) -> ByteStream {
    var stream = try decompressed(ByteStream(whole: bytes, name: name))
    stream.again = { () throws(WireError) in try Self.bytes(bytes, name: name) }
    return stream
  }

  /// What was read and not consumed yet.
  var available: Span<UInt8> {
    @_lifetime(borrow self)
    get { window.span.extracting(start..<end) }
  }

  /// A copy of what was read and not consumed yet.
  var bytes: [UInt8] { Array(window[start..<end]) }

  /// How many bytes the window holds.
  var count: Int { end - start }

  /// Gives up the first bytes of the window.
  mutating func consume(_ count: Int) {
    precondition(count <= end - start, "more consumed than there is")
    start += count
    consumed += count
  }

  /// Reads on behind the window; false at the end of the file.
  mutating func grow() throws(WireError) -> Bool {
    if let failure { throw failure }
    guard !isAtEnd else { return false }
    if start > 0 {
      window.replaceSubrange(0..<start, with: [])
      end -= start
      start = 0
    }
    let room = max(Self.zeros.count, end)
    while window.count < end + room { window.append(contentsOf: Self.zeros) }
    let count = try source.read(into: &window, from: end)
    end += count
    isAtEnd = count == 0
    return count > 0
  }

  /// Copies the first bytes of the window.
  @unsafe borrowing func copy(into target: UnsafeMutableRawBufferPointer) {
    // Safe: `copyMemory` would write past neither, as the count is checked.
    precondition(target.count <= end - start, "more copied than there is")
    unsafe window.withUnsafeBytes { bytes in
      unsafe target.copyMemory(
        from: UnsafeRawBufferPointer(rebasing: bytes[start..<(start + target.count)]))
    }
  }

  /// Passes over white space before the first byte of a document.
  mutating func skipBlanks() throws(WireError) {
    try ensure(4)
    // The mark of UTF-8 goes too where blanks follow it.
    if count > 3, window[start] == 0xEF, window[start + 1] == 0xBB, window[start + 2] == 0xBF,
      window[start + 3] <= 0x20
    {
      consume(3)
    }
    while true {
      if count == 0, try !grow() { return }
      let byte = window[start]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      consume(1)
    }
  }

  /// Makes the window at least this long, if the file has as much that can be read. What can be read of a file that
  /// is cut off is handed out first; who wants more than that gets the error.
  mutating func ensure(_ count: Int) throws(WireError) {
    while end - start < count, failure == nil {
      do throws(WireError) {
        guard try grow() else { return }
      } catch {
        guard end > start else { throw error }
        failure = error
      }
    }
  }

  /// The whole rest of the file.
  mutating func readAll(limit: Int) throws(WireError) -> [UInt8] {
    repeat {
      guard end - start <= limit else {
        throw WireError(
          .excessive, "\(name): larger than an article may be (\(limit >> 20) MB)")
      }
    } while try grow()
    let bytes = Array(window[start..<end])
    consume(bytes.count)
    return bytes
  }

  private static func decompressed(
    _ stream: consuming ByteStream
  ) throws(WireError) -> ByteStream {
    try stream.ensure(4)
    let name = stream.name
    switch stream.magic {
    case 0xFD2F_B528: return ByteStream(try ZstdSource(stream), name: name)
    case let magic where magic & 0xFFFF == 0x8B1F:
      return ByteStream(try GzipSource(stream), name: name)
    default: return stream
    }
  }

  /// The first four bytes, the first of them lowest.
  private var magic: UInt32 {
    guard end - start >= 4 else { return 0 }
    return (0..<4).reduce(0) { $0 | UInt32(window[start + $1]) << UInt32($1 * 8) }
  }
}

/// Where a `ByteStream` gets its bytes from.
protocol ChunkSource {
  /// Fills `buffer` from an index on and gives the number of bytes; 0 at the end.
  mutating func read(into buffer: inout [UInt8], from start: Int) throws(WireError) -> Int
}

/// What stands behind bytes that are all in memory.
struct NoMore: ChunkSource {
  func read(into buffer: inout [UInt8], from start: Int) -> Int { 0 }
}

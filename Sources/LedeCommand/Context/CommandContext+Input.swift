internal import LedeSystem
internal import SystemPackage

extension CommandContext {
  /// The lines of a file, or of standard input for `-`.
  package func lines(
    of path: String,
    beforeWaiting: @escaping () throws(CommandError) -> Void = { () throws(CommandError) in }
  ) throws(CommandError) -> LineReader {
    guard path != "-" else {
      return LineReader(
        try standardInput(), name: "standard input", limit: lineLimit, beforeWaiting: beforeWaiting)
    }
    return LineReader(try opened(path), name: path, limit: lineLimit, beforeWaiting: beforeWaiting)
  }

  /// All bytes of a file, or of standard input for `-`; throws where they are more than `limit`.
  package func bytes(of path: String, limit: Int = 1 << 28) throws(CommandError) -> [UInt8] {
    var all: [UInt8] = []
    try blocks(of: path, limit: limit) { block throws(CommandError) in all += block }
    return all
  }

  /// Copies a file to an output, block by block.
  package func copy(_ path: String, to output: any TextOutput) throws(CommandError) {
    try blocks(of: path, limit: .max) { block throws(CommandError) in try output.write(block) }
  }

  private func blocks(
    of path: String, limit: Int, _ body: ([UInt8]) throws(CommandError) -> Void
  ) throws(CommandError) {
    let descriptor = path == "-" ? try standardInput() : try opened(path, limit: limit)
    defer { if path != "-" { descriptor.closeQuietly() } }
    var (count, isAtEnd) = (0, false)
    while !isAtEnd {
      try interruption.check()
      var block: [UInt8] = []
      do {
        isAtEnd = try !descriptor.readMore(into: &block, limit: 1 << 16) {
          interruption.isRequested
        }
      } catch {
        if interruption.isRequested { throw .interrupted }
        throw .fault("cannot read \(FilePath.shown(path)): \(error.reason)")
      }
      count += block.count
      guard count <= limit else { throw .tooLarge(path, limit) }
      try body(block)
    }
  }

  /// Opens a file; one whose size is told, as pipes' and devices' are not, must not be larger than `limit`.
  private func opened(_ path: String, limit: Int = .max) throws(CommandError) -> FileDescriptor {
    do {
      let file = try OpenFile.reading(FilePath(text: path))
      if try file.status().size <= limit { return file.take() }
    } catch {
      throw .fault("cannot read \(FilePath.shown(path)): \(error.reason)")
    }
    throw .tooLarge(path, limit)
  }
}

extension CommandError {
  fileprivate static func tooLarge(_ path: String, _ limit: Int) -> CommandError {
    .fault("\(FilePath.shown(path)) is larger than \(limit >> 20) MB")
  }
}

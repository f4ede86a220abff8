extension Desk {
  /// The lines of a file, or of standard input for `-`.
  func lines(
    of path: String,
    beforeWaiting: @escaping () throws(ShellError) -> Void = { () throws(ShellError) in }
  ) throws(ShellError) -> LineReader {
    guard path != "-" else {
      return LineReader(input, name: "standard input", beforeWaiting: beforeWaiting)
    }
    return LineReader(try opened(path), name: path, beforeWaiting: beforeWaiting)
  }

  /// All bytes of a file, or of standard input for `-`.
  func bytes(of path: String) throws(ShellError) -> [UInt8] {
    let descriptor = path == "-" ? input : try opened(path)
    defer { if path != "-" { descriptor.close() } }
    var bytes: [UInt8] = []
    var isAtEnd = false
    while !isAtEnd {
      try interruption.check()
      do {
        isAtEnd = try !descriptor.read(into: &bytes, limit: 1 << 16)
      } catch {
        if interruption.isRequested { throw .interrupted }
        throw .fault("cannot read \(path): \(error.reason)")
      }
    }
    return bytes
  }

  private func opened(_ path: String) throws(ShellError) -> Descriptor {
    do {
      return try Descriptor.open(path)
    } catch {
      throw .fault("cannot read \(path): \(error.reason)")
    }
  }
}

package import SystemPackage

/// An open file, pipe or device; closed when it goes.
package struct OpenFile: ~Copyable, Sendable {
  /// The system's number for it; valid as long as this value is held.
  package let descriptor: FileDescriptor

  private init(_ descriptor: FileDescriptor) { self.descriptor = descriptor }

  deinit {
    // Whoever has to know that closing failed calls `close`.
    try? SystemCall.close(descriptor)
  }

  /// Opens a file to be read.
  ///
  /// - Parameters:
  ///   - kind: What it must be; anything else throws, and a FIFO is not waited for. nil takes whatever
  ///     can be opened, and waits for a FIFO's other end as any program does.
  ///   - followsLinks: False to throw where the path itself is a symbolic link.
  package static func reading(
    _ path: FilePath, only kind: FileKind? = nil, followsLinks: Bool = true
  ) throws(SystemError) -> OpenFile {
    let file = try opened(path, .reading, kind, followsLinks)
    try file.mustBe(kind)
    return file
  }

  /// Makes a file that was not there, and opens it to be written.
  package static func making(
    _ path: FilePath, mode: UInt16 = 0o644
  ) throws(SystemError) -> OpenFile {
    OpenFile(try SystemCall.open(path, Flags.making, mode: mode))
  }

  /// Opens a regular file for reading and writing and makes it where it is missing; a symbolic link is not followed.
  static func readingAndWriting(_ path: FilePath) throws(SystemError) -> OpenFile {
    let file = try opened(path, .both, .regular, false)
    try file.mustBe(.regular)
    return file
  }

  /// Opens what stands at a path to be written as it is: a pipe, a device, or a file that is emptied.
  package static func writing(inPlace path: FilePath) throws(SystemError) -> OpenFile {
    OpenFile(try SystemCall.open(path, Flags.inPlace))
  }

  /// Opens a file to be written at its end, and makes it where it is missing.
  package static func appending(
    _ path: FilePath, mode: UInt16 = 0o666
  ) throws(SystemError) -> OpenFile {
    OpenFile(try SystemCall.open(path, Flags.appending, mode: mode))
  }

  /// Gives the descriptor away: whoever takes it closes it.
  package consuming func take() -> FileDescriptor {
    let descriptor = descriptor
    discard self
    return descriptor
  }

  package borrowing func status() throws(SystemError) -> FileStatus {
    try SystemCall.status(of: descriptor)
  }

  /// Reads what is there, at most as many bytes as `bytes` has behind `start`; 0 at the end.
  package borrowing func read(
    into bytes: inout [UInt8], from start: Int = 0
  ) throws(SystemError) -> Int {
    try SystemCall.read(descriptor, into: &bytes, from: start)
  }

  /// Writes all the bytes, however many calls that takes.
  package borrowing func write(_ bytes: [UInt8]) throws(SystemError) {
    try SystemCall.write(descriptor, bytes)
  }

  /// Returns when the bytes so far outlive a power cut.
  package borrowing func synchronize() throws(SystemError) {
    try SystemCall.synchronize(descriptor)
  }

  /// Closes the file; throws if the system says only now that bytes were lost.
  package consuming func close() throws(SystemError) { try SystemCall.close(take()) }

  private enum Purpose { case reading, both }

  private static func opened(
    _ path: FilePath, _ purpose: Purpose, _ kind: FileKind?, _ followsLinks: Bool
  ) throws(SystemError) -> OpenFile {
    var flags = purpose == .reading ? Flags.reading : Flags.both
    if kind != nil { flags |= Flags.withoutWaiting }
    if !followsLinks { flags |= Flags.noLinks }
    do {
      return OpenFile(try SystemCall.open(path, flags, mode: 0o644))
    } catch {
      // The numbers that systems give for links, sockets and FIFOs tell a reader nothing.
      guard kind != nil, !error.isMissing,
        let status = try? SystemCall.status(of: path, followingLinks: followsLinks),
        status.kind != kind
      else { throw error }
      throw SystemError(error.number, found: status.kind)
    }
  }

  private borrowing func mustBe(_ kind: FileKind?) throws(SystemError) {
    guard let kind else { return }
    let status = try status()
    guard status.kind == kind else { throw .isNoFile(status.kind) }
  }
}

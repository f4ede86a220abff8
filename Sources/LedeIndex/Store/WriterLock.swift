internal import SystemPackage

/// The lock that keeps a second writer out: `flock` on a file that names its holder.
///
/// The system gives the lock back when the process ends, however it ends.
final class WriterLock: Sendable {
  let file: FileDescriptor

  /// Takes the lock at `path`; throws `locked`, naming the process that has it.
  init(_ path: FilePath) throws(IndexError) {
    let name = path.lastComponent?.string ?? path.string
    do {
      file = try FileDescriptor.open(
        path, .readWrite, options: [.create, .closeOnExec],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
      guard try SystemCall.tryLock(file) else {
        let holder = Self.holder(file)
        try? file.close()  // nothing was written to it
        throw IndexError(
          .locked, "the archive is being written to by \(holder); wait for it to end", file: name)
      }
      try SystemCall.truncate(file)
      let text = "process \(SystemCall.processIdentifier) on \(SystemCall.hostName)\n"
      _ = try file.writeAll(toAbsoluteOffset: 0, Array(text.utf8))
    } catch {
      throw FileSystemStorage.failure(error, "lock the archive", name)
    }
  }

  /// Gives the lock back by name: closing alone would leave it with a child process that was made a
  /// moment ago and still has its copy of the descriptor.
  deinit {
    SystemCall.unlock(file)
    try? file.close()  // nothing is left to be written
  }

  private static func holder(_ file: FileDescriptor) -> String {
    var text = [UInt8](repeating: 0, count: 300)
    let count = SystemCall.read(file, into: &text)
    let line = String(decoding: text.prefix(count), as: UTF8.self).prefix { $0 != "\n" }
    return line.isEmpty ? "another process" : String(line)
  }
}

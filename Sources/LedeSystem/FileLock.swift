package import SystemPackage

/// An exclusive lock on a file that names its holder (`flock`).
///
/// The system gives the lock back when the process ends, however it ends.
package final class FileLock: Sendable {
  let file: OpenFile

  /// Why a lock was not taken.
  package enum Refusal: Error, Hashable, Sendable {
    /// This process has it: `process 4711 on newsroom`.
    case held(by: String)
    /// The file cannot be opened, locked or written to.
    case failed(SystemError)
  }

  /// Takes the lock at `path` without waiting, and makes the file where it is missing; a symbolic link is not followed.
  package init(_ path: FilePath) throws(Refusal) {
    let file: OpenFile
    do throws(SystemError) {
      file = try Self.locked(path)
    } catch {
      guard error.number == .wouldBlock else { throw .failed(error) }
      throw .held(by: Self.holder(path))
    }
    self.file = file
    do throws(SystemError) {
      try SystemCall.truncate(self.file.descriptor)
      try self.file.write(Array("\(ProcessIdentity.description)\n".utf8))
    } catch {
      // The lock holds without its holder's name, so that a full disk can be tidied up.
      guard error.isDiskFull else { throw .failed(error) }
    }
  }

  /// Gives the lock back by name: closing alone would leave it with a child process that was made a
  /// moment ago and still has its copy of the descriptor.
  deinit { SystemCall.unlock(file.descriptor) }

  /// The open file with its lock; throws `wouldBlock` if another has it.
  private static func locked(_ path: FilePath) throws(SystemError) -> OpenFile {
    while true {
      let file = try OpenFile.readingAndWriting(path)
      guard try SystemCall.tryLock(file.descriptor) else { throw SystemError(.wouldBlock) }
      // A file that was removed or replaced meanwhile locks nobody out.
      if let status = try? SystemCall.status(of: path, followingLinks: false),
        try file.status().isSameFile(as: status)
      {
        return file
      }
    }
  }

  private static func holder(_ path: FilePath) -> String {
    var text = [UInt8](repeating: 0, count: 300)
    var count = 0
    do {
      let file = try OpenFile.reading(path, only: .regular, followsLinks: false)
      count = try file.read(into: &text)
    } catch {}  // whoever holds it is then not told
    let line = String(decoding: text.prefix(count), as: UTF8.self).prefix { $0 != "\n" }
    return line.isEmpty ? "another process" : String(line)
  }
}

internal import LedeLibc
internal import LedeSystem
internal import SystemPackage

/// A program that stands in the folder of our own.
enum ProgramBeside {
  /// Makes this process that program; returns only where it cannot, with the reason. No shell is asked:
  /// arguments arrive as they are.
  ///
  /// - Parameter absent: What to say where there is no such program.
  static func become(
    _ name: String, _ arguments: [String], absent: CommandError
  ) -> CommandError {
    guard let own = OwnProcess.path() else { return absent }
    let path = own.removingLastComponent().appending(name)
    guard Folder.exists(path) else { return absent }
    // Safe: the words are terminated copies that live until they are freed, and end in a null pointer.
    var words = unsafe ([path.string] + arguments).map { unsafe strdup($0) }
    unsafe words.append(nil)
    defer {
      for index in unsafe words.indices { unsafe free(words[index]) }
    }
    _ = unsafe execv(path.string, words)
    return .fault("cannot start \(path.string): \(Errno(rawValue: errno))")
  }
}

internal import LedeSystem
internal import SystemPackage

#if canImport(Darwin)
internal import Darwin
#elseif canImport(Musl)
internal import Musl
#else
internal import Glibc
#endif

/// A program that stands in the folder of our own.
enum ProgramBeside {
  /// Makes this process that program; returns only where it cannot, with the reason. No shell is asked:
  /// arguments arrive as they are.
  ///
  /// - Parameter absent: What to say where there is no such program.
  static func become(
    _ name: String, _ arguments: [String], absent: CommandError
  ) -> CommandError {
    guard let own = ownPath() else { return absent }
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

  /// Where the running program stands, links followed; nil where the system does not say.
  private static func ownPath() -> FilePath? {
    #if canImport(Darwin)
    var size: UInt32 = 4096
    var bytes = [CChar](repeating: 0, count: Int(size))
    // Safe: the buffer is passed with its size, and the result is terminated within it.
    let result = unsafe _NSGetExecutablePath(&bytes, &size)
    guard result == 0 else { return nil }
    let text = bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return FilePath(String(decoding: text, as: UTF8.self))
    #else
    var bytes = [CChar](repeating: 0, count: 4096)
    // Safe: the buffer is passed with its size; readlink tells how much of it is the path.
    let count = unsafe readlink("/proc/self/exe", &bytes, bytes.count)
    guard count > 0, count < bytes.count else { return nil }
    let text = bytes[..<count].map { UInt8(bitPattern: $0) }
    return FilePath(String(decoding: text, as: UTF8.self))
    #endif
  }
}

internal import LedeLibc
package import SystemPackage

/// What the systems differ in where a process asks about itself.
package enum OwnProcess {
  /// Where the running program stands, links followed; nil where the system does not say.
  package static func path() -> FilePath? {
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

  /// Calls `handler` on Ctrl-C, and ends a read that waits.
  package static func onInterrupt(_ handler: @escaping @convention(c) (Int32) -> Void) {
    var action = sigaction()
    #if canImport(Darwin)
    unsafe action.__sigaction_u.__sa_handler = handler
    #else
    unsafe action.__sigaction_handler.sa_handler = handler
    #endif
    // No SA_RESTART: a read that waits is to end. Safe: one structure, no old value asked for.
    _ = unsafe sigaction(SIGINT, &action, nil)
  }
}

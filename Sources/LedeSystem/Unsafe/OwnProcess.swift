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
    on(SIGINT, handler)
  }

  /// Calls `handler` when the process is asked to end: by `kill`, by a service's manager, or since its terminal was closed. Whoever
  /// started it with such a signal passed over (`nohup`) keeps that.
  package static func onTermination(_ handler: @escaping @convention(c) (Int32) -> Void) {
    for signal in [SIGTERM, SIGHUP] {
      var old = sigaction()
      // Safe: one structure to fill, and no new value is set.
      _ = unsafe sigaction(signal, nil, &old)
      #if canImport(Darwin)
      let present = unsafe old.__sigaction_u.__sa_handler
      #else
      let present = unsafe old.__sigaction_handler.sa_handler
      #endif
      // Safe: `SIG_IGN` is the number 1 in place of a function, and the two are compared alone.
      let isIgnored = unsafe unsafeBitCast(present, to: Int.self) == 1
      if !isIgnored { on(signal, handler) }
    }
  }

  /// Leaves it to the system again what these signals do.
  package static func endOnTermination() {
    for signal in [SIGTERM, SIGHUP] { _ = LedeLibc.signal(signal, SIG_DFL) }
  }

  private static func on(_ signal: Int32, _ handler: @escaping @convention(c) (Int32) -> Void) {
    var action = sigaction()
    #if canImport(Darwin)
    unsafe action.__sigaction_u.__sa_handler = handler
    #else
    unsafe action.__sigaction_handler.sa_handler = handler
    #endif
    // No SA_RESTART: a read that waits is to end. Safe: one structure, no old value asked for.
    _ = unsafe sigaction(signal, &action, nil)
  }
}

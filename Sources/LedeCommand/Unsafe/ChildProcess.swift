package import LedeSystem
internal import SystemPackage

#if canImport(Darwin)
internal import Darwin
#elseif canImport(Musl)
internal import Musl
#else
internal import Glibc
#endif

/// A command of the system's shell that runs beside us: a pager, a filter, what `.shell` names.
package final class ChildProcess {
  private let process: pid_t
  /// What the child reads, where it does not share our own standard input.
  private var pipe: FileDescriptor?
  private var isRunning = true

  /// Starts `/bin/sh -c command`; with `readsFromUs` its standard input is what is written to it.
  package init(_ command: String, readsFromUs: Bool) throws(CommandError) {
    var ends: [Int32] = [0, 0]
    if readsFromUs {
      // A child that has read enough shall be an error of write(2), not our end.
      _ = signal(SIGPIPE, SIG_IGN)
      guard Self.makePipe(&ends) == 0 else {
        throw .fault("cannot start \(command): \(Errno(rawValue: errno))")
      }
    }
    let (child, fault) = Self.spawn(command, input: readsFromUs ? ends[0] : nil)
    if readsFromUs { FileDescriptor(rawValue: ends[0]).closeQuietly() }
    guard fault == 0 else {
      if readsFromUs { FileDescriptor(rawValue: ends[1]).closeQuietly() }
      throw .fault("cannot start \(command): \(Errno(rawValue: fault))")
    }
    process = child
    pipe = readsFromUs ? FileDescriptor(rawValue: ends[1]) : nil
  }

  private static func makePipe(_ ends: inout [Int32]) -> Int32 {
    // Safe: the array holds two numbers.
    let result = unsafe ends.withUnsafeMutableBufferPointer { buffer -> Int32 in
      guard let base = buffer.baseAddress else { return -1 }
      #if canImport(Darwin)
      return unsafe Darwin.pipe(base)
      #elseif canImport(Musl)
      return unsafe Musl.pipe(base)
      #else
      return unsafe Glibc.pipe(base)
      #endif
    }
    if result == 0 {
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }
    return result
  }

  /// The child's number, or the code of what went wrong.
  private static func spawn(_ command: String, input: Int32?) -> (pid_t, Int32) {
    // Safe: both structures are initialised here, used by one call and destroyed; the words are
    // terminated copies that live until they are freed below.
    #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    var attributes: posix_spawnattr_t?
    #else
    var actions = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    #endif
    _ = unsafe posix_spawn_file_actions_init(&actions)
    _ = unsafe posix_spawnattr_init(&attributes)
    defer {
      _ = unsafe posix_spawn_file_actions_destroy(&actions)
      _ = unsafe posix_spawnattr_destroy(&attributes)
    }
    if let input { _ = unsafe posix_spawn_file_actions_adddup2(&actions, input, 0) }
    // We mind broken pipes ourselves; the child shall end by them, as programs expect.
    var signals = sigset_t()
    _ = unsafe sigemptyset(&signals)
    _ = unsafe sigaddset(&signals, SIGPIPE)
    _ = unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    _ = unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let words = ["/bin/sh", "-c", command]
    var arguments = unsafe words.map { unsafe strdup($0) }
    unsafe arguments.append(nil)
    defer {
      for index in unsafe arguments.indices { unsafe free(arguments[index]) }
    }
    var child: pid_t = 0
    let fault = unsafe posix_spawn(&child, "/bin/sh", &actions, &attributes, arguments, environ)
    return (child, fault)
  }

  /// The end of the pipe that we write to.
  package var inputNumber: Int32? { pipe?.rawValue }

  /// Hands bytes to the child.
  package func write(_ bytes: [UInt8]) throws(SystemError) { try pipe?.writeWhole(bytes) }

  /// Tells the child that nothing more comes, and waits until it has ended; gives its exit code.
  @discardableResult
  package func finish() -> Int32 {
    pipe?.closeQuietly()
    pipe = nil
    guard isRunning else { return 0 }
    isRunning = false
    var status: Int32 = 0
    // Safe: one number to fill.
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    return (status >> 8) & 0xFF
  }

  deinit { finish() }
}

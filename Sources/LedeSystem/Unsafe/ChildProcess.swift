internal import LedeLibc
package import SystemPackage

/// A program that runs beside us: it is waited for once, at the latest when the last reference to it goes.
package final class ChildProcess {
  private let process: pid_t
  /// What the child reads, where it reads from us.
  private var pipe: FileDescriptor?
  private var isRunning = true
  private var code: Int32 = 0

  /// Starts a program, found by `PATH`. No shell takes part.
  ///
  /// - Parameters:
  ///   - words: Its name, and its arguments.
  ///   - input: Its standard input; nil for ours.
  ///   - output: Its standard output; nil for ours.
  ///   - dropsErrors: Whether what it writes to standard error goes nowhere.
  package init(
    _ words: [String], input: FileDescriptor? = nil, output: FileDescriptor? = nil,
    dropsErrors: Bool = false
  ) throws(SystemError) {
    process = try Self.spawn(words, input, output, dropsErrors)
  }

  /// Starts `/bin/sh -c command`: a pager, a filter, what `.shell` names.
  ///
  /// - Parameter readsFromUs: Whether its standard input is what is written to it.
  package init(_ command: String, readsFromUs: Bool) throws(SystemError) {
    let words = ["/bin/sh", "-c", command]
    guard readsFromUs else {
      process = try Self.spawn(words, nil, nil, false)
      return
    }
    // A child that has read enough shall be an error of write(2), not our end.
    _ = signal(SIGPIPE, SIG_IGN)
    let (source, target) = try Self.makePipe()
    defer { source.closeQuietly() }
    do {
      process = try Self.spawn(words, source, nil, false)
    } catch {
      target.closeQuietly()
      throw error
    }
    pipe = target
  }

  /// The end that is read and the end that is written of a new pipe; neither goes on to other programs.
  static func makePipe() throws(SystemError) -> (FileDescriptor, FileDescriptor) {
    var ends: [Int32] = [0, 0]
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
    guard result == 0 else { throw SystemError(Errno(rawValue: errno)) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (FileDescriptor(rawValue: ends[0]), FileDescriptor(rawValue: ends[1]))
  }

  private static func spawn(
    _ words: [String], _ input: FileDescriptor?, _ output: FileDescriptor?, _ dropsErrors: Bool
  ) throws(SystemError) -> pid_t {
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
    if let input { _ = unsafe posix_spawn_file_actions_adddup2(&actions, input.rawValue, 0) }
    if let output { _ = unsafe posix_spawn_file_actions_adddup2(&actions, output.rawValue, 1) }
    if dropsErrors {
      _ = unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    }
    // We may mind broken pipes and too large files ourselves; the child shall end by them, as programs expect.
    var signals = sigset_t()
    _ = unsafe sigemptyset(&signals)
    _ = unsafe sigaddset(&signals, SIGPIPE)
    _ = unsafe sigaddset(&signals, SIGXFSZ)
    _ = unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    _ = unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var arguments = unsafe words.map { unsafe strdup($0) }
    unsafe arguments.append(nil)
    defer {
      for index in unsafe arguments.indices { unsafe free(arguments[index]) }
    }
    var child: pid_t = 0
    let fault = unsafe posix_spawnp(
      &child, words[0], &actions, &attributes, arguments, environ)
    guard fault == 0 else { throw SystemError(Errno(rawValue: fault)) }
    return child
  }

  /// The end of the pipe that we write to.
  package var inputNumber: Int32? { pipe?.rawValue }

  /// Hands bytes to the child.
  package func write(_ bytes: [UInt8]) throws(SystemError) { try pipe?.writeWhole(bytes) }

  /// Ends the child at once.
  func stop() {
    if isRunning { _ = kill(process, SIGKILL) }
  }

  /// Tells the child that nothing more comes, and waits until it has ended; returns its exit code, or 128 and
  /// the number of the signal that ended it.
  @discardableResult
  package func finish() -> Int32 {
    pipe?.closeQuietly()
    pipe = nil
    guard isRunning else { return code }
    isRunning = false
    var status: Int32 = 0
    // Safe: one number to fill.
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    code = signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    return code
  }

  deinit { finish() }
}

internal import SystemPackage

#if canImport(Darwin)
internal import Darwin
#elseif canImport(Musl)
internal import Musl
#else
internal import Glibc
#endif

/// Other programs, which get bytes and give bytes. None is run through a shell.
package enum ChildProgram {
  /// How a run ended.
  package enum Outcome: Hashable, Sendable {
    /// What the program wrote; it ended with code 0.
    case output([UInt8])
    /// There is no program of this name.
    case notFound
    /// It ended with another code, or by a signal.
    case failed(Int)
    /// It wrote more bytes than were asked for, and was stopped.
    case tooLarge
    /// It took longer than it may, and was stopped.
    case tooSlow
  }

  /// Runs a program, found by `PATH`, with bytes as its standard input, and gives its standard output. What it
  /// says of errors is dropped.
  ///
  /// - Parameters:
  ///   - limit: Bytes that it may write.
  ///   - seconds: How long it may take, by the wall clock.
  /// - Throws: what the system says where the input cannot be handed over or the program not started.
  package static func run(
    _ program: String, _ arguments: [String], input: [UInt8], limit: Int, seconds: Int
  ) throws(SystemError) -> Outcome {
    // A file without a name, so that nobody waits for the other's end of a pipe.
    let path = TemporaryName.path()
    let file = try OpenFile.making(path, mode: 0o600)
    let source = try readingAndRemoving(path)
    try file.write(input)
    let (output, target) = try makePipe()
    let child: pid_t
    do {
      defer { try? SystemCall.close(target) }
      child = try spawn([program] + arguments, input: source.descriptor, output: target)
    } catch {
      try? SystemCall.close(output)
      if error.number == .noSuchFileOrDirectory { return .notFound }
      throw error
    }
    defer { try? SystemCall.close(output) }
    return try collect(output, child, limit, seconds)
  }

  /// Opens a file, whose name goes.
  private static func readingAndRemoving(_ path: FilePath) throws(SystemError) -> OpenFile {
    defer { try? SystemCall.remove(path) }
    return try OpenFile.reading(path, only: .regular, followsLinks: false)
  }

  /// Reads what the child writes until it ends, and stops it where it goes too far.
  private static func collect(
    _ output: FileDescriptor, _ child: pid_t, _ limit: Int, _ seconds: Int
  ) throws(SystemError) -> Outcome {
    let end = ContinuousClock.now + .seconds(seconds)
    var bytes: [UInt8] = []
    var fault: SystemError?
    var outcome: Outcome?
    while outcome == nil {
      var request = pollfd(fd: output.rawValue, events: Int16(POLLIN), revents: 0)
      // Safe: one structure, and the count says so.
      let ready = unsafe poll(&request, 1, 200)
      if ContinuousClock.now > end { outcome = .tooSlow }
      guard ready > 0 else { continue }
      let start = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: 1 << 16))
      do {
        let count = try SystemCall.read(output, into: &bytes, from: start)
        bytes.removeLast(bytes.count - start - count)
        if count == 0 { break }
        if bytes.count > limit { outcome = .tooLarge }
      } catch {
        fault = error
        outcome = .failed(-1)
      }
    }
    if outcome != nil { _ = kill(child, SIGKILL) }
    var status: Int32 = 0
    // Safe: one number to fill.
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    if let fault { throw fault }
    if let outcome { return outcome }
    return status == 0 ? .output(bytes) : .failed(Int(status >> 8 & 0xFF))
  }

  /// The end that is read and the end that is written; neither goes on to other programs.
  private static func makePipe() throws(SystemError) -> (FileDescriptor, FileDescriptor) {
    var ends: [Int32] = [0, 0]
    // Safe: the array holds two numbers.
    let result = unsafe ends.withUnsafeMutableBufferPointer { buffer -> Int32 in
      unsafe buffer.baseAddress.map { unsafe pipe($0) } ?? -1
    }
    guard result == 0 else { throw SystemError(Errno(rawValue: errno)) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (FileDescriptor(rawValue: ends[0]), FileDescriptor(rawValue: ends[1]))
  }

  private static func spawn(
    _ words: [String], input: FileDescriptor, output: FileDescriptor
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
    _ = unsafe posix_spawn_file_actions_adddup2(&actions, input.rawValue, 0)
    _ = unsafe posix_spawn_file_actions_adddup2(&actions, output.rawValue, 1)
    _ = unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var signals = sigset_t()
    _ = unsafe sigemptyset(&signals)
    _ = unsafe sigaddset(&signals, SIGPIPE)
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
}

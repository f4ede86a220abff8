internal import LedeLibc
internal import SystemPackage

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
    let (output, target) = try ChildProcess.makePipe()
    defer { output.closeQuietly() }
    let child: ChildProcess
    do {
      defer { target.closeQuietly() }
      child = try ChildProcess(
        [program] + arguments, input: source.descriptor, output: target, dropsErrors: true)
    } catch {
      if error.number == .noSuchFileOrDirectory { return .notFound }
      throw error
    }
    return try collect(output, child, limit, seconds)
  }

  /// Opens a file, whose name goes.
  private static func readingAndRemoving(_ path: FilePath) throws(SystemError) -> OpenFile {
    defer { try? SystemCall.remove(path) }
    return try OpenFile.reading(path, only: .regular, followsLinks: false)
  }

  /// Reads what the child writes until it ends, and stops it where it goes too far.
  private static func collect(
    _ output: FileDescriptor, _ child: ChildProcess, _ limit: Int, _ seconds: Int
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
    if outcome != nil { child.stop() }
    let code = child.finish()
    if let fault { throw fault }
    if let outcome { return outcome }
    return code == 0 ? .output(bytes) : .failed(Int(code))
  }
}

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// What the system says of a call that failed.
struct SystemFault: Error, Hashable, Sendable {
  let code: Int32

  /// The fault of the call before.
  static var last: SystemFault { SystemFault(code: errno) }

  /// In words, from the C library, without the locale's doing: `No such file or directory`.
  var reason: String {
    var buffer = [CChar](repeating: 0, count: 256)
    // Safe: the size given is the buffer's own, and the text is read up to its terminator.
    let text = unsafe buffer.withUnsafeMutableBufferPointer { buffer -> String? in
      guard let base = buffer.baseAddress else { return nil }
      guard unsafe strerror_r(code, base, buffer.count) == 0 else { return nil }
      return unsafe String(cString: base)
    }
    return text ?? "error \(code)"
  }

  var isBrokenPipe: Bool { code == EPIPE }
  var isMissing: Bool { code == ENOENT || code == ENOTDIR }
}

/// A file descriptor: the calls of POSIX that the shell needs, with errors that are thrown.
struct Descriptor: Sendable {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  static var processID: Int { Int(getpid()) }

  /// Opens a file for reading.
  static func open(_ path: String) throws(SystemFault) -> Descriptor {
    try checked(Glue.open(path, O_RDONLY | O_CLOEXEC, 0))
  }

  /// Makes a file, or empties the one that is there.
  static func create(_ path: String, mode: UInt16 = 0o666) throws(SystemFault) -> Descriptor {
    try checked(Glue.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode_t(mode)))
  }

  /// Opens a file for writing at its end.
  static func append(_ path: String, mode: UInt16 = 0o666) throws(SystemFault) -> Descriptor {
    try checked(Glue.open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, mode_t(mode)))
  }

  private static func checked(_ number: Int32) throws(SystemFault) -> Descriptor {
    guard number >= 0 else { throw .last }
    return Descriptor(number)
  }

  /// Writes all the bytes, however many calls that takes.
  func write(_ bytes: [UInt8]) throws(SystemFault) {
    var start = 0
    while start < bytes.count {
      let written = writeOnce(bytes, from: start)
      if written >= 0 {
        start += written
      } else if errno == EAGAIN {
        waitUntilWritable()
      } else if errno != EINTR {
        throw .last
      }
    }
  }

  private func writeOnce(_ bytes: [UInt8], from start: Int) -> Int {
    // Safe: the pointer and the count are those of the slice, which outlives the call.
    unsafe bytes[start...].withUnsafeBytes { slice in
      unsafe Glue.write(number, slice.baseAddress, slice.count)
    }
  }

  private func waitUntilWritable() {
    var request = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
    // Safe: one structure, and the count says so.
    _ = unsafe poll(&request, 1, -1)
  }

  /// Reads what is there, at most `limit` bytes, behind the bytes that are held; false at the end.
  func read(into bytes: inout [UInt8], limit: Int) throws(SystemFault) -> Bool {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: limit))
    while true {
      // Safe: the room of `limit` bytes behind `start` was made above.
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe Glue.read(number, UnsafeMutableRawBufferPointer(rebasing: buffer[start...]))
      }
      if count < 0, errno == EINTR, !Interruption.shared.isRequested { continue }
      let fault = SystemFault.last
      bytes.removeLast(limit - max(0, count))
      guard count >= 0 else { throw fault }
      return count > 0
    }
  }

  func sync() throws(SystemFault) {
    // Pipes and devices cannot be synced, which is no fault.
    guard fsync(number) != 0, errno != EINVAL, errno != ENOTSUP else { return }
    throw .last
  }

  func close() { Glue.close(number) }

  var isTerminal: Bool { isatty(number) == 1 }

  static func rename(_ path: String, to newPath: String) throws(SystemFault) {
    guard Glue.rename(path, newPath) == 0 else { throw .last }
  }

  /// Removes a file, if it is there.
  static func remove(_ path: String) {
    // Safe: a terminated path, for the time of the call.
    _ = unsafe unlink(path)
  }
}

/// C functions under names that do not collide with the methods that call them.
private enum Glue {
  static func open(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
    while true {
      #if canImport(Darwin)
        let number = unsafe Darwin.open(path, flags, mode)
      #elseif canImport(Musl)
        let number = unsafe Musl.open(path, flags, mode)
      #else
        let number = unsafe Glibc.open(path, flags, mode)
      #endif
      if number >= 0 || errno != EINTR { return number }
    }
  }

  static func write(_ number: Int32, _ base: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Darwin)
      unsafe Darwin.write(number, base, count)
    #elseif canImport(Musl)
      unsafe Musl.write(number, base, count)
    #else
      unsafe Glibc.write(number, base, count)
    #endif
  }

  static func read(_ number: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Darwin)
      unsafe Darwin.read(number, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
      unsafe Musl.read(number, buffer.baseAddress, buffer.count)
    #else
      unsafe Glibc.read(number, buffer.baseAddress, buffer.count)
    #endif
  }

  static func close(_ number: Int32) {
    #if canImport(Darwin)
      _ = Darwin.close(number)
    #elseif canImport(Musl)
      _ = Musl.close(number)
    #else
      _ = Glibc.close(number)
    #endif
  }

  static func rename(_ path: String, _ newPath: String) -> Int32 {
    #if canImport(Darwin)
      unsafe Darwin.rename(path, newPath)
    #elseif canImport(Musl)
      unsafe Musl.rename(path, newPath)
    #else
      unsafe Glibc.rename(path, newPath)
    #endif
  }
}

internal import LedeLibc
internal import SystemPackage

/// The calls of the operating system, one function each: a call that a signal interrupts is made again, and a
/// call that fails throws.
///
/// Proof for every `unsafe` here: strings are passed as NUL-terminated bytes that live during the
/// call, structures are our own and of the size that the call expects, buffers are passed with
/// their own size, and no pointer is kept.
enum SystemCall {
  /// Makes a call until it is not interrupted; a negative result throws what `errno` says.
  @discardableResult
  private static func attempt<Result: SignedInteger>(
    _ call: FaultInjection.Call, _ body: () -> Result
  ) throws(SystemError) -> Result {
    while true {
      let number: Errno
      if let fault = FaultInjection.fault(of: call) {
        number = fault
      } else {
        let result = body()
        if result >= 0 { return result }
        number = Errno(rawValue: errno)
      }
      guard number == .interrupted else { throw SystemError(number) }
    }
  }

  // MARK: Files

  static func open(
    _ path: FilePath, _ flags: CInt, mode: UInt16 = 0
  ) throws(SystemError) -> FileDescriptor {
    let number = try attempt(.open) {
      unsafe path.withPlatformString { unsafe open_(path: $0, flags | O_CLOEXEC, mode_t(mode)) }
    }
    return FileDescriptor(rawValue: number)
  }

  static func status(of file: FileDescriptor) throws(SystemError) -> FileStatus {
    var status = stat()
    try attempt(.status) { unsafe fstat(file.rawValue, &status) }
    return FileStatus(status)
  }

  static func status(
    of path: FilePath, followingLinks: Bool
  ) throws(SystemError) -> FileStatus {
    var status = stat()
    try attempt(.status) {
      unsafe path.withPlatformString {
        followingLinks ? unsafe stat($0, &status) : unsafe lstat($0, &status)
      }
    }
    return FileStatus(status)
  }

  /// Reads at most as many bytes as there are behind `start`; 0 at the end. With a `place` it reads there and leaves
  /// the file's own place as it is.
  static func read(
    _ file: FileDescriptor, into bytes: inout [UInt8], from start: Int, at place: Int? = nil,
    orStopIf isStopped: () -> Bool = { false }
  ) throws(SystemError) -> Int {
    precondition(start <= bytes.count, "read behind the buffer's end")
    while true {
      do {
        return try once(.read, bytes.count - start) { room in
          unsafe bytes.withUnsafeMutableBytes { buffer in
            let target = unsafe UnsafeMutableRawBufferPointer(
              rebasing: buffer[start..<start + room])
            return unsafe place.map {
              unsafe pread(file.rawValue, target.baseAddress, target.count, off_t($0))
            } ?? read_(file.rawValue, target)
          }
        }
      } catch {
        guard error.number == .interrupted, !isStopped() else { throw error }
      }
    }
  }

  /// Writes all bytes, however many calls it takes; waits where the other side of a pipe is slow.
  static func write(_ file: FileDescriptor, _ bytes: [UInt8]) throws(SystemError) {
    var start = 0
    while start < bytes.count {
      do {
        start += try once(.write, bytes.count - start) { count in
          unsafe bytes[start..<start + count].withUnsafeBytes { unsafe write_(file.rawValue, $0) }
        }
      } catch {
        switch error.number {
        case .interrupted: continue
        case .wouldBlock, .resourceTemporarilyUnavailable: waitUntilWritable(file)
        default: throw error
        }
      }
    }
  }

  /// One call for `count` bytes, which a signal may interrupt.
  private static func once(
    _ call: FaultInjection.Call, _ count: Int, _ body: (Int) -> Int
  ) throws(SystemError) -> Int {
    var count = count
    switch FaultInjection.outcome(of: call) {
    case .fails(let number)?: throw SystemError(number)
    case .isShort(let most)?: count = min(count, most)
    case nil: break
    }
    let result = body(count)
    guard result >= 0 else { throw SystemError(Errno(rawValue: errno)) }
    return result
  }

  private static func waitUntilWritable(_ file: FileDescriptor) {
    var request = pollfd(fd: file.rawValue, events: Int16(POLLOUT), revents: 0)
    _ = unsafe poll(&request, 1, -1)
  }

  /// Returns when the file's bytes are on the device itself.
  static func synchronize(_ file: FileDescriptor) throws(SystemError) {
    #if canImport(Darwin)
    if fcntl(file.rawValue, F_FULLFSYNC) == 0 { return }
    #endif
    try attempt(.synchronize) { fsync(file.rawValue) }
  }

  /// Tells the system to write the file's bytes out soon; advice that may be passed over.
  static func flushSoon(_ file: FileDescriptor) {
    #if os(Linux)
    _ = posix_fadvise(file.rawValue, 0, 0, POSIX_FADV_DONTNEED)
    #endif
  }

  static func truncate(_ file: FileDescriptor) throws(SystemError) {
    try attempt(.truncate) { ftruncate(file.rawValue, 0) }
  }

  static func setMode(_ file: FileDescriptor, _ mode: UInt16) throws(SystemError) {
    try attempt(.setMode) { fchmod(file.rawValue, mode_t(mode)) }
  }

  /// Gives the file to another owner, where that is allowed.
  static func setOwner(_ file: FileDescriptor, _ owner: UInt32, _ group: UInt32) {
    _ = fchown(file.rawValue, owner, group)
  }

  static func isWritable(_ path: FilePath) -> Bool {
    unsafe path.withPlatformString { unsafe access($0, W_OK) == 0 }
  }

  /// Closes the file. A second attempt after a signal could close another thread's file, so there is none.
  static func close(_ file: FileDescriptor) throws(SystemError) {
    let result = close_(file.rawValue)
    if let fault = FaultInjection.fault(of: .close) { throw SystemError(fault) }
    guard result == 0 || errno == EINTR else { throw SystemError(Errno(rawValue: errno)) }
  }

  /// Whether whoever read from this pipe has closed it; false where that cannot be told.
  static func hasNoReader(_ file: FileDescriptor) -> Bool {
    var request = pollfd(fd: file.rawValue, events: Int16(POLLOUT), revents: 0)
    // Safe: one structure, and the count says so.
    return unsafe poll(&request, 1, 0) > 0 && request.revents & Int16(POLLERR) != 0
  }

  /// How many processors are running, 1 at the least.
  static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  static func isTerminal(_ file: FileDescriptor) -> Bool { isatty(file.rawValue) == 1 }

  /// Takes the exclusive advisory lock of an open file; false if another holds it.
  static func tryLock(_ file: FileDescriptor) throws(SystemError) -> Bool {
    do {
      try attempt(.lock) { flock(file.rawValue, LOCK_EX | LOCK_NB) }
      return true
    } catch {
      guard error.number == .wouldBlock else { throw error }
      return false
    }
  }

  /// Gives the advisory lock of an open file back, whoever else has a copy of the descriptor.
  static func unlock(_ file: FileDescriptor) { _ = flock(file.rawValue, LOCK_UN) }

  // MARK: Names

  static func rename(_ from: FilePath, to: FilePath) throws(SystemError) {
    try attempt(.rename) {
      unsafe from.withPlatformString { old in
        unsafe to.withPlatformString { new in unsafe rename_(old, new) }
      }
    }
  }

  static func remove(_ path: FilePath) throws(SystemError) {
    try attempt(.remove) { unsafe path.withPlatformString { unsafe unlink($0) } }
  }

  static func removeFolder(_ path: FilePath) throws(SystemError) {
    try attempt(.removeFolder) { unsafe path.withPlatformString { unsafe rmdir($0) } }
  }

  static func makeFolder(_ path: FilePath, mode: UInt16) throws(SystemError) {
    try attempt(.makeFolder) {
      unsafe path.withPlatformString { unsafe mkdir($0, mode_t(mode)) }
    }
  }

  /// Makes a symbolic link.
  static func makeLink(_ path: FilePath, to destination: FilePath) throws(SystemError) {
    try attempt(.makeFolder) {
      unsafe path.withPlatformString { path in
        unsafe destination.withPlatformString { unsafe symlink($0, path) }
      }
    }
  }

  /// Makes a FIFO.
  static func makeFIFO(_ path: FilePath) throws(SystemError) {
    try attempt(.makeFolder) { unsafe path.withPlatformString { unsafe mkfifo($0, 0o600) } }
  }

  /// Where a symbolic link leads.
  static func destination(ofLink path: FilePath) throws(SystemError) -> FilePath {
    var bytes = [CChar](repeating: 0, count: 4097)
    try attempt(.status) {
      unsafe bytes.withUnsafeMutableBufferPointer { buffer in
        // One byte less than there is, so that a NUL stays behind the text.
        unsafe path.withPlatformString { path in
          unsafe buffer.baseAddress.map { unsafe readlink(path, $0, buffer.count - 1) } ?? -1
        }
      }
    }
    return FilePath(platformString: bytes)
  }

  /// The path from the root, without symbolic links.
  static func whole(_ path: FilePath) throws(SystemError) -> FilePath {
    var whole = path
    try attempt(.status) { () -> CInt in
      // The system makes the text, which ends in a NUL and is ours to free.
      guard let text = unsafe path.withPlatformString({ unsafe realpath($0, nil) }) else {
        return -1
      }
      defer { unsafe free(text) }
      whole = unsafe FilePath(platformString: text)
      return 0
    }
    return whole
  }

  /// The names in a folder, but for `.` and `..`, in no order.
  static func names(in folder: FilePath) throws(SystemError) -> [FilePath.Component] {
    let path = folder.isEmpty ? "." : folder
    var names: [FilePath.Component] = []
    try attempt(.list) { () -> CInt in
      guard let stream = unsafe path.withPlatformString({ unsafe opendir($0) }) else { return -1 }
      defer { unsafe closedir(stream) }
      errno = 0
      while let entry = unsafe readdir(stream) {
        let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
          // The name is NUL-terminated inside the entry, which is valid until the next call.
          unsafe FilePath.Component(
            platformString: UnsafeRawPointer(field).assumingMemoryBound(to: CChar.self))
        }
        if let name, name.kind == .regular { names.append(name) }
        errno = 0
      }
      return errno == 0 ? 0 : -1
    }
    return names
  }

  // MARK: Process

  static var processIdentifier: Int { Int(getpid()) }

  /// The machine's name, or `localhost` if it has none.
  static var hostName: String {
    var name = [CChar](repeating: 0, count: 256)
    guard unsafe gethostname(&name, 255) == 0 else { return "localhost" }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Seconds since 1970.
  static var time: Int { Int(time_(nil)) }

  /// Waits; a signal ends the wait early.
  static func sleep(milliseconds: Int) {
    var time = timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
    _ = unsafe nanosleep(&time, nil)
  }
}

extension FileStatus {
  fileprivate init(_ status: stat) {
    let kind: FileKind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFLNK: .symbolicLink
      case S_IFIFO: .fifo
      case S_IFSOCK: .socket
      case S_IFCHR, S_IFBLK: .device
      default: .unknown
      }
    #if canImport(Darwin)
    let change = status.st_mtimespec
    #else
    let change = status.st_mtim
    #endif
    self.init(
      kind: kind, size: Int(status.st_size),
      mode: UInt16(truncatingIfNeeded: status.st_mode & 0o7777),
      owner: status.st_uid, group: status.st_gid,
      modified: Int(change.tv_sec) &* 1_000_000_000 &+ Int(change.tv_nsec),
      device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(status.st_ino))
  }
}

extension FilePath {
  /// The path of these bytes, up to the first NUL, as the system reads it.
  package init(bytes: some Sequence<UInt8>) {
    let text = bytes.prefix { $0 != 0 }.map { CChar(bitPattern: $0) } + [0]
    // Proof: the array ends in a NUL and lives during the call.
    self = unsafe text.withUnsafeBufferPointer { buffer in
      unsafe buffer.baseAddress.map { unsafe FilePath(platformString: $0) } ?? FilePath()
    }
  }

  /// The bytes without the NUL behind them.
  var systemBytes: [UInt8] {
    // Proof: the string is NUL-terminated and lives during the call.
    unsafe withPlatformString { text in
      unsafe Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
    }
  }
}

/// How files are opened.
enum Flags {
  static let reading = O_RDONLY | O_NOCTTY
  static let both = O_RDWR | O_CREAT | O_NOCTTY
  static let making = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
  static let inPlace = O_WRONLY | O_TRUNC | O_NOCTTY
  static let appending = O_WRONLY | O_CREAT | O_APPEND | O_NOCTTY
  static let withoutWaiting = O_NONBLOCK
  static let noLinks = O_NOFOLLOW
}

// C functions whose names our methods have too.

private func open_(path: UnsafePointer<CChar>, _ flags: CInt, _ mode: mode_t) -> CInt {
  unsafe open(path, flags, mode)
}

private func read_(_ number: CInt, _ target: UnsafeMutableRawBufferPointer) -> Int {
  unsafe read(number, target.baseAddress, target.count)
}

private func write_(_ number: CInt, _ bytes: UnsafeRawBufferPointer) -> Int {
  unsafe write(number, bytes.baseAddress, bytes.count)
}

private func close_(_ number: CInt) -> CInt { close(number) }

private func rename_(_ old: UnsafePointer<CChar>, _ new: UnsafePointer<CChar>) -> CInt {
  unsafe rename(old, new)
}

private func time_(_ place: UnsafeMutablePointer<time_t>?) -> time_t { unsafe time(place) }

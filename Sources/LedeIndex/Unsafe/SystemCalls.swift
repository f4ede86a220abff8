internal import SystemPackage

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The calls of the operating system that swift-system does not wrap.
///
/// Proof for every `unsafe` here: strings are passed as NUL-terminated copies that live during the
/// call, structures are our own and of the size that the call expects, and no pointer is kept.
enum SystemCall {
  private static func check(_ result: CInt) throws(Errno) {
    if result != 0 { throw Errno(rawValue: errno) }
  }

  /// Size of an open file in bytes.
  static func size(of file: FileDescriptor) throws(Errno) -> Int {
    var status = stat()
    try check(unsafe fstat(file.rawValue, &status))
    return Int(status.st_size)
  }

  /// Returns when the file's bytes are on the device itself.
  static func synchronize(_ file: FileDescriptor) throws(Errno) {
    #if canImport(Darwin)
      if fcntl(file.rawValue, F_FULLFSYNC) == 0 { return }
    #endif
    try check(fsync(file.rawValue))
  }

  static func rename(_ from: FilePath, to: FilePath) throws(Errno) {
    let result = unsafe from.withPlatformString { old in
      unsafe to.withPlatformString { new in
        #if canImport(Darwin)
          unsafe Darwin.rename(old, new)
        #elseif canImport(Musl)
          unsafe Musl.rename(old, new)
        #else
          unsafe Glibc.rename(old, new)
        #endif
      }
    }
    try check(result)
  }

  static func remove(_ path: FilePath) throws(Errno) {
    try check(unsafe path.withPlatformString { unsafe unlink($0) })
  }

  static func removeFolder(_ path: FilePath) throws(Errno) {
    try check(unsafe path.withPlatformString { unsafe rmdir($0) })
  }

  static func makeFolder(_ path: FilePath) throws(Errno) {
    try check(unsafe path.withPlatformString { unsafe mkdir($0, 0o777) })
  }

  /// The names in a folder, but for `.` and `..`.
  static func names(in folder: FilePath) throws(Errno) -> [String] {
    guard let stream = unsafe folder.withPlatformString({ unsafe opendir($0) }) else {
      throw Errno(rawValue: errno)
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
        unsafe field.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Takes the exclusive advisory lock of an open file; false if another holds it.
  static func tryLock(_ file: FileDescriptor) throws(Errno) -> Bool {
    if flock(file.rawValue, LOCK_EX | LOCK_NB) == 0 { return true }
    if errno == EWOULDBLOCK { return false }
    throw Errno(rawValue: errno)
  }

  /// Gives the advisory lock of an open file back, whoever else has a copy of the descriptor.
  static func unlock(_ file: FileDescriptor) { _ = flock(file.rawValue, LOCK_UN) }

  /// Reads the file's first bytes; 0 if there are none or they cannot be read.
  static func read(_ file: FileDescriptor, into bytes: inout [UInt8]) -> Int {
    unsafe bytes.withUnsafeMutableBytes { buffer in
      (try? unsafe file.read(fromAbsoluteOffset: 0, into: buffer)) ?? 0
    }
  }

  static func truncate(_ file: FileDescriptor) throws(Errno) {
    try check(ftruncate(file.rawValue, 0))
  }

  static var processIdentifier: Int { Int(getpid()) }

  /// The machine's name, or `localhost` if it has none.
  static var hostName: String {
    var name = [CChar](repeating: 0, count: 256)
    guard unsafe gethostname(&name, 255) == 0 else { return "localhost" }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

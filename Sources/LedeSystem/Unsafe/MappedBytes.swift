internal import LedeLibc
internal import _CLedeKernels
package import SystemPackage

/// The bytes of a file, mapped or copied, unchanged and in place as long as this object lives.
///
/// A file that somebody else cuts, or whose disk fails, does not end the process: its pages then read as zeros, and
/// `isBroken` tells it (see `mapping.h`). Whoever believes bytes looks at it afterwards.
///
/// Proof of `@unchecked Sendable`: the buffer is set in the initialiser, only read afterwards, and
/// freed in `deinit`, when nobody else holds the object; files of an archive are never changed in
/// place (they are written aside, renamed and removed), so that mapped pages do not change either.
@safe
@usableFromInline
package final class MappedBytes: @unchecked Sendable {
  @usableFromInline package let buffer: UnsafeRawBufferPointer
  private let isMapped: Bool
  /// nil for a copy.
  private let guardian: OpaquePointer?

  /// A copy of `bytes`.
  package init(copying bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    // Proof: the new buffer has room for exactly these bytes.
    unsafe copy.copyBytes(from: bytes)
    unsafe buffer = UnsafeRawBufferPointer(copy)
    isMapped = false
    unsafe guardian = nil
  }

  /// Maps a whole file; throws where it is no regular file.
  ///
  /// - Parameter path: Not followed where it is a symbolic link.
  package init(_ path: FilePath) throws(SystemError) {
    let file = try OpenFile.reading(path, only: .regular, followsLinks: false)
    let size = try file.status().size
    guard size > 0 else {
      unsafe buffer = UnsafeRawBufferPointer(start: nil, count: 0)
      isMapped = false
      unsafe guardian = nil
      return
    }
    if let fault = FaultInjection.fault(of: .map) { throw SystemError(fault) }
    // Proof: a fresh private read-only mapping at an address of the system's choice, of the size that the file has.
    let address = unsafe mmap(nil, size, PROT_READ, MAP_SHARED, file.descriptor.rawValue, 0)
    let number = Errno(rawValue: errno)
    try file.close()
    guard let address = unsafe address, unsafe address != MAP_FAILED else {
      throw SystemError(number)
    }
    // Proof: the mapping itself, whole; advice changes no byte. Systems read up to megabytes around a
    // page that is missing; what is wanted here lies scattered, and is asked for by `willNeed`.
    _ = unsafe posix_madvise(address, size, POSIX_MADV_RANDOM)
    // Proof: the mapping itself, whole, until `deinit` ends the watch.
    guard let watch = unsafe lede_guard_mapping(address, size) else {
      unsafe munmap(address, size)
      throw SystemError(.noMemory)
    }
    unsafe guardian = watch
    unsafe buffer = UnsafeRawBufferPointer(start: address, count: size)
    isMapped = true
  }

  /// A page could not be read: what was read of the file may be zeros.
  package var isBroken: Bool {
    // Proof: the watch of this mapping, which `deinit` alone ends.
    unsafe lede_mapping_is_broken(guardian) != 0
  }

  deinit {
    // Proof: the buffer came from `mmap` or `allocate`, whole, and no span of it outlives `self`.
    if isMapped {
      unsafe lede_unguard_mapping(guardian)
      unsafe munmap(UnsafeMutableRawPointer(mutating: buffer.baseAddress), buffer.count)
    } else {
      unsafe buffer.deallocate()
    }
  }

  /// Asks the system to read a range from disk without waiting for it.
  package func willNeed(_ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "no such bytes")
    guard isMapped, let start = unsafe buffer.baseAddress else { return }
    // Proof: the range lies inside the mapping, which begins at a page; so does its beginning after
    // rounding down. The advice changes no byte; whether it is followed does not matter.
    let first = range.lowerBound & ~(Self.pageLength - 1)
    _ = unsafe posix_madvise(
      UnsafeMutableRawPointer(mutating: start + first), range.upperBound - first,
      POSIX_MADV_WILLNEED)
  }

  /// A multiple of the page length of every system that Lede runs on.
  private static let pageLength = 1 << 16

  /// Number of bytes.
  @inlinable
  package var count: Int { unsafe buffer.count }

  /// The bytes, for as long as this object is held.
  @inlinable
  package var bytes: RawSpan {
    @_lifetime(borrow self)
    get {
      // Proof: the span cannot outlive the borrow of `self`, which owns the buffer.
      unsafe _overrideLifetime(RawSpan(_unsafeBytes: buffer), borrowing: self)
    }
  }
}

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The bytes of a file, mapped or copied, unchanged and in place as long as this object lives.
///
/// Proof of `@unchecked Sendable`: the buffer is set in the initialiser, only read afterwards, and
/// freed in `deinit`, when nobody else holds the object; files of an archive are never changed in
/// place (they are written aside, renamed and removed), so that mapped pages do not change either.
@safe
package final class MappedBytes: @unchecked Sendable {
  private let buffer: UnsafeRawBufferPointer
  private let isMapped: Bool

  /// A copy of `bytes`.
  package init(copying bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    // Proof: the new buffer has room for exactly these bytes.
    unsafe copy.copyBytes(from: bytes)
    unsafe buffer = UnsafeRawBufferPointer(copy)
    isMapped = false
  }

  /// The first `size` bytes of an open file, which has that many; nil if the system refuses.
  init?(fileDescriptor: CInt, size: Int) {
    guard size > 0 else {
      unsafe buffer = UnsafeRawBufferPointer(start: nil, count: 0)
      isMapped = false
      return
    }
    // Proof: a fresh private read-only mapping at an address of the system's choice; the caller has
    // compared `size` with the file's size, so that no page lies behind its end.
    let address = unsafe mmap(nil, size, PROT_READ, MAP_SHARED, fileDescriptor, 0)
    guard let address = unsafe address, unsafe address != MAP_FAILED else { return nil }
    // Proof: the mapping itself, whole; advice changes no byte. Systems read up to megabytes around a
    // page that is missing; what is wanted here lies scattered, and is asked for by `willNeed`.
    _ = unsafe posix_madvise(address, size, POSIX_MADV_RANDOM)
    unsafe buffer = UnsafeRawBufferPointer(start: address, count: size)
    isMapped = true
  }

  deinit {
    // Proof: the buffer came from `mmap` or `allocate`, whole, and no span of it outlives `self`.
    if isMapped {
      unsafe munmap(UnsafeMutableRawPointer(mutating: buffer.baseAddress), buffer.count)
    } else {
      unsafe buffer.deallocate()
    }
  }

  /// Asks the system to read a range from disk without waiting for it.
  func willNeed(_ range: Range<Int>) {
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
  package var count: Int { unsafe buffer.count }

  /// The bytes, for as long as this object is held.
  package var bytes: RawSpan {
    @_lifetime(borrow self)
    get {
      // Proof: the span cannot outlive the borrow of `self`, which owns the buffer.
      unsafe _overrideLifetime(RawSpan(_unsafeBytes: buffer), borrowing: self)
    }
  }
}

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Waiting, without the machinery of concurrency.
enum SystemClock {
  /// Waits; a signal ends the wait early.
  static func sleep(milliseconds: Int) {
    var time = timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
    // Safe: one structure that is read, and none to fill.
    _ = unsafe nanosleep(&time, nil)
  }
}

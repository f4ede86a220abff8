#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The wall clock.
enum Clock {
  /// Today in UTC, in days since 1970-01-01.
  static var today: Int {
    Int(time(nil)) / 86_400
  }
}

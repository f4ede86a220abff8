import FoundationEssentials

/// The clock, as the log and feeds write it.
enum Moment {
  /// Now, in UTC, as RFC 3339 has it.
  static var now: String { Date.now.formatted(.iso8601) }

  /// Now, in seconds since 1970.
  static var seconds: Int { Int(Date.now.timeIntervalSince1970) }
}

/// The wall clock, and waiting.
package enum SystemClock {
  /// Seconds since 1970-01-01 in UTC.
  package static var secondsSince1970: Int { SystemCall.time }

  /// Today in UTC, in days since 1970-01-01.
  package static var today: Int { Int((Double(secondsSince1970) / 86_400).rounded(.down)) }

  /// Waits; a signal ends the wait early.
  package static func sleep(milliseconds: Int) { SystemCall.sleep(milliseconds: milliseconds) }
}

/// This process and its machine.
package enum ProcessIdentity {
  /// `process 4711 on newsroom`.
  package static var description: String {
    "process \(SystemCall.processIdentifier) on \(SystemCall.hostName)"
  }

  package static var number: Int { SystemCall.processIdentifier }
}

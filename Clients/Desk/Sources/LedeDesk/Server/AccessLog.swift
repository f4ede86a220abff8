import HTTPTypes
import SystemPackage

/// A line of JSON on standard error for every request.
///
/// What was searched for is not written: whom a newsroom asks about is nobody's business.
struct AccessLog: Sendable {
  let isQuiet: Bool

  /// Writes down a request that was answered.
  func note(
    _ method: String, _ path: String, _ status: HTTPResponse.Status, bytes: Int?,
    since start: ContinuousClock.Instant, from caller: String?, cause: String?
  ) {
    guard !isQuiet || cause != nil else { return }
    let spent = start.duration(to: .now)
    let milliseconds =
      Double(spent.components.seconds) * 1000 + Double(spent.components.attoseconds) / 1e15
    var line: Value = [
      "time": .text(Moment.now), "method": .text(method), "path": .text(path),
      "status": .integer(status.code), "bytes": bytes.map(Value.integer) ?? .null,
      "ms": .number((milliseconds * 100).rounded() / 100), "from": .optional(caller),
    ]
    if let cause { line = line.adding(["cause": .text(cause)]) }
    write(line)
  }

  /// Writes down something else that happened.
  func note(_ event: String, _ detail: Value = .object([])) {
    let line: Value = ["time": .text(Moment.now), "event": .text(event)]
    write(line.adding(detail))
  }

  private func write(_ line: Value) {
    // A log that cannot be written must not end the desk.
    _ = try? FileDescriptor.standardError.writeAll((line.json + "\n").utf8)
  }
}

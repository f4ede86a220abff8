package import LedeText

extension Cancellation {
  /// Throws `cancelled` where work should stop.
  package func check() throws(IndexError) {
    if isRequested { throw IndexError(.cancelled, "stopped") }
  }
}

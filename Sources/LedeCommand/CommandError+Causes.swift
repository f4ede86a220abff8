internal import LedeQuery
package import Lede

extension CommandError {
  package init(_ error: LedeError) {
    let kind: Kind =
      switch error.code {
      case .invalidQuery, .invalidSetting: .usage
      case .cancelled: .interrupted
      default: .fault
      }
    guard let query = error.cause.flatMap(Self.queryError) else {
      self.init(kind, error.message)
      return
    }
    self.init(
      .usage, query.reason, place: Place(line: query.query, range: query.range),
      advice: query.repair.isEmpty ? nil : "try: \(query.repair)")
  }

  /// The fault of a query that was read strictly.
  private static func queryError(_ error: any Error) -> QueryError? {
    if let error = error as? SearchError, case .query(let fault) = error { return fault }
    return error as? QueryError
  }

  /// Runs `body` and turns its errors into those of the shell.
  package static func wrapping<Value>(
    _ body: () throws(LedeError) -> Value
  ) throws(CommandError) -> Value {
    do throws(LedeError) { return try body() } catch { throw CommandError(error) }
  }
}

package import LedeIndex

/// Why a search or a question could not be run.
package enum SearchError: Error, Sendable, CustomStringConvertible {
  /// The query could not be read strictly.
  case query(QueryError)
  /// A date option that is no date: its name and the text.
  case date(option: String, text: String)
  /// The archive could not be read.
  case index(IndexError)

  /// What, where, and what to do next.
  package var description: String {
    switch self {
    case .query(let error): error.description
    case .date(let option, let text):
      "\(option): \"\(text)\" is no date that can be read; write 2023-11-07, 2023-11, 3d or yesterday"
    case .index(let error): "\(error)"
    }
  }
}

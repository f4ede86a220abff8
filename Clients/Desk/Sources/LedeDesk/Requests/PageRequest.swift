import Lede

/// What a handler is given: what was asked, and the archive as of one commit.
struct PageRequest: Sendable {
  /// What stands in the address or, of a form, in its body.
  let parameters: Parameters
  /// The files that came with a form.
  var uploads: [Upload] = []
  /// The caller is a program.
  let wantsJSON: Bool
  /// Where the desk stands for the caller, as `https://news.example`; for what is read elsewhere than on its pages.
  let origin: String
  /// One commit for the whole page.
  let reader: Archive.Reader
  /// Searches leave out what is not done by then, and say so.
  let timeLimit: Duration
  let desk: Desk

  /// A whole number; the standard value where none is given. The route's rules have checked it.
  func number(_ name: String, _ standard: Int) -> Int {
    parameters[name].flatMap { Int($0) } ?? standard
  }

  /// Options of a query that keep the request's time and know the saved searches.
  var queryOptions: QueryOptions {
    var options = QueryOptions()
    options.timeLimit = timeLimit
    options.saved = desk.searches.queries
    return options
  }

  /// Options of a search with these.
  var searchOptions: SearchOptions {
    var options = SearchOptions()
    options.query = queryOptions
    return options
  }
}

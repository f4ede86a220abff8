package import Lede

/// What the shell remembers from one statement to the next.
package struct Session {
  /// The articles of the last result, by rank; a bare number opens one.
  package var hits: [ArticleID] = []
  /// The last question, which the next may lean on: `and in 2010?`.
  package var question: String?
  /// Searches that were saved, by name.
  package var saved = SavedSearches()
  /// Where all results go, as `.output` set it; nil for the screen.
  package var outputPath: String?
  /// Where the next statement's results go, as `.once` set it.
  package var oncePath: String?

  /// Where a statement's results go that names no place of its own.
  package mutating func takeRedirection() -> LineSplitter.Redirection? {
    if let path = oncePath {
      oncePath = nil
      return .file(path, appends: false)
    }
    return outputPath.map { .file($0, appends: true) }
  }
}

extension CommandContext {
  /// Reads the searches that the shell has saved, which queries name as `@name`.
  package func readSavedSearches() throws(CommandError) {
    guard let path = environment.savedSearchesPath else { return }
    session.saved = try CommandError.wrapping { () throws(LedeError) in
      try SavedSearches(contentsOf: path)
    }
    session.saved.show(of: open?.archive.reader)
  }
}

import LedeDigest
import LedeIndex
package import LedeQuery
import LedeText

// What values options may have. Each call of the public face checks its options first, so that a value
// out of range is an error that names the option, and no deeper layer meets one.

extension LedeError {
  /// Throws `invalidSetting` unless a value is in its range.
  static func require<Value: Comparable>(
    _ value: Value, in range: ClosedRange<Value>, _ option: String
  ) throws(LedeError) {
    guard range.contains(value) else {
      throw LedeError(
        .invalidSetting,
        "\(option) is \(value), and must be from \(range.lowerBound) to \(range.upperBound)")
    }
  }
}

/// An archive has fewer articles than this.
private let mostArticles = Int(UInt32.max)

/// A year of seconds: more than any call takes, and far from what a clock cannot add.
private let mostTime = Duration.seconds(366 * 86_400)

extension QueryOptions {
  /// - Parameter owner: What leads to these options from those that a call was given: `query.`.
  func check(_ owner: String = "") throws(LedeError) {
    if let timeLimit {
      try LedeError.require(timeLimit, in: .zero...mostTime, owner + "timeLimit")
    }
  }

  /// Takes dates as they are typed: `3d`, `yesterday`, `2023-11`; an empty text is none.
  ///
  /// - Throws: `invalidQuery` for a text that is no date.
  package mutating func takeDates(since: String?, until: String?) throws(LedeError) {
    do throws(SearchError) {
      try setDates(since: since, until: until)
    } catch {
      throw LedeError(error)
    }
  }
}

extension SearchOptions {
  func check() throws(LedeError) {
    if let limit { try LedeError.require(limit, in: 0...mostArticles, "limit") }
    try LedeError.require(offset, in: 0...mostArticles, "offset")
    try LedeError.require(snippetLength, in: 0...(1 << 20), "snippetLength")
    try query.check("query.")
  }
}

extension Archive.Reader {
  /// Options that are in range, and ask for no more hits than there are articles.
  func checked(_ options: SearchOptions) throws(LedeError) -> SearchOptions {
    try options.check()
    var options = options
    options.limit = options.limit.map { min($0, articleCount) }
    options.offset = min(options.offset, articleCount)
    return options
  }
}

extension AskOptions {
  func check() throws(LedeError) {
    if let limit { try LedeError.require(limit, in: 0...mostArticles, "limit") }
    try LedeError.require(neighbours, in: 0...1000, "neighbours")
    try query.check("query.")
  }
}

extension DigestBudget {
  func check(_ option: String = "budget") throws(LedeError) {
    switch self {
    case .words(let count), .sentences(let count), .characters(let count):
      try LedeError.require(count, in: 1...(1 << 30), option)
    case .percent(let share):
      try LedeError.require(share, in: Double.leastNonzeroMagnitude...100, option)
    }
  }
}

extension DigestOptions {
  func check() throws(LedeError) {
    try budget?.check()
    if let articleLimit {
      try LedeError.require(articleLimit, in: 1...mostArticles, "articleLimit")
    }
    try LedeError.require(leastScoreShare, in: 0...1, "leastScoreShare")
    try query.check("query.")
  }
}

extension ExportOptions {
  func check() throws(LedeError) {
    try digest?.check("digest")
    try package?.budget.check("package.budget")
    try LedeError.require(linkCount, in: 0...1000, "linkCount")
  }
}

extension WriterSettings {
  func check() throws(LedeError) {
    try LedeError.require(threads, in: 1...256, "threads")
    try LedeError.require(memoryCeiling, in: (1 << 20)...(4 << 30), "memoryCeiling")
  }
}

extension ArchiveSettings {
  func check() throws(LedeError) {
    try LedeError.require(k1, in: 0...100, "k1")
    try LedeError.require(b, in: 0...1, "b")
    try LedeError.require(headlineWeight, in: 1...255, "headlineWeight")
    guard Language.isTag(language) else {
      throw LedeError(
        .invalidSetting,
        "language is \(language), which is no language's code; give one of two or three letters, as en, "
          + "de or pt-BR, or auto")
    }
  }
}

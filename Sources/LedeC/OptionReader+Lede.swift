internal import LedeDigest
internal import LedeIndex
internal import LedeQuery
internal import LedeText
internal import LedeWire
internal import Lede

// The options of the library by their names in JSON. docs/C.md lists them.

extension OptionReader {
  /// The largest number of anything that can be asked for.
  private static let most = 1_000_000_000

  /// What stops a call: the caller's cancellation, and the option timeout. Throws if it is requested
  /// already, so that also a call that is done before it would look has the code that lede.h promises.
  mutating func cancellation(_ given: Cancellation?) throws(InterfaceError) -> Cancellation {
    guard given?.isRequested != true else { throw .cancelled }
    guard let timeout = try whole("timeout", in: 1...86_400_000) else { return given ?? .never }
    let end = ContinuousClock.now + .milliseconds(timeout)
    return Cancellation { (given?.isRequested ?? false) || ContinuousClock.now >= end }
  }

  mutating func search(_ given: Cancellation?) throws(InterfaceError) -> SearchOptions {
    var options = SearchOptions()
    options.query = try query(given)
    if let limit = try limit() { options.limit = limit == 0 ? nil : limit }
    options.offset = try whole("offset", in: 0...Self.most) ?? options.offset
    options.order = try choice("sort") ?? options.order
    options.ranking = try choice("rank") ?? options.ranking
    options.recency = try choice("recency") ?? options.recency
    options.duplicates = try choice("duplicates") ?? options.duplicates
    options.query.keepsUndated = try truth("undated") ?? options.query.keepsUndated
    options.corrects = try truth("correct") ?? options.corrects
    options.explains = try truth("explain") ?? options.explains
    options.snippetLength = try whole("snippet", in: 0...1_000_000) ?? options.snippetLength
    return options
  }

  /// What says which articles match a query, and how it is read.
  mutating func query(_ given: Cancellation?) throws(InterfaceError) -> QueryOptions {
    var options = QueryOptions()
    options.cancellation = try cancellation(given)
    let (since, until) = (try text("since"), try text("until"))
    do throws(LedeError) {
      try options.takeDates(since: since, until: until)
    } catch {
      throw InterfaceError(error)
    }
    options.isStrict = try truth("strict") ?? options.isStrict
    options.usableAt = try moment("usableAt")
    return options
  }

  /// A moment with its time zone, or `now`.
  private mutating func moment(_ name: String) throws(InterfaceError) -> ArticleDate? {
    guard let text = try text(name) else { return nil }
    if text == "now" { return .now }
    guard let moment = ArticleDate(text), moment.time?.utcOffset != nil else {
      throw .setting("\(name) takes a moment, as 2026-01-31T12:00:00Z, or now; not \(text)")
    }
    return moment
  }

  mutating func ask(_ given: Cancellation?) throws(InterfaceError) -> AskOptions {
    var options = AskOptions()
    options.query = try query(given)
    if let limit = try limit() { options.limit = limit == 0 ? nil : limit }
    options.neighbours = try whole("neighbours", in: 0...10) ?? options.neighbours
    options.corrects = try truth("correct") ?? options.corrects
    options.explains = try truth("explain") ?? options.explains
    return options
  }

  /// Of a digest or a timeline.
  mutating func digest(_ given: Cancellation?) throws(InterfaceError) -> DigestOptions {
    var options = DigestOptions()
    options.query = try query(given)
    options.budget = try budget()
    options.style = try choice("style") ?? options.style
    options.editing = try choice("edit") ?? options.editing
    options.articleLimit = try whole("articles", in: 1...100_000)
    return options
  }

  /// How many days a timeline has at most, and how many sentences tell of each.
  mutating func days() throws(InterfaceError) -> (dates: Int?, sentences: Int) {
    (try whole("dates", in: 1...10_000), try whole("perDate", in: 1...100) ?? 1)
  }

  mutating func stories(_ given: Cancellation?) throws(InterfaceError) -> StoryOptions {
    var options = StoryOptions()
    options.search.query = try query(given)
    if let limit = try limit() { options.limit = limit == 0 ? nil : limit }
    options.leastArticles = try whole("atLeast", in: 1...100_000) ?? options.leastArticles
    options.articleLimit = try whole("articles", in: 1...10_000_000) ?? options.articleLimit
    return options
  }

  /// The one budget that is given.
  mutating func budget() throws(InterfaceError) -> DigestBudget? {
    let budgets = [
      try whole("words", in: 1...Self.most).map { DigestBudget.words($0) },
      try whole("sentences", in: 1...1_000_000).map { DigestBudget.sentences($0) },
      try number("percent", in: 0.1...100).map { DigestBudget.percent($0) },
      try whole("characters", in: 1...Self.most).map { DigestBudget.characters($0) },
    ].compactMap(\.self)
    guard budgets.count < 2 else {
      throw .setting("words, sentences, percent and characters are budgets; give one of them")
    }
    return budgets.first
  }

  mutating func limit() throws(InterfaceError) -> Int? {
    try whole("limit", in: 0...Self.most)
  }

  mutating func language() throws(InterfaceError) -> Language {
    try text("language").map { Language($0) } ?? .english
  }

  mutating func settings() throws(InterfaceError) -> ArchiveSettings {
    var settings = ArchiveSettings()
    settings.language = try text("language") ?? settings.language
    settings.k1 = Float(try number("k1", in: 0...10) ?? Double(settings.k1))
    settings.b = Float(try number("b", in: 0...1) ?? Double(settings.b))
    settings.headlineWeight = try whole("headlineWeight", in: 1...255) ?? settings.headlineWeight
    switch try choice("stopWords", StopWordChoice.self) {
    case .low: settings.stopWords = .low
    case .none?: settings.stopWords = .none
    case .drop: settings.stopWords = .drop
    case nil: break
    }
    settings.keepsPositions = try truth("positions") ?? settings.keepsPositions
    settings.keepsText = try truth("text") ?? settings.keepsText
    settings.authority = try text("authority")
    settings.authorityDate = try text("authorityDate")
    return settings
  }

  private enum StopWordChoice: String, CaseIterable { case low, none, drop }

  mutating func writer() throws(InterfaceError) -> WriterSettings {
    var options = WriterSettings()
    options.threads = try whole("threads", in: 1...256) ?? options.threads
    options.memoryCeiling =
      try whole("memory", in: 1 << 20...4 << 30) ?? options.memoryCeiling
    return options
  }

  mutating func export(_ given: Cancellation?) throws(InterfaceError) -> ExportOptions {
    var options = ExportOptions()
    options.cancellation = try cancellation(given)
    options.body = try choice("body") ?? options.body
    options.digest = try whole("digest", in: 1...Self.most).map { .words($0) }
    options.linkCount = try whole("links", in: 0...100) ?? options.linkCount
    options.namesEntities = try truth("entities") ?? options.namesEntities
    options.guardsCells = try truth("safeCells") ?? options.guardsCells
    options.asOf = try moment("asOf")
    options.usableAt = try moment("usableAt")
    return options
  }
}

internal import LedeSystem
public import LedeText

/// Which articles a query may find, and how it is read. Every call that takes a query takes these options.
public struct QueryOptions: Sendable {
  /// Only articles of this day or later; a month or a year counts from its first day.
  public var since: ArticleDate? {
    get { from?.calendarDate }
    set { from = newValue.map { .date($0.withoutTime) } }
  }
  /// Only articles of this day or earlier; a month or a year counts to its last day.
  public var until: ArticleDate? {
    get { through?.calendarDate }
    set { through = newValue.map { .date($0.withoutTime) } }
  }
  /// `since` as it may be typed: `3d`, `yesterday`.
  package var from: DateExpression?
  /// `until` as it may be typed.
  package var through: DateExpression?
  /// Only articles that may be used at this moment: neither withheld nor cancelled nor under an embargo; nil for
  /// all articles, which are marked then. A moment without a zone is taken for UTC.
  public var usableAt: ArticleDate?
  /// Articles without a date pass every date filter.
  package var keepsUndated = false
  /// Faults of the query are thrown instead of passed over, and no word of it is replaced.
  public var isStrict = false
  /// The day that relative dates count from; nil for the clock's (UTC).
  public var today: ArticleDate?
  /// After so long, no further patterns, corrections and relaxed queries are looked at, and a note says what
  /// was left out; nil for no limit. Independently of this, no query causes more than a bounded amount of work.
  public var timeLimit: Duration? {
    get { budget.time }
    set { budget.time = newValue }
  }
  /// How much work the query may cause.
  package var budget = WorkBudget()
  /// Ends the call with the error `cancelled`, as the end of its task does.
  package var cancellation = Cancellation.never
  /// Queries by their names, for `@name` in a query: see `SavedSearches`.
  public var saved: [String: String] = [:]

  /// All articles; the query is read as well as can be.
  public init() {}

  /// The day that relative dates count from, in days since 1970-01-01.
  package var dayOfToday: Int { today?.firstDay ?? SystemClock.today }
}

extension QueryOptions {
  /// Takes dates as they are typed; an empty text is none.
  ///
  /// - Throws: `SearchError.date` for a text that is no date.
  package mutating func setDates(
    since: String?, until: String?
  ) throws(SearchError) {
    from = try Self.date(since, option: "since")
    through = try Self.date(until, option: "until")
  }

  private static func date(
    _ text: String?, option: String
  ) throws(SearchError) -> DateExpression? {
    guard let text, !text.isEmpty else { return nil }
    guard let date = DateExpression(text) else { throw .date(option: option, text: text) }
    return date
  }
}

extension QueryOptions {
  /// What they ask of articles, as parts of a query.
  var filters: [QueryNode] {
    var filters: [QueryNode] = []
    if from != nil || through != nil {
      filters.append(.filter(.dates(from: from, through: through)))
    }
    if let usableAt { filters.append(.filter(.usable(at: usableAt.firstSecond))) }
    return filters
  }
}

extension DateExpression {
  /// The date where it is one of the calendar; nil where it counts from today.
  fileprivate var calendarDate: ArticleDate? {
    if case .date(let date) = self { date } else { nil }
  }
}

extension ArticleDate {
  /// The day, month or year alone.
  fileprivate var withoutTime: ArticleDate {
    ArticleDate(year: year, month: month, day: day) ?? self
  }
}

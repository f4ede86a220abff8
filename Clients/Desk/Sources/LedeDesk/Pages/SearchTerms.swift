import Lede

/// What a search asks for, as its address holds it: nothing of a page's state stands anywhere else.
struct SearchTerms: Sendable {
  var query: String
  var since: String?
  var until: String?
  var source: String?
  var section: String?
  /// A subject or a keyword.
  var subject: String?
  /// A BCP 47 tag: `en` covers `en-GB`.
  var language: String?
  var order: SearchOptions.Order = .score
  /// What was passed over, for the reader to know.
  private(set) var notes: [String] = []

  static let mostCharacters = 2000

  static let rules: [ParameterRule] = [
    ParameterRule(
      name: "q", help: "a question, or a query in the shell's grammar",
      kind: .text(most: mostCharacters)),
    ParameterRule(
      name: "since", help: "only articles of this day or later: 2023-11-07, 2023-11, 2023",
      kind: .text(most: 40)),
    ParameterRule(
      name: "until", help: "only articles of this day or earlier", kind: .text(most: 40)),
    ParameterRule(name: "source", help: "only articles of this source", kind: .text(most: 300)),
    ParameterRule(name: "section", help: "only articles of this section", kind: .text(most: 300)),
    ParameterRule(
      name: "subject", help: "only articles that are filed under this subject or keyword",
      kind: .text(most: 300)),
    ParameterRule(
      name: "language", help: "only articles in this language: en, which covers en-GB",
      kind: .text(most: 300)),
    ParameterRule(
      name: "sort", help: "best, newest or oldest first",
      kind: .choice(["score", "newest", "oldest"])),
  ]

  init(_ parameters: Parameters) {
    query = parameters["q"] ?? ""
    source = parameters["source"]
    section = parameters["section"]
    subject = parameters["subject"]
    language = parameters["language"]
    order = parameters["sort"].flatMap(SearchOptions.Order.init(rawValue:)) ?? .score
    since = date("since", parameters)
    until = date("until", parameters)
  }

  /// A date in any of the forms that archives use; what is none is passed over with a note.
  private mutating func date(_ name: String, _ parameters: Parameters) -> String? {
    guard let text = parameters[name] else { return nil }
    if let date = ArticleDate(text) { return Words.isoDay(date) }
    notes.append("“\(text)” is no date like 2023-11-07, 2023-11 or 2023; passed over")
    return nil
  }

  /// Whether nothing at all is asked for.
  var isEmpty: Bool {
    query.allSatisfy(\.isWhitespace) && since == nil && until == nil && source == nil
      && section == nil && subject == nil && language == nil
  }

  /// The query with source, section, subject and language as conditions. They stand in front, so that a quote that the
  /// reader left open does not swallow them.
  var fullQuery: String {
    var words: [String] = []
    for (field, value) in [
      ("source", source), ("section", section), ("subject", subject), ("language", language),
    ] {
      if let value { words.append("\(field):\"\(value.replacing("\"", with: " "))\"") }
    }
    words.append(query)
    let full = words.joined(separator: " ")
    return full.allSatisfy(\.isWhitespace) ? "*" : full
  }

  /// The same with the dates, for where a query is all that is kept of a search.
  var wholeQuery: String {
    [since.map { "since:\($0)" }, until.map { "until:\($0)" }, fullQuery].compactMap(\.self)
      .joined(separator: " ")
  }

  /// Adds the dates to the options of a query.
  func apply(to options: inout QueryOptions) {
    options.since = since.flatMap { ArticleDate($0) }
    options.until = until.flatMap { ArticleDate($0) }
  }

  /// Adds the dates and the order to search options.
  func apply(to options: inout SearchOptions) {
    apply(to: &options.query)
    options.order = isEmpty && order == .score ? .newest : order
  }

  /// The address of a page that asks for the same.
  func address(_ path: String) -> Address {
    Address(
      path,
      [
        ("q", query), ("since", since), ("until", until), ("source", source),
        ("section", section), ("subject", subject), ("language", language),
        ("sort", order == .score ? nil : order.rawValue),
      ])
  }

  /// The shape of a question: it ends in a question mark, or opens with a question word.
  var isQuestion: Bool {
    let text = query.trimmingPrefix { $0.isWhitespace }
    if let last = text.last(where: { !$0.isWhitespace }), "?؟？".contains(last) { return true }
    let words = text.split(separator: " ")
    guard words.count > 1, let first = words.first else { return false }
    let opener = first.lowercased().replacing("’", with: "'").prefix { $0 != "'" }
    return Self.openers.contains(String(opener))
  }

  private static let openers: Set<String> = [
    "who", "whom", "whose", "what", "when", "where", "why", "how", "which", "did", "does", "is",
    "are", "was", "were", "has", "have", "can", "will",
  ]
}

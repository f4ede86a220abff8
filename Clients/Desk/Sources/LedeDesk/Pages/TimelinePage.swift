import Lede

/// `/timeline`: the days of a story, how much was written about each, and the sentences that tell of it.
struct TimelinePage: Page {
  static let template = "timeline"

  let terms: SearchTerms
  let ids: [ArticleID]
  let dates: Int
  let timeline: NewsTimeline?
  /// Articles by day; empty for named articles.
  let counts: [String: Int]
  /// The languages of the articles that the sentences come from, where they state one.
  var languages: [ArticleID: String] = [:]

  static let route = Route(
    path: "/timeline", name: "timeline",
    summary: "The days of a story that mattered, each with the sentences that tell of it.",
    rules: SearchTerms.rules + [
      PickedArticles.idsRule,
      ParameterRule(name: "dates", help: "at most so many days", kind: .integer(1...60)),
      ParameterRule(
        name: "perDate", help: "at most so many sentences a day", kind: .integer(1...5)),
      ParameterRule(
        name: "as", help: "a drawing to take along instead of the page", kind: .choice(["svg"])),
    ],
    schema: "Timeline", otherTypes: ["image/svg+xml"], isSlow: true, isKept: true, get: answer)

  private static func answer(_ request: PageRequest) throws(DeskError) -> Reply {
    let terms = SearchTerms(request.parameters)
    let ids = try PickedArticles.ids(request)
    let dates = request.number("dates", 12)
    guard !ids.isEmpty || !terms.isEmpty else {
      return .page(
        TimelinePage(terms: terms, ids: ids, dates: dates, timeline: nil, counts: [:]))
    }
    var options = DigestOptions()
    options.query = request.queryOptions
    terms.apply(to: &options.query)
    let asked = options
    let perDate = request.number("perDate", 2)
    let timeline = try DeskError.wrapping { () throws(LedeError) in
      ids.isEmpty
        ? try request.reader.timeline(
          terms.fullQuery, dates: dates, sentencesPerDate: perDate, options: asked)
        : try request.reader.timeline(
          of: ids, focus: terms.query, dates: dates, sentencesPerDate: perDate, options: asked)
    }
    var counts: [String: Int] = [:]
    if ids.isEmpty {
      let rows = try DeskError.wrapping { () throws(LedeError) in
        try request.reader.count(terms.fullQuery, by: [.day], options: asked.query)[.day]
      }
      for row in rows { if let day = row.value { counts[day] = row.count } }
    }
    var page = TimelinePage(
      terms: terms, ids: ids, dates: dates, timeline: timeline, counts: counts)
    if !request.wantsJSON {
      for id in Set(timeline.entries.flatMap(\.sentences).compactMap(\.id)) {
        page.languages[id] = try DeskError.wrapping { () throws(LedeError) in
          try request.reader.article(id)?.language
        }
      }
    }
    guard request.parameters["as"] == "svg" else { return .page(page) }
    return .file(Download(TimelineDrawing(page).svg, type: "image/svg+xml"))
  }

  var title: String { terms.query.isEmpty ? "Timeline" : "Timeline: \(terms.query)" }

  /// How many articles stand under a day; 0 where that is not counted.
  func count(of entry: NewsTimeline.Entry) -> Int {
    Words.isoDay(entry.date).flatMap { counts[$0] } ?? 0
  }

  /// Why it may not be published; nil where it may.
  var release: String? { timeline.flatMap { HitText.release($0.status, $0.embargo) } }

  var record: Value {
    [
      "query": .text(terms.query), "embargo": .optional(timeline?.embargo?.description),
      "release": .optional(release),
      "days": .list(timeline?.entries ?? []) { entry in
        [
          "date": .optional(Words.isoDay(entry.date)), "count": .integer(count(of: entry)),
          "sentences": .list(entry.sentences) { sentence in
            [
              "text": .text(sentence.text), "shown": .text(sentence.shown),
              "id": .optional(sentence.id?.rawValue),
              "date": .optional(sentence.date?.description),
              "start": .integer(sentence.bodyBytes.lowerBound),
              "end": .integer(sentence.bodyBytes.upperBound),
            ]
          },
        ]
      },
    ]
  }

  var view: Value {
    let entries = timeline?.entries ?? []
    let most = max(1, entries.map { count(of: $0) }.max() ?? 1)
    let here = ids.reduce(
      terms.address("/timeline").adding("dates", String(dates))
    ) { $0.adding("id", $1.rawValue) }
    return [
      "q": .text(terms.query), "isAsked": .bool(timeline != nil),
      "isWarning": .bool(release != nil), "release": .optional(release),
      "dates": .integer(dates),
      "since": .optional(terms.since), "until": .optional(terms.until),
      "source": .optional(terms.source), "section": .optional(terms.section),
      "subject": .optional(terms.subject), "language": .optional(terms.language),
      "ids": .list(ids) { .text($0.rawValue) }, "hasIDs": .bool(!ids.isEmpty),
      "hasDays": .bool(!entries.isEmpty), "svgAddress": .text(here.adding("as", "svg").text),
      "days": .list(entries) { entry in
        let count = count(of: entry)
        return [
          "day": .text(Words.day(entry.date)), "isoDay": .optional(Words.isoDay(entry.date)),
          "hasCount": .bool(count > 0), "count": .text(Words.articles(count)),
          "share": .integer(count > 0 ? max(1, count * 100 / most) : 0),
          "sentences": .list(entry.sentences) { sentence in
            let view: Value = [
              "text": .text(sentence.shown), "day": .text(Words.day(sentence.date)),
              "address": .text(DigestPage.address(of: sentence, terms.query)),
            ]
            let language = sentence.id.flatMap { languages[$0] }
            return view.adding(WritingSystem.view(language, of: sentence.shown))
          },
        ]
      },
    ]
  }
}

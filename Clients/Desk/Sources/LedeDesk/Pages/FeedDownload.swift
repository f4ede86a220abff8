import Lede

/// `/feed`: a search as an Atom feed (RFC 4287), newest first: what comes in shows up in any reader of feeds.
enum FeedDownload {
  static let mostEntries = 50

  static let route = Route(
    path: "/feed", name: "feed", summary: "A search, or a saved search, as an Atom feed.",
    rules: SearchTerms.rules + [
      ParameterRule(name: "name", help: "a saved search instead", kind: .text(most: 100))
    ],
    otherTypes: ["application/atom+xml; charset=utf-8"], get: answer)

  private static func answer(_ request: PageRequest) throws(DeskError) -> Reply {
    var terms = SearchTerms(request.parameters)
    var title = terms.query.isEmpty ? "Newest" : terms.query
    if let name = request.parameters["name"] {
      guard let query = request.desk.searches.queries[name] else {
        throw .notFound("no saved search has this name")
      }
      terms.query = query
      title = name
    }
    var options = request.searchOptions
    terms.apply(to: &options)
    options.order = .newest
    options.limit = mostEntries
    options.corrects = false
    let asked = options
    let hits = try DeskError.wrapping { () throws(LedeError) in
      try request.reader.search(terms.fullQuery, options: asked).hits
    }
    let feed = Self.feed(title, terms, hits, request)
    return .file(Download(feed, type: "application/atom+xml; charset=utf-8"))
  }

  private static func feed(
    _ title: String, _ terms: SearchTerms, _ hits: [SearchHit], _ request: PageRequest
  ) -> String {
    let updated = moment(hits.first?.date) ?? request.reader.commitDate.description
    // A reader of feeds may know no base that relative addresses would go on from.
    func link(_ address: Address) -> String { Markup.escaped(request.origin + address.text) }
    let entries = hits.map { hit in
      let page = Address("/article", [("id", hit.id.rawValue), ("q", terms.query)])
      let language = WritingSystem.tag(hit.language).map { " xml:lang=\"\($0)\"" } ?? ""
      let mark = HitText.release(hit.status, hit.embargo).map { "[\($0)] " } ?? ""
      return """
        <entry\(language)>
        <id>\(Markup.escaped(identifier(hit.id.rawValue)))</id>
        <title>\(Markup.escaped(mark + hit.headline.text))</title>
        <updated>\(moment(hit.date) ?? updated)</updated>
        <link rel="alternate" type="text/html" href="\(link(page))"/>
        <summary>\(Markup.escaped(hit.snippet))</summary>
        <author><name>\(Markup.escaped(hit.source ?? request.desk.name))</name></author>
        </entry>

        """
    }
    let own =
      request.parameters["name"].map { terms.address("/feed").setting("q", nil).adding("name", $0) }
      ?? terms.address("/feed")
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom">
      <id>\(Markup.escaped(identifier(request.desk.name + own.text)))</id>
      <title>\(Markup.escaped("\(title) · \(request.desk.name)"))</title>
      <updated>\(updated)</updated>
      <author><name>\(Markup.escaped(request.desk.name))</name></author>
      <link rel="self" type="application/atom+xml" href="\(link(own))"/>
      <link rel="alternate" type="text/html" href="\(link(terms.address("/")))"/>
      \(entries.joined())</feed>

      """
  }

  /// A name as the IRI that Atom wants; one that is an IRI already stays.
  private static func identifier(_ name: String) -> String {
    let isIRI = ["urn:", "tag:", "http://", "https://"].contains { name.hasPrefix($0) }
    return isIRI ? name : "urn:lede:" + Address.encoded(name)
  }

  /// A date as RFC 3339 wants it: a day alone is its beginning.
  private static func moment(_ date: ArticleDate?) -> String? {
    guard let date else { return nil }
    let text = date.description
    if date.hasTime {
      return text.hasSuffix("Z") || text.dropFirst(19).contains("+")
        || text.dropFirst(19).contains("-") ? text : text + "Z"
    }
    guard date.day != nil else { return nil }
    return text + "T00:00:00Z"
  }
}

import LedeText
import LedeWire
import Testing

/// Every field of an article, through every format that Lede writes and reads.
@Suite struct FieldRoundTripTests {
  /// A field: how a test fills it, and how it looks at it.
  struct Field: Sendable, CustomTestStringConvertible {
    let name: String
    let fill: @Sendable (inout Article) -> Void
    let value: @Sendable (Article) -> String

    var testDescription: String { name }
  }

  private static func own<Value>(
    _ name: String, _ path: any WritableKeyPath<Article, Value> & Sendable, _ value: Value
  ) -> Field where Value: Sendable {
    Field(
      name: name, fill: { $0[keyPath: path] = value },
      value: { String(reflecting: $0[keyPath: path]) })
  }

  private static func stated<Value>(
    _ name: String, _ path: any WritableKeyPath<ArticleMetadata, Value> & Sendable, _ value: Value
  ) -> Field where Value: Sendable {
    Field(
      name: name, fill: { $0.metadata[keyPath: path] = value },
      value: { String(reflecting: $0.metadata[keyPath: path]) })
  }

  private static let moment = ArticleDate("2031-02-03T04:05:06+01:00")
  private static let later = ArticleDate("2032-03-04T05:06:07Z")

  static let fields: [Field] = [
    own("id", \.id, ArticleID("wire 7/ä")),
    own("headline", \.headline, Headline("Rain & \"wind\" <b>hit</b> the coast")),
    own("derived headline", \.headline, Headline("It rained; hard", isDerived: true)),
    own("moment", \.date, moment), own("day", \.date, ArticleDate("2024-03-05")),
    own("month", \.date, ArticleDate("2024-03")),
    own("moment without a zone", \.date, ArticleDate("2024-03-05T12:30:00")),
    own("language", \.language, "pt-BR"), own("byline", \.byline, "By Ann Bee & Cal <Dee>"),
    own("source", \.source, "Example \"Wire\""), own("section", \.section, "Weather & sea"),
    own("keywords", \.keywords, ["rain", "wind & sea", "a, b; c"]),
    own("url", \.url, "https://example.org/rain?a=1&b=2"),
    own("body", \.body, "One & two.\n\nThree <four> ]]> “five”.\n\n\u{1F300} — six."),
    own(
      "extras", \.extras,
      [
        .init(name: "mood", written: "{\"n\":[1,\"<&>\"]}"),
        .init(name: "my note", written: "null"),
      ]),
    stated("version", \.version, 7), stated("status", \.status, .withheld),
    stated("embargo", \.embargo, moment),
    stated("embargo on a day", \.embargo, ArticleDate("2031-02-03")),
    stated("expires", \.expires, later), stated("firstCreated", \.firstCreated, moment),
    stated("versionCreated", \.versionCreated, later),
    stated("contentModified", \.contentModified, later), stated("urgency", \.urgency, 4),
    stated("provider", \.provider, "Other & Co"), stated("slugline", \.slugline, "rain-coast"),
    stated("dateline", \.dateline, "TOLMIN, March 4 (XYZ) -"),
    stated("creditline", \.creditline, "Ann/XYZ"),
    stated("copyrightHolder", \.copyrightHolder, "XYZ <Ltd>"),
    stated("copyright", \.copyrightNotices, ["(c) XYZ"]),
    stated("copyrights", \.copyrightNotices, ["(c) XYZ", "© Ann Bee"]),
    stated("usageTerms", \.usageTerms, ["Not for use on Mars"]),
    stated("several usageTerms", \.usageTerms, ["Not on Mars", "No archive"]),
    stated("titles", \.titles, ["For the desk", "Other"]),
    stated("subheadlines", \.subheadlines, ["Two pillars damaged", "Repairs"]),
    stated("summary", \.summaries, ["A storm."]),
    stated("summaries", \.summaries, ["A storm.", "A long storm."]),
    stated("descriptions", \.descriptions, ["Described."]),
    stated("captions", \.captions, ["The bridge on Monday", "The ferry"]),
    stated("editorNotes", \.editorNotes, ["EMBARGOED", "Adds quote."]),
    stated("places", \.places, ["Tolmin, Slovenia", "Bled"]),
    stated("genres", \.genres, ["Analysis"]),
    stated("subjects", \.subjects, [.init(name: "storm", qcode: "medtop:20000139")]),
    stated(
      "subjects of two vocabularies", \.subjects,
      [
        .init(name: "storm", qcode: "medtop:20000139"),
        .init(name: "economy", qcode: "subj:04000000"),
      ]),
    stated("links", \.related, [.init("irel:seeAlso", "urn:x:2", version: 3)]),
    stated("partOf", \.partOf, "urn:x:0"),
  ]

  static let formats = [ArticleFormat.newsMLG2, .nitf, .ninjs1, .ninjs3, .json, .csv]

  private func plain() throws -> Article {
    Article(
      id: ArticleID("urn:x:1"), headline: Headline("Storm"),
      date: ArticleDate("2024-03-05T12:30:00Z"), language: "en", body: "It rained; hard.")
  }

  private func through(_ format: ArticleFormat, _ article: Article) throws -> (Article, [UInt8]) {
    let bytes = try Exporter.bytes(of: ExportItem(article), as: format, exportSettings())
    let taken = imported(bytes, name: "f")
    return (try #require(taken.articles.first, "\(taken.report)"), bytes)
  }

  @Test(arguments: formats, fields)
  func `a field comes back, and goes out again as it did`(_ format: ArticleFormat, _ field: Field)
    throws
  {
    var article = try plain()
    field.fill(&article)
    let (back, bytes) = try through(format, article)
    if field.name == "id" {
      // An id that is no URI becomes one.
      #expect(back.id.rawValue.hasSuffix("wire%207%2F%C3%A4") || back.id == article.id)
    } else {
      #expect(field.value(back) == field.value(article))
    }
    let (again, bytesAgain) = try through(format, back)
    #expect(field.value(again) == field.value(back))
    if field.name != "id" { #expect(bytesAgain == bytes) }
  }

  private func full() throws -> Article {
    var article = try plain()
    let skipped = [
      "id", "derived headline", "day", "month", "moment without a zone", "embargo on a day",
      "copyright", "usageTerms", "summary", "subjects",
    ]
    for field in Self.fields where !skipped.contains(field.name) { field.fill(&article) }
    return article
  }

  @Test(arguments: formats)
  func `what one format holds every other one gives on`(_ first: ArticleFormat) throws {
    let article = try full()
    let (once, _) = try through(first, article)
    for second in Self.formats {
      let (twice, _) = try through(second, once)
      for field in Self.fields {
        #expect(field.value(twice) == field.value(article), "\(first), \(second): \(field.name)")
      }
    }
  }

  @Test(arguments: [ArticleFormat.newsMLG2, .nitf, .ninjs1, .ninjs3, .json, .csv])
  func `a canceled article comes back as a withdrawal`(_ format: ArticleFormat) throws {
    var article = try plain()
    article.metadata.status = .cancelled
    article.metadata.version = 3
    let bytes = try Exporter.bytes(of: ExportItem(article), as: format, exportSettings())
    let taken = imported(bytes, name: "f")
    #expect(taken.removals == [article.id])
    #expect(taken.articles.isEmpty)
  }
}

import LedeText
import LedeWire
import Testing

/// What a reader gives for bytes in memory.
struct Taken {
  var articles: [Article] = []
  var versions: [Int?] = []
  var removals: [ArticleID] = []
  var notices: [ReleaseNotice] = []
  var report = FileReport(path: "")
}

func imported(_ text: String, name: String = "wire", _ settings: ImportSettings = .init()) -> Taken
{
  imported(Array(text.utf8), name: name, settings)
}

func imported(
  _ bytes: [UInt8], name: String = "wire", _ settings: ImportSettings = .init()
) -> Taken {
  var taken = Taken()
  ArticleReader(settings).read(bytes: bytes, name: name) { event in
    switch event {
    case .article(let article, let version):
      taken.articles.append(article)
      taken.versions.append(version)
    case .entry(let article):
      taken.articles.append(article)
      taken.versions.append(nil)
    case .removal(let id, _): taken.removals.append(id)
    case .notice(let notice): taken.notices.append(notice)
    case .file(let report): taken.report = report
    }
  }
  return taken
}

/// Settings of an export that does not depend on the day.
func exportSettings(
  _ body: ExportSettings.Body = .xhtml, language: String? = nil
) throws -> ExportSettings {
  let asOf = try #require(ArticleDate("2026-01-31T12:00:00Z"))
  return try ExportSettings(
    authority: "example.org", authorityDate: "2026", asOf: asOf, body: body, language: language)
}

/// An article with something in every field, characters that need care among it.
func fullArticle() throws -> Article {
  var article = Article(
    id: ArticleID("wire 1/ä"),
    headline: Headline("Rain & \"wind\" <hit> the coast"),
    date: ArticleDate("2023-11-07T16:27:41+01:00"), language: "en-GB",
    byline: "Ann Bee, Cal Dee", source: "Example Wire", section: "Weather",
    keywords: ["rain", "wind & sea"], url: "https://example.org/rain?a=1&b=2",
    body:
      "It rained;\nhard.\n\nThe \u{1}wind\u{FFFE} rose \u{1F300} &amp; fell.\r\n\r\nThen: calm ]]>.",
    metadata: fullMetadata())
  article.extras = [
    .init(name: "mood", written: #"{"n":[1,"<&>\n"]}"#),
    .init(name: "note to self", written: "null"),
  ]
  return article
}

func fullMetadata() -> ArticleMetadata {
  var metadata = ArticleMetadata()
  metadata.urgency = 3
  metadata.slugline = "rain-coast"
  metadata.version = 4
  metadata.firstCreated = ArticleDate("2023-11-07T15:00:00Z")
  metadata.copyrightNotices = ["(c) Example"]
  metadata.subjects = [.init(name: "weather", qcode: "medtop:17000000")]
  return metadata
}

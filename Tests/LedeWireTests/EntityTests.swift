import LedeText
import LedeWire
import Testing

struct EntityTests {
  private func entities(_ body: String, _ language: Language = .english) throws -> [String] {
    let article = Article(
      id: ArticleID("e"), headline: Headline("Line"), date: nil, body: body)
    return EntityFinder(language).entities(in: article).map { "\($0.kind.rawValue) \($0.name)" }
  }

  @Test func `the text itself says what a name is`() throws {
    let found = try entities(
      """
      LIMA, Peru (Reuters) - Talks at the Bank of England failed, spokesman Roberto Ramallo said. \
      Then Foreign Minister Hossein Amirabdollahian met Acme Holdings in Doha. Mr. Ramallo left.
      """)
    #expect(
      found == [
        "geoArea Lima", "organisation Bank of England", "person Roberto Ramallo",
        "person Hossein Amirabdollahian", "organisation Acme Holdings",
      ])
  }

  @Test func `names of which the text says nothing are left out`() throws {
    #expect(try entities("Alice met Bob in Paris. The Minister of Health stayed away.") == [])
  }

  @Test func `a dateline names its places, in capitals or not`() throws {
    #expect(
      try entities("GAZA/TEL-AVIV (AP) - Rain fell.", Language("de")) == [
        "geoArea Gaza", "geoArea Tel-Aviv",
      ])
  }

  @Test func `entities go out as subjects once, and come back and go out as the same bytes`() throws
  {
    let settings = try exportSettings()
    let finder = EntityFinder(.english)
    var article = try fullArticle()
    article.body = "Prime Minister Ann Bee spoke."
    let item = ExportItem(article, entities: finder.entities(in: article))
    let first = try Exporter.bytes(of: item, as: .newsMLG2, settings)
    let text = String(decoding: first, as: UTF8.self)
    #expect(text.contains("uri=\"tag:example.org,2026:person:Ann%20Bee\" how=\"howextr:tool\""))
    let again = try #require(imported(first).articles.first)
    let second = ExportItem(again, entities: finder.entities(in: again))
    #expect(try Exporter.bytes(of: second, as: .newsMLG2, settings) == first)
  }
}

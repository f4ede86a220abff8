import Lede
import LedeTestSupport
import Testing

@Suite struct `What articles state and name` {
  private static let bodies: [(id: String, language: String?, body: String)] = [
    ("gb", "en-GB", "BEIRUT — Prime Minister Najib Mikati met rescuers as the rain fell."),
    ("us", "en", "The rain fell on the Ministry of Health."),
    ("de", "de", "Der Regen fiel. rain"),
    ("none", nil, "More rain."),
  ]

  private func archive(in folder: TestFolder) throws -> Archive {
    let archive = try Archive.create(folder.path + "/rain.lede")
    try archive.add(
      try Self.bodies.map { row in
        Article(
          id: try #require(ArticleID(row.id)), headline: Headline("Rain"), language: row.language,
          body: row.body)
      })
    return archive
  }

  @Test(arguments: [
    ("rain language:en", ["gb", "us"]), ("rain language:en-gb", ["gb"]),
    ("rain lang:DE", ["de"]), ("rain -language:en", ["de", "none"]), ("rain language:e", []),
  ])
  func `a condition on the language covers its regions`(_ query: String, _ ids: [String]) throws {
    let folder = try TestFolder()
    let hits = try archive(in: folder).search(query).hits
    #expect(hits.map(\.id.rawValue).sorted() == ids)
  }

  @Test func `articles are counted by the language that they state`() throws {
    let folder = try TestFolder()
    let result = try archive(in: folder).reader.count("rain", by: [.language])
    let rows = try #require(result.rows[.language])
    #expect(rows.map(\.key) == ["de", "en", "en-GB", nil])
    #expect(rows.allSatisfy { $0.count == 1 })
  }

  @Test func `a search for no hit counts all of them`() throws {
    let folder = try TestFolder()
    let archive = try archive(in: folder)
    var options = SearchOptions()
    options.limit = 0
    for query in ["rain", "*", "language:en", "\"more rain\"", "rain -language:de"] {
      let none = try archive.search(query, options: options)
      #expect(none.hits.isEmpty)
      #expect(try none.outcome.totalCount == archive.search(query).outcome.totalCount)
    }
  }

  @Test func `whom and what an article names is told with its kind`() throws {
    let folder = try TestFolder()
    let reader = try archive(in: folder).reader
    func names(_ id: String) throws -> [String] {
      let id = try #require(ArticleID(id))
      let article = try #require(try reader.article(id))
      return reader.entities(in: article).map { "\($0.kind) \($0.name)" }
    }
    #expect(try names("gb") == ["place Beirut", "person Najib Mikati"])
    #expect(try names("us") == ["organisation Ministry of Health"])
    #expect(try names("none") == [])
  }
}

import LedeText
import Testing

@testable import LedeQuery

/// What filters let through, against a look at each article.
@Suite struct FilterTests {
  private let articles: [Article]
  private let archive: TestArchive

  init() throws {
    articles = (0..<48).map { number in
      var article = TestArchive.article(
        "wire/\(number)", date: number % 5 == 0 ? nil : "2023-11-\(10 + number % 20)",
        body: "Storm number \(number).")
      article.source = [nil, "Example Wire", "Other Times"][number % 3]
      article.section = [nil, "World", "Sport", "world"][number % 4]
      article.language = [nil, "en", "en-GB", "de", "eng"][number % 5]
      if number % 7 == 3 { article.metadata.status = .withheld }
      if number % 7 == 5 {
        article.metadata.embargo = ArticleDate("2023-11-2\(number % 10)T12:00:00Z")
      }
      return article
    }
    archive = try TestArchive(articles)
  }

  private func found(
    _ query: String, _ change: (inout SearchOptions) -> Void = { _ in }
  ) throws -> Set<String> {
    var options = SearchOptions()
    options.limit = nil
    change(&options)
    return Set(try archive.searcher.search(query, options).hits.map(\.id.rawValue))
  }

  private func expected(_ passes: (Article) -> Bool) -> Set<String> {
    Set(articles.filter(passes).map(\.id.rawValue))
  }

  @Test(arguments: ["Example Wire", "example wire", "OTHER TIMES", "Example"])
  func `a source is met whole, whatever its case`(text: String) throws {
    let expected = expected { $0.source?.lowercased() == text.lowercased() }
    #expect(try found("storm source:\"\(text)\"") == expected)
    #expect(
      try found("storm -source:\"\(text)\"") == self.expected { _ in true }.subtracting(expected))
  }

  @Test(arguments: ["World", "sport", "None"])
  func `a section is met whole, whatever its case`(text: String) throws {
    #expect(
      try found("storm section:\(text)")
        == expected { $0.section?.lowercased() == text.lowercased() })
  }

  @Test(arguments: ["en", "en-GB", "de", "fr"])
  func `a language has its regions`(tag: String) throws {
    #expect(
      try found("storm language:\(tag)")
        == expected { article in
          guard let language = article.language?.lowercased() else { return false }
          return language == tag.lowercased() || language.hasPrefix(tag.lowercased() + "-")
        })
  }

  @Test(arguments: ["2023-11-22T12:00:00Z", "2023-11-27T00:00:00Z", "2030-01-01T00:00:00Z"])
  func `what is withheld or under embargo cannot be used`(moment: String) throws {
    let date = try #require(ArticleDate(moment))
    let second = date.secondsSince1970
    #expect(
      try found("storm") { $0.query.usableAt = date }
        == expected { article in
          let end = article.metadata.embargo?.secondsSince1970
          return article.metadata.status == .usable && end.map { $0 <= second } ?? true
        })
  }

  @Test func `an id is met alone`() throws {
    #expect(try found("storm id:wire/7") == ["wire/7"])
    #expect(try found("storm id:wire") == [])
  }
}

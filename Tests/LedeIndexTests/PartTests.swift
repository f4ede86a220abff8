import LedeTestSupport
import LedeText
import Testing

@testable import LedeIndex

/// The section that tells which articles are parts of which item.
@Suite struct PartTests {
  @Test func `its bytes are those of the page`() throws {
    var parts = PartTable()
    parts.insert(1, of: "x")
    #expect(PartIndex.encoded(parts, tellsAll: true) == (try FormatDocumentTests.example("parts")))
  }

  /// Random items with parts, some of them removed, through commits and merges, with text and without.
  @Test(arguments: [true, false])
  func `parts are found by their item, before and behind a merge`(keepsText: Bool) throws {
    var settings = ArchiveSettings()
    settings.keepsText = keepsText
    let storage = FaultyStorage()
    let writer = try IndexWriter(in: storage, creatingWith: settings)
    var expected: [ArticleID: Set<ArticleID>] = [:]
    for (number, article) in try SampleArticles.made(300).enumerated() {
      var article = article
      if number % 3 == 0 {
        let item: ArticleID = number % 2 == 0 ? "one" : try #require(ArticleID("i#\(number % 40)"))
        article.id = item
        article = article.part(named: "\(number)")
        expected[item, default: []].insert(article.id)
      } else if number % 3 == 1 {
        article.id = try #require(ArticleID("one#\(number)"))
      }
      try writer.add(article)
      if number % 70 == 69 { try writer.commit() }
    }
    try writer.commit()
    for item in Array(expected.keys) {
      let removed = try #require(expected[item]?.min())
      try writer.remove(removed)
      expected[item]?.remove(removed)
    }
    try writer.commit()
    for isMerged in [false, true] {
      if isMerged { try writer.merge() }
      let snapshot = try Snapshot.open(in: storage)
      for (item, parts) in expected {
        let found = try snapshot.parts(of: item).map { (document) in try snapshot.id(document) }
        #expect(Set(found) == parts && found.count == parts.count)
      }
      #expect(try snapshot.parts(of: "made-1").isEmpty && snapshot.possibleItems().isEmpty)
      #expect(try ArchiveCheck(in: storage).findings.isEmpty)
    }
    #expect(try writer.withdraw("one").removed == expected["one"]?.count)
  }
}

import Lede
import LedeTestSupport
import Testing

/// What articles are filed under: subjects and keywords, counted and asked for.
@Suite struct `Subjects` {
  private static let names = ["Trade", "trade", "Foreign policy", "Öl", "حرب", "a\"b", "medtop:1"]

  /// An article under some of the names, by turns as subjects and as keywords.
  private static func article(_ number: Int, _ random: inout Random) throws -> Article {
    let id = try #require(ArticleID("wire-\(number)"))
    var article = Article(id: id, headline: Headline("Rain \(number)"), body: "It rained.")
    for name in names where random.next(below: 4) == 0 {
      if random.next(below: 2) == 0 {
        article.keywords.append(name)
      } else if name == "medtop:1" {
        article.metadata.subjects.append(.init(qcode: name))
      } else {
        article.metadata.subjects.append(.init(name: name, qcode: "medtop:\(number)"))
      }
    }
    return article
  }

  /// The names of an article, read from its fields alone: the first spelling of each.
  private static func filed(_ article: Article) -> [String] {
    let all = article.metadata.subjects.map { $0.name ?? $0.qcode ?? "" } + article.keywords
    return all.indices.filter { at in
      !all[..<at].contains { $0.lowercased() == all[at].lowercased() }
    }.map { all[$0] }
  }

  private func agree(_ reader: Archive.Reader, _ articles: [Article]) throws {
    var expected: [String: Int] = [:]
    for name in articles.flatMap(Self.filed) { expected[name.lowercased(), default: 0] += 1 }
    let result = try reader.count("rain", by: [.subject])
    #expect(result.outcome.totalCount == articles.count)
    let rows = Dictionary(
      uniqueKeysWithValues: result[.subject].map {
        ($0.value?.lowercased() ?? "none", $0.count)
      })
    let without = articles.count { Self.filed($0).isEmpty }
    #expect(rows == expected.merging(without > 0 ? ["none": without] : [:]) { $0 + $1 })
    for name in Self.names where !name.contains("\"") {
      var options = SearchOptions()
      options.limit = 1000
      let hits = try reader.search("rain subject:\"\(name.uppercased())\"", options: options).hits
      let those = articles.filter {
        Self.filed($0).contains { $0.lowercased() == name.lowercased() }
      }
      #expect(Set(hits.map(\.id)) == Set(those.map(\.id)), "\(name)")
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `are counted as the articles state them over segments, removals and merges`(
    seed: UInt64
  ) throws {
    var random = Random(state: seed)
    let folder = try TestFolder()
    let archive = try Archive.create(folder.path + "/news.lede")
    var articles: [Article] = []
    for _ in 0..<4 {
      // One commit of the four has no subjects at all.
      let isBare = random.next(below: 4) == 0
      let new = try (0..<20).map { number in
        var article = try Self.article(articles.count + number, &random)
        if isBare { (article.keywords, article.metadata.subjects) = ([], []) }
        return article
      }
      try archive.add(new)
      articles += new
    }
    var writer = try archive.writer()
    try writer.remove(articles[10..<30].map(\.id))
    try writer.commit()
    articles.removeSubrange(10..<30)
    try agree(archive.reader, articles)
    try writer.merge()
    try archive.refresh()
    try agree(archive.reader, articles)
    #expect(try Archive.check(archive.path).isEmpty)
  }

  @Test func `an article without any is counted as such`() throws {
    let folder = try TestFolder()
    let archive = try Archive.create(folder.path + "/news.lede")
    let id = ArticleID("one")
    try archive.add([Article(id: id, headline: Headline("Rain"), body: "It rained.")])
    let result = try archive.reader.count("rain", by: [.subject])
    #expect(result[.subject].map(\.value) == [nil] && result[.subject].map(\.count) == [1])
    #expect(result[.source].isEmpty)
    #expect(try archive.reader.search("subject:trade").hits.isEmpty)
  }
}

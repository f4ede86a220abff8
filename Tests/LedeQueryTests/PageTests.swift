import LedeQuery
import LedeText
import Testing

/// A page of hits, for which less is read than for all of them.
@Suite struct `Pages` {
  private static let articles: [Article] = {
    var random = SystemRandomNumberGenerator()
    let words = ["harbour", "strike", "ferry", "minister", "coast"]
    return (0..<300).map { number in
      var body: [String] = []
      for _ in 0..<Int.random(in: 10...60, using: &random) {
        let word = Int.random(in: 0..<30, using: &random)
        body.append(word < words.count ? words[word] : "filler\(word)")
      }
      let day = Int.random(in: 10...28, using: &random)
      let month = Int.random(in: 1...9, using: &random)
      return TestArchive.article(
        "a\(number)", date: number % 9 == 0 ? nil : "20\(10 + number % 5)-0\(month)-\(day)",
        body: body.joined(separator: " "))
    }
  }()

  @Test(
    arguments: ["harbour strike", "coast ferry minister", "strike minister harbour ferry coast"],
    SearchOptions.Recency.allCases)
  func `they are the beginning of all hits`(query: String, recency: SearchOptions.Recency) throws {
    let archive = try TestArchive(Self.articles)
    let searcher = archive.searcher
    var options = SearchOptions()
    options.recency = recency
    for ranking in [SearchOptions.Ranking.news, .deep] {
      options.ranking = ranking
      options.offset = 0
      options.limit = nil
      let all = try searcher.search(query, options).hits
      #expect(all.count > 50)
      for (offset, limit) in [(0, 1), (0, 10), (7, 5), (30, 20)] {
        options.offset = offset
        options.limit = limit
        let page = try searcher.search(query, options).hits
        #expect(page.map(\.id) == all.dropFirst(offset).prefix(limit).map(\.id))
        #expect(page.map(\.score) == all.dropFirst(offset).prefix(limit).map(\.score))
      }
    }
  }
}

import Dispatch
import Lede
import Synchronization

/// Eight readers and a writer: whatever a reader sees is one whole commit.
///
/// Each commit gives all the articles the same number; a reader that meets two numbers, or a wrong count, has seen
/// half a commit.
struct Races {
  private let archive: Archive
  private static let articleCount = 24
  private static let readerCount = 8

  init(in folder: String) throws {
    archive = try Archive.create(folder + "/races.lede")
  }

  func run(seconds: Int) throws {
    try commit(0)
    let end = ContinuousClock.now + .seconds(seconds)
    let commits = Atomic(0)
    let looks = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: Self.readerCount + 1) { number in
      var round = 0
      while ContinuousClock.now < end {
        round += 1
        do {
          if number == 0 {
            try commit(round)
            if round % 7 == 0 {
              var writer = try archive.writer()
              try writer.merge()
            }
            commits.add(1, ordering: .relaxed)
          } else {
            try look()
            looks.add(1, ordering: .relaxed)
          }
        } catch {
          fatalError("thread \(number): \(error)")
        }
      }
    }
    let done = commits.load(ordering: .relaxed)
    let seen = looks.load(ordering: .relaxed)
    guard done > 0, seen >= Self.readerCount else { fatalError("nothing was done") }
    print(
      "soak: \(Self.readerCount) readers looked \(seen) times at \(done) commits, each was whole")
  }

  private func commit(_ number: Int) throws {
    var articles: [Article] = []
    for index in 0..<Self.articleCount {
      guard let id = ArticleID("article-\(index)") else { fatalError("an id is not empty") }
      articles.append(
        Article(
          id: id, headline: Headline("Item \(index)"),
          date: ArticleDate("2026-01-0\(index % 9 + 1)"),
          source: "Commit \(number)",
          body: "The marker of harbour \(index) stands here. It was set by round\(number)."))
    }
    try archive.add(articles)
  }

  private func look() throws {
    let reader = archive.reader
    var options = SearchOptions()
    options.limit = nil
    let result = try reader.search("marker", options: options)
    let sources = Set(result.hits.map { $0.source ?? "" })
    guard result.outcome.totalCount == Self.articleCount, sources.count == 1 else {
      fatalError("half a commit: \(result.outcome.totalCount) articles of \(sources.sorted())")
    }
    for hit in result.hits.prefix(3) {
      guard let article = try reader.article(hit.id), article.source == hit.source else {
        fatalError("the article \(hit.id) is not that of its hit")
      }
    }
    _ = try reader.ask("who set the marker?")
  }
}

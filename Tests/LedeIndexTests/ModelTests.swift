import LedeTestSupport
import LedeText
import Testing

@testable import LedeIndex

@Suite struct ModelTests {
  /// A generator with a fixed seed, so that a failing run can be repeated.
  struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  @Test(arguments: 1...6)
  func `random additions, updates, removals, merges and reopenings agree with a dictionary`(
    _ seed: Int
  ) throws {
    var random = Random(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
    let storage = FaultyStorage()
    var settings = ArchiveSettings()
    settings.keepsPositions = seed % 2 == 0
    var model: [ArticleID: Article] = [:]
    var writer = try IndexWriter(in: storage, creatingWith: settings, threads: 1 + seed % 3)
    for _ in 0..<150 {
      switch Int.random(in: 0..<20, using: &random) {
      case 0..<10:
        let number = Int.random(in: 0..<60, using: &random)
        var article = try SampleArticles.made(1, from: number)[0]
        article.body += " version\(Int.random(in: 0..<3, using: &random))"
        let old = model[article.id]
        let expected: IndexWriter.Addition =
          old == nil ? .added : old == article ? .unchanged : .updated
        #expect(try writer.add(article) == expected)
        model[article.id] = article
      case 10..<13:
        let id = try #require(ArticleID("made-\(Int.random(in: 0..<60, using: &random))"))
        #expect(try writer.remove(id) == (model.removeValue(forKey: id) != nil))
      case 13..<17: try writer.commit()
      case 17: try writer.merge()
      case 18: try writer.finishMerges()
      default:
        try writer.commit()
        writer = try IndexWriter(in: storage, threads: 1 + seed % 3)
      }
    }
    try writer.commit()
    try Self.compare(try Snapshot.open(in: storage), model)
    try writer.merge()
    let merged = try Snapshot.open(in: storage)
    #expect(merged.parts.count <= 1)
    #expect(merged.documentCount == model.count)
    try Self.compare(merged, model)
  }

  static func compare(_ snapshot: Snapshot, _ model: [ArticleID: Article]) throws {
    #expect(snapshot.articleCount == model.count)
    for (id, article) in model {
      let document = try #require(try snapshot.document(for: id))
      #expect(try snapshot.article(document) == article)
      #expect(try snapshot.date(document) == article.date)
      #expect(try snapshot.source(document) == article.source)
    }
    for number in 0..<60 {
      let id = try #require(ArticleID("made-\(number)"))
      #expect((try snapshot.document(for: id) != nil) == (model[id] != nil))
    }
  }
}

import LedeText
import Testing

@testable import LedeIndex

/// Flat plans, which the fast executors run.
let flatPlans: [Plan] = [
  term("w0"), term("w3", boost: 2), term("w1", .headline), term("missing"),
  .union([term("w0"), term("w1"), term("w30"), term("w50")]),
  .union([term("w0"), term("w1"), term("w2")]),
  .union([term("w40"), term("w41"), term("missing"), term("w42", boost: 0.5)]),
  .union((0..<60).map { term("w\($0)") }), .union([term("w5"), term("w5"), term("w9")]),
  .union([term("w2", .headline), term("w9", .headline)]),
  .union([
    .union([term("w0"), term("w3")]),
    .union([term("w5"), term("w9", boost: 0.25), term("w0", boost: 0.1)]),
  ]),
  .union([.union([term("w1"), term("missing"), term("w2")]), term("w7", boost: 0.4), term("w8")]),
  .intersection([term("w0"), term("w1")]), .intersection([term("w3"), term("w20"), term("w0")]),
  .intersection([term("w7"), term("missing")]), .intersection([term("w33"), term("w44")]),
  .phrase([Term("w0"), Term("w0")]), .phrase([Term("w1"), Term("w0")]),
  .phrase([Term("w2"), Term("w0"), Term("w1")]), .phrase([Term("w0"), Term("missing")]),
  .intersection([.filter(.sources(["wire"])), .union([term("w4"), term("w11")])]),
  .intersection([.unscored(term("w1")), term("w2")]),
  .difference(.intersection([term("w0"), term("w6")]), without: term("w1")),
]

@Suite struct ExecutorTests {
  private static let articles = sampleArticles(400, seed: 9)
  private static let deleted = Set(articles.filter { $0.id.hashByte % 5 == 0 }.map(\.id))
  private static let rankers = rankers(scoredHeadlineWeight: 3)
  private static let headlinesCountOnce = rankers(scoredHeadlineWeight: 1)
  private static let manyBlocks = sampleRanker(
    sampleArticles(3000, words: 12, seed: 21), segments: 2)
  private static let manyRareBlocks = sampleRanker(
    sampleArticles(3000, words: 40, seed: 33), segments: 2)

  private static func rankers(scoredHeadlineWeight weight: Int) -> [Ranker] {
    [
      sampleRanker(articles, scoredHeadlineWeight: weight),
      sampleRanker(articles, segments: 8, deleted: deleted, scoredHeadlineWeight: weight),
    ]
  }

  @Test(arguments: flatPlans)
  func `the fast executors give what the exhaustive scorer gives`(plan: Plan) throws {
    for ranker in Self.rankers {
      let all = try ranker.exhaustiveTop(nil, of: plan).hits
      for level: CInt in [0, 2, 3] where level <= RankingKernels.best.level {
        let fast = FlatRanker(ranker.statistics, kernels: RankingKernels(level: level))
        if let count = try fast.count(plan) { #expect(count == all.count) }
        // Lists that are asked for again are kept.
        for k in [1, 10, 1, 10, 300] {
          let found = try fast.top(k, of: plan)?.hits
          let hits = try #require(found)
          #expect(hits == Array(all.prefix(k)), "level \(level), k \(k)")
        }
        if let count = try fast.count(plan) { #expect(count == all.count) }
      }
    }
  }

  @Test(arguments: flatPlans, [1, 3])
  func `conjunctions and phrases from the lists on disk give what the exhaustive scorer gives`(
    plan: Plan, scoredHeadlineWeight: Int
  ) throws {
    for ranker in scoredHeadlineWeight == 1 ? Self.headlinesCountOnce : Self.rankers {
      let all = try ranker.exhaustiveTop(nil, of: plan).hits
      // With a ceiling of 0 nothing is kept, so that lists are never decoded whole for these.
      let cache = ImpactCache(ceiling: 0)
      let flat = FlatRanker(ranker.statistics, cache: cache)
      for k in [1, 10, 300] {
        for _ in 0..<2 {
          let hits = try flat.top(k, of: plan)?.hits
          #expect(hits == Array(all.prefix(k)), "k \(k)")
        }
      }
    }
  }

  @Test(arguments: [2, 3, 5])
  func `conjunctions and phrases of many blocks are found on disk`(length: Int) throws {
    let ranker = Self.manyRareBlocks
    var random = SplitMix(state: UInt64(length))
    for _ in 0..<12 {
      let words = (0..<length).map { _ in Term("w\(Int.random(in: 0..<40, using: &random) / 3)") }
      for plan: Plan in [.phrase(words), .intersection(words.map { .term($0) })] {
        let all = try ranker.exhaustiveTop(nil, of: plan).hits
        let flat = FlatRanker(ranker.statistics, cache: ImpactCache(ceiling: 0))
        for k in [1, 10, 1000] {
          #expect(try flat.top(k, of: plan)?.hits == Array(all.prefix(k)), "k \(k)")
        }
        #expect(flat.cache.byteCount == 0)
      }
    }
  }

  @Test func `a term is decoded whole when it is asked for again, not before`() throws {
    let ranker = sampleRanker(Self.articles)
    let cache = ImpactCache(ceiling: 1 << 20)
    let flat = FlatRanker(ranker.statistics, cache: cache)
    let plan: Plan = .intersection([term("w0"), term("w1")])
    let first = try flat.top(10, of: plan)?.hits
    #expect(cache.byteCount == 0)
    let second = try flat.top(10, of: plan)?.hits
    #expect(cache.byteCount > 0)
    #expect(first == second)
  }

  @Test func `of several long lists a query decodes one for later ones`() throws {
    let ranker = sampleRanker((0..<20_000).map { SampleArticle(id: "a\($0)", body: "flood town") })
    let cache = ImpactCache(ceiling: 64 << 20)
    let flat = FlatRanker(ranker.statistics, cache: cache)
    let plan: Plan = .intersection([term("flood"), term("town")])
    var counts: [Int] = []
    for _ in 0..<8 {
      #expect(try flat.top(10, of: plan)?.hits.count == 10)
      if cache.byteCount > counts.last ?? 0 { counts.append(cache.byteCount) }
    }
    let first = try #require(counts.first)
    #expect(counts == [first, 2 * first])
  }

  @Test func `equal scores are ordered by date and id`() throws {
    let articles = (0..<300).map { number in
      SampleArticle(
        id: "a\(number * 7 % 300)", body: "flood in town", day: number % 4 == 0 ? 5 : number % 3)
    }
    let ranker = sampleRanker(articles, segments: 3)
    let plan: Plan = .union([term("flood"), term("town")])
    let hits = try ranker.top(10, of: plan).hits
    #expect(hits == (try ranker.exhaustiveTop(10, of: plan).hits))
    #expect(try ranker.id(of: hits[0]) == "a0")
  }

  @Test func `great frequencies are scored exactly`() throws {
    let articles = (1...40).map { number in
      SampleArticle(
        id: "a\(number)",
        body: Array(repeating: "no", count: 20 * number).joined(separator: " ") + " yes")
    }
    let ranker = sampleRanker(articles)
    for plan in [term("no"), .union([term("no"), term("yes")])] {
      #expect(
        try ranker.top(10, of: plan).hits == (try ranker.exhaustiveTop(10, of: plan).hits))
    }
  }

  @Test(arguments: [2, 3, 5, 9])
  func `phrases are found in lists of many blocks, common and rare`(length: Int) throws {
    let ranker = Self.manyBlocks
    var random = SplitMix(state: UInt64(length))
    for _ in 0..<12 {
      let words = (0..<length).map { _ in Term("w\(Int.random(in: 0..<12, using: &random) / 3)") }
      let plan: Plan = .phrase(words)
      let all = try ranker.exhaustiveTop(nil, of: plan).hits
      for level: CInt in [0, 2, 3] where level <= RankingKernels.best.level {
        let fast = FlatRanker(ranker.statistics, kernels: RankingKernels(level: level))
        for k in [1, 10, 1000] {
          let hits = try fast.top(k, of: plan)?.hits
          #expect(hits == Array(all.prefix(k)), "level \(level), k \(k)")
        }
      }
    }
  }

  @Test func `positions that were decoded count against the ceiling`() throws {
    let ranker = sampleRanker(sampleArticles(3000, words: 12, seed: 21))
    let cache = ImpactCache(ceiling: 1 << 20)
    let flat = FlatRanker(ranker.statistics, cache: cache)
    // What is asked for once is not decoded whole.
    for _ in 0..<2 { _ = try flat.top(10, of: .union([term("w0"), term("w1")])) }
    let before = cache.byteCount
    #expect(before > 0)
    let first = try flat.top(10, of: .phrase([Term("w0"), Term("w1")]))?.hits
    #expect(cache.byteCount > before + 4000)
    let small = ImpactCache(ceiling: before)
    let frugal = FlatRanker(ranker.statistics, cache: small)
    for _ in 0..<3 {
      #expect(try frugal.top(10, of: .phrase([Term("w0"), Term("w1")]))?.hits == first)
    }
    _ = try frugal.top(10, of: term("w11"))
    #expect(small.byteCount < before)
  }

  @Test func `a cache that is full starts anew`() throws {
    let ranker = sampleRanker(sampleArticles(300, seed: 5))
    let cache = ImpactCache(ceiling: 4000)
    let chunks = Chunk.chunks(of: ranker.statistics.segments)
    for number in 0..<60 {
      let impacts = try cache.decode(
        Term("w\(number)"), in: .any, chunks: chunks, ranker.statistics, .best)
      #expect(impacts.count == (try ranker.count(term("w\(number)"))))
      #expect(cache.byteCount <= max(4000, impacts.byteCount))
    }
  }
}

extension String {
  /// A number of 0 ... 255 that is the same in every run.
  fileprivate var hashByte: UInt8 { utf8.reduce(7) { $0 &* 31 &+ $1 } }
}

import LedeText
import Testing

@testable import LedeIndex

/// Unions from the lists on disk, over lists that are long enough for windows and skips.
@Suite struct BlockUnionTests {
  /// `w0` is in nearly all articles, `w9` in few; some articles are long, so that impacts differ.
  private static let articles: [SampleArticle] = {
    var random = SplitMix(state: 16)
    return (0..<5200).map { number in
      var words: [String] = []
      for word in 0..<10 where Int.random(in: 0..<1 << word, using: &random) == 0 {
        let count = Int.random(in: 1...3, using: &random)
        words += repeatElement("w\(word)", count: count)
      }
      let padding = number % 97 == 0 ? 60 : Int.random(in: 0...6, using: &random)
      words += repeatElement("pad", count: padding)
      return SampleArticle(id: "a\(number)", body: words.joined(separator: " "), day: number / 3)
    }
  }()

  private static let plans: [Plan] = [
    .union((0..<10).map { term("w\($0)") }), .union([term("w0"), term("w1")]),
    .union([term("w0"), term("w9"), term("pad")]), .union([term("w8"), term("w7")]), term("w3"),
    .intersection([term("w0"), term("w2")]), .intersection([term("w1"), term("w9"), term("w0")]),
    .union([
      .union([term("w0"), term("w4"), term("w5")]),
      .union([term("w2", boost: 0.3), term("w4", boost: 0.1)]),
    ]),
  ]

  @Test(arguments: [true, false], [1, 2])
  func `they are what the exhaustive scorer gives, with bounds and without`(
    keepsBounds: Bool, segments: Int
  ) throws {
    let deleted =
      segments == 1 ? [] : Set(stride(from: 0, to: Self.articles.count, by: 7).map { "a\($0)" })
    let ranker = sampleRanker(
      Self.articles, segments: segments, deleted: deleted, keepsBounds: keepsBounds)
    let flat = FlatRanker(ranker.statistics, cache: ImpactCache(ceiling: 0))
    for plan in Self.plans {
      let all = try ranker.exhaustiveTop(1000, of: plan).hits
      for k in [1, 10, 1000] {
        let hits = try flat.top(k, of: plan)?.hits
        #expect(hits == Array(all.prefix(k)), "k \(k)")
      }
      guard case .union = plan else { continue }
      let count = try ranker.exhaustiveTop(0, of: plan).matchCount
      #expect(try flat.count(plan) == count)
    }
    #expect(flat.cache.byteCount == 0)
  }

  @Test(arguments: [(1, Float(0)), (10, 0.05), (64, 1), (10, 100)], [true, false])
  func `what may gain something yet is found, and the rest may be left out`(
    _ gain: (wanted: Int, most: Float), keepsLists: Bool
  ) throws {
    let (wanted, most) = gain
    let ranker = sampleRanker(Self.articles, segments: 2)
    let flat = FlatRanker(
      ranker.statistics, cache: ImpactCache(ceiling: keepsLists ? 64 << 20 : 0))
    for plan in Self.plans.prefix(4) {
      for _ in 0..<3 where keepsLists { _ = try flat.top(10, of: plan) }
      let all = try ranker.exhaustiveTop(1000, of: plan).hits
      let least = all.prefix(wanted).last.map { $0.score - most } ?? 0
      let top = try #require(
        try flat.top(1000, of: plan, gain: LaterGain(wanted: wanted, most: most)))
      let reaching = all.filter { $0.score >= least }
      let isFound = Array(top.hits.prefix(reaching.count)) == reaching
      #expect(isFound)
      let others = top.hits.dropFirst(reaching.count)
      #expect(others.filter { $0.score >= least }.isEmpty)
      #expect(top.leavesOut || top.hits.count == all.count)
    }
  }

  @Test(arguments: [1, 10], [true, false])
  func
    `those that cannot be among the best by nearness are left out by how often they have the words`(
      wanted: Int, keepsLists: Bool
    ) throws
  {
    let ranker = sampleRanker(Self.articles, segments: 2)
    let flat = FlatRanker(
      ranker.statistics, cache: ImpactCache(ceiling: keepsLists ? 64 << 20 : 0))
    var left = 0
    for words in [["w0", "w1"], ["w3", "w5", "w4"], ["w1", "w2", "w6", "w0"]] {
      let plan: Plan = .union(words.map { term($0) })
      for _ in 0..<3 where keepsLists { _ = try flat.top(10, of: plan) }
      let terms = words.map { [Term($0)] }
      let all = try ranker.exhaustiveTop(1000, of: plan).hits
      let gain = try ranker.laterGain(of: terms, wanted: wanted)
      let some = try #require(try flat.top(1000, of: plan, gain: gain)).hits
      func best(_ hits: [Hit]) throws -> [Hit] {
        let gains = try ranker.proximity(of: terms, in: hits)
        let gained = zip(hits, gains).map {
          Hit(document: $0.document, score: $0.score + ($1 ?? 0))
        }
        let order = gained.indices.sorted {
          (gained[$1].score, $0) < (gained[$0].score, $1)
        }
        return order.prefix(wanted).map { gained[$0] }
      }
      #expect(try best(some) == best(all))
      left += all.count - some.count
    }
    #expect(left > 0)
  }

  @Test(arguments: [Float(0.5), 1.2, 2], [Float(0), 0.4, 1])
  func `bounds hold for other formulas than the one that they were measured by`(
    k1: Float, b: Float
  ) throws {
    let segment = MemorySegment(Self.articles)
    let measured = try #require(segment.boundsFormula)
    let asked = BM25(k1: k1, b: b, averageLength: measured.averageLength * 1.3)
    let shares = BoundShares(
      measured: measured, asked: asked, HeadlineWeights(stored: 3, scored: 3))
    for frequency: UInt32 in [1, 2, 7, 90] {
      for length: UInt32 in [1, 12, 300] {
        let share = BM25.saturation(
          frequency: frequency, norm: measured.norm(length: length))
        let impact = Int((share * 255).rounded(.up))
        let wanted = BM25.saturation(frequency: frequency, norm: asked.norm(length: length))
        #expect(Float(shares.impacts[impact]) / 255 >= wanted)
        #expect(shares.leastShares[impact] <= wanted)
      }
    }
  }

  @Test func `a list's record is that of the page`() throws {
    let measure = ImpactMeasure(
      headlines: [UInt32](repeating: 0, count: 130), bodies: [UInt32](repeating: 10, count: 130),
      ArchiveSettings())
    var writer = PostingsWriter(keepsPositions: false, measure)
    let none: [UInt32] = []
    for document: UInt32 in 0..<130 {
      writer.append(document: document, frequency: document == 5 ? 3 : 1, positions: none.span)
    }
    var (postings, positions, bounds): ([UInt8], [UInt8], [UInt8]) = ([], [], [])
    writer.finish(postings: &postings, positions: &positions, bounds: &bounds)
    #expect(bounds == (try FormatDocumentTests.example("bounds")))
  }
}

import LedeText
import Testing

@testable import LedeIndex

/// Conjunctions and phrases from the lists on disk, over lists of many blocks.
@Suite struct ConjunctionTests {
  /// `w0` is in nearly all articles, `w7` in few; the words of an article stand in any order, so that phrases
  /// are there, are not there, and overlap themselves.
  private static let articles: [SampleArticle] = {
    var random = SplitMix(state: 61)
    return (0..<4700).map { number in
      var words: [String] = []
      for word in 0..<8 where Int.random(in: 0..<1 << word, using: &random) < 2 {
        let count = number % 53 == 0 ? 9 : Int.random(in: 1...3, using: &random)
        words += repeatElement("w\(word)", count: count)
      }
      let padding = number % 97 == 0 ? 60 : Int.random(in: 0...3, using: &random)
      words += repeatElement("pad", count: padding)
      words.shuffle(using: &random)
      let headline = number % 11 == 0 ? "w0 w1 w\(number % 8)" : ""
      return SampleArticle(
        id: "a\(number)", headline: headline, body: words.joined(separator: " "), day: number / 3)
    }
  }()

  /// With and without bounds of blocks, and of scores that count headlines.
  private static let rankers: [Ranker] = [(true, 1, 3), (true, 3, 1), (false, 1, 3), (false, 2, 1)]
    .map { keepsBounds, segments, scored in
      let deleted =
        segments == 2 ? Set(stride(from: 0, to: articles.count, by: 7).map { "a\($0)" }) : []
      return sampleRanker(
        articles, segments: segments, deleted: deleted, scoredHeadlineWeight: scored,
        keepsBounds: keepsBounds)
    }

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }

  @Test(arguments: [
    "w0 w1", "w0 w1 w2 w3", "w7 w0", "w6 w7 w5", "w0 w0", "w1 w0 w1", "w0 w1 w0 w2 w0 pad",
    "pad pad", "w0 missing",
  ])
  func `they are what the exhaustive scorer gives`(text: String) throws {
    let words = Self.words(text)
    let plans: [Plan] = [
      .intersection(words.map { term($0) }), .phrase(words.map { Term($0) }),
    ]
    for (number, ranker) in Self.rankers.enumerated() {
      let flat = FlatRanker(ranker.statistics, cache: ImpactCache(ceiling: 0))
      for plan in plans {
        let all = try ranker.exhaustiveTop(1000, of: plan).hits
        for k in [1, 10, 1000] {
          let hits = try flat.top(k, of: plan)?.hits
          #expect(hits == Array(all.prefix(k)), "\(plan) k \(k) of archive \(number)")
        }
      }
      #expect(flat.cache.byteCount == 0)
    }
  }
}

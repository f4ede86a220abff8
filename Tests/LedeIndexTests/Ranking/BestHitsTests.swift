import LedeText
import Testing

@testable import LedeIndex

/// The best hits by score, and the best by nearness of words.
@Suite struct BestHitsTests {
  private static let articles = sampleArticles(400, seed: 21)
  private static let rankers = [
    sampleRanker(articles), sampleRanker(articles, segments: 3),
  ]

  @Test(arguments: [1, 7, 40, 399, 1000], [1, 3, 1000])
  func `they are the first of all in order, however many tie`(k: Int, scores: Int) throws {
    for ranker in Self.rankers {
      let order = HitOrder(segments: ranker.statistics.segments, order: .score)
      var random = SplitMix(state: UInt64(k * scores))
      let hits = (0..<UInt32(Self.articles.count)).shuffled(using: &random).map {
        Hit(document: DocumentID($0), score: Float(Int.random(in: 1...scores, using: &random)))
      }
      var best = BestHits(order, capacity: k)
      var all: [Hit] = []
      for hit in hits {
        try best.insert(hit)
        // A naive sort by insertion.
        var place = all.count
        while place > 0, try order.precedes(hit, all[place - 1]) { place -= 1 }
        all.insert(hit, at: place)
      }
      #expect(try best.drain() == Array(all.prefix(k)))
    }
  }

  @Test(arguments: [1, 5, 50], [Float(1), 1.5])
  func `the best by nearness are found without reading all positions`(
    wanted: Int, stretch: Float
  ) throws {
    let queries = [["w0", "w1"], ["w3", "w0", "w2"], ["w1", "w4", "w2", "w9", "w0"], ["w7"]]
    var left = 0
    for ranker in Self.rankers {
      for query in queries {
        let hits = try ranker.top(400, of: .union(query.map { term($0) })).hits
        let terms = query.map { [Term($0)] }
        let all = try ranker.proximity(of: terms, in: hits)
        let some = try ranker.proximity(of: terms, in: hits, wanted: wanted, stretch: stretch)
        let gains = try all.map { try #require($0) }
        let order = hits.indices.sorted {
          (hits[$1].score + gains[$1], $0) < (hits[$0].score + gains[$0], $1)
        }
        // Whoever is left out scores less than the last of those wanted.
        let least = order.prefix(wanted).last.map { hits[$0].score + gains[$0] } ?? 0
        for place in hits.indices {
          if let gain = some[place] {
            #expect(gain == gains[place])
          } else {
            left += 1
            #expect((hits[place].score + gains[place]) * stretch < least)
          }
        }
      }
    }
    #expect(left > 0)
  }
}

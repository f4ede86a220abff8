import LedeText
import Testing

@testable import LedeIndex

func term(_ text: String, _ field: Field = .any, boost: Float = 1) -> Plan {
  .term(Term(text), field: field, boost: boost)
}

extension Ranker {
  /// The id of a hit's article.
  func id(of hit: Hit) throws -> String {
    let ranked = try #require(
      statistics.segments.last {
        $0.base <= hit.document.rawValue && $0.segment.articleCount > 0
      })
    return String(
      decoding: try ranked.segment.idBytes(hit.document.rawValue - ranked.base), as: UTF8.self)
  }
}

/// Plans of every kind.
let samplePlans: [Plan] = [
  term("w3"), term("w30", boost: 2.5), term("w1", .headline), term("w2", .body), term("missing"),
  .union([term("w5"), term("w20"), term("w40")]), .union([term("w0"), term("w0")]),
  .intersection([term("w1"), term("w7")]), .intersection([term("w2"), term("missing")]),
  .difference(.union([term("w4"), term("w9")]), without: term("w1")),
  .phrase([Term("w0"), Term("w1")]), .phrase([Term("w0"), Term("w0")], field: .headline),
  .phrase([Term("w2"), Term("w0"), Term("w1")], field: .body),
  .prefer(term("w6"), also: .union([term("w12"), term("w1", .headline)])),
  .intersection([.unscored(term("w1")), term("w25")]), .everything, .nothing, .union([]),
  .intersection([.filter(.sources(["wire"])), term("w8")]),
  .intersection([.filter(.dates(2...5, includesUndated: true)), term("w3")]),
  .difference(.everything, without: .filter(.dates(2...5, includesUndated: false))),
  .union([.phrase([Term("w0"), Term("w1")]), .phrase([Term("w0"), Term("w1")]), term("w30")]),
  .union([.intersection([term("w1"), term("w7")]), term("w20"), .everything]),
  .difference(term("w4"), without: .phrase([Term("w0"), Term("w1")])),
  .phrase([Term("w49"), Term("w0")]), .union([.filter(.sources(["wire"])), term("w8", .body)]),
]

@Suite struct EvaluatorTests {
  private static let articles = sampleArticles(150, seed: 1)
  /// Archives of one and three segments, with and without deleted articles.
  private static let archives: [(ranker: Ranker, deleted: Set<String>)] = {
    let deleted = Set(articles.prefix(40).map(\.id))
    return [(1, []), (1, deleted), (3, []), (3, deleted)].map { segments, gone in
      (sampleRanker(articles, segments: segments, deleted: gone), gone)
    }
  }()

  @Test(arguments: samplePlans)
  func `every plan finds and scores what a naive scorer does`(plan: Plan) throws {
    for (ranker, deleted) in Self.archives {
      let expected = NaiveScorer(articles: Self.articles, deleted: deleted).scores(of: plan)
      try expectTop(of: plan, ranker, Self.articles, expected)
      #expect(try ranker.count(plan) == expected.count)
      #expect(try ranker.documents(matching: plan).count == expected.count)
    }
  }

  @Test(arguments: samplePlans)
  func `words of headlines may count once in an archive that counts them three times`(
    plan: Plan
  ) throws {
    let articles = sampleArticles(150, seed: 4)
    let ranker = sampleRanker(articles, segments: 2, scoredHeadlineWeight: 1)
    let expected = NaiveScorer(articles: articles, headlineWeight: 1).scores(of: plan)
    try expectTop(of: plan, ranker, articles, expected)
  }

  /// The hits have the best scores, in the order score, newest date, id.
  private func expectTop(
    of plan: Plan, _ ranker: Ranker, _ articles: [SampleArticle], _ expected: [String: Double]
  ) throws {
    let days = Dictionary(uniqueKeysWithValues: articles.map { ($0.id, $0.day ?? -1) })
    let best = expected.values.sorted(by: >)
    for k in [nil, 10, 1] {
      let hits = try ranker.top(k, of: plan).hits
      #expect(hits.count == min(k ?? .max, expected.count))
      let keys = try hits.enumerated().map { place, hit in
        let id = try ranker.id(of: hit)
        #expect(abs(Double(hit.score) - best[place]) < 1e-4)
        #expect(abs(Double(hit.score) - (expected[id] ?? -1)) < 1e-4)
        return (-Double(hit.score), -Double(days[id] ?? 0), id)
      }
      #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 })
    }
  }

  @Test(arguments: samplePlans)
  func `an explanation's value is the score, and its parts add up`(plan: Plan) throws {
    let articles = sampleArticles(50, seed: 2)
    let ranker = sampleRanker(articles, segments: 2)
    for hit in try ranker.top(20, of: plan).hits {
      let explanation = try #require(try ranker.explain(hit.document, plan))
      #expect(explanation.value == hit.score)
      expectSums(explanation)
    }
    let found = Set(try ranker.documents(matching: plan))
    for number in 0..<50 where !found.contains(DocumentID(UInt32(number))) {
      #expect(try ranker.explain(DocumentID(UInt32(number)), plan) == nil)
    }
  }

  private func expectSums(_ explanation: Explanation) {
    if explanation.text.hasPrefix("sum") {
      let sum = explanation.parts.reduce(Float(0)) { $0 + $1.value }
      #expect(abs(sum - explanation.value) < 1e-5)
    } else if explanation.text.hasSuffix("product of") {
      let product = explanation.parts.reduce(Float(1)) { $0 * $1.value }
      #expect(abs(product - explanation.value) < 1e-5)
    }
    for part in explanation.parts { expectSums(part) }
  }

  @Test func `newest and oldest go by date, and undated articles come last`() throws {
    let articles = [
      SampleArticle(id: "old", body: "flood", day: 1),
      SampleArticle(id: "none", body: "flood"),
      SampleArticle(id: "new", body: "flood", day: 9),
      SampleArticle(id: "new-b", body: "flood flood", day: 9),
    ]
    let ranker = sampleRanker(articles, segments: 2)
    let newest = try ranker.top(nil, of: term("flood"), order: .newest).hits
    #expect(try newest.map(ranker.id(of:)) == ["new-b", "new", "old", "none"])
    let oldest = try ranker.top(3, of: term("flood"), order: .oldest).hits
    #expect(try oldest.map(ranker.id(of:)) == ["old", "new-b", "new"])
  }

  @Test(arguments: [1, 3, 10, 57, 120], [ResultOrder.newest, .oldest])
  func `the first of an order of time are those of all of them`(
    _ k: Int, _ order: ResultOrder
  ) throws {
    let articles = (0..<120).map { number in
      let day = number * 7 % 11
      return SampleArticle(id: "a\(number)", body: "flood", day: day == 10 ? nil : day)
    }
    let expected = articles.sorted { a, b in
      guard a.day != b.day else { return a.id < b.id }
      guard let first = a.day else { return false }
      guard let second = b.day else { return true }
      return order == .newest ? first > second : first < second
    }
    let ranker = sampleRanker(articles, segments: 3)
    let hits = try ranker.top(k, of: term("flood"), order: order)
    #expect(try hits.hits.map(ranker.id(of:)) == expected.prefix(k).map(\.id))
    #expect(hits.matchCount == 120)
  }

  @Test func `without positions a phrase is all of its words`() throws {
    let articles = sampleArticles(100, seed: 4)
    let ranker = sampleRanker(articles, keepsPositions: false)
    let words = [Term("w1"), Term("w4")]
    let phrase = try ranker.top(5, of: .phrase(words)).hits
    #expect(phrase == (try ranker.top(5, of: .intersection([term("w1"), term("w4")])).hits))
  }
}

@Suite struct NearnessTests {
  private let ranker = sampleRanker([
    SampleArticle(id: "1", headline: "storm", body: "hits the coast of spain today"),
    SampleArticle(id: "2", body: "coast guard waits while the heavy storm passes"),
    SampleArticle(id: "3", body: "a storm a coast"),
  ])

  private func ids(_ plan: Plan) throws -> [String] {
    try ranker.top(nil, of: plan).hits.map(ranker.id(of:)).sorted()
  }

  @Test func `near counts steps from word to word`() throws {
    let parts = [term("storm"), term("coast")]
    #expect(try ids(.near(parts, within: 1, ordered: false)) == [])
    #expect(try ids(.near(parts, within: 2, ordered: false)) == ["3"])
    #expect(try ids(.near(parts, within: 6, ordered: false)) == ["2", "3"])
    #expect(try ids(.near(parts, within: 6, ordered: true)) == ["3"])
  }

  @Test func `a part may be a phrase or a choice`() throws {
    let place: Plan = .union([.phrase([Term("coast"), Term("guard")]), term("spain")])
    #expect(try ids(.near([place, term("storm")], within: 6, ordered: false)) == ["2"])
    #expect(try ids(.near([term("heavy"), term("heavy")], within: 9, ordered: false)) == [])
  }
}

import LedeTestSupport
import LedeText
import SystemPackage
import Testing

@testable import LedeIndex

/// Ties are decided by ids, which a column puts in order.
@Suite struct IdentifierOrderTests {
  /// Ids that share beginnings, end inside each other, repeat, or hold zeros.
  private static func ids(_ generator: inout some RandomNumberGenerator) -> [[UInt8]] {
    (0..<400).map { _ in
      let beginning = ["", "wire/", "wire/2023-11-07/harbour-"].randomElement(using: &generator)
      let rest = (0..<Int.random(in: 0..<20, using: &generator)).map { _ in
        UInt8.random(in: 0..<3, using: &generator)
      }
      return Array((beginning ?? "").utf8) + rest
    }
  }

  @Test(arguments: 0..<8)
  func `places are those of a plain sort`(_ seed: UInt64) throws {
    var generator = ModelTests.Random(state: seed)
    let ids = Self.ids(&generator)
    var list = IdentifierList()
    for id in ids { try list.append([7] + id + [9, 9], idAt: 1, length: id.count) }
    let sorted = ids.indices.sorted { a, b in
      ids[a] == ids[b] ? a < b : ids[a].lexicographicallyPrecedes(ids[b])
    }
    let encoded = IdentifierOrder.encoded(list)
    var reader = ByteReader(encoded.rawSpan, file: "order")
    let places = try PackedIntegers(count: ids.count, from: &reader, file: "order")
    for (place, number) in sorted.enumerated() {
      #expect(places.value(at: number, encoded.rawSpan) == UInt64(place))
    }
  }

  @Test func `equal articles are ranked by id, in one segment and in several`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path.appending("news.lede")
    let writer = try IndexWriter(at: path, creatingWith: ArchiveSettings())
    let ids = (0..<90).map { "wire-\($0 * 7919 % 1000)" }
    for part in [ids[..<50], ids[50...]] {
      for id in part { _ = try writer.add(try SampleArticles.article(id, "", "A harbour.")) }
      try writer.commit()
    }
    let expected = ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.prefix(20)
    for _ in 0..<2 {
      let snapshot = try Snapshot.open(path)
      let hits = try snapshot.ranker().top(20, of: .term(Term("harbor"))).hits
      #expect(try hits.map { try snapshot.id($0.document).rawValue } == Array(expected))
      #expect(try ArchiveCheck(path).findings.isEmpty)
      try writer.merge()
    }
  }
}

import LedeTestSupport
import LedeText
import Testing

@testable import LedeIndex

/// Which ids several archives have in common is what sets of them tell.
@Suite struct SharedIDTests {
  /// Archives of very different sizes, in segments of very different sizes, with removed articles among them.
  @Test(arguments: [[1, 1], [3, 900], [900, 3], [400, 500, 30], [0, 50], [700, 2, 1, 350]])
  func `shared ids are those that a set has`(_ sizes: [Int]) throws {
    var random = ModelTests.Random(state: UInt64(sizes.reduce(7, +)))
    var members: [Snapshot] = []
    var ids: [Set<ArticleID>] = []
    for size in sizes {
      let storage = FaultyStorage()
      let writer = try IndexWriter(in: storage, creatingWith: ArchiveSettings())
      var own: Set<ArticleID> = []
      for number in 0..<size {
        let id = try #require(ArticleID("wire/\(Int.random(in: 0..<1500, using: &random))"))
        try writer.add(Article(id: id, headline: .absent, body: "Rain fell."))
        own.insert(id)
        if number % 5 == 0, let gone = own.min() {
          try writer.remove(gone)
          own.remove(gone)
        }
        if number % 97 == 3 || number == size / 2 { try writer.commit() }
      }
      try writer.commit()
      members.append(try Snapshot.open(in: storage))
      ids.append(own)
    }
    let shared = try SharedIDs(members).documents
    #expect(shared.count == members.count)
    for (member, documents) in shared.enumerated() {
      #expect(documents.map(\.rawValue) == documents.map(\.rawValue).sorted())
      let found = try documents.map { (document) in try members[member].id(document) }
      let others = ids.indices.filter { $0 != member }.reduce(into: Set<ArticleID>()) {
        $0.formUnion(ids[$1])
      }
      #expect(found.count == Set(found).count)
      #expect(Set(found) == ids[member].intersection(others))
    }
  }

  @Test func `what is told of a segment's articles is found without reading all of them`() throws {
    let storage = FaultyStorage()
    let writer = try IndexWriter(in: storage, creatingWith: ArchiveSettings())
    for number in 0..<40 {
      var article = Article(
        id: try #require(ArticleID("wire/\(number)")), headline: .absent, body: "Rain fell.")
      if number % 7 == 1 { article.metadata.status = .withheld }
      if number % 11 == 2 { article.metadata.embargo = ArticleDate("2031-01-01") }
      try writer.add(article)
    }
    try writer.remove("wire/8")
    try writer.commit()
    let snapshot = try Snapshot.open(in: storage)
    let held = try snapshot.heldDocuments().map { (document) in try snapshot.id(document).rawValue }
    let expected = (0..<40).filter { ($0 % 7 == 1 || $0 % 11 == 2) && $0 != 8 }
    #expect(held == expected.map { "wire/\($0)" })
    for document in snapshot.documents where try !snapshot.heldDocuments().contains(document) {
      #expect(try snapshot.knownRelease(document).holds.isEmpty)
    }
  }
}

import LedeTestSupport
import LedeText
import Testing

@testable import LedeIndex

/// A small archive with a large vocabulary: no list is long, and the dictionary has many blocks.
@Suite struct ManyTermsTests {
  @Test func `few articles of many words open, rank and are sound`() throws {
    let storage = FaultyStorage()
    let writer = try IndexWriter(in: storage, creatingWith: ArchiveSettings())
    for number in 0..<40 {
      let words = (0..<200).map { "w\(number)x\($0 * 7919 % 9973)" }
      try writer.add(
        try SampleArticles.article("a\(number)", "Item", "Common. \(words.joined(separator: " ")).")
      )
    }
    try writer.commit()
    let snapshot = try Snapshot.open(in: storage)
    #expect(snapshot.articleCount == 40)
    #expect(try ArchiveCheck(in: storage).findings.isEmpty)
  }
}

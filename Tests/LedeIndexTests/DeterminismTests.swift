import LedeTestSupport
import LedeText
import Testing

@testable import LedeIndex

@Suite struct DeterminismTests {
  /// Files of an archive that was added under a low ceiling.
  static func files(
    threads: Int, settings: IndexSettings = IndexSettings(), ceiling: Int = 512 << 20
  ) throws -> [String: [UInt8]] {
    let storage = FaultyStorage()
    let writer = try IndexWriter(
      in: storage, creatingWith: settings, threads: threads, memoryCeiling: ceiling)
    for article in try SampleArticles.made(300) { try writer.add(article) }
    try writer.finishMerges()
    return storage.files
  }

  @Test(arguments: [true, false])
  func `the bytes do not depend on the number of threads`(_ isWhole: Bool) throws {
    var settings = IndexSettings()
    settings.keepsPositions = isWhole
    settings.keepsText = isWhole
    let one = try Self.files(threads: 1, settings: settings, ceiling: 32 << 10)
    #expect(one.count > 3)
    #expect(one == (try Self.files(threads: 2, settings: settings, ceiling: 32 << 10)))
    #expect(one == (try Self.files(threads: 5, settings: settings, ceiling: 32 << 10)))
  }

  @Test func `merged segments hold the lists that one segment would`() throws {
    let articles = try SampleArticles.made(120)
    let whole = FaultyStorage()
    let writer = try IndexWriter(in: whole, creatingWith: IndexSettings())
    for article in articles { try writer.add(article) }
    try writer.commit()
    let parts = FaultyStorage()
    let other = try IndexWriter(in: parts, creatingWith: IndexSettings())
    for (index, article) in articles.enumerated() {
      try other.add(article)
      if index % 7 == 0 { try other.commit() }
    }
    try other.merge()
    let a = try #require(try Snapshot.open(in: whole).parts.first).segment
    let b = try #require(try Snapshot.open(in: parts).parts.first).segment
    for kind in SectionKind.allCases where kind != .articles {
      let first = a.bytes.copy(try a.file.section(kind))
      let second = b.bytes.copy(try b.file.section(kind))
      #expect(first == second, "section \(kind)")
    }
  }
}

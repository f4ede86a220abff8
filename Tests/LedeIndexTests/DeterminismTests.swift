import LedeTestSupport
import LedeText
import Testing

@testable import LedeIndex

@Suite struct DeterminismTests {
  /// Files of an archive that was added under a low ceiling.
  static func files(
    threads: Int, settings: ArchiveSettings = ArchiveSettings(), ceiling: Int = 512 << 20
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
    var settings = ArchiveSettings()
    settings.keepsPositions = isWhole
    settings.keepsText = isWhole
    let one = try Self.files(threads: 1, settings: settings, ceiling: 32 << 10)
    #expect(one.count > 3)
    #expect(one == (try Self.files(threads: 2, settings: settings, ceiling: 32 << 10)))
    #expect(one == (try Self.files(threads: 5, settings: settings, ceiling: 32 << 10)))
  }

  /// The one segment of an archive that was committed in parts and then merged.
  private static func merged(threads: Int, waits: Bool) throws -> [UInt8] {
    let storage = FaultyStorage()
    let writer = try IndexWriter(
      in: storage, creatingWith: ArchiveSettings(), threads: threads, memoryCeiling: 32 << 10)
    for start in stride(from: 0, to: 600, by: 40) {
      for article in try SampleArticles.made(40, from: start) { try writer.add(article) }
      try writer.commit(at: 1_800_000_000)
      if waits { try writer.finishMerges() }
    }
    try writer.merge()
    let segments = storage.files.filter { $0.key.hasPrefix("segment-") }
    #expect(segments.count == 1)
    return segments.values.first ?? []
  }

  /// Merges in the background end sooner or later; what is merged in the end must not tell of it.
  @Test(arguments: [(1, true), (3, false), (5, true)])
  func `a merged archive's bytes tell nothing of threads and earlier merges`(
    _ threads: Int, _ waits: Bool
  ) throws {
    let one = try Self.merged(threads: 1, waits: false)
    #expect(one.count > 10_000)
    #expect(try Self.merged(threads: threads, waits: waits) == one)
  }

  @Test func `merged segments hold the lists that one segment would`() throws {
    let articles = try SampleArticles.made(120)
    let whole = FaultyStorage()
    let writer = try IndexWriter(in: whole, creatingWith: ArchiveSettings())
    for article in articles { try writer.add(article) }
    try writer.commit()
    let parts = FaultyStorage()
    let other = try IndexWriter(in: parts, creatingWith: ArchiveSettings())
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

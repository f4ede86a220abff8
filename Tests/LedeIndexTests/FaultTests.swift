import LedeTestSupport
import LedeText
import Testing

@testable import LedeIndex

@Suite struct FaultTests {
  /// What an archive holds, article by article.
  static func contents(of storage: any Storage) throws -> Set<Article> {
    let snapshot = try Snapshot.open(in: storage)
    return Set(try snapshot.documents.map { try snapshot.article($0) })
  }

  /// A first commit that is always there, then a second one with additions, updates, removals and a merge.
  static func workload(_ storage: FaultyStorage, failingAt operation: Int?) throws -> (
    before: Set<Article>, after: Set<Article>, failed: Bool
  ) {
    let articles = try SampleArticles.all
    let writer = try IndexWriter(in: storage, creatingWith: ArchiveSettings())
    for article in articles[..<9] { try writer.add(article) }
    try writer.commit()
    let before = Set(articles[..<9])
    var changed = articles[3]
    changed.body += " Corrected."
    var after = before.subtracting([articles[3], articles[7]])
    after.formUnion(articles[9..<13])
    after.insert(changed)
    if let operation { storage.fail(at: operation) }
    do throws(IndexError) {
      for article in articles[9..<13] { try writer.add(article) }
      try writer.add(changed)
      try writer.remove(articles[7].id)
      try writer.commit()
      try writer.merge()
      return (before, after, false)
    } catch {
      return (before, after, true)
    }
  }

  @Test(arguments: FaultyStorage.Fault.allCases)
  func `whatever operation fails, one of two commits is there, whole`(
    _ fault: FaultyStorage.Fault
  ) throws {
    let plain = FaultyStorage(fault)
    _ = try Self.workload(plain, failingAt: 1_000_000)
    let operations = plain.operations
    #expect(operations > 15)
    for operation in 1...operations {
      let storage = FaultyStorage(fault)
      let run = try Self.workload(storage, failingAt: operation)
      let left = FaultyStorage(after: storage)
      let found = try Self.contents(of: left)
      #expect(found == run.before || found == run.after, "operation \(operation)")
      // The next writer goes on from there, and leaves nothing lying about.
      let writer = try IndexWriter(in: left)
      let extra = try SampleArticles.article("extra", "Extra", "One more.")
      try writer.add(extra)
      try writer.commit()
      #expect(try Self.contents(of: left) == found.union([extra]))
      let snapshot = try Snapshot.open(in: left)
      #expect(Set(left.files.keys) == snapshot.manifest.fileNames.union([FileName.manifest]))
    }
  }

  @Test func `a writer that met an error refuses to go on`() throws {
    let storage = FaultyStorage(.full)
    let writer = try IndexWriter(in: storage, creatingWith: ArchiveSettings())
    try writer.add(try SampleArticles.article("a", "A", "Text."))
    storage.fail(at: 1)
    #expect(throws: IndexError.self) { try writer.commit() }
    let error = #expect(throws: IndexError.self) { try writer.commit() }
    #expect(error?.code == .diskFull)
    #expect(try Self.contents(of: storage).isEmpty)
  }
}

import LedeSystem
import LedeTestSupport
import LedeText
import SystemPackage
import Testing

@testable import LedeIndex

/// What else may stand in an archive's folder, or in the place of its files.
@Suite struct ForeignFileTests {
  let folder: TemporaryFolder
  private var archive: FilePath { folder.path.appending("news.lede") }

  init() throws {
    folder = try TemporaryFolder()
    let writer = try IndexWriter(at: archive, creatingWith: ArchiveSettings())
    for article in try SampleArticles.all[..<3] { try writer.add(article) }
    try writer.commit()
  }

  private func write(_ name: String) throws {
    let file = try OpenFile.making(archive.appending(name))
    try file.write(Array("notes".utf8))
    try file.close()
  }

  private func bytes(_ path: FilePath) throws -> [UInt8] {
    let mapped = try MappedBytes(path)
    return mapped.bytes.copy(0..<mapped.count)
  }

  @Test func `files that no writer makes stay, and those of a killed writer go`() throws {
    let foreign = [
      "segment-notes.txt", "segment-1.bak", "segment-01", "segment--1", "deletions-1", "NOTES",
      "deletions-1-2-3", "segment-1.positions-x", "segment-1.positions", "manifest",
    ]
    let ours = ["segment-77", "segment-78.positions-3", "deletions-77-12", "MANIFEST.tmp"]
    for name in foreign + ours { try write(name) }
    let writer = try IndexWriter(at: archive)
    try writer.add(try SampleArticles.all[4])
    try writer.commit()
    let names = Set(try Folder.names(in: archive).map(\.text))
    #expect(foreign.allSatisfy(names.contains))
    #expect(!ours.contains(where: names.contains))
  }

  @Test(arguments: ["MANIFEST", "segment-1", "LOCK"])
  func `a link in the place of a file is damage, and nothing is written where it leads`(
    _ name: String
  ) throws {
    let victim = folder.path.appending("victim")
    try Folder.make(victim)
    let target = victim.appending("file")
    try Files.rename(archive.appending(name), to: target)
    let before = try bytes(target)
    try Files.makeLink(archive.appending(name), to: target)
    let error = #expect(throws: IndexError.self) {
      if name != "LOCK" { _ = try Snapshot.open(archive) }
      let writer = try IndexWriter(at: archive)
      try writer.add(try SampleArticles.all[4])
      try writer.commit()
    }
    #expect(error?.code == .damaged)
    #expect(error?.message.contains("a symbolic link, not a regular file") == true)
    #expect(try bytes(target) == before)
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["MANIFEST", "segment-1", "LOCK"])
  func `a FIFO in the place of a file is damage and is not waited for`(_ name: String) throws {
    try Files.remove(archive.appending(name))
    try Files.makeFIFO(archive.appending(name))
    let error = #expect(throws: IndexError.self) { try IndexWriter(at: archive) }
    #expect(error?.code == .damaged)
    if name != "LOCK" { #expect(throws: IndexError.self) { try Snapshot.open(archive) } }
  }

  @Test func `ids that differ by their Unicode form alone are two articles`() throws {
    let (composed, decomposed) = ("caf\u{E9}", "cafe\u{301}")
    let writer = try IndexWriter(at: archive)
    #expect(try writer.add(try SampleArticles.article(composed, "One", "Text.")) == .added)
    #expect(try writer.add(try SampleArticles.article(decomposed, "Two", "Text.")) == .added)
    try writer.commit()
    #expect(try writer.add(try SampleArticles.article(decomposed, "Two", "More.")) == .updated)
    try writer.commit()
    let snapshot = try Snapshot.open(archive)
    #expect(snapshot.articleCount == 5)
    for (id, headline) in [(composed, "One"), (decomposed, "Two")] {
      let identifier = try #require(ArticleID(id))
      let document = try #require(try snapshot.document(for: identifier))
      #expect(try snapshot.article(document).headline.text == headline)
    }
    #expect(try ArchiveCheck(archive).findings.isEmpty)
    try writer.merge()
    #expect(try Snapshot.open(archive).articleCount == 5)
    #expect(try ArchiveCheck(archive).findings.isEmpty)
  }

  @Test func `a writer that fails leaves no file of its own behind`() throws {
    let storage = FaultyStorage(.full)
    var writer: IndexWriter? = try IndexWriter(in: storage, creatingWith: ArchiveSettings())
    try writer?.commit()
    let before = Set(storage.files.keys)
    for article in try SampleArticles.all[..<3] { try writer?.add(article) }
    storage.fail(at: 3)
    #expect(throws: IndexError.self) { try writer?.commit() }
    writer = nil
    #expect(Set(storage.files.keys) == before)
  }
}

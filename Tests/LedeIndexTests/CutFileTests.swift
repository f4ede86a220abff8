import LedeSystem
import LedeTestSupport
import LedeText
import SystemPackage
import Testing

@testable import LedeIndex

/// Files that are cut under an open archive, as by a careless copy over them: an error, and the process lives.
@Suite struct CutFileTests {
  let folder: TemporaryFolder
  private var archive: FilePath { folder.path.appending("news.lede") }

  init() throws {
    folder = try TemporaryFolder()
    let writer = try IndexWriter(at: archive, creatingWith: ArchiveSettings())
    for article in try SampleArticles.made(400) { try writer.add(article) }
    try writer.commit()
  }

  private func cut() throws {
    try OpenFile.writing(inPlace: archive.appending("segment-1")).close()
  }

  /// Reads everything; gives the first error.
  private func error(reading snapshot: Snapshot) -> IndexError? {
    do throws(IndexError) {
      for document in snapshot.documents { _ = try snapshot.article(document) }
      _ = try snapshot.ranker().top(10, of: .term(Term("harbour")))
      try snapshot.checkReadable()
      return nil
    } catch {
      return error
    }
  }

  @Test func `a snapshot that was not read yet tells that its file was cut`() throws {
    let snapshot = try Snapshot.open(archive)
    try cut()
    #expect(error(reading: snapshot)?.file == "segment-1")
  }

  @Test func `a snapshot that was read whole tells that its file was cut`() throws {
    let snapshot = try Snapshot.open(archive)
    #expect(error(reading: snapshot) == nil)
    try cut()
    #expect(error(reading: snapshot)?.file == "segment-1")
    #expect(throws: IndexError.self) { try Snapshot.open(archive) }
  }

  @Test func `a writer whose file was cut publishes nothing that was made of it`() throws {
    let writer = try IndexWriter(at: archive)
    try writer.add(try SampleArticles.all[0])
    try writer.commit()
    let before = try Manifest(in: FileSystemStorage(archive))
    try cut()
    #expect(throws: IndexError.self) { try writer.merge() }
    #expect(try Manifest(in: FileSystemStorage(archive)) == before)
  }

  @Test func `mappings that are not cut are not broken by one that is`() throws {
    let path = folder.path.appending("other")
    let file = try OpenFile.making(path)
    try file.write([UInt8](repeating: 7, count: 100_000))
    try file.close()
    let (first, second) = (try MappedBytes(path), try MappedBytes(archive.appending("segment-1")))
    try OpenFile.writing(inPlace: path).close()
    #expect(first.bytes.loadByte(at: 50_000) == 0)
    #expect(first.isBroken)
    #expect(second.bytes.loadByte(at: 0) == UInt8(ascii: "L"))
    #expect(!second.isBroken)
  }
}

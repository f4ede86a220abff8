import Lede
import LedeTestSupport
import LedeText
import Testing

struct WriterTests {
  private let folder: TestFolder
  private let archive: Archive

  init() throws {
    folder = try TestFolder()
    archive = try Archive.create(folder.path + "/a.lede")
    try archive.add(try SampleArticles.made(5))
  }

  @Test func `nothing is seen before the commit`() throws {
    let generation = archive.generation
    var writer = try archive.writer()
    try writer.add(try SampleArticles.made(3, from: 5))
    #expect(try writer.remove([ArticleID("made-0")]) == 1)
    try archive.refresh()
    #expect(archive.articleCount == 5 && archive.generation == generation)
    #expect(try writer.commit() == generation + 1)
    #expect(archive.articleCount == 7 && archive.generation == generation + 1)
    #expect(try Archive.open(archive.path).articleCount == 7)
  }

  @Test func `a rollback forgets what was not committed, and the writer goes on`() throws {
    var writer = try archive.writer()
    try writer.add(try SampleArticles.made(3, from: 5))
    try writer.remove(matching: "*")
    try writer.rollback()
    try writer.add(try SampleArticles.made(1, from: 20))
    try writer.commit()
    #expect(archive.articleCount == 6)
    #expect(try archive.search("unique20").outcome.totalCount == 1)
    #expect(try archive.article(ArticleID("made-5")) == nil)
    #expect(try Archive.check(archive.path).isEmpty)
  }

  @Test func `a writer that ends without a commit leaves the archive as it was`() throws {
    do {
      var writer = try archive.writer()
      try writer.add(try SampleArticles.made(3, from: 5))
    }
    try archive.refresh()
    #expect(archive.articleCount == 5)
    let writer = try archive.writer()
    #expect(try TestFolder.names(in: archive.path).filter { $0.hasPrefix("segment") }.count == 1)
    _ = consume writer
  }

  @Test func `a second writer is refused until the first one ends`() throws {
    let other = try Archive.open(archive.path)
    do {
      let writer = try archive.writer()
      for archive in [archive, other] {
        let error = #expect(throws: LedeError.self) { try archive.add([]) }
        #expect(error?.code == .locked)
        #expect(error?.message.contains("process") == true)
      }
      _ = consume writer
    }
    try other.add(try SampleArticles.made(1, from: 9))
    #expect(try archive.refresh())
    #expect(archive.articleCount == 6)
  }

  @Test func `articles that match a query are removed`() throws {
    var writer = try archive.writer()
    #expect(try writer.remove(matching: "unique1 OR unique3") == 2)
    try writer.commit()
    #expect(archive.articleCount == 3)
    #expect(try archive.search("unique3").hits.isEmpty)
  }

  @Test func `a stopped addition can be rolled back`() throws {
    var options = ImportOptions()
    options.cancellation = Cancellation()
    options.cancellation.cancel()
    var writer = try archive.writer()
    let error = #expect(throws: LedeError.self) {
      try writer.add(contentsOf: [seedsFolder], options: options)
    }
    #expect(error?.code == .cancelled)
    try writer.rollback()
    #expect(try writer.add(contentsOf: [seedsFolder]).added == 4)
    try writer.commit()
    #expect(archive.articleCount == 9)
  }
}

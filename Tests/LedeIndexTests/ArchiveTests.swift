import LedeTestSupport
import LedeText
import SystemPackage
import Testing

@testable import LedeIndex
@testable import LedeSystem

@Suite struct ArchiveTests {
  let folder: TemporaryFolder
  let path: FilePath

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path.appending("news.lede")
  }

  @Test func `articles come back byte for byte`() throws {
    let articles = try SampleArticles.all
    let writer = try IndexWriter(at: path, creatingWith: ArchiveSettings())
    for article in articles { #expect(try writer.add(article) == .added) }
    try writer.commit()
    let snapshot = try Snapshot.open(path)
    #expect(snapshot.articleCount == articles.count)
    for article in articles {
      let document = try #require(try snapshot.document(for: article.id))
      #expect(try snapshot.article(document) == article)
      #expect(try snapshot.id(document) == article.id)
      #expect(try snapshot.headline(document) == article.headline)
      #expect(try snapshot.source(document) == article.source)
      #expect(try snapshot.byline(document) == article.byline)
    }
  }

  @Test func `terms are found whole and by their beginning`() throws {
    let writer = try IndexWriter(at: path, creatingWith: ArchiveSettings())
    for article in try SampleArticles.all { try writer.add(article) }
    try writer.commit()
    let snapshot = try Snapshot.open(path)
    let all = try snapshot.terms()
    #expect(all.map(\.term) == all.map(\.term).sorted())
    for each in all {
      #expect(try snapshot.documentFrequency(of: each.term) == each.count)
    }
    let some = try snapshot.terms(from: "he")
    #expect(some == all.filter { $0.term.text.hasPrefix("he") })
    #expect(try snapshot.terms(from: "he", limit: 2) == Array(some.prefix(2)))
    #expect(try snapshot.documentFrequency(of: Term("nosuchterm")) == 0)
  }

  @Test func `a snapshot stays as it was while the archive goes on`() throws {
    let articles = try SampleArticles.all
    let writer = try IndexWriter(at: path, creatingWith: ArchiveSettings())
    try writer.add(articles[0])
    try writer.commit()
    let before = try Snapshot.open(path)
    var changed = articles[0]
    changed.body += " And more."
    #expect(try writer.add(changed) == .updated)
    #expect(try writer.add(articles[1]) == .added)
    try writer.commit()
    #expect(before.articleCount == 1)
    #expect(try !before.isUpToDate())
    let document = try #require(try before.document(for: articles[0].id))
    #expect(try before.article(document) == articles[0])
    let after = try before.refresh()
    #expect(after.articleCount == 2)
    let newer = try #require(try after.document(for: articles[0].id))
    #expect(try after.article(newer) == changed)
  }

  @Test func `adding the same articles again changes nothing`() throws {
    let writer = try IndexWriter(at: path, creatingWith: ArchiveSettings())
    for article in try SampleArticles.all { try writer.add(article) }
    let generation = try writer.commit()
    for article in try SampleArticles.all { #expect(try writer.add(article) == .unchanged) }
    #expect(try writer.commit() == generation)
  }

  @Test func `a removed article is gone after the commit`() throws {
    let articles = try SampleArticles.all
    let writer = try IndexWriter(at: path, creatingWith: ArchiveSettings())
    for article in articles { try writer.add(article) }
    try writer.commit()
    #expect(try writer.remove(articles[1].id))
    #expect(try !writer.remove(articles[1].id))
    try writer.commit()
    let snapshot = try Snapshot.open(path)
    #expect(snapshot.articleCount == articles.count - 1)
    #expect(try snapshot.document(for: articles[1].id) == nil)
  }

  @Test func `the lock is given back though a child process still has the descriptor`() throws {
    let writer = try IndexWriter(at: path, creatingWith: ArchiveSettings())
    try writer.commit()
    let lock = path.appending("another-lock")
    var first: FileLock? = try FileLock(lock)
    let kept = try #require(try first?.file.descriptor.duplicate())
    defer { try? kept.close() }
    #expect(throws: FileLock.Refusal.self) { try FileLock(lock) }
    first = nil
    _ = try FileLock(lock)
  }

  @Test func `a second writer is told who holds the lock`() throws {
    let first = try IndexWriter(at: path, creatingWith: ArchiveSettings())
    let error = #expect(throws: IndexError.self) { try IndexWriter(at: path) }
    #expect(error?.code == .locked)
    #expect(error?.message.contains(ProcessIdentity.description) == true)
    _ = first.settings
  }

  @Test func `a folder without an archive is refused`() throws {
    let error = #expect(throws: IndexError.self) { try Snapshot.open(path) }
    #expect(error?.code == .notAnArchive)
  }
}

import Lede
import LedeTestSupport
import LedeText
import Synchronization
import Testing

/// An operation reads one commit from beginning to end, whatever is committed meanwhile.
struct OneCommitTests {
  /// Replaces the text of every article, and adds one, when it is called for the first time.
  private final class Disturbance: Sendable {
    private let archive: Archive
    private let calls = Mutex(0)

    init(_ archive: Archive) { self.archive = archive }

    var hasHappened: Bool { calls.withLock { $0 > 0 } }

    func happen() {
      guard
        calls.withLock({
          $0 += 1; return $0 == 1
        })
      else { return }
      do {
        var articles: [Article] = []
        try archive.reader.forEachArticle { article in
          var changed = article
          changed.body = "Nothing of this was here before. Hezbollah is named all the same."
          articles.append(changed)
        }
        var added = articles[0]
        added.id = ArticleID("late")
        try archive.add(articles + [added])
      } catch {
        Issue.record(error)
      }
    }
  }

  private let sample: SampleArchive
  private let disturbance: Disturbance

  init() throws {
    sample = try SampleArchive()
    disturbance = Disturbance(sample.archive)
  }

  private var disturbing: Cancellation {
    let disturbance = disturbance
    return Cancellation {
      disturbance.happen()
      return false
    }
  }

  @Test func `a digest reads the commit that it began with`() throws {
    var options = DigestOptions()
    options.budget = .words(100)
    let before = try sample.archive.digest("hezbollah", options: options)
    options.query.cancellation = disturbing
    let during = try sample.archive.digest("hezbollah", options: options)
    #expect(disturbance.hasHappened)
    #expect(during == before)
    #expect(try sample.archive.digest("hezbollah", options: options) != before)
  }

  @Test func `an export writes the commit that it began with`() throws {
    var options = ExportOptions()
    options.linkCount = 2
    options.digest = .words(40)
    options.package = DigestPackage(
      headline: "All", articles: try sample.archive.search("*").hits.map(\.id))
    let (first, second) = (sample.folder.path + "/1.xml", sample.folder.path + "/2.xml")
    try sample.archive.export(
      .all, as: .newsMLG2, to: .file(at: first), options: options)
    options.cancellation = disturbing
    let report = try sample.archive.export(
      .all, as: .newsMLG2, to: .file(at: second), options: options)
    #expect(disturbance.hasHappened)
    #expect(report.articles == 4)
    #expect(try contents(of: first) == contents(of: second))
    #expect(sample.archive.articleCount == 5)
  }

  /// An archive of one article for each of these words, each added in a commit of its own.
  private func make(_ path: String, _ words: [String]) throws {
    let archive = try Archive.create(path)
    for word in words {
      let id = try #require(ArticleID(word))
      try archive.add([
        Article(id: id, headline: Headline("The \(word)"), body: "The \(word) came ashore.")
      ])
    }
  }

  @Test(arguments: [["zebra"], ["zebra", "gnu"], ["zebra", "gnu", "yak"]])
  func `an archive that took the place of another is read, and nothing of the other`(
    _ words: [String]
  ) throws {
    let folder = try TestFolder()
    let path = folder.path + "/news.lede"
    try make(path, ["walrus", "auk"])
    let archive = try Archive.open(path)
    let before = archive.reader
    #expect(try Set(before.search("ashore").hits.map(\.id.rawValue)) == ["walrus", "auk"])
    TestFolder.remove(path)
    try make(path, words)
    #expect(try archive.refresh())
    #expect(try !archive.refresh())
    #expect(try Set(archive.reader.search("ashore").hits.map(\.id.rawValue)) == Set(words))
    #expect(try Set(before.search("ashore").hits.map(\.id.rawValue)) == ["walrus", "auk"])
  }

  @Test func `an archive whose file was cut is read again once it is whole again`() throws {
    let folder = try TestFolder()
    let path = folder.path + "/news.lede"
    try make(path, ["walrus"])
    let archive = try Archive.open(path)
    let segment = path + "/segment-1"
    let whole = try contents(of: segment)
    try write([], to: segment)
    #expect(throws: LedeError.self) { try archive.reader.search("ashore") }
    #expect(throws: LedeError.self) { try archive.refresh() }
    try write(whole, to: segment)
    #expect(try archive.refresh())
    #expect(try archive.reader.search("ashore").hits.map(\.id.rawValue) == ["walrus"])
  }

  @Test func `a reader keeps its commit, and the archive's next reader has the new one`() throws {
    let reader = sample.archive.reader
    let before = try reader.search("hezbollah")
    disturbance.happen()
    let after = try reader.search("hezbollah")
    #expect(after.hits.map(\.id) == before.hits.map(\.id))
    #expect(after.hits.map(\.score) == before.hits.map(\.score))
    #expect(reader.articleCount == 4 && sample.archive.reader.articleCount == 5)
    #expect(reader.generation < sample.archive.reader.generation)
    let id = try #require(before.hits.first).id
    #expect(try reader.article(id) != sample.archive.article(id))
  }
}

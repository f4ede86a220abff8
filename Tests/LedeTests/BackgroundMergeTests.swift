import LedeIndex
import LedeTestSupport
import Testing

@testable import Lede

/// Merges in the background: the eighth commit of an article begins one, as segment 9.
struct BackgroundMergeTests {
  private let storage = FaultyStorage(.killed)
  private let archive: Archive

  init() throws {
    _ = try IndexWriter(in: storage, creatingWith: ArchiveSettings())
    archive = try Archive("in memory", in: storage)
  }

  private func addOneByOne(_ numbers: Range<Int>) throws {
    for number in numbers { try archive.add(try SampleArticles.made(1, from: number)) }
  }

  private var segmentCount: Int { get throws { try archive.reader.statistics().segments } }

  @Test func `an added article does not wait for a merge`() throws {
    storage.hold("segment-9")
    try addOneByOne(0..<10)
    #expect(archive.articleCount == 10)
    #expect(try segmentCount == 10)
    storage.release()
    try archive.finishMerging()
    #expect(try segmentCount == 3)
    #expect(archive.articleCount == 10)
    #expect(archive.mergeFailure == nil)
  }

  @Test func `what is removed while a merge runs stays removed`() throws {
    storage.hold("segment-9")
    try addOneByOne(0..<8)
    let ids = try ["made-0", "made-3"].map { try #require(ArticleID($0)) }
    #expect(try archive.remove(ids) == 2)
    storage.release()
    try archive.finishMerging()
    #expect(archive.articleCount == 6)
    #expect(try segmentCount == 1)
    #expect(try archive.search("unique0 OR unique3").hits.isEmpty)
    #expect(try archive.search("unique4").outcome.totalCount == 1)
  }

  @Test func `segments without articles are left out while a merge runs`() throws {
    storage.hold("segment-9")
    try addOneByOne(0..<9)
    try archive.remove([ArticleID("made-8"), ArticleID("made-2")])
    #expect(try segmentCount == 8)
    storage.release()
    try archive.finishMerging()
    #expect(try segmentCount == 1)
    #expect(archive.articleCount == 7)
  }

  @Test func `a merge that fails leaves the commits alone and is tried again`() throws {
    storage.forbid(["segment-9"])
    try addOneByOne(0..<8)
    #expect(archive.articleCount == 8)
    let error = #expect(throws: LedeError.self) { try archive.finishMerging() }
    #expect(error?.code == .diskFull)
    #expect(archive.mergeFailure?.code == .diskFull)
    #expect(try segmentCount == 8)
    storage.forbid([])
    try addOneByOne(8..<9)
    try archive.finishMerging()
    #expect(archive.mergeFailure == nil)
    #expect(try segmentCount == 1)
    #expect(archive.articleCount == 9)
    #expect(!storage.files.keys.contains { $0.hasPrefix("segment-") && $0.contains(".") })
  }

  @Test func `an archive that goes gives up its merge and the lock`() async throws {
    let folder = try TestFolder()
    let path = folder.path + "/a.lede"
    do {
      let archive = try Archive.create(path)
      for number in 0..<8 { try archive.add(try SampleArticles.made(1, from: number)) }
    }
    let archive = try Archive.open(path)
    // The thread that merges may hold the lock for a moment longer than the archive lives.
    let more = try SampleArticles.made(1, from: 8)
    let clock = ContinuousClock()
    let end = clock.now + .seconds(20)
    while true {
      do throws(LedeError) {
        try archive.add(more)
        break
      } catch {
        guard error.code == .locked, clock.now < end else { throw error }
        try await clock.sleep(for: .milliseconds(10))
      }
    }
    try archive.finishMerging()
    #expect(try archive.reader.statistics().segments <= 2)
    #expect(archive.articleCount == 9)
    #expect(try Archive.check(path).isEmpty)
  }

  @Test(arguments: [1, 2, 3])
  func `answers do not depend on commits, merges and threads`(_ run: Int) throws {
    let whole = try Archive("whole", in: Self.empty())
    try whole.add(try SampleArticles.made(120))
    var number = 0
    while number < 120 {
      let count = min(run * 3, 120 - number)
      var writer = try archive.writer(threads: run)
      try writer.add(try SampleArticles.made(count, from: number))
      try writer.commit()
      _ = consume writer
      number += count
    }
    try compare(whole.reader, archive.reader)
    try archive.finishMerging()
    try compare(whole.reader, archive.reader)
    try archive.merge()
    try compare(whole.reader, archive.reader)
  }

  private static func empty() throws -> FaultyStorage {
    let storage = FaultyStorage(.killed)
    _ = try IndexWriter(in: storage, creatingWith: ArchiveSettings())
    return storage
  }

  private func compare(_ one: Archive.Reader, _ other: Archive.Reader) throws {
    for query in ["minister harbour", "\"talks resumed\"", "budget AND vote", "strik*"] {
      let (a, b) = (try one.search(query), try other.search(query))
      #expect(a.outcome.totalCount == b.outcome.totalCount && a.outcome.totalCount > 0, "\(query)")
      #expect(a.hits.map(\.id) == b.hits.map(\.id), "\(query)")
      #expect(a.hits.map(\.score) == b.hits.map(\.score), "\(query)")
    }
    let question = "who said that prices rose in the capital?"
    #expect(
      try one.ask(question).answers.map(\.sentence) == other.ask(question).answers.map(\.sentence))
    #expect(try one.digest("harbour strike").text == other.digest("harbour strike").text)
  }
}

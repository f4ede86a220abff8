import Lede
import LedeTestSupport
import LedeText
import LedeWire
import SystemPackage
import Testing

/// What becomes of an article: its versions, its withdrawal, what is counted of it, and where it goes out.
struct ArticleLifeTests {
  private let sample: SampleArchive

  init() throws { sample = try SampleArchive() }

  private func storm(version: Int? = nil) throws -> Article {
    var article = Article(
      id: ArticleID("storm"), headline: Headline("Storm"),
      date: ArticleDate("2023-11-09"), body: "A zeppelin came with the storm.")
    article.metadata.version = version
    return article
  }

  @Test func `what was withdrawn comes back in a higher version only`() throws {
    let id = ArticleID("storm")
    let never = ArticleID("never-seen")
    var writer = try sample.archive.writer()
    #expect(try writer.add([storm(version: 2)]).added == 1)
    try writer.commit()
    #expect(try writer.withdraw([id, never]) == 1)
    let again = try writer.add([storm(version: 2), storm()])
    #expect(again.articles == again.withdrawn && again.withdrawn == 2)
    #expect(
      again.notices.count == 2 && again.notices[0].contains("version 2 was withdrawn") == false)
    try writer.commit()
    #expect(try sample.archive.reader.article(id) == nil)
    let newer = try writer.add([storm(version: 3)])
    #expect(newer.added == 1 && newer.revived == 1 && newer.withdrawn == 0)
    try writer.commit()
    #expect(try sample.archive.reader.article(id)?.metadata.version == 3)
    #expect(try writer.withdraw([id]) == 1)
    #expect(try writer.remove([id]) == 0)
  }

  /// One run of `add`, or a run for each line: what comes later holds, if it states no version.
  @Test(arguments: [
    (#"{"id":"storm","status":"killed"}"#, false),
    (#"{"id":"storm","headline":"Storm","body":"zeppelin","embargo":"2990-01-01"}"#, true),
    (#"{"id":"storm","headline":"Storm","body":"zeppelin","status":"withheld"}"#, true),
  ])
  func `what comes after an article without a version holds in one run as in two`(
    line: String, staysThere: Bool
  ) throws {
    let first = #"{"id":"storm","headline":"Storm","body":"A zeppelin came.","version":2}"#
    let id = ArticleID("storm")
    for runs in [[first + "\n" + line], [first, line]] {
      let sample = try SampleArchive()
      var writer = try sample.archive.writer()
      for run in runs {
        try writer.add(json: Array(run.utf8))
        try writer.commit()
      }
      let article = try sample.archive.reader.article(id)
      #expect((article != nil) == staysThere)
      #expect(article.map { $0.metadata.restriction(at: 1_800_000_000) != nil } ?? true)
      if !staysThere {
        #expect(try writer.add([storm(version: 2)]).withdrawn == 1)
        #expect(try writer.add([storm(version: 3)]).revived == 1)
      }
    }
  }

  @Test(arguments: [0, 1, 8, 9, 10, 100], [0, 1, 9])
  func `an archive remembers any number of withdrawals, and whether each states its version`(
    stated: Int, unstated: Int
  ) throws {
    func killed(_ number: Int, _ version: String) -> String {
      #"{"id":"k\#(number)",\#(version)"status":"killed"}"#
    }
    let lines =
      (0..<stated).map { killed($0, #""version":2,"#) }
      + (stated..<stated + unstated).map { killed($0, "") }
    let folder = try TestFolder()
    let archive = try Archive.create(folder.path + "/a.lede")
    var writer = try archive.writer()
    try writer.add(json: Array(lines.joined(separator: "\n").utf8))
    try writer.commit()
    _ = consume writer
    let other = try Archive.create(folder.path + "/b.lede")
    try other.add(
      (0..<stated + unstated).compactMap { number in
        ArticleID("k\(number)").map {
          var article = Article(id: $0, headline: "H", body: "zeppelin")
          article.metadata.version = 3
          return article
        }
      })
    // A version above the stated one comes back, whatever is above an unstated one does not.
    let joined = try Archive.open([archive.path, other.path])
    #expect(joined.reader.articleCount == stated)
    #expect(try Archive.check(archive.path).isEmpty)
  }

  @Test func `each fate of an article is counted once`() throws {
    let lines = """
      {"id":"held","body":"b","embargo":"2990-01-01T00:00:00Z"}
      {"id":"when","body":"b","date":"the day after"}
      {"id":"bare","headline":"Nothing more"}
      {"id":"whole","headline":"H","body":"b","date":"2023-11-09"}
      """
    let path = sample.folder.path + "/lines.jsonl"
    try write(Array(lines.utf8), to: path)
    let report = try sample.archive.add(contentsOf: [path])
    #expect(report.restricted == 1 && report.unreadDates == 1 && report.withoutText == 1)
    #expect(report.older == 0 && report.withdrawn == 0 && report.passedOver == 0)
    #expect(report.added == 4)
    var writer = try sample.archive.writer()
    #expect(try writer.add(json: Array(lines.utf8)).unchanged == 4)
  }

  @Test func `an open file gets the bytes that a named one does`() throws {
    let (named, open) = (sample.folder.path + "/a.csv", sample.folder.path + "/b.csv")
    let report = try sample.archive.export(.all, as: .csv, to: .file(at: named))
    let file = try FileDescriptor.open(
      FilePath(open), .writeOnly, options: .create, permissions: .ownerReadWrite)
    let again = try file.closeAfter {
      try sample.archive.export(.all, as: .csv, to: .descriptor(number: file.rawValue))
    }
    #expect(try contents(of: open) == contents(of: named))
    #expect(report.articles == 4 && again.bytes == report.bytes)
    #expect(try contents(of: named).count == report.bytes)
  }

  @Test func `subjects go out in both vocabularies of the IPTC, where its file is given`() throws {
    let topics = """
      {"conceptSet":[{"qcode":"medtop:20000139",
      "exactMatch":["http://cv.iptc.org/newscodes/subjectcode/03015000"]}]}
      """
    var article = try storm()
    article.metadata.subjects = [.init(name: "storm", qcode: "medtop:20000139")]
    try sample.archive.add([article])
    var options = ExportOptions()
    func exported() throws -> String {
      let path = sample.folder.path + "/storm.xml"
      try sample.archive.export(
        .ids([article.id]), as: .newsMLG2, to: .file(at: path), options: options)
      return String(decoding: try contents(of: path), as: UTF8.self)
    }
    #expect(try !exported().contains("subj:03015000"))
    options.subjectMap = try SubjectMap(mediaTopics: Array(topics.utf8))
    #expect(try exported().contains("subj:03015000"))
    let error = #expect(throws: LedeError.self) { try SubjectMap(mediaTopics: Array("{}".utf8)) }
    #expect(error?.code == .unreadableInput)
  }

  @Test func `an export makes the digest that is asked for, and says who its ids belong to`() throws
  {
    let ids = try sample.archive.search("hezbollah").hits.map(\.id)
    var options = ExportOptions()
    options.package = DigestPackage(articles: ids, budget: .words(40), focus: "hezbollah")
    options.authority = ("wire.example", "2024")
    let path = sample.folder.path + "/digest.xml"
    let report = try sample.archive.export(
      .ids(ids), as: .newsMLG2, to: .file(at: path), options: options)
    let text = String(decoding: try contents(of: path), as: UTF8.self)
    #expect(report.packages == 1 && report.articles == ids.count)
    #expect(text.contains("tag:wire.example,2024:item:"))
    var digesting = DigestOptions()
    digesting.budget = .words(40)
    let digest = try sample.archive.reader.digest(of: ids, focus: "hezbollah", options: digesting)
    let first = try #require(digest.sentences.first).shown.prefix { $0 != "&" && $0 != "<" }
    #expect(text.contains(first))
    options.authority = ("no domain", "2024")
    let error = #expect(throws: LedeError.self) {
      try sample.archive.export(
        .ids(ids), as: .newsMLG2, to: .file(at: path), options: options)
    }
    #expect(error?.code == .invalidSetting)
    #expect(String(decoding: try contents(of: path), as: UTF8.self) == text)
  }

  @Test func `an archive knows its days, and what articles state, the commonest first`() throws {
    let bounds = try #require(try sample.archive.reader.dateBounds())
    #expect(bounds.first == ArticleDate("2023-11-07") && bounds.last == ArticleDate("2023-11-08"))
    for (number, source) in ["Wire", "Post", "Wire", "Echo"].enumerated() {
      var article = try storm()
      article.id = try #require(ArticleID("s\(number)"))
      article.source = source
      try sample.archive.add([article])
    }
    let values = try sample.archive.reader.values(of: .source)
    #expect(values.map(\.value) == ["Wire", "Echo", "Post"])
    #expect(values.map(\.count) == [2, 1, 1])
    #expect(try sample.archive.reader.dateBounds()?.last == ArticleDate("2023-11-09"))
  }

  @Test func `an archive is opened where one is, made where none is, and spares other folders`()
    throws
  {
    #expect(try Archive.openOrCreate(sample.archive.path).reader.articleCount == 4)
    let fresh = sample.folder.path + "/fresh.lede"
    #expect(try Archive.openOrCreate(fresh).reader.articleCount == 0)
    let error = #expect(throws: LedeError.self) { try Archive.openOrCreate(sample.folder.path) }
    #expect(error?.code == .notAnArchive)
  }

  @Test func `a merge that is stopped leaves the archive as it was`() throws {
    let late = try storm()
    try sample.archive.add([late])
    let segments = try sample.archive.reader.statistics().segments
    let error = #expect(throws: LedeError.self) {
      try sample.archive.merge(
        reanalyzing: true, purging: true, cancellation: Cancellation(when: { true }))
    }
    #expect(error?.code == .cancelled)
    #expect(try sample.archive.reader.statistics().segments == segments)
    try sample.archive.merge(reanalyzing: true, purging: true)
    #expect(try sample.archive.reader.statistics().segments == 1)
    #expect(try sample.archive.search("zeppelin").hits.map(\.id) == [late.id])
  }
}

import Foundation
import LedeText
import LedeWire
import SystemPackage
import Testing

@Suite struct ExportFileTests {
  /// A folder that goes when the test is done.
  private final class Folder {
    let path = FilePath(NSTemporaryDirectory()).appending("lede-wire-\(UUID().uuidString)")
    deinit { try? FileManager.default.removeItem(atPath: path.string) }

    func names() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: path.string).sorted()
    }

    func bytes(_ name: String) throws -> [UInt8] {
      Array(try Data(contentsOf: URL(filePath: path.appending(name).string)))
    }
  }

  private func articles() throws -> [Article] {
    try (1...450).map { number in
      Article(
        id: try #require(ArticleID("a\(number)")), headline: Headline("Line \(number)"),
        date: ArticleDate(year: 2024, month: 2, day: number % 29 + 1), body: "Text \(number).")
    }
  }

  @Test func `a folder gets a whole file an article and nothing else`() throws {
    let folder = Folder()
    let articles = try articles()
    var exporter = try Exporter(.newsMLG2, to: .folder(folder.path), exportSettings())
    for article in articles { try exporter.write(ExportItem(article)) }
    let report = try exporter.finish()
    #expect(report.articles == 450)
    #expect(try folder.names() == articles.map { "\($0.id).xml" }.sorted())
    var found: [Article] = []
    let outcome = ArticleReader().read([folder.path]) { event in
      if case .article(let article, _) = event { found.append(article) }
    }
    #expect(outcome.imported == 450)
    #expect(Set(found.map(\.headline)) == Set(articles.map(\.headline)))
  }

  @Test func `of two articles with one id the last one stays`() throws {
    let folder = Folder()
    var exporter = try Exporter(.newsMLG2, to: .folder(folder.path), exportSettings())
    for article in try articles().prefix(3) {
      var twin = article
      twin.id = ArticleID("twin")
      try exporter.write(ExportItem(twin))
    }
    _ = try exporter.finish()
    #expect(try folder.names() == ["twin.xml"])
    let text = String(decoding: try folder.bytes("twin.xml"), as: UTF8.self)
    #expect(text.contains("<headline>Line 3</headline>"))
  }

  private func export(
    _ headline: String, version: Int?, created: String, as format: ArticleFormat,
    to folder: FilePath
  ) throws -> ExportReport {
    var metadata = ArticleMetadata()
    metadata.version = version
    metadata.versionCreated = ArticleDate(created)
    let article = Article(
      id: ArticleID("urn:x:1"), headline: Headline(headline), body: "B.",
      metadata: metadata)
    var exporter = try Exporter(format, to: .folder(folder), exportSettings())
    try exporter.write(ExportItem(article))
    return try exporter.finish()
  }

  @Test(arguments: [ArticleFormat.newsMLG2, .nitf, .ninjs1, .ninjs3, .json])
  func `in a folder no older file takes the place of a newer one`(_ format: ArticleFormat) throws {
    let folder = Folder()
    func export(_ headline: String, _ version: Int?, _ created: String) throws -> ExportReport {
      try self.export(headline, version: version, created: created, as: format, to: folder.path)
    }
    #expect(try export("Three", 3, "2024-03-05T12:00:00Z").newer == 0)
    #expect(try export("Two", 2, "2024-03-06T12:00:00Z").newer == 1)
    #expect(try export("Earlier three", 3, "2024-03-04T12:00:00Z").newer == 1)
    #expect(try export("Three", 3, "2024-03-05T12:00:00Z").unchanged == 1)
    let name = try #require(folder.names().first)
    #expect(try folder.names().count == 1)
    #expect(String(decoding: try folder.bytes(name), as: UTF8.self).contains("Three"))
    #expect(try export("Later three", 3, "2024-03-05T13:00:00Z").newer == 0)
    #expect(String(decoding: try folder.bytes(name), as: UTF8.self).contains("Later three"))
    #expect(try export("Four", 4, "2024-03-01T12:00:00Z").newer == 0)
    #expect(String(decoding: try folder.bytes(name), as: UTF8.self).contains("Four"))
  }

  @Test func `a message holds all items and is read back in their order`() throws {
    let folder = Folder()
    let articles = try articles()
    try FileManager.default.createDirectory(
      atPath: folder.path.string, withIntermediateDirectories: true)
    let path = folder.path.appending("message.xml")
    var exporter = try Exporter(.newsMLG2, to: .file(path), exportSettings())
    for article in articles { try exporter.write(ExportItem(article)) }
    #expect(try folder.names().allSatisfy { $0 != "message.xml" })
    try exporter.write(ExportPackage(headline: "All", articles: articles))
    try exporter.write(
      ExportKnowledge([ExportEntity(.person, "Ann Bee"), ExportEntity(.person, "Ann Bee")]))
    _ = try exporter.finish()
    #expect(try folder.names() == ["message.xml"])
    let taken = imported(try folder.bytes("message.xml"))
    #expect(taken.articles.map(\.headline.text) == articles.map(\.headline.text))
    #expect(taken.report.skippedCount == 2)
  }

  @Test func `an export that is given up leaves what was there`() throws {
    let folder = Folder()
    try FileManager.default.createDirectory(
      atPath: folder.path.string, withIntermediateDirectories: true)
    let path = folder.path.appending("out.jsonl")
    try Data("before".utf8).write(to: URL(filePath: path.string))
    do {
      var exporter = try Exporter(.json, to: .file(path), exportSettings())
      try exporter.write(ExportItem(try fullArticle()))
    }
    #expect(try folder.names() == ["out.jsonl"])
    #expect(try folder.bytes("out.jsonl") == Array("before".utf8))
  }

  @Test func `ids that file systems would mix up get names of their own`() throws {
    let folder = Folder()
    let ids = [
      "a", "A", "a/b", "a-b", "../a", ".a", "a\u{0}", String(repeating: "x", count: 300), "ä",
    ]
    var exporter = try Exporter(.ninjs3, to: .folder(folder.path), exportSettings())
    for id in ids {
      try exporter.write(
        ExportItem(Article(id: try #require(ArticleID(id)), headline: Headline("h"), body: "b")))
    }
    _ = try exporter.finish()
    let names = try folder.names()
    #expect(Set(names.map { $0.lowercased() }).count == ids.count)
    #expect(names.allSatisfy { $0.utf8.count <= 120 && !$0.hasPrefix(".") })
  }

  @Test func `folders are walked in the order of names, and one bad file stops nothing`() throws {
    let folder = Folder()
    let manager = FileManager.default
    for name in ["b", "a/sub", ".hidden"] {
      try manager.createDirectory(
        atPath: folder.path.appending(name).string, withIntermediateDirectories: true)
    }
    let files = [
      ("b/one.txt", "Title: Second\n\nText two."), ("a/sub/one.txt", "Title: First\n\nText one."),
      ("c.xml", "<newsItem guid='x'><contentMeta>"), ("d.bin", "\u{0}\u{1}\u{2}\u{3}\u{4}\u{5}"),
      ("e.jsonl", #"{"id":"e","text":"Last."}"#), (".hidden/no.txt", "no"),
    ]
    for (name, text) in files {
      try Data(text.utf8).write(to: URL(filePath: folder.path.string + "/" + name))
    }
    var found: [Article] = []
    var reports: [FileReport] = []
    ArticleReader().read([folder.path, "/no/such/file"]) { event in
      if case .article(let article, _) = event { found.append(article) }
      if case .file(let report) = event { reports.append(report) }
    }
    #expect(found.map(\.id.rawValue) == ["a/sub/one", "b/one", "e"])
    #expect(found.map(\.headline.text).prefix(2) == ["First", "Second"])
    #expect(reports.map { $0.skippedCount > 0 } == [false, false, true, true, false, true])
  }
}

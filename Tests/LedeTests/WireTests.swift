import Lede
import LedeTestSupport
import SystemPackage
import Testing

/// Adding from files and exporting through the public face.
struct WireTests {
  /// A newsItem of a version.
  private func newsItem(_ version: Int, _ body: String, _ status: String = "usable") -> String {
    """
    <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="\(version)">
    <itemMeta><pubStatus qcode="stat:\(status)"/></itemMeta>
    <contentMeta><headline>Line</headline></contentMeta>
    <contentSet><inlineData contenttype="text/plain">\(body)</inlineData></contentSet></newsItem>
    """
  }

  private func file(_ text: String, _ name: String, in folder: TestFolder) throws -> String {
    let path = "\(folder.path)/\(name)"
    let file = try FileDescriptor.open(
      FilePath(path), .writeOnly, options: .create, permissions: .ownerReadWrite)
    _ = try file.closeAfter { try file.writeAll(text.utf8) }
    return path
  }

  private func feed(_ day: String, _ title: String) -> String {
    """
    <rss version="2.0"><channel><title>T</title><item><title>\(title)</title><link>https://w.example/1</link>
    <pubDate>\(day) May 2024 07:00:00 GMT</pubDate><description>x</description></item></channel></rss>
    """
  }

  @Test func `an older entry of a feed that comes later replaces nothing and is told`() throws {
    let folder = try TestFolder()
    let archive = try Archive.create(folder.path + "/a.lede")
    let new = try file(feed("02", "New"), "new.xml", in: folder)
    let old = try file(feed("01", "Old"), "old.xml", in: folder)
    let same = try file(feed("02", "New, corrected"), "same.xml", in: folder)
    #expect(try archive.add(contentsOf: [new]).added == 1)
    let report = try archive.add(contentsOf: [old])
    #expect(report.older == 1 && report.updated == 0)
    #expect(report.notices == ["https://w.example/1: the archive has a newer entry; it stays"])
    #expect(try archive.add(contentsOf: [same]).updated == 1)
  }

  @Test func `an embargo that is over holds nothing back`() throws {
    let folder = try TestFolder()
    let archive = try Archive.create(folder.path + "/a.lede")
    let lines = """
      {"id":"1","body":"b","embargo":"2020-01-01T00:00:00Z"}
      {"id":"2","body":"b","embargo":"2990-01-01T00:00:00Z"}

      """
    #expect(try archive.add(contentsOf: [file(lines, "l.jsonl", in: folder)]).restricted == 1)
  }

  @Test func `a lower version never replaces or removes a higher one, in whatever run it comes`()
    throws
  {
    let folder = try TestFolder()
    let archive = try Archive.create(folder.path + "/a.lede")
    let third = try file(newsItem(3, "Third."), "3.xml", in: folder)
    let second = try file(newsItem(2, "Second."), "2.xml", in: folder)
    let gone = try file(newsItem(1, "x", "canceled"), "1.xml", in: folder)
    let fourth = try file(newsItem(4, "Fourth."), "4.xml", in: folder)
    #expect(try archive.add(contentsOf: [third]).added == 1)
    let report = try archive.add(contentsOf: [second, gone])
    #expect(report.older == 2 && report.updated == 0 && report.removed == 0)
    let id = ArticleID("urn:x:1")
    #expect(try archive.article(id)?.body == "Third.")
    #expect(try archive.add(contentsOf: [fourth]).updated == 1)
    #expect(try archive.article(id)?.body == "Fourth.")
    let wire = try file("{\"id\":\"urn:x:1\",\"body\":\"No version.\"}", "5.json", in: folder)
    #expect(try archive.add(contentsOf: [wire]).updated == 1)
  }

  @Test func `a dry run tells what adding would do`() throws {
    let folder = try TestFolder()
    let archive = try Archive.create(folder.path + "/a.lede")
    let third = try file(newsItem(3, "Third."), "3.xml", in: folder)
    let fourth = try file(newsItem(4, "Fourth."), "4.xml", in: folder)
    let second = try file(newsItem(2, "Second."), "2.xml", in: folder)
    let other = try file("Rain fell.", "rain.txt", in: folder)
    try archive.add(contentsOf: [third])
    let generation = archive.generation
    let report = try Archive.dryRun(
      addingContentsOf: [second, third, fourth, other], to: archive.reader)
    #expect(report.older == 1 && report.unchanged == 1 && report.updated == 1 && report.added == 1)
    #expect(archive.generation == generation)
    #expect(try Archive.dryRun(addingContentsOf: [third, other], to: nil).added == 2)
  }

  @Test func `a digest goes out as a package of the articles that it is made from`() throws {
    let sample = try SampleArchive()
    let ids = try sample.archive.search("hezbollah").hits.map(\.id)
    var options = ExportOptions()
    options.package = DigestPackage(
      headline: "hezbollah", articles: ids, budget: .words(60), focus: "hezbollah")
    options.linkCount = 1
    options.namesEntities = true
    let path = sample.folder.path + "/out.xml"
    let report = try sample.archive.export(
      .ids(ids), as: .newsMLG2, to: .file(at: path), options: options)
    #expect(report.articles == ids.count && report.packages == 1 && report.concepts > 0)
    let text = String(decoding: try contents(of: path), as: UTF8.self)
    var digest = DigestOptions()
    digest.budget = .words(60)
    let summary = try sample.archive.reader.digest(of: ids, focus: "hezbollah", options: digest)
      .text
    #expect(text.contains("<description role=\"drol:summary\">\(summary)</description>"))
    for element in ["packageItem", "knowledgeItem"] {
      #expect(text.split(separator: "<\(element) ").count == 2, "\(element)")
    }
    let references = text.split(separator: "<itemRef residref=\"").dropFirst()
    #expect(references.count == ids.count)
    for (reference, id) in zip(references, ids) {
      #expect(reference.hasPrefix("tag:lede.invalid,2026:item:\(id)\""))
    }
    #expect(text.contains("rel=\"irel:seeAlso\"") && text.contains("rel=\"irel:derivedFrom\""))
  }

  /// Names that only held articles have must not go out as usable.
  @Test func `entities of held articles go out as these do`() throws {
    let folder = try TestFolder()
    let archive = try Archive.create(folder.path + "/a.lede")
    let lines = """
      {"id":"1","headline":"Minister resigns","embargo":"2036-01-02T03:04:05Z","body":"Minister Quentin Quillfeather resigned, Ms Ann Bee said."}
      {"id":"2","headline":"Ferry stops","body":"The ferry stops on Monday, Ms Ann Bee said. Ms Ann Bee is its captain."}

      """
    try archive.add(contentsOf: [file(lines, "l.jsonl", in: folder)])
    var options = ExportOptions()
    options.namesEntities = true
    options.asOf = ArticleDate("2026-01-01T00:00:00Z")
    let path = folder.path + "/out.xml"
    try archive.export(.all, as: .newsMLG2, to: .file(at: path), options: options)
    let text = String(decoding: try contents(of: path), as: UTF8.self)
    let items = text.split(separator: "<knowledgeItem ").dropFirst()
    let usable = items.filter { $0.contains("stat:usable") }
    let withheld = items.filter {
      $0.contains("stat:withheld") && $0.contains("<embargoed>2036-01-02T03:04:05Z</embargoed>")
    }
    #expect(items.count == 2 && usable.count == 1 && withheld.count == 1)
    #expect(usable.allSatisfy { $0.contains("Ann Bee") && !$0.contains("Quillfeather") })
    #expect(withheld.allSatisfy { $0.contains("Quillfeather") && !$0.contains("Ann Bee") })
  }
}

@testable import Lede
import LedeTestSupport
import LedeText
import LedeWire
import Testing

/// What withdraws or holds back an article without a text, on its way to other systems.
@Suite struct HoldExportTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func archive(_ name: String, _ lines: [String]) throws -> Archive {
    try folder.archive(name, lines)
  }

  private func state(_ reader: Archive.Reader) throws -> [String] { try reader.releaseStates() }

  static let formats: [ArticleFormat] = [.newsMLG2, .ninjs1, .ninjs3, .nitf, .json, .csv]

  @Test(arguments: formats, ["killed", "withheld"])
  func `what states no version means every version where it goes out`(
    format: ArticleFormat, status: String
  ) throws {
    let third = #"{"id":"urn:x:a","version":3,"headline":"H","body":"zeppelin"}"#
    let notice = try archive("notice", ["{\"id\":\"urn:x:a\",\"status\":\"\(status)\"}"])
    let fed = try archive("fed", [third])
    let out = "\(folder.path)/out"
    let isOfLines = format == .json || format == .csv
    let place = isOfLines ? ExportDestination.file(at: out) : .folder(at: out)
    // The file of what can be used gives way.
    try fed.export(.all, as: format, to: place)
    try notice.export(.all, as: format, to: place)
    try fed.add(contentsOf: [out])
    #expect(try state(fed.reader) == (status == "killed" ? [] : ["urn:x:a withheld zeppelin"]))
  }

  @Test(
    arguments: formats,
    [#""body":"zeppelin, old""#, #""status":"withheld""#, #""embargo":"2990-01-01""#])
  func `a version 1 that is stated does not take the place of version 3`(
    format: ArticleFormat, field: String
  ) throws {
    let first = try archive("first", ["{\"id\":\"urn:x:a\",\"version\":1,\(field)}"])
    let third = try archive(
      "third", [#"{"id":"urn:x:a","version":3,"headline":"H","body":"zeppelin"}"#])
    let out = "\(folder.path)/out"
    let isOfLines = format == .json || format == .csv
    try first.export(.all, as: format, to: isOfLines ? .file(at: out) : .folder(at: out))
    #expect(try third.add(contentsOf: [out]).refused == 1)
    #expect(try state(third.reader) == ["urn:x:a usable zeppelin"])
  }

  @Test(
    arguments: [ArticleFormat.newsMLG2, .ninjs3, .nitf],
    ["\"status\":\"withheld\"", "\"embargo\":\"2990-01-01\""])
  func `what may not be used any more leaves the folder of what may`(
    format: ArticleFormat, hold: String
  ) throws {
    let lines = [
      #"{"id":"urn:x:a","version":1,"headline":"H","body":"zeppelin"}"#,
      #"{"id":"urn:x:b","version":1,"headline":"H","body":"balloon"}"#,
    ]
    let out = "\(folder.path)/out"
    var options = ExportOptions()
    options.usableAt = .now
    try archive("usable", lines).export(.all, as: format, to: .folder(at: out), options: options)
    let held = try archive("held", lines + ["{\"id\":\"urn:x:a\",\"version\":2,\(hold)}"])
    let report = try held.export(
      .query("balloon"), as: format, to: .folder(at: out), options: options)
    #expect(report.replacedByNotices == 1)
    // Nothing is made of what was never there.
    let other = "\(folder.path)/other"
    try held.export(.all, as: format, to: .folder(at: other), options: options)
    let fed = try archive("fed", [])
    try fed.add(contentsOf: [other])
    #expect(try state(fed.reader) == ["urn:x:b usable balloon"])
    let again = try archive("again", Array(lines.prefix(1)))
    try again.add(contentsOf: [out])
    let word = hold.contains("embargo") ? "embargoed" : "withheld"
    #expect(try state(again.reader) == ["urn:x:a \(word) zeppelin", "urn:x:b usable balloon"])
  }

  @Test func `what has no text is not searched and not counted, and goes out`() throws {
    let archive = try archive(
      "a", [#"{"id":"a","body":"zeppelin"}"#, #"{"id":"b","status":"withheld"}"#])
    #expect(try archive.search("*").hits.map(\.id) == ["a"])
    let counts = try archive.reader.count("*", by: CountKey.allCases)
    #expect(counts.rows.values.joined().allSatisfy { $0.count == 1 })
    let statistics = try archive.reader.statistics()
    #expect(statistics.articles == 1 && statistics.notices == 1)
    let out = "\(folder.path)/out.jsonl"
    try archive.export(.all, as: .json, to: .file(at: out))
    #expect(try contents(of: out).count { $0 == UInt8(ascii: "\n") } == 2)
    // It is there for who asks for it, and holds back what comes.
    #expect(try archive.reader.article("b")?.metadata.status == .withheld)
  }

  @Test func `what has no text is in no package`() throws {
    let archive = try archive(
      "a",
      [
        #"{"id":"a","headline":"Alpha minister resigns","body":"The alpha minister resigned."}"#,
        #"{"id":"b","headline":"Beta minister stays","body":"The beta minister stays in office."}"#,
        #"{"id":"c","embargo":"2990-01-01"}"#,
      ])
    let ids: [ArticleID] = ["c", "a", "b"]
    #expect(try archive.reader.withText(ids) == ["a", "b"])
    var options = ExportOptions()
    options.package = DigestPackage(articles: ids, budget: .words(20))
    let out = "\(folder.path)/out.xml"
    try archive.export(.ids(["a", "b"]), as: .newsMLG2, to: .file(at: out), options: options)
    let text = String(decoding: try contents(of: out), as: UTF8.self)
    #expect(text.contains("<packageItem") && !text.contains("stat:withheld"))
  }
}

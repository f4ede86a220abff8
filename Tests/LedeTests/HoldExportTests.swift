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

import Lede
import SystemPackage
import Testing

/// `corpus-export/` is what `scripts/export-corpus` writes; these tests hold the program to it.
struct CorpusExportTests {
  struct Export: CustomTestStringConvertible, Sendable {
    let folder: String
    let format: Format
    var body = ExportSettings.Body.xhtml
    var testDescription: String { folder }
  }

  static let exports = [
    Export(folder: "newsml-g2", format: .newsMLG2, body: .all),
    Export(folder: "nitf", format: .nitf),
    Export(folder: "ninjs-1.4", format: .ninjs1),
    Export(folder: "ninjs-3.1", format: .ninjs3),
  ]

  @Test(arguments: exports)
  func `every item is exported as the committed bytes`(_ export: Export) throws {
    let sample = try SampleArchive()
    let folder = sample.folder.path + "/out"
    let report = try sample.archive.export(
      as: export.format, to: .folder(at: folder), try Self.options(export.body))
    #expect(report.articles == 4)
    let committed = projectFolder.string + "/corpus-export/" + export.folder
    let names = try TestFolder.names(in: committed)
    #expect(names.count == 4)
    #expect(try TestFolder.names(in: folder) == names)
    for name in names {
      #expect(
        try contents(of: "\(folder)/\(name)") == contents(of: "\(committed)/\(name)"), "\(name)")
    }
  }

  @Test func `the message is exported as the committed bytes`() throws {
    let sample = try SampleArchive()
    let path = sample.folder.path + "/message.xml"
    try sample.archive.export(as: .newsMLG2, to: .file(at: path), try Self.options(.xhtml))
    let committed = projectFolder.string + "/corpus-export/message.xml"
    #expect(try contents(of: path) == contents(of: committed))
  }

  private static func options(_ body: ExportSettings.Body) throws -> ExportOptions {
    var options = ExportOptions()
    options.body = body
    let moment: ArticleDate = try #require(ArticleDate("2023-11-09T00:00:00Z"))
    options.asOf = moment
    return options
  }
}

import Lede
import LedeTestSupport
import SystemPackage
import Testing

/// `corpus-export/` is what `scripts/export-corpus` writes; these tests hold the program to it.
struct CorpusExportTests {
  struct Export: CustomTestStringConvertible, Sendable {
    let folder: String
    let format: ArticleFormat
    var files = 4
    var testDescription: String { folder }
  }

  static let exports = [
    Export(folder: "newsml-g2", format: .newsMLG2, files: 6),
    Export(folder: "nitf", format: .nitf),
    Export(folder: "ninjs-1.4", format: .ninjs1),
    Export(folder: "ninjs-3.1", format: .ninjs3),
  ]

  @Test(arguments: exports)
  func `every item is exported as the committed bytes`(_ export: Export) throws {
    let sample = try SampleArchive()
    let folder = sample.folder.path + "/out"
    var options = try Self.options()
    if export.format == .newsMLG2 {
      options.body = .all
      options.linkCount = 2
      options.namesEntities = true
      try Self.addDigests(to: &options, of: sample.archive)
    }
    let report = try sample.archive.export(
      .all, as: export.format, to: .folder(at: folder), options: options)
    #expect(report.articles == 4)
    let committed = projectFolder.string + "/corpus-export/" + export.folder
    let names = try TestFolder.names(in: committed)
    #expect(names.count == export.files)
    #expect(try TestFolder.names(in: folder) == names)
    for name in names {
      #expect(
        try contents(of: "\(folder)/\(name)") == contents(of: "\(committed)/\(name)"), "\(name)")
    }
  }

  @Test func `the message is exported as the committed bytes`() throws {
    let sample = try SampleArchive()
    let path = sample.folder.path + "/message.xml"
    var options = try Self.options()
    try Self.addDigests(to: &options, of: sample.archive)
    try sample.archive.export(.all, as: .newsMLG2, to: .file(at: path), options: options)
    let committed = projectFolder.string + "/corpus-export/message.xml"
    #expect(try contents(of: path) == contents(of: committed))
  }

  /// Digests of 80 words, of each article and of all.
  private static func addDigests(to options: inout ExportOptions, of archive: Archive) throws {
    let all = try archive.search("*").hits.map(\.id)
    options.digest = .words(80)
    options.package = DigestPackage(articles: all, budget: .words(80))
  }

  private static func options() throws -> ExportOptions {
    var options = ExportOptions()
    let moment: ArticleDate = try #require(ArticleDate("2023-11-09T00:00:00Z"))
    options.asOf = moment
    return options
  }
}

import FoundationEssentials
import LedeIndex
import LedeQuery
import LedeText
import SystemPackage

/// An archive in a folder of its own, removed with it.
final class TestArchive {
  let snapshot: Snapshot
  let searcher: Searcher
  private let folder: String

  init(_ articles: [Article], settings: ArchiveSettings = ArchiveSettings()) throws {
    let name = "lede-query-\(UInt64.random(in: 0 ... .max))"
    folder = FileManager.default.temporaryDirectory.appending(path: name).path
    let path = FilePath(folder).appending("test.lede")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let writer = try IndexWriter(at: path, creatingWith: settings)
    for article in articles { try writer.add(article) }
    try writer.commit()
    snapshot = try Snapshot.open(path)
    searcher = try Searcher(snapshot)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// An article of these words.
  static func article(
    _ id: String, _ headline: String = "News", date: String? = nil, body: String
  ) -> Article {
    Article(
      id: ArticleID(id) ?? ArticleID(derivedFrom: body), headline: Headline(headline),
      date: date.flatMap { ArticleDate($0) }, body: body)
  }

  /// The four articles of the sample corpus.
  static func seeds(settings: ArchiveSettings = ArchiveSettings()) throws -> TestArchive {
    try TestArchive(seedArticles(), settings: settings)
  }

  static func seedArticles() throws -> [Article] {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let folder = "/\(root)/seeds"
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
      let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data()
      return PlainText.article(fromText: String(decoding: bytes, as: UTF8.self), name: name)
    }
  }
}

extension SearchResult {
  /// The first three letters of each hit's id: 000, 001, 002, 003 for the seeds.
  var seeds: [String] { hits.map { String($0.id.rawValue.prefix(3)) } }
}

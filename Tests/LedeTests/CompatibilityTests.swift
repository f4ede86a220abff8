import Lede
import LedeTestSupport
import Testing

/// Archives that earlier versions wrote are kept in `Tests/Fixtures` and opened for ever.
///
/// `version-1.lede` was made of the four sample articles, added in two commits, with the first one of
/// them deleted and added again: `scripts/keep-archive` makes the like for a new version of the format.
struct CompatibilityTests {
  static let versions = ["version-1"]

  /// A copy of a kept archive, which may be written to.
  private func copy(of version: String, in folder: TestFolder) throws -> Archive {
    let kept = fixturesFolder + "/\(version).lede"
    let path = folder.path + "/kept.lede"
    try makeFolder(path)
    for name in try TestFolder.names(in: kept) {
      try write(try contents(of: "\(kept)/\(name)"), to: "\(path)/\(name)")
    }
    return try Archive.open(path)
  }

  @Test(arguments: versions)
  func `the articles of a kept archive are those that were added`(_ version: String) throws {
    let kept = try Archive.open(fixturesFolder + "/\(version).lede")
    let fresh = try SampleArchive()
    let hits = try fresh.archive.search("*").hits
    #expect(hits.count == 4 && kept.articleCount == 4)
    for hit in hits {
      var article = try #require(try kept.article(hit.id))
      let added = try #require(try fresh.archive.article(hit.id))
      // A derived headline stays as the version derived it that wrote it.
      if article.headline.isDerived, added.headline.isDerived { article.headline = added.headline }
      #expect(article == added)
    }
  }

  @Test(arguments: versions)
  func `a kept archive is sound`(_ version: String) throws {
    #expect(try Archive.check(fixturesFolder + "/\(version).lede").isEmpty)
  }

  @Test(arguments: versions)
  func `a kept archive answers once its words are up to date`(_ version: String) throws {
    let folder = try TestFolder()
    let archive = try copy(of: version, in: folder)
    try archive.merge(reanalyzing: true)
    let answer = try archive.ask("how many Hezbollah fighters died?").answers.first
    #expect(answer?.shortAnswer == "40")
    let hits = try archive.search("khamenei").hits
    #expect(hits.count == 1)
    // Each file tells its format in the byte at 8.
    for name in try TestFolder.names(in: folder.path + "/kept.lede") where name != "LOCK" {
      let isDeletions = name.hasPrefix("deletions-")
      let bytes = try contents(of: "\(folder.path)/kept.lede/\(name)")
      #expect(bytes[8] == (isDeletions ? 1 : 2), "\(name)")
    }
  }
}

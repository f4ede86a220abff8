import LedeTestSupport
import LedeText
import Testing

@testable import LedeIndex

/// Archives whose words were analysed by other rules than this program's.
@Suite struct AnalysisTests {
  /// An archive whose manifest names other rules of analysis.
  private func oldArchive(
    _ settings: ArchiveSettings = ArchiveSettings(),
    analysis: [UInt8] = [0, 1, 2, 3, 4, 5, 6, 7, 8]
  ) throws -> FaultyStorage {
    let storage = FaultyStorage()
    let writer = try IndexWriter(in: storage, creatingWith: settings)
    for article in try SampleArticles.all { try writer.add(article) }
    try writer.commit()
    var manifest = try Manifest(in: storage)
    manifest.analysis = analysis
    storage.files[FileName.manifest] = manifest.encoded
    return storage
  }

  @Test func `an archive of other rules says so before anything is searched or added`() throws {
    let storage = try oldArchive()
    let snapshot = try Snapshot.open(in: storage)
    let error = #expect(throws: IndexError.self) { try snapshot.checkAnalysis() }
    #expect(error?.code == .otherAnalysis)
    #expect(error?.message.contains("lede merge --reanalyze") == true)
    let writer = try IndexWriter(in: storage)
    let refusal = #expect(throws: IndexError.self) {
      try writer.add(try SampleArticles.article("new", "New", "New."))
    }
    #expect(refusal?.code == .otherAnalysis)
    // Its articles can still be read.
    #expect(try FaultTests.contents(of: storage) == Set(SampleArticles.all))
  }

  @Test func `an archive of the rules before is read, but not added to`() throws {
    var analysis = try Manifest.analysis(of: "en")
    #expect(analysis[0] == UInt8(AnalysisFingerprint.currentVersion))
    analysis[0] = 2
    let storage = try oldArchive(analysis: analysis)
    try Snapshot.open(in: storage).checkAnalysis()
    let writer = try IndexWriter(in: storage)
    let refusal = #expect(throws: IndexError.self) {
      try writer.add(try SampleArticles.article("new", "New", "New."))
    }
    #expect(refusal?.code == .otherAnalysis)
    try writer.merge(reanalyze: true)
    try writer.add(try SampleArticles.article("new", "New", "New."))
  }

  @Test func `reanalysis brings it up to date from its stored text`() throws {
    let storage = try oldArchive()
    let writer = try IndexWriter(in: storage)
    try writer.merge(reanalyze: true)
    let snapshot = try Snapshot.open(in: storage)
    try snapshot.checkAnalysis()
    #expect(snapshot.parts.count == 1)
    #expect(try FaultTests.contents(of: storage) == Set(SampleArticles.all))
    let hits = try snapshot.ranker().top(10, of: .term(Term("pilot"))).hits
    #expect(try hits.map { try snapshot.id($0.document).rawValue } == ["wire/2023-11-07/1"])
    #expect(try ArchiveCheck(in: storage).findings.isEmpty)
  }

  @Test func `an archive without text says that it cannot be analysed again`() throws {
    var settings = ArchiveSettings()
    settings.keepsText = false
    let writer = try IndexWriter(in: try oldArchive(settings))
    let error = #expect(throws: IndexError.self) { try writer.merge(reanalyze: true) }
    #expect(error?.code == .noStoredText)
  }
}

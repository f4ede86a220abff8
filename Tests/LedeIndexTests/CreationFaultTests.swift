import LedeSystem
import LedeTestSupport
import SystemPackage
import Testing

@testable import LedeIndex

/// What a creation leaves that the system did not let end.
@Suite struct CreationFaultTests {
  enum Creation: CaseIterable {
    case empty, copy, repair

    func make(at path: FilePath, from source: FilePath) throws {
      switch self {
      case .empty: try IndexWriter.create(at: path, ArchiveSettings())
      case .copy: try IndexWriter.create(at: path, of: Snapshot.open(source))
      case .repair: _ = try ArchiveRepair(source, into: path)
      }
    }
  }

  @Test(arguments: Creation.allCases)
  func `a creation that fails leaves nothing, or an archive that is whole`(
    _ creation: Creation
  ) throws {
    let folder = try TemporaryFolder()
    let source = folder.path.appending("source.lede")
    let writer = try IndexWriter(at: source, creatingWith: ArchiveSettings())
    for article in try SampleArticles.all[..<3] { try writer.add(article) }
    try writer.commit()

    let counted = FaultInjection.Plan { _, _ in nil }
    try FaultInjection.with(counted) {
      try creation.make(at: folder.path.appending("whole.lede"), from: source)
    }
    var failed = 0
    for index in counted.made.indices {
      let path = folder.path.appending("made-\(index).lede")
      let plan = FaultInjection.Plan { $1 == index ? .fails(.ioError) : nil }
      let made: Void? = try? FaultInjection.with(plan) { try creation.make(at: path, from: source) }
      guard made == nil else { continue }
      failed += 1
      let left = try? Folder.names(in: path).map(\.string)
      #expect(
        left == nil || left?.contains(FileName.manifest) == true,
        "\(counted.made[index]), call \(index), left \(left ?? [])")
      if left != nil { #expect(try ArchiveCheck(path).findings.isEmpty) }
    }
    #expect(failed > 5)
  }

  @Test(arguments: Creation.allCases)
  func `a creation on a full disk leaves nothing`(_ creation: Creation) throws {
    let folder = try TemporaryFolder()
    let source = folder.path.appending("source.lede")
    try IndexWriter.create(at: source, ArchiveSettings())
    let path = folder.path.appending("made.lede")
    let plan = FaultInjection.Plan { call, _ in call == .write ? .fails(.noSpace) : nil }
    let error = #expect(throws: IndexError.self) {
      try FaultInjection.with(plan) { try creation.make(at: path, from: source) }
    }
    #expect(error?.code == .diskFull)
    #expect(!Folder.exists(path))
  }

  @Test func `a failed creation leaves a folder that was there, and the next one takes it`() throws
  {
    let folder = try TemporaryFolder()
    let path = folder.path.appending("news.lede")
    try Folder.make(path)
    let plan = FaultInjection.Plan { call, _ in call == .rename ? .fails(.noSpace) : nil }
    #expect(throws: IndexError.self) {
      try FaultInjection.with(plan) { try IndexWriter.create(at: path, ArchiveSettings()) }
    }
    #expect(Folder.exists(path))
    try IndexWriter.create(at: path, ArchiveSettings())
    #expect(try ArchiveCheck(path).findings.isEmpty)
  }
}

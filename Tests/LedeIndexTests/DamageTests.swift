import LedeSystem
import LedeTestSupport
import LedeText
import SystemPackage
import Testing

@testable import LedeIndex

@Suite struct DamageTests {
  /// A small archive with every section, two segments and deletions.
  static func archive() throws -> FaultyStorage {
    let storage = FaultyStorage()
    let writer = try IndexWriter(in: storage, creatingWith: ArchiveSettings())
    let articles = try SampleArticles.all
    for article in articles[..<2] { try writer.add(article) }
    try writer.commit()
    try writer.remove(articles[1].id)
    try writer.add(articles[3].part(named: "de"))
    try writer.commit()
    return storage
  }

  /// Everything that can be asked of an archive, as text.
  static func answers(_ storage: any Storage) throws -> [String] {
    let snapshot = try Snapshot.open(in: storage)
    var answers: [String] = []
    for document in snapshot.documents {
      let article = try snapshot.article(document)
      answers.append("\(article)")
      answers.append("\(try snapshot.document(for: article.id) == document)")
      if let item = article.item { answers.append("\(try snapshot.parts(of: item))") }
      answers.append("\(try snapshot.date(document)?.description ?? "-")")
      answers.append(
        "\(try snapshot.source(document) ?? "-"), \(try snapshot.byline(document) ?? "-")")
    }
    for part in snapshot.parts {
      let lengths = try part.segment.lengths()
      answers.append("\(lengths.body) \(lengths.headline)")
    }
    for each in try snapshot.terms() {
      answers.append("\(each.term) \(each.count)")
      for part in snapshot.parts {
        guard let entry = try part.segment.lists(of: each.term) else { continue }
        answers.append("\(part.segment.bytes.copy(entry.any.postings))")
        answers.append("\(part.segment.bytes.copy(entry.any.positions))")
      }
    }
    return answers + (try Self.ranked(snapshot))
  }

  /// The hits of some plans with their scores, and how those came about.
  private static func ranked(_ snapshot: Snapshot) throws -> [String] {
    let (harbour, pilot) = (Term("harbor"), Term("pilot"))
    let plans: [Plan] = [
      .union([.term(harbour), .term(pilot), .term(Term("curli"))]),
      .intersection([.term(pilot), .term(Term("nine"))]),
      .phrase([harbour, pilot]),
    ]
    let ranker = try snapshot.ranker()
    var answers: [String] = []
    for plan in plans {
      for hit in try ranker.top(10, of: plan).hits {
        let explanation = try ranker.explain(hit.document, plan)
        answers.append("\(hit.document) \(hit.score) \(explanation.map { "\($0)" } ?? "-")")
      }
    }
    return answers
  }

  @Test func `a flipped byte gives an error or the right answers`() throws {
    let storage = try Self.archive()
    let right = try Self.answers(storage)
    let ranked = try Self.ranked(try Snapshot.open(in: storage))
    #expect(ranked.count == 3)
    let files = storage.files
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      for offset in bytes.indices {
        var damaged = files
        damaged[name]?[offset] ^= UInt8(1 << (offset % 8))
        let copy = FaultyStorage()
        copy.files = damaged
        if let answers = try? Self.answers(copy) {
          #expect(answers == right, "\(name), byte \(offset)")
        }
        // The check sees every flipped byte but those that nothing depends on.
        if offset % 16 == 0 {
          let findings = (try? ArchiveCheck(in: copy))?.findings.count ?? 1
          #expect(findings > 0, "\(name), byte \(offset)")
        }
      }
    }
  }

  @Test func `a cut file gives an error`() throws {
    let storage = try Self.archive()
    let files = storage.files
    for (name, bytes) in files {
      for length in 0..<bytes.count {
        var damaged = files
        damaged[name] = Array(bytes[..<length])
        let copy = FaultyStorage()
        copy.files = damaged
        #expect(throws: IndexError.self) { try Self.answers(copy) }
      }
    }
  }

  @Test func `a sound archive has no findings`() throws {
    let check = try ArchiveCheck(in: try Self.archive())
    #expect(check.findings.isEmpty)
    #expect(check.articleCount == 3)
    #expect(check.byteCount > 1000)
  }

  @Test func `repair saves the articles that can be read`() throws {
    let storage = FaultyStorage()
    let writer = try IndexWriter(in: storage, creatingWith: ArchiveSettings())
    let articles = try SampleArticles.made(300)
    for article in articles { try writer.add(article) }
    try writer.commit()
    var files = storage.files
    let name = try #require(files.keys.first { $0.hasPrefix("segment-") })
    // In the middle of the first block of articles: its articles are lost, the others are not.
    files[name]?[200] ^= 0xff
    storage.files = files
    let findings = try ArchiveCheck(in: storage).findings
    #expect(findings.count == 1)
    #expect(findings.first?.message.contains("articles") == true)
    let fresh = FaultyStorage()
    let repair = try ArchiveRepair(in: storage, into: fresh)
    #expect(repair.saved + repair.lost == articles.count)
    #expect(repair.saved > 100)
    #expect(repair.losses.count == repair.lost)
    let saved = try FaultTests.contents(of: fresh)
    #expect(saved.count == repair.saved)
    #expect(saved.isSubset(of: Set(articles)))
  }

  @Test func `repair remembers what was withdrawn`() throws {
    let storage = FaultyStorage()
    let writer = try IndexWriter(in: storage, creatingWith: ArchiveSettings())
    let articles = try SampleArticles.made(3)
    for article in articles { try writer.add(article) }
    try writer.withdraw(articles[1].id, version: 7)
    try writer.commit()
    let fresh = FaultyStorage()
    #expect(try ArchiveRepair(in: storage, into: fresh).saved == 2)
    #expect(try Snapshot.open(in: fresh).withdrawal(of: articles[1].id) == 7)
  }

  /// Times for versions, and what an embedder may set.
  @Test(arguments: [20_240_102_120_000, 1 << 62, Int.max, -3])
  func `an article of any version leaves the archive sound`(_ version: Int) throws {
    let storage = FaultyStorage()
    let writer = try IndexWriter(in: storage, creatingWith: ArchiveSettings())
    for (number, var article) in try SampleArticles.made(3).enumerated() {
      if number == 1 { article.metadata.version = version }
      try writer.add(article)
      try writer.commit()
    }
    try writer.merge()
    #expect(try ArchiveCheck(in: storage).findings.isEmpty)
  }

  @Test func `repair does without a manifest`() throws {
    let storage = try Self.archive()
    var files = storage.files
    files[FileName.manifest] = [1, 2, 3]
    storage.files = files
    let fresh = FaultyStorage()
    let repair = try ArchiveRepair(in: storage, into: fresh)
    // Without the one that was removed.
    #expect(repair.saved == 2)
    #expect(repair.losses.count == 1)
  }

  @Test(arguments: [true, false])
  func `an archive without its manifest is kept, and saved without what was deleted`(
    isMissing: Bool
  ) throws {
    let storage = FaultyStorage()
    let writer = try IndexWriter(in: storage, creatingWith: ArchiveSettings())
    let articles = try SampleArticles.made(5)
    for article in articles { try writer.add(article) }
    try writer.commit()
    try writer.withdraw(articles[1].id)
    try writer.commit()
    try writer.remove(articles[3].id)
    try writer.commit()
    _ = consume writer
    storage.files[FileName.manifest] = isMissing ? nil : [1, 2, 3]
    let files = storage.files
    if isMissing {
      let error = #expect(throws: IndexError.self) { try Snapshot.open(in: storage) }
      #expect(error?.code == .damaged)
      #expect(throws: IndexError.self) {
        try IndexWriter(in: storage, creatingWith: ArchiveSettings())
      }
      #expect(Set(storage.files.keys) == Set(files.keys))
    }
    let fresh = FaultyStorage()
    #expect(try ArchiveRepair(in: storage, into: fresh).saved == 3)
    #expect(try FaultTests.contents(of: fresh) == Set([articles[0], articles[2], articles[4]]))
  }

  @Test(arguments: [0, 5, 8_192])
  func `an empty manifest beside segments is damaged`(length: Int) throws {
    let storage = try Self.archive()
    storage.files[FileName.manifest] = [UInt8](repeating: 0, count: length)
    let error = #expect(throws: IndexError.self) { try Snapshot.open(in: storage) }
    #expect(error?.code == .damaged)
    #expect(try ArchiveCheck(in: storage).findings.count == 1)
    #expect(try ArchiveRepair(in: storage, into: FaultyStorage()).saved == 2)
  }

  @Test func `no archive takes the place of segments without a manifest`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path.appending("news.lede")
    do {
      let writer = try IndexWriter(at: path, creatingWith: ArchiveSettings())
      for article in try SampleArticles.made(3) { try writer.add(article) }
      try writer.commit()
    }
    let whole = try Snapshot.open(path)
    try Files.remove(path.appending(FileName.manifest))
    let names = try Set(Folder.names(in: path).map(\.string))
    let created = #expect(throws: IndexError.self) {
      try IndexWriter.create(at: path, ArchiveSettings())
    }
    #expect(created?.code == .exists)
    let copied = #expect(throws: IndexError.self) { try IndexWriter.create(at: path, of: whole) }
    #expect(copied?.code == .exists)
    #expect(try Set(Folder.names(in: path).map(\.string)) == names)
    #expect(try ArchiveRepair(path, into: folder.path.appending("saved.lede")).saved == 3)
    // What a copy that was killed at its end left is no obstacle.
    try OpenFile.making(path.appending(FileName.manifestInTheMaking)).close()
    try IndexWriter.create(at: path, of: whole)
    #expect(try ArchiveCheck(path).findings.isEmpty)
  }

  @Test func `a newer version is refused with the advice to update`() throws {
    let storage = try Self.archive()
    var files = storage.files
    files[FileName.manifest]?[8] = UInt8(Manifest.version) + 1
    storage.files = files
    let error = #expect(throws: IndexError.self) { try Snapshot.open(in: storage) }
    #expect(error?.code == .newerVersion)
  }
}

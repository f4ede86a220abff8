import LedeTestSupport
import LedeText
import Testing

@testable import LedeIndex

/// Archives from strangers, with right checksums over wrong contents: an error, and never a trap or memory
/// beyond what the files' sizes allow.
@Suite struct HostileArchiveTests {
  /// All that is done with an archive: reading, checking, ranking, merging and writing.
  static func use(_ storage: FaultyStorage) {
    _ = try? DamageTests.answers(storage)
    _ = try? ArchiveCheck(in: storage)
    _ = try? ArchiveRepair(in: storage, into: FaultyStorage())
    _ = try? join(storage)
    do {
      let writer = try IndexWriter(in: storage)
      for article in try SampleArticles.all[..<3] { try writer.add(article) }
      try writer.remove(try SampleArticles.all[0].id)
      try writer.commit()
      try writer.merge()
    } catch {}
  }

  /// Reads it as one with a sound archive of some of its articles.
  private static func join(_ storage: FaultyStorage) throws {
    let sound = FaultyStorage()
    let hostile = try Snapshot.open(in: storage)
    let writer = try IndexWriter(in: sound, creatingWith: hostile.settings)
    for article in try SampleArticles.all[..<3] { try writer.add(article) }
    try writer.commit()
    let whole = try Snapshot.open(in: sound)
    for members in [[hostile, whole], [whole, hostile]] {
      let joined = try Snapshot.joining(members)
      for document in joined.documents { _ = try joined.release(document) }
    }
  }

  @Test func `an index of more buckets than ids is damage, and nobody walks over them`() throws {
    let file = try Snapshot.open(in: DamageTests.archive()).parts[0].segment.file
    for bits in [UInt8(4), 32] {
      var section = ByteWriter()
      section.varint(1)
      section.byte(bits)
      // Of no bits each, so that any number of them takes no bytes.
      PackedIntegers.append([0, 0], to: &section)
      PackedIntegers.append([0], to: &section)
      section.byte(0)
      var reader = ByteReader(
        section.bytes.rawSpan, range: 0..<section.count, file: file.name)
      #expect(throws: IndexError.self) { try IdentifierIndex(from: &reader, of: file) }
    }
  }

  static func storage(_ files: [String: [UInt8]]) -> FaultyStorage {
    let storage = FaultyStorage()
    storage.files = files
    return storage
  }

  private func damagedManifest(_ change: (inout Manifest) -> Void) throws -> IndexError? {
    var files = try DamageTests.archive().files
    var manifest = try Resealing.manifest(in: files)
    change(&manifest)
    files["MANIFEST"] = manifest.encoded
    let error = #expect(throws: IndexError.self) { try Snapshot.open(in: Self.storage(files)) }
    #expect(error?.code == .damaged)
    #expect(throws: IndexError.self) { try IndexWriter(in: Self.storage(files)) }
    Self.use(Self.storage(files))
    return error
  }

  @Test(arguments: [Int.max, 1 << 62, 1 << 53 + 1])
  func `a generation that cannot be counted on is damage`(_ generation: Int) throws {
    let error = try damagedManifest { $0.generation = generation }
    #expect(error?.file == "MANIFEST" && error?.offset == 16)
  }

  @Test(arguments: [Int.max, 1 << 62, 1 << 53 + 1])
  func `a next segment that cannot be counted on is damage`(_ number: Int) throws {
    #expect(try damagedManifest { $0.nextSegment = number }?.offset != nil)
  }

  @Test func `the last generation that can be read can be committed on, and then no more`() throws {
    var files = try DamageTests.archive().files
    var manifest = try Resealing.manifest(in: files)
    manifest.generation = Manifest.largestNumber - 1
    files["MANIFEST"] = manifest.encoded
    let storage = Self.storage(files)
    let writer = try IndexWriter(in: storage)
    try writer.add(try SampleArticles.all[5])
    #expect(try writer.commit() == Manifest.largestNumber)
    try writer.add(try SampleArticles.all[6])
    #expect(throws: IndexError.self) { try writer.commit() }
    #expect(try Snapshot.open(in: storage).generation == Manifest.largestNumber)
  }

  @Test func `a segment that is named many times is damage`() throws {
    #expect(
      try damagedManifest { manifest in
        let entry = manifest.entries[0]
        manifest.entries = Array(repeating: entry, count: 20_000)
      }?.offset != nil)
  }

  @Test func `a segment with a number that was not given yet is damage`() throws {
    #expect(
      try damagedManifest { $0.entries[0].number = $0.nextSegment }?.offset != nil)
  }

  @Test func `deletions of a later commit are damage`() throws {
    #expect(
      try damagedManifest { $0.entries[0].deletions?.generation = $0.generation + 1 } != nil)
  }

  @Test func `a segment that claims more articles than it has bytes is damage`() throws {
    let files = try DamageTests.archive().files
    let bytes = try #require(files["segment-1"])
    // The footer's first number is the count of articles: here one byte.
    let footer = Int(bytes.rawSpan.loadUInt64(at: bytes.count - SegmentFooter.tailLength))
    #expect(bytes[footer] == 2)
    var longer = bytes
    longer.replaceSubrange(footer...footer, with: [0x80, 0xC2, 0xD7, 0x2F])  // 100,000,000
    let hostile = try Resealing.replacing(segment: "segment-1", with: longer, in: files)
    let error = #expect(throws: IndexError.self) {
      try Snapshot.open(in: Self.storage(hostile))
    }
    #expect(error?.code == .damaged && error?.file == "segment-1")
    Self.use(Self.storage(hostile))
  }

  /// Some bytes of every section set to values that counts and lengths go wrong by; the fuzzer tries them all.
  @Test(arguments: [0x00, 0x7F, 0xFF] as [UInt8])
  func `a byte that is changed and sealed again never ends the process`(_ value: UInt8) throws {
    let files = try DamageTests.archive().files
    let bytes = try #require(files["segment-2"])
    // The tail's places and checksums are read before anything else; footer and sections are tried.
    for offset in stride(from: 16 + Int(value & 15), to: bytes.count - 32, by: 43)
    where bytes[offset] != value {
      var changed = bytes
      changed[offset] = value
      Self.use(
        Self.storage(
          try Resealing.replacing(segment: "segment-2", with: changed, in: files)))
    }
  }

  @Test func `numbers that are inserted and sealed again never end the process`() throws {
    let files = try DamageTests.archive().files
    let bytes = try #require(files["segment-2"])
    let largest: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF, 0x7F]
    for offset in stride(from: 16, to: bytes.count - 40, by: 47) {
      var changed = bytes
      changed.replaceSubrange(offset..<offset + 5, with: largest)
      Self.use(
        Self.storage(
          try Resealing.replacing(segment: "segment-2", with: changed, in: files)))
    }
  }

  @Test func `a manifest's body that is changed and sealed again never ends the process`() throws {
    let files = try DamageTests.archive().files
    let bytes = try #require(files["MANIFEST"])
    let body = Array(bytes[16..<bytes.count - 8])
    for offset in body.indices {
      var changed = body
      changed.replaceSubrange(offset...offset, with: [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F])
      var hostile = files
      hostile["MANIFEST"] = Resealing.sealed(manifestBody: changed)
      Self.use(Self.storage(hostile))
    }
  }
}

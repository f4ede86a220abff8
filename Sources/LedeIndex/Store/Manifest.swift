internal import LedeSystem

/// What the archive consists of at one commit: settings and the files that hold its articles.
struct Manifest: Hashable, Sendable {
  /// Eight bytes that begin every manifest.
  static let magic = ArchiveFolder.magic
  /// The version of the whole archive's format.
  static let version: UInt32 = 2
  /// What generations, segments' numbers and lengths stay below, so that counting on cannot overflow.
  static let largestNumber = 1 << 53
  /// The last second of the year 9999.
  static let latestTime = 253_402_300_799

  /// A segment as of this commit.
  struct Entry: Hashable, Sendable {
    /// In its file's name; never used twice in an archive.
    var number: Int
    /// Bytes of the segment's file.
    var length: Int
    /// The checksum that ends the segment's file.
    var checksum: UInt64
    /// Articles in it, deleted ones included.
    var articleCount: Int
    /// The file that tells which articles are deleted, if any is.
    var deletions: Deletions?

    var name: String { FileName.segment(number) }
  }

  /// A file of deletions.
  struct Deletions: Hashable, Sendable {
    /// The commit that wrote it; in its name.
    var generation: Int
    var count: Int
    var length: Int
    var checksum: UInt64
  }

  /// Counts the commits.
  var generation: Int
  /// When the last one was made, in seconds since 1970, as its writer said; 0 if it did not say.
  var commitTime = 0
  var settings: ArchiveSettings
  /// The rules that the text was analysed by, as bytes.
  var analysis: [UInt8]
  /// The number that the next segment will get.
  var nextSegment: Int
  /// In the order of the documents' numbers.
  var entries: [Entry]
  /// When the commits that added articles were made, in seconds since 1970: the column `changed` counts
  /// them from 1.
  var commitTimes: [Int] = []
  /// The articles that were withdrawn and must not come back in an older version.
  var tombstones = Tombstones()

  /// The files that this commit needs, besides the manifest.
  var fileNames: Set<String> {
    var names: Set<String> = []
    for entry in entries {
      names.insert(entry.name)
      if let deletions = entry.deletions {
        names.insert(FileName.deletions(of: entry.number, generation: deletions.generation))
      }
    }
    return names
  }
}

extension Manifest {
  /// The bytes of the file.
  var encoded: [UInt8] {
    var body = ByteWriter()
    body.varint(generation)
    body.varint(commitTime)
    settings.write(to: &body)
    body.varint(analysis.count)
    body.append(analysis)
    body.varint(nextSegment)
    body.varint(entries.count)
    for entry in entries {
      body.varint(entry.number)
      body.varint(entry.length)
      body.fixed64(entry.checksum)
      body.varint(entry.articleCount)
      body.byte(entry.deletions == nil ? 0 : 1)
      if let deletions = entry.deletions {
        body.varint(deletions.generation)
        body.varint(deletions.count)
        body.varint(deletions.length)
        body.fixed64(deletions.checksum)
      }
    }
    // Programs of before this was added stop reading here.
    if !commitTimes.isEmpty || !tombstones.isEmpty { appendLater(to: &body) }
    var file = ByteWriter(reserving: body.count + 24)
    file.fixed64(Self.magic)
    file.fixed32(Self.version)
    file.fixed32(UInt32(body.count))
    file.append(body.bytes)
    file.fixed64(Checksum.of(file.bytes))
    return file.bytes
  }

  /// Bytes of the checksum behind the body.
  static let checksumLength = 8

  /// Reads the file's bytes; throws `notAnArchive`, `newerVersion` or `damaged`.
  init(_ bytes: RawSpan) throws(IndexError) {
    let file = FileName.manifest
    guard bytes.byteCount >= 24, bytes.loadUInt64(at: 0) == Self.magic else {
      throw IndexError(
        .notAnArchive, "this file is not the manifest of an archive of Lede", file: file, offset: 0)
    }
    var reader = ByteReader(bytes, file: file)
    try reader.skip(8)
    let version = try reader.fixed32()
    guard version <= Self.version else {
      throw IndexError(
        .newerVersion,
        "the archive has format \(version), this program reads up to \(Self.version): update Lede",
        file: file, offset: 8)
    }
    let length = Int(try reader.fixed32())
    guard bytes.byteCount == length + 24 else {
      throw .damaged(
        "the manifest should have \(length + 24) bytes but has \(bytes.byteCount)", file: file,
        offset: 12)
    }
    let sum = Checksum.of(bytes.extracting(0..<length + 16))
    guard bytes.loadUInt64(at: length + 16) == sum else {
      throw .damaged("the manifest's checksum is wrong", file: file, offset: length + 16)
    }
    generation = try reader.count(atMost: Self.largestNumber)
    commitTime = try reader.count(atMost: Self.latestTime)
    settings = try ArchiveSettings(from: &reader, file: file)
    analysis = try reader.array(try reader.count(atMost: reader.remaining))
    nextSegment = try reader.count(atMost: Self.largestNumber)
    entries = []
    var numbers: Set<Int> = []
    for _ in 0..<(try reader.count(atMost: reader.remaining)) {
      let offset = reader.offset
      var entry = Entry(
        number: try reader.count(atMost: Self.largestNumber),
        length: try reader.count(atMost: Self.largestNumber),
        checksum: try reader.fixed64(), articleCount: try reader.count())
      if try reader.byte() != 0 {
        entry.deletions = Deletions(
          generation: try reader.count(atMost: generation), count: try reader.count(),
          length: try reader.count(atMost: Self.largestNumber), checksum: try reader.fixed64())
      }
      guard numbers.insert(entry.number).inserted, entry.number < nextSegment else {
        throw .damaged(
          "the segment \(entry.number) is named twice, or before its number was given",
          file: file, offset: offset)
      }
      entries.append(entry)
    }
    if reader.remaining > Self.checksumLength { try readLater(from: &reader, file: file) }
  }

  /// The manifest of the archive in `storage`.
  init(in storage: some Storage) throws(IndexError) {
    let mapped: MappedBytes
    do {
      mapped = try storage.map(FileName.manifest)
    } catch {
      guard error.code == .missing else { throw error }
      // What cannot be listed is no archive either.
      guard let names = try? storage.names(), FileName.lostManifest(names),
        let segments = try? Self.wholeSegments(in: storage), !segments.isEmpty
      else {
        throw IndexError(.notAnArchive, "no archive of Lede is here", file: error.file)
      }
      throw IndexError(
        .damaged,
        "the manifest is missing, and segments are here that it should name: lede check --repair saves their articles",
        file: error.file)
    }
    do {
      try self.init(mapped.bytes)
    } catch {
      // A power cut, or a copy that broke off, may leave an empty file.
      guard error.code == .notAnArchive, let segments = try? Self.wholeSegments(in: storage),
        !segments.isEmpty
      else { throw error }
      throw .damaged(
        "it is empty or overwritten, and segments are here that it should name",
        file: FileName.manifest)
    }
  }

  /// The segments that can be told by their files alone, in the order of their numbers, with the newest deletions of each.
  static func wholeSegments(in storage: some Storage) throws(IndexError) -> [Entry] {
    var entries: [Entry] = []
    let names = try storage.names()
    for name in names {
      // A file that is no whole segment saves nothing.
      guard let number = FileName.number(ofSegment: name), let mapped = try? storage.map(name),
        let footer = try? SegmentFooter(mapped.bytes, name: name)
      else { continue }
      var entry = Entry(
        number: number, length: mapped.count, checksum: footer.checksum,
        articleCount: footer.articleCount)
      let generations = names.compactMap { FileName.generation(ofDeletions: $0, of: number) }
      for generation in generations.sorted(by: >) where entry.deletions == nil {
        let name = FileName.deletions(of: number, generation: generation)
        guard let mapped = try? storage.map(name), mapped.count >= checksumLength else { continue }
        let checksum = mapped.bytes.loadUInt64(at: mapped.count - checksumLength)
        let file = Deletions(
          generation: generation, count: 0, length: mapped.count, checksum: checksum)
        if (try? LedeIndex.Deletions(entry, file, in: storage)) != nil { entry.deletions = file }
      }
      entries.append(entry)
    }
    return entries.sorted { $0.number < $1.number }
  }

  /// Makes this the archive's state, in one step that outlives a power cut.
  ///
  /// The files it names must be synchronized already.
  func publish(in storage: some Storage) throws(IndexError) {
    guard generation <= Self.largestNumber, nextSegment <= Self.largestNumber else {
      throw IndexError(.unsupported, "the archive's numbers have run out: export it to a new one")
    }
    try storage.synchronize()
    let file = try storage.create(FileName.manifestInTheMaking)
    try file.append(encoded)
    try file.synchronize()
    try file.close()
    try storage.rename(FileName.manifestInTheMaking, to: FileName.manifest)
    try storage.synchronize()
  }
}

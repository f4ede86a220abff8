internal import LedeText

/// The columns of a segment while its articles are gathered.
struct ColumnsBuilder: Sendable {
  private var days = ColumnValues<Int>()
  private var times = ColumnValues<Int>()
  private var sources = ColumnValues<String>()
  private var sections = ColumnValues<String>()
  private var bylines = ColumnValues<String>()
  private var languages = ColumnValues<String>()
  /// As they stand in the file.
  private var contentHashes = ByteWriter()
  private var versions = ColumnValues<Int>()
  private var statuses = ColumnValues<String>()
  private var embargoes = ColumnValues<Int>()
  private var changes = ColumnValues<Int>()
  private var counted = ColumnValues<Int>()
  private var subjects = ListValues()
  private var holds = ListValues()

  /// Bytes that another article takes, its share of the distinct values not counted.
  var bytesPerArticle: Int {
    let texts = [sources, sections, bylines, languages, statuses]
    let numbers = [days, times, versions, embargoes, changes, counted]
    return Columns.hashLength + subjects.bytesPerArticle + holds.bytesPerArticle
      + texts.reduce(0) { $0 + $1.bytesPerArticle }
      + numbers.reduce(0) { $0 + $1.bytesPerArticle }
  }

  /// A row of the columns.
  struct Row: Hashable, Sendable {
    var day: Int?
    var time: Int?
    var source: String?
    var section: String?
    var byline: String?
    var language: String?
    var contentHash: UInt64
    var version: Int?
    var status: String?
    var embargo: Int?
    /// The number of the commit that last changed the article: see `Manifest.commitTimes`.
    var changed: Int?
    /// See `ColumnKind.counted`.
    var counted: Int?
    /// See `Article.filedUnder`.
    var subjects: [String]
    /// See `KnownRelease`.
    var holds: [String]
  }

  /// What the columns hold of an article.
  static func row(
    _ article: Article, contentHash: UInt64, changed: Int?, _ origin: VersionOrigin,
    holds: [String] = []
  ) -> Row {
    let metadata = article.metadata
    var counted: Int?
    if case .counted(let stated) = origin { counted = stated }
    return Row(
      day: article.date.map { DateColumn.key(of: $0) },
      time: article.date?.time.map { DateColumn.seconds(of: $0) },
      source: article.source, section: article.section, byline: article.byline,
      language: article.language, contentHash: contentHash,
      version: metadata.version.map { max($0, 1) }
        ?? (origin == .sourceCallsItFirst ? 1 : nil),
      status: metadata.status == .usable ? nil : metadata.status.rawValue,
      embargo: metadata.embargo?.firstSecond, changed: changed, counted: counted,
      subjects: article.filedUnder, holds: holds)
  }

  mutating func append(_ row: Row) {
    days.append(row.day)
    times.append(row.time)
    sources.append(row.source)
    sections.append(row.section)
    bylines.append(row.byline)
    languages.append(row.language)
    contentHashes.contentHash(row.contentHash)
    versions.append(row.version)
    statuses.append(row.status)
    embargoes.append(row.embargo)
    changes.append(row.changed)
    counted.append(row.counted)
    subjects.append(row.subjects)
    holds.append(row.holds)
  }

  /// The hash of an article's content, and its version.
  func content(of document: Int) -> (hash: UInt64, version: KnownVersion) {
    let bytes = contentHashes.bytes.rawSpan
    let start = Columns.hashLength * document
    let low = UInt64(bytes.loadUInt32(at: start))
    return (
      low | UInt64(bytes.loadByte(at: start + 4)) << 32,
      KnownVersion(number: versions[document], counted: counted[document])
    )
  }

  /// The section's bytes.
  ///
  /// - Parameter identifierOrder: That column's bytes, which rows do not tell.
  func encoded(identifierOrder: [UInt8]) throws(IndexError) -> [UInt8] {
    var columns: [(ColumnKind, [UInt8])] = [
      (.day, ColumnCodec.encoded(days)), (.time, ColumnCodec.encoded(times)),
      (.source, try ColumnCodec.encoded(sources)), (.section, try ColumnCodec.encoded(sections)),
      (.byline, try ColumnCodec.encoded(bylines)),
      (.language, try ColumnCodec.encoded(languages)), (.contentHash, contentHashes.bytes),
      (.identifierOrder, identifierOrder),
    ]
    for (kind, values) in [
      (ColumnKind.version, versions), (.embargo, embargoes), (.changed, changes),
      (.counted, counted),
    ] where !values.isEmpty {
      columns.append((kind, ColumnCodec.encoded(values)))
    }
    if !statuses.isEmpty { columns.append((.status, try ColumnCodec.encoded(statuses))) }
    if !subjects.isEmpty { columns.append((.subject, try ColumnCodec.encoded(subjects))) }
    if !holds.isEmpty { columns.append((.holds, try ColumnCodec.encoded(holds))) }
    return Columns.encoded(columns)
  }
}

extension ByteWriter {
  /// The bytes of a content's hash.
  mutating func contentHash(_ hash: UInt64) {
    fixed32(UInt32(truncatingIfNeeded: hash))
    byte(UInt8(truncatingIfNeeded: hash >> 32))
  }
}

/// The columns of a segment on disk; each is read when it is first asked for.
struct Columns: Sendable {
  private let file: SegmentFile
  private let ranges: [ColumnKind: Range<Int>]
  private let days = Lazy<Column<Int>>()
  private let times = Lazy<Column<Int>>()
  private let strings: [ColumnKind: Lazy<Column<String>>]
  private let identifierOrder = Lazy<IdentifierOrder>()
  private let subjectLists = Lazy<ListColumn>()
  private let holdLists = Lazy<ListColumn>()
  private let optional: [ColumnKind: Lazy<Column<Int>>]

  /// Bytes of the hash of an article's content.
  static let hashLength = 5

  /// The section's bytes: a directory of the columns, then each of them.
  static func encoded(_ columns: [(ColumnKind, [UInt8])]) -> [UInt8] {
    var writer = ByteWriter(reserving: columns.reduce(64) { $0 + $1.1.count })
    writer.varint(columns.count)
    for (kind, bytes) in columns {
      writer.byte(kind.rawValue)
      writer.varint(bytes.count)
    }
    for (_, bytes) in columns { writer.append(bytes) }
    return writer.bytes
  }

  init(_ file: SegmentFile) throws(IndexError) {
    self.file = file
    let section = try file.section(.columns)
    try file.prove(section.lowerBound..<min(section.lowerBound + 256, section.upperBound))
    var reader = ByteReader(file.bytes, range: section, file: file.name)
    var lengths: [(ColumnKind?, Int)] = []
    for _ in 0..<(try reader.count(atMost: 64)) {
      let kind = ColumnKind(rawValue: try reader.byte())
      lengths.append((kind, try reader.count(atMost: section.count)))
    }
    var ranges: [ColumnKind: Range<Int>] = [:]
    for (kind, length) in lengths {
      let start = reader.offset
      try reader.skip(length)
      // A column of a later version is passed over.
      if let kind { ranges[kind] = start..<start + length }
    }
    self.ranges = ranges
    strings = [
      .source: Lazy(), .section: Lazy(), .byline: Lazy(), .language: Lazy(), .status: Lazy(),
    ]
    optional = [.version: Lazy(), .embargo: Lazy(), .changed: Lazy(), .counted: Lazy()]
  }

  /// Any column of numbers; nil where no article of the segment has a value.
  func numbers(_ kind: ColumnKind) throws(IndexError) -> Column<Int>? {
    switch kind {
    case .day: try day()
    case .time: try time()
    default: try integer(kind)
    }
  }

  /// One of version, embargo, changed and counted; nil where no article of the segment has a value.
  func integer(_ kind: ColumnKind) throws(IndexError) -> Column<Int>? {
    guard let range = ranges[kind], let lazy = optional[kind] else { return nil }
    return try lazy.value { () throws(IndexError) in
      guard kind == .version || kind == .counted else {
        return try ColumnCodec.integers(range, of: self.file)
      }
      return try ColumnCodec.integers(
        range, of: self.file, atMost: UInt(Int.max))
    }
  }

  /// The version of an article.
  func version(of document: Int) throws(IndexError) -> KnownVersion {
    KnownVersion(
      number: try integer(.version)?.value(at: document),
      counted: try integer(.counted)?.value(at: document))
  }

  /// What articles are filed under; nil where no article of the segment says so.
  func subjects() throws(IndexError) -> ListColumn? {
    guard let range = ranges[.subject] else { return nil }
    return try subjectLists.value { () throws(IndexError) in
      try ColumnCodec.lists(range, of: self.file)
    }
  }

  /// What holds articles back, as `KnownRelease` writes it; nil where the other columns tell all of it.
  func holds() throws(IndexError) -> ListColumn? {
    guard let range = ranges[.holds] else { return nil }
    return try holdLists.value { () throws(IndexError) in
      try ColumnCodec.lists(range, of: self.file)
    }
  }

  /// The status of the articles that are not usable; nil where all of them are.
  func status() throws(IndexError) -> Column<String>? {
    ranges[.status] == nil ? nil : try string(.status)
  }

  /// Dates: see `DateColumn`.
  func day() throws(IndexError) -> Column<Int> {
    let range = try range(of: .day)
    return try days.value { () throws(IndexError) in
      try ColumnCodec.integers(range, of: self.file)
    }
  }

  func time() throws(IndexError) -> Column<Int> {
    let range = try range(of: .time)
    return try times.value { () throws(IndexError) in
      try ColumnCodec.integers(range, of: self.file)
    }
  }

  /// One of source, section, byline and language.
  func string(_ kind: ColumnKind) throws(IndexError) -> Column<String> {
    let range = try range(of: kind)
    guard let lazy = strings[kind] else { preconditionFailure("not a column of text") }
    return try lazy.value { () throws(IndexError) in
      try ColumnCodec.strings(range, of: self.file)
    }
  }

  /// The leading 40 bits of the hash of an article's content.
  func contentHash(at document: Int) throws(IndexError) -> UInt64 {
    let range = try range(of: .contentHash)
    // Version 1 of the section had a byte more, below the others.
    let isLong = range.count > Self.hashLength * file.footer.articleCount
    let length = Self.hashLength + (isLong ? 1 : 0)
    let start = range.lowerBound + length * document
    guard start + length <= range.upperBound else {
      throw .damaged("a column is too short", file: file.name, offset: range.lowerBound)
    }
    try file.prove(start..<start + length)
    let first = start + length - Self.hashLength
    return UInt64(file.bytes.loadUInt32(at: first))
      | UInt64(file.bytes.loadByte(at: first + 4)) << 32
  }

  /// The place of an article's id among those of the segment; nil if the segment does not tell.
  func identifierPlace(of document: Int) throws(IndexError) -> Int? {
    guard let range = ranges[.identifierOrder] else { return nil }
    let order = try identifierOrder.value { () throws(IndexError) in
      try IdentifierOrder(range, of: self.file)
    }
    return try order.place(of: document)
  }

  private func range(of kind: ColumnKind) throws(IndexError) -> Range<Int> {
    guard let range = ranges[kind] else {
      throw .damaged("the segment lacks a column", file: file.name)
    }
    return range
  }
}

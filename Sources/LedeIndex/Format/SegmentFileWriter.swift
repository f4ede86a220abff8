/// Writes a segment's file from front to back, section after section.
struct SegmentFileWriter {
  private let file: any StorageFile
  private var buffer: [UInt8] = []
  private var pageSums: [UInt32] = []
  private var written = 0
  private var openSection: (kind: SectionKind, start: Int)?
  private var sections: [SegmentSection] = []

  /// Pages that are gathered before they go to the file.
  private static let bufferLength = 64 * SegmentFooter.pageLength

  /// A writer of the new file `name`.
  init(_ name: String, in storage: some Storage) throws(IndexError) {
    file = try storage.create(name)
    buffer.reserveCapacity(Self.bufferLength + SegmentFooter.pageLength)
    try append(SegmentFooter.header)
  }

  /// Bytes so far.
  var offset: Int { written + buffer.count }

  /// Begins a section at the next multiple of eight.
  mutating func begin(_ kind: SectionKind) throws(IndexError) {
    precondition(
      openSection == nil && !sections.contains { $0.name == kind.rawValue },
      "a section is written once, whole")
    while offset % 8 != 0 { buffer.append(0) }
    openSection = (kind, offset)
  }

  /// Ends the section that was begun last.
  mutating func end() {
    guard let section = openSection else { preconditionFailure("no section was begun") }
    sections.append(SegmentSection(section.kind, at: section.start..<offset))
    openSection = nil
  }

  mutating func append(_ bytes: [UInt8]) throws(IndexError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferLength { try flush(last: false) }
  }

  /// A whole section.
  mutating func section(_ kind: SectionKind, _ bytes: [UInt8]) throws(IndexError) {
    try begin(kind)
    try append(bytes)
    end()
  }

  /// Writes the end, synchronizes and closes the file; gives its length and checksum.
  mutating func finish(
    articleCount: Int, termCount: Int, postingCount: Int
  ) throws(IndexError) -> (length: Int, checksum: UInt64) {
    while offset % 8 != 0 { buffer.append(0) }
    try flush(last: true)
    let footer = SegmentFooter(
      articleCount: articleCount, termCount: termCount, postingCount: postingCount,
      listed: sections, sumsOffset: written)
    let (bytes, checksum) = footer.encoded(pageSums: pageSums)
    try file.append(bytes)
    try file.synchronize()
    try file.close()
    return (written + bytes.count, checksum)
  }

  private mutating func flush(last: Bool) throws(IndexError) {
    let page = SegmentFooter.pageLength
    let whole = last ? buffer.count : buffer.count / page * page
    guard whole > 0 else { return }
    var start = 0
    while start < whole {
      let end = min(start + page, whole)
      pageSums.append(
        UInt32(truncatingIfNeeded: Checksum.of(buffer.rawSpan.extracting(start..<end))))
      start = end
    }
    if whole == buffer.count {
      try file.append(buffer)
      buffer.removeAll(keepingCapacity: true)
    } else {
      try file.append(Array(buffer[..<whole]))
      buffer.removeSubrange(..<whole)
    }
    written += whole
  }
}

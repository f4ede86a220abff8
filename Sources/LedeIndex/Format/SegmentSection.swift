/// What a segment's footer tells of one section.
struct SegmentSection: Hashable, Sendable {
  var name: String
  /// The version of the section's own layout.
  var version: Int
  /// Whether a program that does not know the section, or not its version, may pass over it.
  var isOptional: Bool
  /// Where it is in the file.
  var range: Range<Int>

  /// A section that this program writes.
  init(_ kind: SectionKind, at range: Range<Int>) {
    self.init(
      name: kind.rawValue, version: kind.version, isOptional: SectionKind.optional.contains(kind),
      range: range)
  }

  init(name: String, version: Int, isOptional: Bool, range: Range<Int>) {
    self.name = name
    self.version = version
    self.isOptional = isOptional
    self.range = range
  }

  func write(to writer: inout ByteWriter) {
    writer.string(name)
    writer.varint(version)
    writer.byte(isOptional ? 1 : 0)
    writer.varint(range.lowerBound)
    writer.varint(range.count)
  }

  /// - Parameter end: Where the sections of the file end.
  @_lifetime(reader: copy reader)
  init(
    from reader: inout ByteReader, format: UInt32, end: Int, file: String
  ) throws(IndexError) {
    if format == 1 {
      // Format 1 had numbers instead of names, and all readers passed over those that they did not know.
      let number = try reader.byte()
      let kind = SectionKind(formatOne: number)
      name = kind?.rawValue ?? "section \(number)"
      version = 1
      isOptional = kind == nil
    } else {
      name = try reader.string()
      version = try reader.count()
      let flags = try reader.byte()
      guard flags <= 1 else {
        throw .damaged("the section '\(name)' has unknown flags", file: file, offset: reader.offset)
      }
      isOptional = flags == 1
    }
    let start = try reader.count(atMost: end)
    range = start..<start + (try reader.count(atMost: end - start))
  }

  /// Which section it is; nil for one that is passed over. Throws `newerVersion` if it cannot be.
  func kind(file: String) throws(IndexError) -> SectionKind? {
    if let kind = SectionKind(rawValue: name), version <= kind.version { return kind }
    guard isOptional else {
      throw IndexError(
        .newerVersion,
        "the section '\(name)' has version \(version), which this program does not read: update Lede",
        file: file)
    }
    return nil
  }
}

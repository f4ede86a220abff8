/// The bytes of columns: distinct values, then packed ordinals (0 for none).
enum ColumnCodec {
  /// Values of more bytes than this are compressed.
  private static let compressedAbove = 512
  /// Numbers of days and seconds stay far below it, and sums of a few of them cannot overflow.
  private static let largest: UInt = 1 << 40

  static func encoded(_ column: ColumnValues<String>) throws(IndexError) -> [UInt8] {
    var writer = ByteWriter()
    PackedIntegers.append(try append(column, to: &writer), to: &writer)
    return writer.bytes
  }

  /// Distinct texts, where the list of each article begins, and the lists' ordinals (from 0).
  static func encoded(_ column: ListValues) throws(IndexError) -> [UInt8] {
    var writer = ByteWriter()
    let ordinals = try append(column.texts, to: &writer)
    PackedIntegers.append(column.starts, to: &writer)
    PackedIntegers.append(ordinals.lazy.map { $0 - 1 }, to: &writer)
    return writer.bytes
  }

  /// Appends the distinct texts in their order; returns the ordinals of all (from 1, 0 for none).
  private static func append(
    _ column: ColumnValues<String>, to writer: inout ByteWriter
  ) throws(IndexError) -> some Collection<UInt64> {
    let (values, ordinals) = column.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var list = ByteWriter()
    for value in values { list.string(value) }
    writer.varint(values.count)
    writer.varint(list.count)
    if list.count > compressedAbove {
      var frame: [UInt8] = []
      try Compressor(Compressor.Effort(level: 6), dictionary: []).append(list.bytes, to: &frame)
      writer.varint(frame.count)
      writer.append(frame)
    } else {
      writer.varint(0)
      writer.append(list.bytes)
    }
    return ordinals
  }

  static func encoded(_ column: ColumnValues<Int>) -> [UInt8] {
    let (values, ordinals) = column.sorted(by: <)
    var writer = ByteWriter()
    writer.varint(values.count)
    var previous = 0
    for value in values {
      writer.zigzag(value - previous)
      previous = value
    }
    PackedIntegers.append(ordinals, to: &writer)
    return writer.bytes
  }

  static func strings(_ range: Range<Int>, of file: SegmentFile) throws(IndexError) -> Column<
    String
  > {
    try file.prove(range)
    var reader = ByteReader(file.bytes, range: range, file: file.name)
    let values = try texts(from: &reader, of: file)
    let ordinals = try PackedIntegers(
      count: file.footer.articleCount, from: &reader, file: file.name)
    return Column(values: values, ordinals: ordinals, file: file)
  }

  static func lists(_ range: Range<Int>, of file: SegmentFile) throws(IndexError) -> ListColumn {
    try file.prove(range)
    var reader = ByteReader(file.bytes, range: range, file: file.name)
    let values = try texts(from: &reader, of: file)
    let starts = try PackedIntegers(
      count: file.footer.articleCount + 1, from: &reader, file: file.name)
    let total = starts.value(at: file.footer.articleCount, file.bytes)
    guard total < UInt64(largest) else {
      throw .damaged("a column's list is too long", file: file.name, offset: reader.offset)
    }
    let ordinals = try PackedIntegers(count: Int(total), from: &reader, file: file.name)
    return try ListColumn(values: values, starts: starts, ordinals: ordinals, file: file)
  }

  private static func texts(
    from reader: inout ByteReader, of file: SegmentFile
  ) throws(IndexError) -> [String] {
    let count = try reader.count()
    let length = try reader.count()
    let frame = try reader.count(atMost: reader.remaining)
    var list: [UInt8]
    if frame > 0 {
      let start = reader.offset
      try reader.skip(frame)
      list = try Decompressor().decompress(
        file.bytes, start..<start + frame, atMost: length, file: file.name)
    } else {
      list = try reader.array(length)
    }
    var values: [String] = []
    var listReader = ByteReader(list.rawSpan, file: file.name)
    for _ in 0..<count { values.append(try listReader.string()) }
    return values
  }

  /// - Parameter largest: The most that a value may be, or be below zero.
  static func integers(
    _ range: Range<Int>, of file: SegmentFile, atMost largest: UInt = largest
  ) throws(IndexError) -> Column<Int> {
    try file.prove(range)
    var reader = ByteReader(file.bytes, range: range, file: file.name)
    var values: [Int] = []
    var previous = 0
    for _ in 0..<(try reader.count()) {
      let (value, overflow) = previous.addingReportingOverflow(try reader.zigzag())
      guard !overflow, value.magnitude <= largest else {
        throw .damaged("a column's value is too large", file: file.name, offset: reader.offset)
      }
      values.append(value)
      previous = value
    }
    let ordinals = try PackedIntegers(
      count: file.footer.articleCount, from: &reader, file: file.name)
    return Column(values: values, ordinals: ordinals, file: file)
  }
}

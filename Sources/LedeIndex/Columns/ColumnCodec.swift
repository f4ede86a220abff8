/// The bytes of columns: distinct values, then packed ordinals (0 for none).
enum ColumnCodec {
  /// Values of more bytes than this are compressed.
  private static let compressedAbove = 512
  /// Numbers of days and seconds stay far below it, and sums of a few of them cannot overflow.
  private static let largest: UInt = 1 << 40

  static func encoded(_ column: [String?]) throws(IndexError) -> [UInt8] {
    var writer = ByteWriter()
    let values = try append(Set(column.compactMap(\.self)), to: &writer)
    appendOrdinals(column, values, to: &writer)
    return writer.bytes
  }

  /// Distinct texts, where the list of each article begins, and the lists' ordinals (from 0).
  static func encoded(lists: [[String]]) throws(IndexError) -> [UInt8] {
    var writer = ByteWriter()
    let values = try append(Set(lists.joined()), to: &writer)
    var starts: [UInt64] = [0]
    for list in lists { starts.append(starts[starts.count - 1] + UInt64(list.count)) }
    PackedIntegers.append(starts, to: &writer)
    let ordinals = ordinals(of: values)
    PackedIntegers.append(lists.joined().map { ordinals[$0] ?? 0 }, to: &writer)
    return writer.bytes
  }

  /// Appends texts in their order, and returns them so.
  private static func append(
    _ texts: Set<String>, to writer: inout ByteWriter
  ) throws(IndexError) -> [String] {
    let values = texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
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
    return values
  }

  static func encoded(_ column: [Int?]) -> [UInt8] {
    let values = Set(column.compactMap(\.self)).sorted()
    var writer = ByteWriter()
    writer.varint(values.count)
    var previous = 0
    for value in values {
      writer.zigzag(value - previous)
      previous = value
    }
    appendOrdinals(column, values, to: &writer)
    return writer.bytes
  }

  private static func appendOrdinals<Value: Hashable>(
    _ column: [Value?], _ values: [Value], to writer: inout ByteWriter
  ) {
    let ordinals = ordinals(of: values)
    PackedIntegers.append(
      column.map { $0.flatMap { ordinals[$0] }.map { $0 + 1 } ?? 0 }, to: &writer)
  }

  /// The place of each value.
  private static func ordinals<Value: Hashable>(of values: [Value]) -> [Value: UInt64] {
    var ordinals: [Value: UInt64] = [:]
    for (index, value) in values.enumerated() { ordinals[value] = UInt64(index) }
    return ordinals
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
      list = try Decompressor(dictionary: []).decompress(
        file.bytes, start..<start + frame, atMost: length, file: file.name)
    } else {
      list = try reader.array(length)
    }
    var values: [String] = []
    var listReader = ByteReader(list.rawSpan, file: file.name)
    for _ in 0..<count { values.append(try listReader.string()) }
    return values
  }

  static func integers(_ range: Range<Int>, of file: SegmentFile) throws(IndexError) -> Column<Int>
  {
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

/// A signature on disk: varint hashes; varint how many of them share a place with another; the headline's number;
/// the places' distances in Rice codes.
extension CopySignature {
  /// The parameter of the Rice codes of so many places' distances, by their mean.
  private static func parameter(of distinct: Int) -> Int {
    var parameter = 0
    while distinct << (parameter + 1) <= placeCount * 11 / 16 { parameter += 1 }
    return parameter
  }

  func write(to writer: inout ByteWriter) {
    let distinct = distinct
    writer.varint(count)
    writer.varint(count - distinct)
    writer.byte(headline)
    guard distinct > 0 else { return }
    let parameter = Self.parameter(of: distinct)
    var bits = BitWriter()
    var bytes: [UInt8] = []
    var next = 0
    for place in 0..<Self.placeCount
    where places[place / 64] >> UInt64(place % 64) & 1 == 1 {
      bits.appendRice(UInt32(place - next), parameter: parameter, to: &bytes)
      next = place + 1
    }
    bits.finish(to: &bytes)
    writer.append(bytes[...])
  }

  init(_ record: RawSpan, file: String) throws(IndexError) {
    var reader = ByteReader(record, file: file)
    let count = try reader.count()
    let distinct = count - (try reader.count(atMost: count))
    let headline = try reader.byte()
    var places = [UInt64](repeating: 0, count: Self.placeCount / 64)
    guard distinct <= Self.placeCount else { throw Self.damage(file) }
    let parameter = Self.parameter(of: max(1, distinct))
    var bits = BitReader(atByte: reader.offset)
    var next = 0
    for _ in 0..<distinct {
      let place = next + Int(bits.rice(parameter: parameter, from: record))
      guard place < Self.placeCount else { throw Self.damage(file) }
      places[place / 64] |= 1 << UInt64(place % 64)
      next = place + 1
    }
    guard bits.byte == record.byteCount else { throw Self.damage(file) }
    self.init(count: count, headline: headline, places: places)
  }

  private static func damage(_ file: String) -> IndexError {
    .damaged("the signature of an article is wrong", file: file)
  }
}

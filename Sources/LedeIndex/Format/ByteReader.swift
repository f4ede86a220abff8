/// Reads what `ByteWriter` wrote; every step is checked, so that damaged bytes give an error.
struct ByteReader: ~Escapable {
  private let bytes: RawSpan
  /// The next byte to be read.
  private(set) var offset: Int
  private let end: Int
  private let file: String

  /// A reader of `range` of a file's bytes; errors name `file`.
  @_lifetime(copy bytes)
  init(_ bytes: RawSpan, range: Range<Int>? = nil, file: String) {
    self.bytes = bytes
    let range = range ?? 0..<bytes.byteCount
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.byteCount)
    self.offset = range.lowerBound
    self.end = range.upperBound
    self.file = file
  }

  var isAtEnd: Bool { offset == end }
  var remaining: Int { end - offset }

  private func need(_ count: Int) throws(IndexError) {
    guard count >= 0, count <= end - offset else {
      throw .damaged("the data ends too early", file: file, offset: offset)
    }
  }

  @_lifetime(self: copy self)
  mutating func byte() throws(IndexError) -> UInt8 {
    try need(1)
    defer { offset += 1 }
    return bytes.loadByte(at: offset)
  }

  @_lifetime(self: copy self)
  mutating func fixed16() throws(IndexError) -> UInt16 {
    try need(2)
    defer { offset += 2 }
    return bytes.loadUInt16(at: offset)
  }

  @_lifetime(self: copy self)
  mutating func fixed32() throws(IndexError) -> UInt32 {
    try need(4)
    defer { offset += 4 }
    return bytes.loadUInt32(at: offset)
  }

  @_lifetime(self: copy self)
  mutating func fixed64() throws(IndexError) -> UInt64 {
    try need(8)
    defer { offset += 8 }
    return bytes.loadUInt64(at: offset)
  }

  @_lifetime(self: copy self)
  mutating func varint() throws(IndexError) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let next = try byte()
      guard shift < 63 || next < 2 else {
        throw .damaged("a number is too large", file: file, offset: offset - 1)
      }
      value |= UInt64(next & 0x7f) << shift
      if next < 0x80 { return value }
      shift += 7
    }
  }

  /// A varint that counts something which must be at most `limit`.
  @_lifetime(self: copy self)
  mutating func count(atMost limit: Int = Int(UInt32.max)) throws(IndexError) -> Int {
    let start = offset
    let value = try varint()
    guard value <= UInt64(limit) else {
      throw .damaged(
        "the number \(value) is larger than \(limit), the most it can be", file: file,
        offset: start)
    }
    return Int(value)
  }

  @_lifetime(self: copy self)
  mutating func zigzag() throws(IndexError) -> Int {
    let value = try varint()
    return Int(Int64(bitPattern: (value >> 1) ^ (0 &- (value & 1))))
  }

  @_lifetime(self: copy self)
  mutating func array(_ count: Int) throws(IndexError) -> [UInt8] {
    try need(count)
    defer { offset += count }
    return bytes.copy(offset..<offset + count)
  }

  @_lifetime(self: copy self)
  mutating func skip(_ count: Int) throws(IndexError) {
    try need(count)
    offset += count
  }

  @_lifetime(self: copy self)
  mutating func string() throws(IndexError) -> String {
    let count = try count(atMost: remaining)
    return try text(count)
  }

  @_lifetime(self: copy self)
  mutating func optional() throws(IndexError) -> String? {
    let count = try count(atMost: remaining + 1)
    return count == 0 ? nil : try text(count - 1)
  }

  @_lifetime(self: copy self)
  private mutating func text(_ count: Int) throws(IndexError) -> String {
    let start = offset
    let bytes = try array(count)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .damaged("text is not UTF-8", file: file, offset: start)
    }
    return text
  }
}

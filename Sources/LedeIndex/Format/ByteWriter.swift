/// Bytes in the making: little-endian integers, variable-length integers, strings.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  var count: Int { bytes.count }

  init() {}

  init(reserving capacity: Int) { bytes.reserveCapacity(capacity) }

  @inline(__always)
  mutating func byte(_ value: UInt8) { bytes.append(value) }

  mutating func fixed16(_ value: UInt16) {
    bytes.append(UInt8(truncatingIfNeeded: value))
    bytes.append(UInt8(truncatingIfNeeded: value >> 8))
  }

  mutating func fixed32(_ value: UInt32) {
    for shift in stride(from: 0, to: 32, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(shift)))
    }
  }

  mutating func fixed64(_ value: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(shift)))
    }
  }

  /// Seven bits a byte, low bits first, the high bit set on every byte but the last.
  @inline(__always)
  mutating func varint(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  @inline(__always)
  mutating func varint(_ value: Int) {
    precondition(value >= 0, "a negative number has no varint")
    varint(UInt64(value))
  }

  /// A signed number as varint: 0, -1, 1, -2, 2 ... become 0, 1, 2, 3, 4 ...
  mutating func zigzag(_ value: Int) {
    varint(UInt64(bitPattern: Int64((value << 1) ^ (value >> 63))))
  }

  mutating func append(_ more: [UInt8]) { bytes.append(contentsOf: more) }

  mutating func append(_ more: ArraySlice<UInt8>) { bytes.append(contentsOf: more) }

  /// The length in bytes as varint, then the UTF-8.
  mutating func string(_ text: String) {
    varint(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// A varint: 0 for nil, else 1 + the length in bytes; then the UTF-8.
  mutating func optional(_ text: String?) {
    guard let text else { return byte(0) }
    varint(text.utf8.count + 1)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Zero bytes until `count` is a multiple of `alignment`.
  mutating func pad(to alignment: Int) {
    while bytes.count % alignment != 0 { bytes.append(0) }
  }
}

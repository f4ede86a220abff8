/// A ZIP archive of files as they are, without compression (PKWARE's APPNOTE, 4.3).
struct ZipFile {
  /// Each file behind its header.
  private var files: [UInt8] = []
  /// What stands at the end: a header for each file again, with its place.
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  /// Adds a file; the same files always give the same archive.
  mutating func add(_ name: String, _ content: [UInt8]) {
    let place = UInt32(files.count)
    let name = Array(name.utf8)
    var header: [UInt8] = []
    // Version 2.0; names are UTF-8; stored; 1 January 1980.
    Self.append([20, 1 << 11, 0, 0, 0x21], to: &header)
    for number in [Self.checksum(content), UInt32(content.count), UInt32(content.count)] {
      Self.append(number, to: &header)
    }
    Self.append([UInt16(name.count), 0], to: &header)
    files += [0x50, 0x4B, 3, 4] + header + name + content
    directory += [0x50, 0x4B, 1, 2, 20, 0] + header
    // No comment, first disk, no attributes.
    Self.append([0, 0, 0, 0, 0], to: &directory)
    Self.append(place, to: &directory)
    directory += name
    count += 1
  }

  /// The whole archive.
  var bytes: [UInt8] {
    var end: [UInt8] = [0x50, 0x4B, 5, 6]
    Self.append([0, 0, count, count], to: &end)
    Self.append(UInt32(directory.count), to: &end)
    Self.append(UInt32(files.count), to: &end)
    return files + directory + end + [0, 0]
  }

  private static func append(_ numbers: [UInt16], to bytes: inout [UInt8]) {
    for number in numbers { bytes += [UInt8(truncatingIfNeeded: number), UInt8(number >> 8)] }
  }

  private static func append(_ number: UInt32, to bytes: inout [UInt8]) {
    append([UInt16(truncatingIfNeeded: number), UInt16(number >> 16)], to: &bytes)
  }

  /// CRC-32 (ISO 3309).
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes { sum = table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ (sum >> 8) }
    return ~sum
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
  }
}

/// A zip archive in memory, by its central directory (PKWARE's APPNOTE 6.3, without zip64: at most 65,534 files).
///
/// All that is unpacked of it together stays within `limit`, whatever its directory says.
struct ZipArchive {
  /// A file in the archive.
  private struct Part {
    let method: Int
    let packedSize: Int
    let checksum: UInt32
    let header: Int
    let isEncrypted: Bool
  }

  private let bytes: [UInt8]
  private let name: String
  private var parts: [String: Part] = [:]
  /// The names of the files, in the order of the directory.
  private(set) var names: [String] = []
  /// Bytes that may still be unpacked.
  private var rest: Int
  private let limit: Int

  /// The archive in the bytes; throws if its directory cannot be read.
  init(_ bytes: [UInt8], name: String, limit: Int) throws(WireError) {
    self.bytes = bytes
    self.name = name
    self.limit = limit
    rest = limit
    guard let end = Self.directoryEnd(bytes) else {
      throw fault("the zip archive is cut off")
    }
    let count = whole(end + 10, 2)
    let (size, stated) = (whole(end + 12, 4), whole(end + 16, 4))
    // What stands before the archive moves all that it states.
    let shift = end - size - stated
    guard count != 0xFFFF, size != 0xFFFF_FFFF, stated != 0xFFFF_FFFF else {
      throw WireError(
        .excessive,
        "\(name): the zip archive is of the form for more than 65,534 files or 4 GB (zip64), "
          + "which no document needs")
    }
    guard shift >= 0 else { throw fault("the zip archive is damaged") }
    var at = stated + shift
    for _ in 0..<count {
      guard at + 46 <= end, whole(at, 4) == 0x0201_4B50 else {
        throw fault("the zip archive is damaged")
      }
      let lengths = (whole(at + 28, 2), whole(at + 30, 2), whole(at + 32, 2))
      guard at + 46 + lengths.0 <= end else { throw fault("the zip archive is damaged") }
      let own = String(decoding: bytes[(at + 46)..<(at + 46 + lengths.0)], as: UTF8.self)
      if parts[own] == nil { names.append(own) }
      parts[own] = Part(
        method: whole(at + 10, 2), packedSize: whole(at + 20, 4),
        checksum: UInt32(whole(at + 16, 4)), header: whole(at + 42, 4) + shift,
        isEncrypted: whole(at + 8, 2) & 1 == 1)
      at += 46 + lengths.0 + lengths.1 + lengths.2
    }
  }

  /// Whether the archive has a file of this name.
  func contains(_ part: String) -> Bool { parts[part] != nil }

  /// The bytes of a file; nil if there is none. Throws if it is damaged, encrypted or too large.
  mutating func contents(of part: String) throws(WireError) -> [UInt8]? {
    guard let entry = parts[part] else { return nil }
    guard !entry.isEncrypted else { throw fault("\(part) is encrypted") }
    let header = entry.header
    guard header + 30 <= bytes.count, whole(header, 4) == 0x0403_4B50 else {
      throw fault("\(part) is damaged")
    }
    let start = header + 30 + whole(header + 26, 2) + whole(header + 28, 2)
    guard start + entry.packedSize <= bytes.count else { throw fault("\(part) is cut off") }
    let content = try unpacked(start..<(start + entry.packedSize), entry.method, part)
    rest -= content.count
    guard Deflate.checksum(content.span) == entry.checksum else {
      throw fault("\(part) is damaged (its checksum differs)")
    }
    return content
  }

  /// The bytes that a range of the archive holds, packed by a method.
  private func unpacked(
    _ range: Range<Int>, _ method: Int, _ part: String
  ) throws(WireError) -> [UInt8] {
    switch method {
    case 0:
      guard range.count <= rest else { throw excess(part) }
      return Array(bytes[range])
    case 8:
      do {
        return try Deflate.inflated(bytes, range, limit: rest)
      } catch {
        throw error == .tooLarge ? excess(part) : fault("\(part) is damaged")
      }
    default:
      throw fault("\(part) is packed by method \(method), which Lede does not unpack")
    }
  }

  private func fault(_ reason: String) -> WireError {
    WireError(.malformed, "\(name): \(reason)")
  }

  private func excess(_ part: String) -> WireError {
    WireError(
      .excessive, "\(name): \(part) makes more than \(limit >> 20) MB, which no document needs")
  }

  /// Where the record stands that ends the directory; a comment of 64 KB may stand behind it.
  private static func directoryEnd(_ bytes: [UInt8]) -> Int? {
    var at = bytes.count - 22
    while at >= 0, at >= bytes.count - 22 - 0xFFFF {
      if bytes[at] == 0x50, bytes[at + 1] == 0x4B, bytes[at + 2] == 5, bytes[at + 3] == 6 {
        return at
      }
      at -= 1
    }
    return nil
  }

  /// A number of up to four bytes, the lowest first; the caller knows that they are there.
  private func whole(_ at: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(bytes[at + $1]) << ($1 * 8) }
  }
}

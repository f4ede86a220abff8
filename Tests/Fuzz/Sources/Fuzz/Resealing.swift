@testable import LedeIndex

/// Archives whose bytes were changed by somebody who then made all checksums right.
enum Resealing {
  /// The archive's files with these bytes in place of a segment's, all checksums made anew.
  ///
  /// A segment whose tail does not say where its footer is stays as it is.
  static func replacing(
    segment name: String, with bytes: [UInt8], in files: [String: [UInt8]]
  ) throws -> [String: [UInt8]] {
    var files = files
    let sealed = sealed(segment: bytes)
    files[name] = sealed
    var manifest = try self.manifest(in: files)
    for index in manifest.entries.indices where manifest.entries[index].name == name {
      manifest.entries[index].length = sealed.count
      if sealed.count >= 16 {
        manifest.entries[index].checksum = sealed.rawSpan.loadUInt64(at: sealed.count - 16)
      }
      if let footer = try? SegmentFooter(sealed.rawSpan, name: name) {
        manifest.entries[index].articleCount = footer.articleCount
      }
    }
    files["MANIFEST"] = manifest.encoded
    return files
  }

  /// The archive's files with these bytes, and a right checksum behind them, as the first deletions.
  static func replacing(
    deletions bytes: [UInt8], in files: [String: [UInt8]]
  ) throws -> [String: [UInt8]] {
    var files = files
    var manifest = try self.manifest(in: files)
    guard let index = manifest.entries.firstIndex(where: { $0.deletions != nil }) else {
      return files
    }
    var file = ByteWriter()
    file.append(bytes)
    let checksum = Checksum.of(bytes)
    file.fixed64(checksum)
    let entry = manifest.entries[index]
    let name = FileName.deletions(
      of: entry.number, generation: entry.deletions?.generation ?? 0)
    files[name] = file.bytes
    manifest.entries[index].deletions?.length = file.count
    manifest.entries[index].deletions?.checksum = checksum
    files["MANIFEST"] = manifest.encoded
    return files
  }

  static func manifest(in files: [String: [UInt8]]) throws -> Manifest {
    let bytes = files["MANIFEST"] ?? []
    return try Manifest(bytes.rawSpan)
  }

  /// The manifest's bytes with a right length and checksum behind this body.
  static func sealed(manifestBody body: [UInt8]) -> [UInt8] {
    var file = ByteWriter()
    file.fixed64(Manifest.magic)
    file.fixed32(Manifest.version)
    file.fixed32(UInt32(body.count))
    file.append(body)
    file.fixed64(Checksum.of(file.bytes))
    return file.bytes
  }

  private static func sealed(segment bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    let tail = bytes.count - SegmentFooter.tailLength
    guard tail >= SegmentFooter.headerLength,
      let sums = Int(exactly: bytes.rawSpan.loadUInt64(at: tail + 8)), sums <= tail
    else { return bytes }
    let page = SegmentFooter.pageLength
    for (index, start) in stride(from: 0, to: sums, by: page).enumerated()
    where sums + 4 * index + 4 <= tail {
      let range = start..<min(start + page, sums)
      let sum = UInt32(truncatingIfNeeded: Checksum.of(bytes.rawSpan.extracting(range)))
      put(UInt64(sum), 4, at: sums + 4 * index, &bytes)
    }
    put(Checksum.of(bytes.rawSpan.extracting(sums..<tail + 16)), 8, at: tail + 16, &bytes)
    return bytes
  }

  private static func put(_ value: UInt64, _ count: Int, at offset: Int, _ bytes: inout [UInt8]) {
    for index in 0..<count {
      bytes[offset + index] = UInt8(truncatingIfNeeded: value >> UInt64(8 * index))
    }
  }
}

import LedeTestSupport
import Testing

@testable import LedeIndex

@Suite struct PositionsSpillTests {
  @Test(arguments: [0, 1, 99, 100, 101, 1000, 4321])
  func `what was spilled comes back in its order, and no file is left`(_ count: Int) throws {
    let storage = FaultyStorage()
    let expected = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 31 ^ $0 >> 8) }
    var spill = PositionsSpill(segment: 7, in: storage, bufferLength: 100, longestFile: 300)
    for start in stride(from: 0, to: count, by: 33) {
      try spill.append(Array(expected[start..<min(start + 33, count)]))
    }
    let parts = try storage.names().filter { $0.hasPrefix("segment-7.positions") }
    // Four appends fill the buffer, three buffers a file.
    let buffers = (count + 32) / 132
    #expect(parts.count == (buffers + 2) / 3 && parts.allSatisfy(FileName.isOurs))

    var file = try SegmentFileWriter("segment-7", in: storage)
    try spill.move(to: &file)
    let (length, checksum) = try file.finish(articleCount: 0, termCount: 0, postingCount: 0)
    let entry = Manifest.Entry(number: 7, length: length, checksum: checksum, articleCount: 0)
    let segment = try SegmentFile(entry, in: storage)
    let section = try segment.section(.positions)
    #expect(segment.bytes.copy(section) == expected)
    #expect(try storage.names() == ["segment-7"])
  }
}

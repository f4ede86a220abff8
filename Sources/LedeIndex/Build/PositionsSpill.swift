/// The positions of a segment that is being written: they go behind all its postings, and wait in
/// a file of their own where they are many.
struct PositionsSpill {
  private let storage: any Storage
  private let name: String
  private var file: (any StorageFile)?
  private var buffer: [UInt8] = []
  private static let bufferLength = 1 << 20

  init(segment: Int, in storage: any Storage) {
    self.storage = storage
    name = FileName.segment(segment) + ".positions"
  }

  mutating func append(_ bytes: [UInt8]) throws(IndexError) {
    buffer.append(contentsOf: bytes)
    guard buffer.count >= Self.bufferLength else { return }
    if file == nil { file = try storage.create(name) }
    try file?.append(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  /// Copies everything to the segment's file, and removes the file of its own.
  mutating func move(to segment: inout SegmentFileWriter) throws(IndexError) {
    try segment.begin(.positions)
    if let file {
      try file.close()
      let mapped = try storage.map(name)
      var start = 0
      while start < mapped.count {
        let end = min(start + 1 << 20, mapped.count)
        try segment.append(mapped.bytes.copy(start..<end))
        start = end
      }
      try storage.remove(name)
    }
    try segment.append(buffer)
    segment.end()
    buffer = []
  }
}

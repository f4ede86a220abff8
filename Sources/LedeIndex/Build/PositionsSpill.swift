internal import LedeSystem

/// The positions of a segment that is being written: they go behind all its postings, and wait in
/// files of their own where they are many.
struct PositionsSpill {
  private let storage: any Storage
  private let segment: Int
  private var file: (any StorageFile)?
  /// Files begun so far, and what the last of them holds.
  private var fileCount = 0
  private var fileLength = 0
  private var buffer: [UInt8] = []
  private let bufferLength: Int
  private let longestFile: Int

  /// - Parameter longestFile: A file is mapped whole when it is copied: several short ones take less
  ///   memory than one long one.
  init(
    segment: Int, in storage: any Storage, bufferLength: Int = 1 << 20, longestFile: Int = 8 << 20
  ) {
    self.storage = storage
    self.segment = segment
    self.bufferLength = bufferLength
    self.longestFile = longestFile
  }

  mutating func append(_ bytes: [UInt8]) throws(IndexError) {
    buffer.append(contentsOf: bytes)
    guard buffer.count >= bufferLength else { return }
    if file == nil {
      file = try storage.create(FileName.positions(of: segment, part: fileCount))
      fileCount += 1
      fileLength = 0
    }
    try file?.append(buffer)
    fileLength += buffer.count
    buffer.removeAll(keepingCapacity: true)
    if fileLength >= longestFile { try closeFile() }
  }

  /// Copies everything to the segment's file, and removes its own files.
  mutating func move(to file: inout SegmentFileWriter) throws(IndexError) {
    try closeFile()
    try file.begin(.positions)
    for part in 0..<fileCount {
      let name = FileName.positions(of: segment, part: part)
      try copy(try storage.map(name), to: &file)
      try storage.remove(name)
    }
    try file.append(buffer)
    file.end()
    buffer = []
  }

  private func copy(
    _ part: MappedBytes, to file: inout SegmentFileWriter
  ) throws(IndexError) {
    part.willNeed(0..<part.count)
    var start = 0
    while start < part.count {
      let end = min(start + bufferLength, part.count)
      try file.append(part.bytes.copy(start..<end))
      start = end
    }
  }

  private mutating func closeFile() throws(IndexError) {
    try file?.close()
    file = nil
  }
}

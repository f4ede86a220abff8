internal import LedeText

/// What stands behind the entries: optional, and passed over by programs of before it was added.
extension Manifest {
  func appendLater(to body: inout ByteWriter) {
    body.varint(commitTimes.count)
    var previous = 0
    for time in commitTimes {
      body.zigzag(time - previous)
      previous = time
    }
    body.varint(tombstones.count)
    for (id, version) in tombstones.sorted {
      body.string(id.rawValue)
      body.varint(version)
    }
  }

  mutating func readLater(from reader: inout ByteReader, file: String) throws(IndexError) {
    var previous = 0
    for _ in 0..<(try reader.count(atMost: reader.remaining)) {
      let (time, overflow) = previous.addingReportingOverflow(try reader.zigzag())
      guard !overflow, time >= 0 else {
        throw .damaged("the time of a commit is impossible", file: file, offset: reader.offset)
      }
      commitTimes.append(time)
      previous = time
    }
    for _ in 0..<(try reader.count(atMost: reader.remaining)) {
      guard let id = ArticleID(try reader.string()) else {
        throw .damaged("a withdrawn article has no id", file: file, offset: reader.offset)
      }
      tombstones.add(id, version: try reader.count(atMost: .max))
    }
  }
}

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
    let withdrawn = tombstones.sorted
    body.varint(withdrawn.count)
    for entry in withdrawn {
      body.string(entry.id.rawValue)
      body.varint(entry.version)
    }
    guard withdrawn.contains(where: { !$0.statesVersion }) else { return }
    for entry in withdrawn { body.byte(entry.statesVersion ? 1 : 0) }
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
    var withdrawn: [Tombstones.Entry] = []
    for _ in 0..<(try reader.count(atMost: reader.remaining)) {
      guard let id = ArticleID(try reader.string()) else {
        throw .damaged("a withdrawn article has no id", file: file, offset: reader.offset)
      }
      let version = try reader.count(atMost: .max)
      withdrawn.append(Tombstones.Entry(id: id, version: version, statesVersion: true))
    }
    if reader.remaining > Self.checksumLength {
      for index in withdrawn.indices { withdrawn[index].statesVersion = try reader.byte() != 0 }
    }
    for entry in withdrawn { tombstones.add(entry) }
  }
}

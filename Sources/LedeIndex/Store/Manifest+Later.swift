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
    guard withdrawn.contains(where: { $0.stated != $0.version }) else { return }
    for entry in withdrawn {
      body.byte(entry.stated == nil ? 0 : entry.stated == entry.version ? 1 : 2)
    }
    for entry in withdrawn where entry.stated != entry.version {
      if let stated = entry.stated { body.varint(stated) }
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
    var withdrawn: [Tombstones.Entry] = []
    for _ in 0..<(try reader.count(atMost: reader.remaining)) {
      guard let id = ArticleID(try reader.string()) else {
        throw .damaged("a withdrawn article has no id", file: file, offset: reader.offset)
      }
      let version = try reader.count(atMost: .max)
      withdrawn.append(Tombstones.Entry(id: id, version: version, stated: version))
    }
    if reader.remaining > Self.checksumLength {
      var lower: [Int] = []
      for index in withdrawn.indices {
        let kind = try reader.byte()
        if kind == 0 { withdrawn[index].stated = nil }
        if kind == 2 { lower.append(index) }
      }
      for index in lower { withdrawn[index].stated = try reader.count(atMost: .max) }
    }
    for entry in withdrawn { tombstones.add(entry) }
  }
}

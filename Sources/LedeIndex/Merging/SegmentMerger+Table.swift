internal import LedeText

/// What is known of each article besides its words and text: one section after the other, so that no more than
/// one of them is in memory.
extension SegmentMerger {
  func appendTable(
    to writer: inout SegmentWriter, _ check: () throws(IndexError) -> Void
  ) throws(IndexError) {
    let ids = try appendCards(to: &writer, check)
    let order = IdentifierOrder.encoded(ids)
    try writer.section(.ids, IdentifierIndex.encoded(ids))
    try check()
    try writer.section(.columns, try columns(identifierOrder: order, check))
    try check()
    try writer.section(.parts, try parts(ids))
    try appendSignatures(to: &writer, check)
  }

  /// The section's bytes; it tells of all articles where each of the segments does.
  private func parts(_ ids: IdentifierList) throws(IndexError) -> [UInt8] {
    var parts = PartTable()
    var tellsAll = true
    for (index, input) in inputs.enumerated() {
      guard let section = try input.segment.parts() else {
        tellsAll = false
        continue
      }
      tellsAll = tellsAll && section.tellsAll
      for document in try section.numbers(in: input.segment.file) {
        guard let number = number(of: document, in: index),
          let item = ids.id(of: number).beforeMark
        else { continue }
        parts.insert(UInt32(number), of: item)
      }
    }
    return PartIndex.encoded(parts, tellsAll: tellsAll)
  }

  /// Copies the articles' signatures; those of segments that have none stay unknown.
  private func appendSignatures(
    to writer: inout SegmentWriter, _ check: () throws(IndexError) -> Void
  ) throws(IndexError) {
    var sections: [SignatureSection?] = []
    for input in inputs { sections.append(try input.segment.signatures()) }
    guard sections.contains(where: { $0 != nil }) else { return }
    try writer.section(.signatures) { (append) throws(IndexError) in
      var records: [UInt8] = []
      var length = 0
      var ends: [UInt64] = []
      ends.reserveCapacity(articleCount)
      for (index, section) in sections.enumerated() {
        for document in 0..<numbers[index].count where numbers[index][document] != nil {
          if let section {
            let record = try section.bytes(of: document)
            records += record
            length += record.count
          }
          ends.append(UInt64(length))
          guard records.count > 1 << 16 else { continue }
          try check()
          try append(records)
          records.removeAll(keepingCapacity: true)
        }
      }
      try append(records)
      try append(SignatureRecords.index(ends: ends))
    }
  }

  /// Compresses the cards anew, as one segment of all of them would be: so nothing tells of earlier merges. Gives
  /// the ids.
  private func appendCards(
    to writer: inout SegmentWriter, _ check: () throws(IndexError) -> Void
  ) throws(IndexError) -> IdentifierList {
    var length = 0
    try forEachCard(check) { (card, _) throws(IndexError) in length += card.count }
    var samples = CardDictionary.Samples(of: articleCount, length: length)
    try forEachCard(check) { (card, _) throws(IndexError) in samples.offer(card) }
    var cards = try CardDictionary(trainedOn: samples).writer()
    var ids = IdentifierList(reserving: articleCount)
    try writer.section(.cards) { (append) throws(IndexError) in
      try forEachCard(check) { (card, file) throws(IndexError) in
        try ids.append(try Card.id(card, file: file))
        try cards.append(card)
        let blocks = cards.take(atLeast: 1 << 16)
        if !blocks.isEmpty { try append(blocks) }
      }
      try append(try cards.finish())
    }
    return ids
  }

  /// Calls `body` with the card of each article that is not deleted, and the name of its file.
  private func forEachCard(
    _ check: () throws(IndexError) -> Void,
    _ body: (ArraySlice<UInt8>, String) throws(IndexError) -> Void
  ) throws(IndexError) {
    for (input, numbers) in zip(inputs, numbers) {
      let blocks = input.segment.cardBlocks
      for index in 0..<blocks.blockCount {
        try check()
        let block = try blocks.block(index)
        for (place, record) in block.records.enumerated() where numbers[block.first + place] != nil
        {
          try body(block.bytes[record], input.segment.file.name)
        }
      }
    }
  }

  /// The section's bytes; a column is gathered at a time.
  private func columns(
    identifierOrder: [UInt8], _ check: () throws(IndexError) -> Void
  ) throws(IndexError) -> [UInt8] {
    var columns: [(ColumnKind, [UInt8])] = []
    for kind in [ColumnKind.day, .time] {
      columns.append((kind, ColumnCodec.encoded(try integers(kind))))
      try check()
    }
    for kind in [ColumnKind.source, .section, .byline, .language] {
      columns.append((kind, try ColumnCodec.encoded(try texts(kind))))
      try check()
    }
    columns.append((.contentHash, try contentHashes()))
    columns.append((.identifierOrder, identifierOrder))
    for kind in [ColumnKind.version, .embargo, .changed, .counted] {
      let values = try integers(kind)
      if !values.isEmpty { columns.append((kind, ColumnCodec.encoded(values))) }
    }
    let statuses = try texts(.status)
    if !statuses.isEmpty { columns.append((.status, try ColumnCodec.encoded(statuses))) }
    let subjects = try lists { segment throws(IndexError) in try segment.columns.subjects() }
    if !subjects.isEmpty { columns.append((.subject, try ColumnCodec.encoded(subjects))) }
    let holds = try lists(heldBack: \.holds) { segment throws(IndexError) in
      try segment.columns.holds()
    }
    if !holds.isEmpty { columns.append((.holds, try ColumnCodec.encoded(holds))) }
    return Columns.encoded(columns)
  }

  private func integers(_ kind: ColumnKind) throws(IndexError) -> ColumnValues<Int> {
    var values = ColumnValues<Int>(reserving: articleCount)
    for (input, numbers) in zip(inputs, numbers) {
      let column = try input.segment.columns.numbers(kind)
      let offset = kind == .changed ? input.earlierCommits : 0
      for document in 0..<numbers.count where numbers[document] != nil {
        if kind == .changed, let held = input.segment.held[document] {
          values.append(held.commit.map { $0 + commitOffsets[held.member] })
        } else if let value = input.segment.heldValue(kind, document) {
          values.append(value)
        } else {
          values.append(column?.value(at: document).map { $0 + offset })
        }
      }
    }
    return values
  }

  private func texts(_ kind: ColumnKind) throws(IndexError) -> ColumnValues<String> {
    var values = ColumnValues<String>(reserving: articleCount)
    for (input, numbers) in zip(inputs, numbers) {
      let columns = input.segment.columns
      let column = kind == .status ? try columns.status() : try columns.string(kind)
      for document in 0..<numbers.count where numbers[document] != nil {
        if kind == .status, let held = input.segment.held[document] {
          values.append(held.status == .usable ? nil : held.status.rawValue)
        } else {
          values.append(column?.value(at: document))
        }
      }
    }
    return values
  }

  /// - Parameter heldBack: The values of what other archives hold back; nil where they are as in the file.
  private func lists(
    heldBack: KeyPath<HeldRelease, [String]>? = nil,
    _ column: (Segment) throws(IndexError) -> ListColumn?
  ) throws(IndexError) -> ListValues {
    var values = ListValues(reserving: articleCount)
    for (input, numbers) in zip(inputs, numbers) {
      let column = try column(input.segment)
      for document in 0..<numbers.count where numbers[document] != nil {
        if let heldBack, let held = input.segment.held[document] {
          values.append(held[keyPath: heldBack])
        } else {
          values.append(column?.values(at: document) ?? [])
        }
      }
    }
    return values
  }

  private func contentHash(of document: Int, in segment: Segment) throws(IndexError) -> UInt64 {
    guard segment.held[document] != nil, let articles = try segment.articles() else {
      return try segment.contentHash(of: document)
    }
    let article = try ArticleRecord.read(
      try articles.record(document), card: try segment.card(document), file: segment.file.name)
    return IndexWriter.record(of: segment.released(article, document)).contentHash
  }

  private func contentHashes() throws(IndexError) -> [UInt8] {
    var hashes = ByteWriter(reserving: articleCount * Columns.hashLength)
    for (input, numbers) in zip(inputs, numbers) {
      for document in 0..<numbers.count where numbers[document] != nil {
        hashes.contentHash(try contentHash(of: document, in: input.segment))
      }
    }
    return hashes.bytes
  }
}

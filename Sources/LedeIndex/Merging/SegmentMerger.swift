internal import LedeText

/// Writes several segments as one, without their deleted articles; nothing is analysed again.
struct SegmentMerger {
  /// A segment and the deletions that were known when the merge began.
  struct Input: Sendable {
    let segment: Segment
    let deletions: Deletions?
    /// How many commits of other archives stand before those that the segment's rows count.
    var earlierCommits = 0
  }

  let inputs: [Input]
  private let settings: ArchiveSettings
  /// How many commits of the others stand before those of each archive, where several are merged.
  let commitOffsets: [Int]
  /// Whether nothing of deleted articles may stay, in the dictionary neither.
  let purges: Bool
  /// For each input the new numbers of its articles.
  let numbers: [Renumbering]

  init(
    _ inputs: [Input], _ settings: ArchiveSettings, purges: Bool = false,
    commitOffsets: [Int] = []
  ) {
    self.inputs = inputs
    self.commitOffsets = commitOffsets
    self.purges = purges
    self.settings = settings
    var next: UInt32 = 0
    numbers = inputs.map { input in
      let renumbering = Renumbering(
        of: input.segment.articleCount, from: next, input.deletions)
      next += UInt32(renumbering.liveCount)
      return renumbering
    }
  }

  /// Articles of the new segment.
  var articleCount: Int { numbers.reduce(0) { $0 + $1.liveCount } }

  /// About how many bytes a merge takes: the numbers and lengths of all articles, and while their ids are sorted
  /// these.
  var memory: Int { articleCount * 72 + (16 << 20) }

  /// The new number of an input's article; nil if it was deleted.
  func number(of document: Int, in input: Int) -> Int? {
    numbers[input][document].map { Int($0) }
  }

  /// Writes the new segment. `check` is called every few articles and terms, and may throw.
  func write(
    number: Int, in storage: any Storage, check: () throws(IndexError) -> Void = {}
  ) throws(IndexError) -> Manifest.Entry {
    var writer = try SegmentWriter(
      number: number, settings, try articleDictionary(), in: storage)
    for index in inputs.indices {
      try check()
      try appendArticles(index, to: &writer, check)
    }
    let lengths = try appendLists(to: &writer, check)
    try writer.section(.lengths, lengths)
    try appendTable(to: &writer, check)
    // What was copied from a file that was cut meanwhile may be zeros.
    for input in inputs { try input.segment.file.checkReadable() }
    return try writer.finish(articleCount: articleCount)
  }

  /// Writes the lists; gives the bytes of the articles' lengths, by which their bounds are measured.
  private func appendLists(
    to writer: inout SegmentWriter, _ check: () throws(IndexError) -> Void
  ) throws(IndexError) -> [UInt8] {
    var headlines: [UInt32] = []
    var bodies: [UInt32] = []
    headlines.reserveCapacity(articleCount)
    bodies.reserveCapacity(articleCount)
    for (input, numbers) in zip(inputs, numbers) {
      // Those that the segment itself remembers would stay in memory.
      let lengths = try SegmentLengths(input.segment.file)
      for document in 0..<input.segment.articleCount where numbers[document] != nil {
        headlines.append(lengths.headline[document])
        bodies.append(lengths.body[document])
      }
    }
    let bytes = Lengths.encoded(bodies: bodies, headlines: headlines)
    let measure = ImpactMeasure(headlines: headlines, bodies: bodies, settings)
    (headlines, bodies) = ([], [])
    try writer.beginLists(measure.formula)
    try appendLists(to: &writer, measure, check)
    try writer.endLists()
    return bytes
  }

  /// The dictionary that most of the inputs' text is compressed with, so that its blocks are copied.
  private func articleDictionary() throws(IndexError) -> ArticleDictionary {
    guard settings.keepsText else { return .none }
    if purges { return try trainedDictionary() }
    var recordCounts: [ArticleDictionary: Int] = [:]
    var best = ArticleDictionary.none
    for input in inputs {
      guard let articles = try input.segment.articles(), !articles.dictionary.isEmpty else {
        continue
      }
      let dictionary = ArticleDictionary(bytes: articles.dictionary)
      recordCounts[dictionary, default: 0] += articles.recordCount
      if recordCounts[dictionary, default: 0] > recordCounts[best, default: 0] { best = dictionary }
    }
    return best == .none ? try trainedDictionary() : best
  }

  /// A dictionary for articles that came in by parts too small to train one.
  private func trainedDictionary() throws(IndexError) -> ArticleDictionary {
    var batch = Batch(first: 0)
    for (place, input) in inputs.enumerated() {
      guard let articles = try input.segment.articles() else { continue }
      for index in 0..<articles.blockCount {
        let block = try articles.block(index)
        for (offset, record) in block.records.enumerated()
        where number(of: block.first + offset, in: place) != nil {
          batch.append(record: block.bytes[record])
        }
        if batch.records.count > ArticleDictionary.sampleLength { break }
      }
    }
    return ArticleDictionary(trainedOn: [batch])
  }

  private func appendArticles(
    _ index: Int, to writer: inout SegmentWriter, _ check: () throws(IndexError) -> Void
  ) throws(IndexError) {
    guard let articles = try inputs[index].segment.articles() else { return }
    let isSame = articles.dictionary == writer.articleDictionary.bytes
    for block in 0..<articles.blockCount {
      try check()
      let first = articles.firstRecord(ofBlock: block)
      let count = articles.recordCount(ofBlock: block)
      let held = inputs[index].segment.held
      let isWhole =
        numbers[index].keepsAll(of: first..<first + count)
        && (held.isEmpty || !(first..<first + count).contains { held[$0] != nil })
      if isWhole, isSame {
        let range = try articles.frame(block)
        let segment = inputs[index].segment
        let frame = segment.bytes.copy(range)
        try writer.append(frames: frame, [(count, frame.count)])
      } else {
        let block = try articles.block(block)
        for (place, record) in block.records.enumerated()
        where numbers[index][first + place] != nil {
          let segment = inputs[index].segment
          guard segment.held[first + place] != nil else {
            try writer.append(record: block.bytes[record])
            continue
          }
          let article = try ArticleRecord.read(
            block.bytes[record], card: try segment.card(first + place), file: segment.file.name)
          let held = IndexWriter.record(of: segment.released(article, first + place)).record
          try writer.append(record: held[...])
        }
      }
    }
  }

  private func appendLists(
    to writer: inout SegmentWriter, _ measure: ImpactMeasure,
    _ check: () throws(IndexError) -> Void
  ) throws(IndexError) {
    var encoder = PostingsEncoder(keepsPositions: settings.keepsPositions, measure)
    var postings = TermPostings()
    var cursors: [(input: Int, cursor: TermCursor)] = []
    for (index, input) in inputs.enumerated() {
      var cursor = try TermCursor(input.segment.terms, block: 0)
      if try cursor.next() { cursors.append((index, cursor)) }
    }
    var count = 0
    while let least = cursors.indices.min(by: { a, b in
      cursors[b].cursor.isGreater(than: cursors[a].cursor.term)
    }) {
      count += 1
      if count % 1024 == 0 { try check() }
      let term = cursors[least].cursor.term
      postings.removeAll()
      for index in cursors.indices where cursors[index].cursor.equals(term) {
        let input = cursors[index].input
        try read(try cursors[index].cursor.entry(), input, into: &postings)
      }
      if !postings.any.documents.isEmpty {
        writer.append(term.span, encoder.append(postings))
        if encoder.postings.count + encoder.positions.count > 1 << 20 {
          try writer.append(
            postings: encoder.postings, positions: encoder.positions, bounds: encoder.bounds)
          encoder.removeAll()
        }
      }
      for index in cursors.indices.reversed() where cursors[index].cursor.equals(term) {
        if try !cursors[index].cursor.next() { cursors.remove(at: index) }
      }
    }
    try writer.append(
      postings: encoder.postings, positions: encoder.positions, bounds: encoder.bounds)
  }

  private func read(
    _ entry: TermEntry, _ input: Int, into postings: inout TermPostings
  ) throws(IndexError) {
    try inputs[input].segment.prove(entry)
    try postings.any.append(entry.any, of: inputs[input].segment, numbers[input])
    if let headline = entry.headline {
      try postings.headline.append(headline, of: inputs[input].segment, numbers[input])
    }
  }
}

extension TermPostings.List {
  /// Appends a segment's list with its articles' new numbers.
  fileprivate mutating func append(
    _ list: TermEntry.List, of segment: Segment, _ numbers: Renumbering
  ) throws(IndexError) {
    let bytes = segment.bytes.extracting(list.postings)
    let positionBytes = segment.bytes.extracting(list.positions)
    let keepsPositions = segment.keepsPositions
    var reader = PositionsReader()
    do throws(CorruptPostings) {
      var cursor = try PostingsCursor(bytes, count: list.count, hasPositions: keepsPositions)
      while try cursor.nextBlock(bytes) {
        for index in 0..<cursor.blockCount {
          let document = cursor.documents[index]
          guard document < numbers.count else {
            throw CorruptPostings(.documentsNotRising, at: 0)
          }
          guard let number = numbers[Int(document)] else { continue }
          if keepsPositions {
            try cursor.appendPositions(
              at: index, bytes, positions: positionBytes, by: &reader, to: &positions)
          }
          let frequency = try cursor.frequency(at: index, bytes)
          if keepsPositions {
            append(number, frequency: frequency)
          } else {
            appendBare(number, frequency: frequency)
          }
        }
      }
    } catch {
      throw .damaged(
        "a list of postings is wrong: \(error.fault.rawValue)", file: segment.file.name,
        offset: list.postings.lowerBound + error.offset)
    }
  }
}

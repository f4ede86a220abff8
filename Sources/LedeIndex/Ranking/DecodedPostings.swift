internal import LedeText

/// All postings of a term in a field of a segment, decoded.
struct DecodedPostings {
  private(set) var documents: [UInt32] = []
  private(set) var frequencies: [UInt32] = []

  /// Reads them.
  ///
  /// The body has no list of its own: what the headline's list has, times its weight, is taken
  /// from the list of both; and so is what scores do not count of it.
  init(
    _ term: Term, in field: Field, of segment: any RankableSegment,
    _ weights: HeadlineWeights
  ) throws(IndexError) {
    try self.init(
      try segment.entry(of: Array(term.text.utf8)), in: field, of: segment, weights)
  }

  /// Reads the lists of a term that was looked up; none if the segment does not have it.
  init(
    _ entry: TermEntry?, in field: Field, of segment: any RankableSegment,
    _ weights: HeadlineWeights
  ) throws(IndexError) {
    guard let entry else { return }
    switch field {
    case .any:
      try read(entry.any, of: segment)
      try subtract(entry.headline, of: segment, times: weights.stored - weights.scored)
    case .headline:
      if let list = entry.headline { try read(list, of: segment) }
    case .body:
      try read(entry.any, of: segment)
      try subtract(entry.headline, of: segment, times: weights.stored)
    }
  }

  private init() {}

  private mutating func read(
    _ list: TermEntry.List, of segment: any RankableSegment
  ) throws(IndexError) {
    try segment.prove(list.postings)
    let bytes = segment.bytes.extracting(list.postings)
    do throws(CorruptPostings) {
      var cursor = try PostingsCursor(
        bytes, count: list.count, hasPositions: segment.keepsPositions)
      // The dictionary has made sure that a list has no more postings than there are articles.
      documents.reserveCapacity(list.count)
      frequencies.reserveCapacity(list.count)
      while try cursor.nextBlock(bytes) {
        try cursor.append(bytes, to: &documents, &frequencies)
      }
    } catch {
      throw IndexError(error, in: list)
    }
    guard (documents.last ?? 0) < segment.articleCount else {
      throw IndexError(CorruptPostings(.documentsNotRising, at: 0), in: list)
    }
  }

  /// Takes the frequencies of the headline's list away, so many times.
  private mutating func subtract(
    _ list: TermEntry.List?, of segment: any RankableSegment, times weight: UInt32
  ) throws(IndexError) {
    guard let list, weight > 0 else { return }
    var headline = DecodedPostings()
    try headline.read(list, of: segment)
    var kept = DecodedPostings()
    var next = 0
    for index in documents.indices {
      var frequency = frequencies[index]
      if next < headline.documents.count, headline.documents[next] == documents[index] {
        let more = headline.frequencies[next].multipliedReportingOverflow(by: weight)
        frequency =
          more.overflow || more.partialValue > frequency ? 0 : frequency - more.partialValue
        next += 1
      }
      if frequency > 0 {
        kept.documents.append(documents[index])
        kept.frequencies.append(frequency)
      }
    }
    self = kept
  }
}

extension IndexError {
  /// A list that is not what was written.
  init(_ error: CorruptPostings, in list: TermEntry.List) {
    self.init(
      .damaged, "\(error); 'lede check --repair' saves what can be read",
      offset: list.postings.lowerBound + error.offset)
  }
}

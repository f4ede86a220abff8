internal import LedeText

/// The cross-references inside one segment.
enum SegmentCheck {
  typealias Message = (message: String, offset: Int?)

  /// Terms rise; each list decodes, holds as many postings as the dictionary says and no more bytes;
  /// the lists fill their sections.
  static func lists(
    _ segment: Segment, headlineWeight: Int
  ) throws(IndexError) -> [Message] {
    var messages: [Message] = []
    var cursor = try TermCursor(segment.terms, block: 0)
    var previous: [UInt8]?
    var postingCount = 0
    var postingsEnd = segment.terms.postings.lowerBound
    var positionsEnd = segment.terms.positions.lowerBound
    let lengths = try segment.lengths()
    var bounds = try BoundsCheck(segment, headlineWeight: headlineWeight)
    while try cursor.next(), messages.count < ArchiveCheck.limit {
      let term = String(decoding: cursor.term, as: UTF8.self)
      if let previous, !cursor.isGreater(than: previous) {
        messages.append(("the term '\(term)' does not follow the one before", nil))
      }
      previous = cursor.term
      let entry = try cursor.entry()
      if let fault = try bounds?.fault(in: entry.any, number: cursor.index) {
        messages.append(("the bounds of '\(term)' are wrong: \(fault)", nil))
      }
      for list in [entry.any, entry.headline].compactMap(\.self) {
        if list.postings.lowerBound != postingsEnd || list.positions.lowerBound != positionsEnd {
          messages.append(("a list of '\(term)' does not follow the one before", postingsEnd))
        }
        postingsEnd = list.postings.upperBound
        positionsEnd = list.positions.upperBound
        postingCount += list.count
        if let fault = fault(in: list, of: segment, lengths) {
          messages.append(("a list of '\(term)' is wrong: \(fault)", list.postings.lowerBound))
        }
      }
    }
    if postingsEnd != segment.terms.postings.upperBound {
      messages.append(("the postings do not fill their section", postingsEnd))
    }
    if segment.keepsPositions, positionsEnd != segment.terms.positions.upperBound {
      messages.append(("the positions do not fill their section", positionsEnd))
    }
    if postingCount != segment.file.footer.postingCount {
      messages.append(("the footer counts other postings than there are", nil))
    }
    if segment.terms.termCount != segment.termCount {
      messages.append(("the footer counts other terms than there are", nil))
    }
    return messages
  }

  /// Every article is found by its id, and has its place in their order.
  static func identifiers(_ segment: Segment) throws(IndexError) -> [Message] {
    var messages: [Message] = []
    var ordered: [String?] = Array(repeating: nil, count: segment.articleCount)
    try segment.forEachCard { (document, card) throws(IndexError) in
      guard messages.count < ArchiveCheck.limit else { return }
      if try !segment.documents(withID: card.id).contains(document) {
        messages.append(("article \(document) is not found by its id, \(card.id)", nil))
      }
      guard let place = try segment.columns.identifierPlace(of: document) else { return }
      if ordered.indices.contains(place), ordered[place] == nil {
        ordered[place] = card.id.rawValue
      } else {
        messages.append(("article \(document) has no place of its own among the ids", nil))
      }
    }
    for case (let id?, let next?) in zip(ordered, ordered.dropFirst())
    where next.utf8.lexicographicallyPrecedes(id.utf8) {
      messages.append(("the id \(next) does not follow the one before in their order", nil))
      break
    }
    return messages
  }

  /// Every part of an item is found by it.
  static func parts(_ segment: Segment) throws(IndexError) -> [Message] {
    var messages: [Message] = []
    guard let index = try segment.parts() else { return messages }
    var found: [ArticleID: Set<Int>] = [:]
    for number in try index.numbers(in: segment.file) where messages.count < ArchiveCheck.limit {
      let id = try segment.card(number).id
      guard let item = id.beforeMark else {
        messages.append(("article \(number), \(id), is a part of no item", nil))
        continue
      }
      if found[item] == nil { found[item] = Set(try segment.parts(of: item, besides: nil)) }
      if found[item]?.remove(number) == nil {
        messages.append(("article \(number), \(id), is not found by its item", nil))
      }
    }
    return messages
  }

  private static func fault(
    in list: TermEntry.List, of segment: Segment, _ lengths: SegmentLengths
  ) -> String? {
    let bytes = segment.bytes.extracting(list.postings)
    let positionBytes = segment.bytes.extracting(list.positions)
    var positions: [UInt32] = []
    var reader = PositionsReader()
    do {
      var cursor = try PostingsCursor(
        bytes, count: list.count, hasPositions: segment.keepsPositions)
      while try cursor.nextBlock(bytes) {
        guard cursor.documents[cursor.blockCount - 1] < segment.articleCount else {
          return "it names an article that the segment does not have"
        }
        for index in 0..<cursor.blockCount {
          _ = try cursor.frequency(at: index, bytes)
          guard segment.keepsPositions else { continue }
          positions.removeAll(keepingCapacity: true)
          try cursor.appendPositions(
            at: index, bytes, positions: positionBytes, by: &reader, to: &positions)
          let document = Int(cursor.documents[index])
          let end = lengths.bodyStart(of: document) + lengths.body[document]
          guard let last = positions.last, last < max(end, lengths.headline[document]) else {
            return "a position lies behind the article's end"
          }
        }
      }
      return nil
    } catch {
      return error.description
    }
  }
}

// Hits that have one score: the newest comes first, and those of one date are in the order of their ids.

extension HitOrder {
  /// The first of hits that have one score, in order.
  ///
  /// Dates and places of ids are read once for each hit. Ids themselves, which lie in compressed blocks, are read where
  /// hits of several segments have one date, and only of those that come next.
  func first(_ count: Int, ofTies hits: ArraySlice<Hit>) throws(IndexError) -> [Hit] {
    var lists = [[Tie]](repeating: [], count: segments.count)
    for hit in hits {
      let number = segmentNumber(of: hit)
      lists[number].append(try Tie(hit, in: segments[number]))
    }
    lists.removeAll(where: \.isEmpty)
    for number in lists.indices {
      lists[number].sort { $0.precedes($1) }
      lists[number].removeLast(max(0, lists[number].count - count))
    }
    return lists.count == 1 ? lists[0].map(\.hit) : try merged(lists, count)
  }

  /// The first of lists that are in order, each of one segment.
  private func merged(_ lists: [[Tie]], _ count: Int) throws(IndexError) -> [Hit] {
    var rest = lists.map { $0[...] }
    var result: [Hit] = []
    while result.count < count {
      var best: Int?
      for number in rest.indices where !rest[number].isEmpty {
        if let known = best, try !precedes(number, known, &rest) { continue }
        best = number
      }
      guard let best else { break }
      result.append(rest[best].removeFirst().hit)
    }
    return result
  }

  /// Whether the head of the list `a` comes before that of `b`.
  private func precedes(
    _ a: Int, _ b: Int, _ lists: inout [ArraySlice<Tie>]
  ) throws(IndexError) -> Bool {
    let (head, other) = (lists[a].startIndex, lists[b].startIndex)
    if lists[a][head].date != lists[b][other].date {
      return lists[a][head].isNewer(than: lists[b][other])
    }
    let id = try lists[a][head].readID(of: self)
    let otherID = try lists[b][other].readID(of: self)
    if id != otherID { return id.lexicographicallyPrecedes(otherID) }
    return lists[a][head].hit.document < lists[b][other].hit.document
  }
}

/// A hit that ties in score with others, and what decides between them.
private struct Tie {
  let hit: Hit
  let date: Int64?
  /// The place of its id among those of its segment; nil where the segment does not tell.
  let place: Int?
  /// Its id, once it was read.
  var id: [UInt8]?

  init(_ hit: Hit, in ranked: RankedSegment) throws(IndexError) {
    let document = hit.document.rawValue - ranked.base
    self.hit = hit
    date = try ranked.segment.dateOrder(document)
    place = try ranked.segment.idPlace(document)
    id = place == nil ? try ranked.segment.idBytes(document) : nil
  }

  /// Whether it comes before another one of the same segment.
  func precedes(_ other: Tie) -> Bool {
    if date != other.date { return isNewer(than: other) }
    if let place, let otherPlace = other.place { return place < otherPlace }
    return (id ?? []).lexicographicallyPrecedes(other.id ?? [])
  }

  /// Whether its date is the later one; without a date it is the oldest.
  func isNewer(than other: Tie) -> Bool {
    guard let date else { return false }
    guard let otherDate = other.date else { return true }
    return date > otherDate
  }

  mutating func readID(of order: HitOrder) throws(IndexError) -> [UInt8] {
    if let id { return id }
    let bytes = try order.idBytes(of: hit)
    id = bytes
    return bytes
  }
}

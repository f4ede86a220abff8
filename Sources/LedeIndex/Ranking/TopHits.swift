/// The best hits of a plan, and how many there are in all.
package struct TopHits: Hashable, Sendable {
  /// The hits in the order that was asked for.
  package let hits: [Hit]
  /// All articles that match, or nil where the executor did not need to count them.
  package let matchCount: Int?
  /// Some are left out that cannot be among the best with what they may gain: see `LaterGain`.
  package let leavesOut: Bool

  /// Hits with their number in all.
  package init(hits: [Hit], matchCount: Int?, leavesOut: Bool = false) {
    self.hits = hits
    self.matchCount = matchCount
    self.leavesOut = leavesOut
  }
}

/// Decides which of two hits comes first.
struct HitOrder {
  let segments: [RankedSegment]
  let order: ResultOrder

  /// Whether `a` is given before `b`.
  func precedes(_ a: Hit, _ b: Hit) throws(IndexError) -> Bool {
    if order == .score, a.score != b.score { return a.score > b.score }
    return try precedes(a, try date(of: a), b, try date(of: b))
  }

  /// The same of hits whose dates are known.
  func precedes(
    _ a: Hit, _ first: Int64?, _ b: Hit, _ second: Int64?
  ) throws(IndexError) -> Bool {
    if order == .score, a.score != b.score { return a.score > b.score }
    if first != second {
      guard let first else { return false }
      guard let second else { return true }
      return order == .oldest ? first < second : first > second
    }
    if a.score != b.score { return a.score > b.score }
    return try precedesByID(a, b)
  }

  private func precedesByID(_ a: Hit, _ b: Hit) throws(IndexError) -> Bool {
    let (first, firstDocument) = place(of: a)
    let (second, secondDocument) = place(of: b)
    if first === second, let firstPlace = try first.segment.idPlace(firstDocument),
      let secondPlace = try first.segment.idPlace(secondDocument)
    {
      return firstPlace < secondPlace
    }
    let (firstID, secondID) = try (idBytes(of: a), idBytes(of: b))
    if firstID != secondID { return firstID.lexicographicallyPrecedes(secondID) }
    return a.document < b.document
  }

  /// A number that rises with a hit's date and time; nil without a date.
  func date(of hit: Hit) throws(IndexError) -> Int64? {
    let (ranked, document) = place(of: hit)
    return try ranked.segment.dateOrder(document)
  }

  /// The id of a hit's article.
  func idBytes(of hit: Hit) throws(IndexError) -> [UInt8] {
    let (ranked, document) = place(of: hit)
    return try ranked.segment.idBytes(document)
  }

  /// The number of the segment that holds a hit's article.
  func segmentNumber(of hit: Hit) -> Int {
    let document = hit.document.rawValue
    return segments.lastIndex { $0.base <= document && $0.segment.articleCount > 0 } ?? 0
  }

  private func place(of hit: Hit) -> (RankedSegment, UInt32) {
    let ranked = segments[segmentNumber(of: hit)]
    return (ranked, hit.document.rawValue - ranked.base)
  }
}

/// Keeps the first `capacity` hits of those that it is given.
struct HitHeap {
  let order: HitOrder
  let capacity: Int
  /// A heap (Williams, 1964) whose root is the hit that would go next.
  private var heap: [Hit] = []
  /// The date of each hit of the heap; empty where dates are read when they decide.
  private var dates: [Int64?] = []
  private let keepsDates: Bool

  /// - Parameter keepsDates: Each date is read once: right where scores decide seldom.
  init(_ order: HitOrder, capacity: Int, keepsDates: Bool = false) {
    self.order = order
    self.capacity = capacity
    self.keepsDates = keepsDates
  }

  /// The score that a hit must reach to be kept; nil while there is room.
  var threshold: Float? { heap.count == capacity ? heap.first?.score : nil }

  /// Takes a hit, or lets it go.
  mutating func insert(_ hit: Hit) throws(IndexError) {
    let date = keepsDates ? try order.date(of: hit) : nil
    if heap.count < capacity {
      heap.append(hit)
      if keepsDates { dates.append(date) }
      try siftUp()
    } else if let root = heap.first,
      try keepsDates
        ? order.precedes(hit, date, root, dates[0]) : order.precedes(hit, root)
    {
      heap[0] = hit
      if keepsDates { dates[0] = date }
      try siftDown(from: 0)
    }
  }

  /// The hits in order; the heap is empty afterwards.
  mutating func drain() throws(IndexError) -> [Hit] {
    var result: [Hit] = []
    result.reserveCapacity(heap.count)
    while let root = heap.first {
      result.append(root)
      let last = heap.removeLast()
      let lastDate = dates.popLast()
      guard !heap.isEmpty else { break }
      heap[0] = last
      if let lastDate { dates[0] = lastDate }
      try siftDown(from: 0)
    }
    result.reverse()
    return result
  }

  private mutating func siftUp() throws(IndexError) {
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard try precedes(parent, child) else { return }
      swap(parent, child)
      child = parent
    }
  }

  private mutating func siftDown(from start: Int) throws(IndexError) {
    var parent = start
    while true {
      var worst = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
        if try precedes(worst, child) { worst = child }
      }
      if worst == parent { return }
      swap(worst, parent)
      parent = worst
    }
  }

  private func precedes(_ a: Int, _ b: Int) throws(IndexError) -> Bool {
    keepsDates
      ? try order.precedes(heap[a], dates[a], heap[b], dates[b])
      : try order.precedes(heap[a], heap[b])
  }

  private mutating func swap(_ a: Int, _ b: Int) {
    heap.swapAt(a, b)
    if keepsDates { dates.swapAt(a, b) }
  }
}

/// The best hits of a plan, and how many there are in all.
package struct TopHits: Hashable, Sendable {
  /// The hits in the order that was asked for.
  package let hits: [Hit]
  /// All articles that match, or nil where the executor did not need to count them.
  package let matchCount: Int?

  /// Hits with their number in all.
  package init(hits: [Hit], matchCount: Int?) {
    self.hits = hits
    self.matchCount = matchCount
  }
}

/// Decides which of two hits comes first.
struct HitOrder {
  let segments: [RankedSegment]
  let order: ResultOrder

  /// Whether `a` is given before `b`.
  func precedes(_ a: Hit, _ b: Hit) throws(IndexError) -> Bool {
    if order == .score, a.score != b.score { return a.score > b.score }
    let first = try date(of: a)
    let second = try date(of: b)
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
    let firstID = try first.segment.idBytes(firstDocument)
    let secondID = try second.segment.idBytes(secondDocument)
    if firstID != secondID { return firstID.lexicographicallyPrecedes(secondID) }
    return a.document < b.document
  }

  private func date(of hit: Hit) throws(IndexError) -> Int64? {
    let (ranked, document) = place(of: hit)
    return try ranked.segment.dateOrder(document)
  }

  private func place(of hit: Hit) -> (RankedSegment, UInt32) {
    let document = hit.document.rawValue
    let ranked = segments.last { $0.base <= document && $0.segment.articleCount > 0 } ?? segments[0]
    return (ranked, document - ranked.base)
  }
}

/// Keeps the first `capacity` hits of those that it is given.
struct HitHeap {
  let order: HitOrder
  let capacity: Int
  /// A heap (Williams, 1964) whose root is the hit that would go next.
  private var heap: [Hit] = []

  init(_ order: HitOrder, capacity: Int) {
    self.order = order
    self.capacity = capacity
  }

  /// The score that a hit must reach to be kept; nil while there is room.
  var threshold: Float? { heap.count == capacity ? heap.first?.score : nil }

  /// Takes a hit, or lets it go.
  mutating func insert(_ hit: Hit) throws(IndexError) {
    if heap.count < capacity {
      heap.append(hit)
      try siftUp()
    } else if let root = heap.first, try order.precedes(hit, root) {
      heap[0] = hit
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
      guard !heap.isEmpty else { break }
      heap[0] = last
      try siftDown(from: 0)
    }
    result.reverse()
    return result
  }

  private mutating func siftUp() throws(IndexError) {
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard try order.precedes(heap[parent], heap[child]) else { return }
      heap.swapAt(parent, child)
      child = parent
    }
  }

  private mutating func siftDown(from start: Int) throws(IndexError) {
    var parent = start
    while true {
      var worst = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
        if try order.precedes(heap[worst], heap[child]) { worst = child }
      }
      if worst == parent { return }
      heap.swapAt(worst, parent)
      parent = worst
    }
  }
}

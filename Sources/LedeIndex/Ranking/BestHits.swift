/// Keeps the best hits by score, and puts those that tie in order at the end.
///
/// A heap of hits asks for dates and ids whenever two scores are equal, and moves hits about with each one that
/// comes. Here the scores alone are in a heap, and the hits that reach its least are gathered beside it.
struct BestHits {
  private let order: HitOrder
  private let capacity: Int
  private var scores: BestScores<Float>
  /// All hits that reached the least score when they came.
  private var hits: [Hit] = []
  /// The last of as many as are wanted, with its date: of the same score, what comes after it is let go.
  private var last: (hit: Hit, date: Int64?)?

  init(_ order: HitOrder, capacity: Int) {
    self.order = order
    self.capacity = capacity
    scores = BestScores(capacity: capacity)
  }

  /// The score that a hit must reach to be kept; nil while there is room.
  var threshold: Float? { scores.least }

  /// Takes a hit, or lets it go.
  mutating func insert(_ hit: Hit) throws(IndexError) {
    if let least = scores.least, hit.score < least { return }
    if let (last, date) = last, hit.score == last.score,
      try !order.precedes(hit, order.date(of: hit), last, date)
    {
      return
    }
    scores.insert(hit.score)
    hits.append(hit)
    if hits.count / 4 > capacity { try cut() }
  }

  /// Lets the hits go that have less; true if there are any.
  mutating func letGo(below score: Float) -> Bool {
    let count = hits.count
    hits.removeAll { $0.score < score }
    return hits.count < count
  }

  /// The hits in order; none is left afterwards.
  mutating func drain() throws(IndexError) -> [Hit] {
    try cut()
    return hits
  }

  /// Leaves the best hits, in order.
  private mutating func cut() throws(IndexError) {
    if let least = scores.least { hits.removeAll { $0.score < least } }
    hits.sort { $0.score > $1.score }
    var start = 0
    while start < min(hits.count, capacity) {
      var end = start + 1
      while end < hits.count, hits[end].score == hits[start].score { end += 1 }
      if end - start > 1 {
        let first = try order.first(capacity - start, ofTies: hits[start..<end])
        hits.replaceSubrange(start..<end, with: first)
      }
      start = end
    }
    hits.removeLast(max(0, hits.count - capacity))
    if hits.count == capacity, let hit = hits.last { last = (hit, try order.date(of: hit)) }
  }
}

/// The greatest of the scores that it is given: a heap (Williams, 1964) whose root is the least of them.
struct BestScores<Score: Comparable> {
  let capacity: Int
  private var heap: [Score] = []

  init(capacity: Int) { self.capacity = capacity }

  /// The least of them; nil while there is room for more.
  var least: Score? { heap.count == capacity ? heap.first : nil }

  /// Takes a score, or lets it go.
  mutating func insert(_ score: Score) {
    if heap.count < capacity {
      heap.append(score)
      siftUp()
    } else if let least = heap.first, score > least {
      siftDown(score)
    }
  }

  private mutating func siftUp() {
    var child = heap.count - 1
    let score = heap[child]
    while child > 0, heap[(child - 1) / 2] > score {
      heap[child] = heap[(child - 1) / 2]
      child = (child - 1) / 2
    }
    heap[child] = score
  }

  /// Puts a score in the root's place.
  private mutating func siftDown(_ score: Score) {
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
      guard heap[child] < score else { break }
      heap[parent] = heap[child]
      parent = child
    }
    heap[parent] = score
  }
}

/// A sentence that may be chosen, with a score that is at least its present one.
struct Candidate: Comparable {
  let score: Double
  let sentence: Int

  /// By score; of equals, the earlier sentence is the greater.
  static func < (a: Self, b: Self) -> Bool {
    a.score != b.score ? a.score < b.score : a.sentence > b.sentence
  }
}

/// A binary heap that gives the greatest candidate first.
struct CandidateHeap {
  private var items: [Candidate]

  init(_ items: [Candidate]) {
    self.items = items
    var i = items.count / 2
    while i > 0 {
      i -= 1
      sink(i)
    }
  }

  mutating func push(_ item: Candidate) {
    items.append(item)
    var i = items.count - 1
    while i > 0, items[(i - 1) / 2] < items[i] {
      items.swapAt(i, (i - 1) / 2)
      i = (i - 1) / 2
    }
  }

  mutating func pop() -> Candidate? {
    guard let last = items.popLast() else { return nil }
    guard let top = items.first else { return last }
    items[0] = last
    sink(0)
    return top
  }

  private mutating func sink(_ start: Int) {
    var i = start
    while true {
      var child = 2 * i + 1
      guard child < items.count else { return }
      if child + 1 < items.count, items[child] < items[child + 1] { child += 1 }
      guard items[i] < items[child] else { return }
      items.swapAt(i, child)
      i = child
    }
  }
}

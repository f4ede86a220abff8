/// The numbers that a segment's articles get in the one that it is merged into.
struct Renumbering: Sendable {
  /// Articles of the segment, and the first of their new numbers.
  let count: Int
  let first: UInt32
  /// Articles that are kept.
  let liveCount: Int
  /// The new number of each article, where some are deleted: `dropped` for these; else empty.
  private let numbers: [UInt32]
  private static let dropped = UInt32.max

  init(of count: Int, from first: UInt32, _ deletions: Deletions?) {
    self.count = count
    self.first = first
    guard let deletions, deletions.count > 0 else {
      liveCount = count
      numbers = []
      return
    }
    var next = first
    numbers = (0..<count).map { document in
      guard !deletions.contains(document) else { return Self.dropped }
      defer { next += 1 }
      return next
    }
    liveCount = Int(next - first)
  }

  /// An article's new number; nil for one that is deleted.
  @inline(__always)
  subscript(document: Int) -> UInt32? {
    guard !numbers.isEmpty else { return first &+ UInt32(truncatingIfNeeded: document) }
    let number = numbers[document]
    return number == Self.dropped ? nil : number
  }

  /// Whether none of these articles is deleted.
  func keepsAll(of documents: Range<Int>) -> Bool {
    numbers.isEmpty || numbers[documents].allSatisfy { $0 != Self.dropped }
  }
}

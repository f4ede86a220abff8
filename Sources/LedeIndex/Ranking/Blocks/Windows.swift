/// A segment's documents in windows of one length, a power of two: what a union is ranked by at a time.
struct Windows {
  let documentCount: Int
  /// A window has `1 << shift` documents, at most 65,536.
  let shift: Int

  /// Windows small enough to be told apart by what they can add, large enough to be few.
  init(documentCount: Int) {
    self.documentCount = documentCount
    var shift = 12
    while shift < 16, documentCount >> shift > 512 { shift += 1 }
    self.shift = shift
  }

  var count: Int { (documentCount + (1 << shift) - 1) >> shift }

  /// Blocks of 64 documents in a window.
  var blockCount: Int { 1 << (shift - 6) }

  /// The documents of a window.
  func documents(of window: Int) -> Range<UInt32> {
    let first = window << shift
    return UInt32(first)..<UInt32(min(first + 1 << shift, documentCount))
  }

  @inline(__always)
  func window(of document: UInt32) -> Int { Int(document) >> shift }
}

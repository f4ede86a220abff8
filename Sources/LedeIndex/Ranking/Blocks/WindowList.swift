/// A term's postings in one window, decoded: documents counted from the window's first, what each gives of
/// the term's weight in 255ths and rounded up, and its frequency.
struct WindowList {
  private(set) var documents: [UInt16] = []
  private(set) var impacts: [UInt8] = []
  private(set) var frequencies: [UInt32] = []
  /// Postings; the arrays may be longer.
  private(set) var count = 0
  /// The posting that was found last.
  private var found = 0

  mutating func removeAll() {
    count = 0
    found = 0
  }

  /// Appends postings, whose documents rise.
  ///
  /// - Parameter first: The window's first document; none of the documents is before it, nor 65,536 behind.
  mutating func append(
    _ more: Span<UInt32>, _ frequencies: Span<UInt32>, first: UInt32, lengths: [UInt32],
    _ bm25: BM25, _ kernels: RankingKernels
  ) {
    reserve(more.count)
    kernels.take(
      more, frequencies, first: first, lengths: lengths, bm25, to: &documents, &self.frequencies,
      &impacts, at: count)
    count += more.count
  }

  /// The frequency in a document, which is not below the one asked for before; 0 if it does not have the term.
  mutating func frequency(of document: UInt16) -> UInt32 {
    var low = found
    var step = 1
    while low + step < count, documents[low + step] < document {
      low += step
      step *= 2
    }
    var high = min(low + step, count)
    while low < high {
      let middle = (low + high) / 2
      if documents[middle] < document { low = middle + 1 } else { high = middle }
    }
    found = low
    return low < count && documents[low] == document ? frequencies[low] : 0
  }

  private mutating func reserve(_ more: Int) {
    guard count + more > documents.count else { return }
    let length = max(count + more, 2 * documents.count, 512)
    documents.append(contentsOf: repeatElement(0, count: length - documents.count))
    impacts.append(contentsOf: repeatElement(0, count: length - impacts.count))
    frequencies.append(contentsOf: repeatElement(0, count: length - frequencies.count))
  }
}

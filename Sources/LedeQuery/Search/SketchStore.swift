import LedeIndex
import Synchronization

/// Sketches that were made of a snapshot's articles, for all of its searchers.
package final class SketchStore: Sendable {
  /// So many take about 20 MB.
  private static let capacity = 30_000

  private let sketches = Mutex<[DocumentID: ShingleSketch]>([:])

  package init() {}

  /// The sketch of a document, made where there is none yet.
  func sketch(
    of document: DocumentID, made make: () throws(IndexError) -> ShingleSketch
  ) throws(IndexError) -> ShingleSketch {
    if let known = sketches.withLock({ $0[document] }) { return known }
    let sketch = try make()
    sketches.withLock { sketches in
      if sketches.count >= Self.capacity { sketches.removeAll(keepingCapacity: true) }
      sketches[document] = sketch
    }
    return sketch
  }
}

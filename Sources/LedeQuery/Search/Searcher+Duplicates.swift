import LedeIndex

extension Searcher {
  /// Hits that are read to find which say the same.
  static let comparedCount = 60

  /// The hits with near-duplicates put under the best of them, until there are so many groups.
  func grouped(_ hits: [RankedHit], until end: Int?) throws(IndexError) -> [RankedHit] {
    guard snapshot.settings.keepsText else { return hits }
    var groups: [RankedHit] = []
    var known = KnownSketches()
    let compared =
      end == nil ? hits.count : min(hits.count, max(Self.comparedCount, (end ?? 0) * 2))
    for hit in hits[..<compared] {
      let sketch = ShingleSketch(try reader.read(hit.document), termHashes)
      if let same = known.first(sayingTheSameAs: sketch) {
        groups[same].duplicates.append(hit.document)
      } else {
        groups.append(hit)
        known.append(sketch)
      }
    }
    return groups + hits[compared...]
  }
}

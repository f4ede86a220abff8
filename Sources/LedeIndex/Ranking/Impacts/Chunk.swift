/// Up to 65,536 successive documents of one segment: what the fast executors work on at a time.
struct Chunk: Sendable {
  /// The most documents of a chunk.
  static let length = 65_536

  let ranked: RankedSegment
  /// The segment's place in the snapshot.
  let segment: Int
  /// The segment's number of its first document, a multiple of 64.
  let first: UInt32
  /// Documents in it.
  let count: Int

  /// Blocks of 64 documents.
  var blockCount: Int { (count + 63) / 64 }

  /// The chunks of all segments.
  static func chunks(of segments: [RankedSegment]) -> [Chunk] {
    segments.enumerated().flatMap { segment, ranked in
      stride(from: 0, to: ranked.segment.articleCount, by: length).map { first in
        Chunk(
          ranked: ranked, segment: segment, first: UInt32(first),
          count: min(length, ranked.segment.articleCount - first))
      }
    }
  }

  /// The words of a set of the segment's documents that belong to the chunk.
  func words(of set: DocumentSet) -> ArraySlice<UInt64> {
    let start = Int(first) / 64
    return set.words[start..<(start + blockCount)]
  }
}

import LedeIndex
import LedeText

extension Searcher {
  /// Hits that are read to find which say the same.
  static let comparedCount = 200

  /// The hits with near-duplicates put under the best of them, until there are so many groups.
  func grouped(_ hits: [RankedHit], until end: Int?) throws(IndexError) -> [RankedHit] {
    guard snapshot.settings.keepsText else { return hits }
    var groups: [RankedHit] = []
    var sketches: [ShingleSketch] = []
    let compared =
      end == nil ? hits.count : min(hits.count, max(Self.comparedCount, (end ?? 0) * 2))
    for hit in hits[..<compared] {
      let sketch = ShingleSketch(try reader.read(hit.document))
      if let same = sketches.firstIndex(where: { $0.saysTheSame(as: sketch) }) {
        groups[same].duplicates.append(hit.document)
      } else {
        groups.append(hit)
        sketches.append(sketch)
      }
    }
    return groups + hits[compared...]
  }
}

/// A sample of an article's runs of four words, by which copies and updates of it are known.
///
/// Shingles after Broder, "On the resemblance and containment of documents" (1997); those whose hash
/// is a multiple of eight are kept, or all of a short text.
struct ShingleSketch {
  private let hashes: [UInt64]
  private let headline: [UInt32]
  private let day: Int?

  init(_ article: ReadArticle) {
    var all: [UInt64] = []
    var last: (UInt64, UInt64, UInt64) = (0, 0, 0)
    var position: UInt32?
    for (index, token) in article.tokens.enumerated() where token.position != position {
      position = token.position
      let word = Self.mixed(UInt64(token.term))
      if index > 2 {
        all.append(Self.mixed(last.0 &* 31 &+ last.1 &* 37 &+ last.2 &* 41 &+ word &* 43))
      }
      last = (last.1, last.2, word)
    }
    hashes = Set(all.count < 64 ? all : all.filter { $0 & 7 == 0 }).sorted()
    headline = article.headline.map(\.term).sorted()
    day = article.article.date?.firstDay
  }

  /// Half of the shorter one's runs stand in the other; with one headline and date a fifth will do.
  func saysTheSame(as other: ShingleSketch) -> Bool {
    let least = min(hashes.count, other.hashes.count)
    guard least > 0 else { return false }
    if let day, let otherDay = other.day, abs(day - otherDay) > 30 { return false }
    var shared = 0
    var i = 0
    var j = 0
    while i < hashes.count, j < other.hashes.count {
      if hashes[i] == other.hashes[j] {
        shared += 1
        i += 1
        j += 1
      } else if hashes[i] < other.hashes[j] {
        i += 1
      } else {
        j += 1
      }
    }
    let hasSameHeadline = !headline.isEmpty && headline == other.headline
    return shared * (hasSameHeadline ? 5 : 2) >= least
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

import LedeText

/// A sample of an article's runs of four words, by which copies and updates of it are known.
///
/// Shingles after Broder, "On the resemblance and containment of documents" (1997); those whose hash
/// is a multiple of eight are kept, or all of a short text.
struct ShingleSketch {
  /// Rising, each once.
  let hashes: [UInt64]
  private let headline: [UInt32]
  private let day: Int?

  init(_ article: ReadArticle, _ hashes: TermHashes) {
    var all: [UInt64] = []
    var last: (UInt64, UInt64, UInt64) = (0, 0, 0)
    var position: UInt32?
    for (index, token) in article.tokens.enumerated() where token.position != position {
      position = token.position
      let word = hashes.hash(of: token.term)
      if index > 2 {
        all.append(Self.mixed(last.0 &* 31 &+ last.1 &* 37 &+ last.2 &* 41 &+ word &* 43))
      }
      last = (last.1, last.2, word)
    }
    self.hashes = Set(all.count < 64 ? all : all.filter { $0 & 7 == 0 }).sorted()
    headline = article.headline.map(\.term).sorted()
    day = article.article.date?.firstDay
  }

  /// Half of the shorter one's runs stand in the other; with one headline and date a fifth will do.
  func saysTheSame(as other: ShingleSketch, sharing shared: Int) -> Bool {
    let least = min(hashes.count, other.hashes.count)
    guard least > 0 else { return false }
    if let day, let otherDay = other.day, abs(day - otherDay) > 30 { return false }
    let hasSameHeadline = !headline.isEmpty && headline == other.headline
    return shared * (hasSameHeadline ? 5 : 2) >= least
  }

  static func mixed(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Sketches that later ones are compared with, found by the runs that they share.
struct KnownSketches {
  private var sketches: [ShingleSketch] = []
  /// Places in `sketches` by hash, rising.
  private var holders: [UInt64: [Int]] = [:]

  /// A run that so many sketches hold is a formula, and tells no copy from another article.
  private static let mostHolders = 64

  /// The place of the first sketch that says the same.
  func first(sayingTheSameAs sketch: ShingleSketch) -> Int? {
    var shared: [Int: Int] = [:]
    for hash in sketch.hashes {
      for place in holders[hash] ?? [] { shared[place, default: 0] += 1 }
    }
    return shared.filter { sketches[$0.key].saysTheSame(as: sketch, sharing: $0.value) }.keys.min()
  }

  mutating func append(_ sketch: ShingleSketch) {
    for hash in sketch.hashes where (holders[hash]?.count ?? 0) < Self.mostHolders {
      holders[hash, default: []].append(sketches.count)
    }
    sketches.append(sketch)
  }
}

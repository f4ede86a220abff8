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
  /// When the article was written, as a number that grows with time; nil where it is undated.
  let moment: Int?
  /// Its words, to be laid beside those of another text.
  let words: AlignedWords

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
    moment = article.article.date.map { date in
      let time = date.time.map { $0.hour * 3600 + $0.minute * 60 + $0.second } ?? 0
      return date.firstDay * 86_400 + time
    }
    words = AlignedWords(article, hashes)
  }

  /// Half of the shorter one's runs stand in the other; with one headline and date a fifth will do.
  func saysTheSame(as other: ShingleSketch, sharing shared: Int) -> Bool {
    let least = min(hashes.count, other.hashes.count)
    guard least > 0 else { return false }
    if let day, let otherDay = other.day, abs(day - otherDay) > 30 { return false }
    let hasSameHeadline = !headline.isEmpty && headline == other.headline
    guard shared * (hasSameHeadline ? 5 : 2) >= least else { return false }
    if hasSameHeadline, isOfOneTime(other) { return true }
    let difference = words.difference(from: other.words)
    return !difference.isTemplate(hasLikeHeadline: hasHeadline(like: other))
  }

  /// Half of the shorter headline's words stand in the other.
  func hasHeadline(like other: ShingleSketch) -> Bool {
    let least = min(headline.count, other.headline.count)
    let shared = Set(headline).intersection(other.headline).count
    return least > 0 && shared * 2 >= least
  }

  /// At most a day lies between the two, or one of them has no date.
  private func isOfOneTime(_ other: ShingleSketch) -> Bool {
    guard let day, let otherDay = other.day else { return true }
    return abs(day - otherDay) <= 1
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

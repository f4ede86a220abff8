import LedeIndex
import LedeText

/// A sample of an article's runs of four words, by which copies and updates of it are known.
///
/// Shingles after Broder, "On the resemblance and containment of documents" (1997); those whose hash
/// is a multiple of eight are kept, or all of a short text. A sketch means the same to every searcher.
struct ShingleSketch: Sendable {
  /// Rising, each once.
  let hashes: [UInt64]
  /// The hashes of its words, rising.
  private let headline: [UInt64]
  private let day: Int?
  /// When the article was written, as a number that grows with time; nil where it is undated.
  let moment: Int?

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
    headline = article.headline.map { hashes.hash(of: $0.term) }.sorted()
    day = article.article.date?.firstDay
    moment = article.article.date.map { date in
      let time = date.time.map { $0.hour * 3600 + $0.minute * 60 + $0.second } ?? 0
      return date.firstDay * 86_400 + time
    }
  }

  /// Whether articles of these days can say the same: at most 30 days lie between them, or one has no date.
  static func canBeAlike(_ day: Int?, _ other: Int?) -> Bool {
    guard let day, let other else { return true }
    return abs(day - other) <= 30
  }

  /// Whether two articles say the same, by their sketches alone.
  enum Likeness { case none, one, byWords }

  /// Half of the shorter one's runs stand in the other; with one headline and date a fifth will do.
  ///
  /// `byWords` where it depends on which words differ.
  func likeness(to other: ShingleSketch, sharing shared: Int) -> Likeness {
    let least = min(hashes.count, other.hashes.count)
    guard least > 0 else { return .none }
    guard Self.canBeAlike(day, other.day) else { return .none }
    let hasSameHeadline = !headline.isEmpty && headline == other.headline
    guard shared * (hasSameHeadline ? 5 : 2) >= least else { return .none }
    return hasSameHeadline && isOfOneTime(other) ? .one : .byWords
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
  private var sketches: [(document: DocumentID, sketch: ShingleSketch, group: Int)] = []
  /// Places in `sketches` by hash, rising.
  private var holders: [UInt64: [Int]] = [:]

  /// A run that so many sketches hold is a formula, and tells no copy from another article.
  static let mostHolders = 64

  /// The group of the first sketch that says the same.
  ///
  /// - Parameter words: An article's words, read where the sketches leave it open.
  func first(
    sayingTheSameAs sketch: ShingleSketch, of document: DocumentID,
    words: (DocumentID) throws(IndexError) -> AlignedWords
  ) throws(IndexError) -> Int? {
    var shared: [Int: Int] = [:]
    for hash in sketch.hashes {
      for place in holders[hash] ?? [] { shared[place, default: 0] += 1 }
    }
    for (place, count) in shared.sorted(by: { $0.key < $1.key }) {
      let known = sketches[place]
      switch known.sketch.likeness(to: sketch, sharing: count) {
      case .none: continue
      case .one: return known.group
      case .byWords:
        let difference = try words(known.document).difference(from: words(document))
        if !difference.isTemplate(hasLikeHeadline: known.sketch.hasHeadline(like: sketch)) {
          return known.group
        }
      }
    }
    return nil
  }

  mutating func append(_ sketch: ShingleSketch, of document: DocumentID, group: Int) {
    for hash in sketch.hashes where (holders[hash]?.count ?? 0) < Self.mostHolders {
      holders[hash, default: []].append(sketches.count)
    }
    sketches.append((document, sketch, group))
  }
}

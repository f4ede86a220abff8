import LedeIndex
import LedeText

/// What tells copies and updates of an article: the sample of its runs of four words, its headline and its date.
/// A sketch means the same to every searcher.
struct ShingleSketch: Sendable {
  /// Rising, each once.
  let hashes: [UInt64]
  /// The hashes of its words, rising.
  private let headline: [UInt64]
  private let day: Int?
  /// When the article was written, as a number that grows with time; nil where it is undated.
  let moment: Int?

  init(_ article: ReadArticle, _ hashes: TermHashes) {
    self.hashes = ShingleSample(article.tokens, hashes).hashes
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

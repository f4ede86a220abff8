package import LedeText

/// Groups articles into the events that they report, one article after another in the order of their dates.
///
/// An article joins the cluster to whose sum its headline and first words are most alike, the longer ago its
/// last article the less, or opens one of its own (single-pass clustering; Allan, Papka and Lavrenko 1998).
/// Only clusters that share one of its heaviest words, and had an article within the last days, are
/// compared. Memory grows with the articles' headlines and openings.
package struct StoryFinder {
  private struct Member {
    let id: ArticleID
    let headline: Headline
    let day: Int
    let vector: Range<Int>
  }

  private let analyzer: Analyzer
  private let language: Language
  private var weights: TermWeights
  private var members: [Member] = []
  private var words: [WeightedTerm] = []
  private var clusters: [StoryCluster] = []
  /// Clusters by the terms that weigh most in them.
  private var byTerm: [UInt32: [Int]] = [:]
  private var tokens: [Token] = []

  /// Words of an opening that are read, the headline apart.
  private static let opening = 80
  /// Terms of a vector: all that an article is compared by, and those by which clusters are found.
  private static let mostTerms = (in: 40, leading: 10)
  /// How often a word of the headline counts.
  private static let headlineWeight = 2
  /// What is less alike opens a story of its own.
  private static let leastLikeness = 0.28
  /// Days over which likeness fades to 1/e, and days after which a story is over.
  private static let fading = (time: 15.0, end: 10)

  /// A finder of articles in a language, or, of `auto`, each in its own; `rarity` tells how rare words are in the
  /// archive.
  package init(_ language: Language, _ rarity: TermRarity) throws(TextError) {
    self.language = language
    analyzer = try Analyzer(language)
    weights = TermWeights(rarity, language)
  }

  /// Adds an article; those without a day are left out. Articles come in the order of their days.
  package mutating func add(_ article: Article) {
    guard let date = article.date, date.day != nil else { return }
    let vector = vector(of: article)
    guard !vector.isEmpty else { return }
    let day = date.firstDay
    let member = members.count
    members.append(
      Member(id: article.id, headline: article.headline, day: day, vector: vector))
    let leading = words[vector].sorted { ($1.weight, $0.term) < ($0.weight, $1.term) }
      .prefix(Self.mostTerms.leading)
    let place = cluster(like: vector, leading.map(\.term), day)
    clusters[place].add(member, day: day, words[vector])
    for word in leading where byTerm[word.term]?.contains(place) != true {
      byTerm[word.term, default: []].append(place)
    }
  }

  /// As much of an article as `add` reads, for callers that keep many.
  package static func opening(of article: Article) -> Article {
    let bytes = article.body.utf8.prefix(openingRange(of: article.body).upperBound)
    return Article(
      id: article.id, headline: article.headline, date: article.date, language: article.language,
      body: String(Substring(bytes)))
  }

  /// The stories that at least so many articles tell, the largest first; of equals, the latest.
  package func stories(ofAtLeast least: Int, most: Int) -> [NewsStory] {
    let told = clusters.filter { $0.members.count >= least }
    let order = told.sorted {
      ($1.members.count, $1.lastDay, $0.members[0])
        < ($0.members.count, $0.lastDay, $1.members[0])
    }
    return order.prefix(most).map(story)
  }

  // MARK: Vectors

  private mutating func vector(of article: Article) -> Range<Int> {
    var builder = VectorBuilder()
    if language == .auto { analyzer.use(article.language.map { Language($0) } ?? .english) }
    if !article.headline.isDerived {
      analyze(article.headline.text)
      for _ in 0..<Self.headlineWeight { builder.add(tokens[...], &weights, analyzer) }
    }
    tokens.removeAll(keepingCapacity: true)
    analyzer.analyze(
      article.body.utf8Span.span.extracting(Self.openingRange(of: article.body)), into: &tokens)
    builder.add(tokens.prefix(Self.opening), &weights, analyzer)
    var vector: [WeightedTerm] = []
    _ = builder.append(to: &vector, &weights, analyzer)
    if vector.count > Self.mostTerms.in {
      vector.sort { ($1.weight, $0.term) < ($0.weight, $1.term) }
      vector.removeLast(vector.count - Self.mostTerms.in)
      vector.sort { $0.term < $1.term }
    }
    let first = words.count
    words += vector
    return first..<words.count
  }

  /// The bytes of a body that are read: those behind its dateline.
  private static func openingRange(of body: String) -> Range<Int> {
    let start = Dateline(in: body)?.range.upperBound ?? 0
    let bytes = body.utf8Span.span
    // Some 15 bytes a word, so that the whole of a long body is not analysed.
    var end = min(bytes.count, start + opening * 15)
    while end > start, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return start..<end
  }

  private mutating func analyze(_ text: String) {
    tokens.removeAll(keepingCapacity: true)
    analyzer.analyze(text.utf8Span.span, into: &tokens)
  }

  // MARK: Clusters

  /// The place of the cluster that an article belongs to, a new one if it is like none.
  private mutating func cluster(like vector: Range<Int>, _ leading: [UInt32], _ day: Int) -> Int {
    var best: (place: Int, likeness: Double)?
    var compared = Set<Int>()
    for term in leading {
      let alive = (byTerm[term] ?? []).filter { day - clusters[$0].lastDay <= Self.fading.end }
      byTerm[term] = alive
      for place in alive where compared.insert(place).inserted {
        let gap = Double(day - clusters[place].lastDay)
        let likeness =
          Double(clusters[place].cosine(words[vector])) * exponential(-gap / Self.fading.time)
        if best.map({ likeness > $0.likeness }) ?? (likeness >= Self.leastLikeness) {
          best = (place, likeness)
        }
      }
    }
    if let best { return best.place }
    clusters.append(StoryCluster())
    return clusters.count - 1
  }

  private func story(_ cluster: StoryCluster) -> NewsStory {
    let named = members[bestNamed(cluster)]
    var days: [NewsStory.DayCount] = []
    var counts: [Int: Int] = [:]
    for member in cluster.members { counts[members[member].day, default: 0] += 1 }
    for (day, count) in counts.sorted(by: { $0.key < $1.key }) {
      if let date = ArticleDate(daysSince1970: day) { days.append(.init(date: date, count: count)) }
    }
    return NewsStory(
      headline: named.headline.withoutLabel(analyzer.language), id: named.id,
      terms: terms(of: cluster),
      articles: cluster.members.map { members[$0].id }, days: days)
  }

  /// The member that is most alike to all; background only where all is.
  private func bestNamed(_ cluster: StoryCluster) -> Int {
    var best = (place: cluster.members[0], isNews: false, cosine: -Float.infinity)
    for place in cluster.members {
      let label = HeadlineLabel(of: members[place].headline.text, analyzer.language)
      let isNews = label?.isOfBackground != true
      let cosine = cluster.cosine(words[members[place].vector])
      if (isNews ? 1 : 0, cosine) > (best.isNews ? 1 : 0, best.cosine) {
        best = (place, isNews, cosine)
      }
    }
    return best.place
  }

  /// The heaviest terms as the cluster's headlines write them.
  private func terms(of cluster: StoryCluster) -> [String] {
    var written: [UInt32: String] = [:]
    var found: [Token] = []
    for member in cluster.members.prefix(Self.mostHeadlines) {
      let text = members[member].headline.text.utf8Span.span
      found.removeAll(keepingCapacity: true)
      analyzer.analyze(text, into: &found)
      for token in found where written[token.term] == nil {
        let bytes = (Int(token.start)..<Int(token.end)).map { text[$0] }
        written[token.term] = String(decoding: bytes, as: UTF8.self)
      }
    }
    return cluster.heaviest(20).compactMap { written[$0.term] }.prefix(Self.mostKeyTerms).map(
      \.self)
  }

  private static let mostHeadlines = 60
  private static let mostKeyTerms = 6
}

import LedeDigest
import LedeIndex
import LedeQuery
import LedeText

/// Articles that were read for a digest or a timeline.
struct DigestSources {
  fileprivate(set) var inputs: [DigestInput] = []
  /// How well each of the inputs answers the query; empty for articles that were named.
  fileprivate(set) var scores: [Double] = []
  /// The language that most of them are in.
  fileprivate(set) var language: Language
  /// The language of each of the inputs.
  private var languages: [Language] = []
  /// Which of them may not be published at all times.
  fileprivate(set) var held = HeldArticles()

  /// No articles yet, in an archive of this language.
  fileprivate init(_ language: Language) { self.language = language }

  fileprivate mutating func add(_ article: Article, _ score: Double?, in language: Language) {
    inputs.append(DigestInput(article))
    if let score { scores.append(score) }
    languages.append(language)
    held.add(article)
  }

  /// Leaves out the articles that are in other languages than most of them, as sentences of several languages make
  /// no text.
  ///
  /// - Returns: How many of them there are, by language; nil where there are none.
  mutating func keepOneLanguage() -> QueryNote? {
    var others: [String: Int] = [:]
    for other in languages where other != language { others[other.code, default: 0] += 1 }
    guard !others.isEmpty else { return nil }
    let kept = languages.indices.filter { languages[$0] == language }
    inputs = kept.map { inputs[$0] }
    if !scores.isEmpty { scores = kept.map { scores[$0] } }
    languages = kept.map { languages[$0] }
    let counts = others.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let named = counts.map { "\($0.value) in \($0.key)" }.joined(separator: ", ")
    return QueryNote("told by the articles in \(language.code); left out: \(named)")
  }
}

extension Archive.Reader {
  /// The articles with these ids. Those that are not in the archive, or may not be used when the options ask, are
  /// left out.
  func sources(
    _ ids: [ArticleID], _ progress: (@Sendable (ArchiveProgress) -> Void)?, _ query: QueryOptions
  ) throws(LedeError) -> DigestSources {
    let articles = try read(ids.count, progress, query) { (number) throws(LedeError) in
      try article(ids[number])
    }
    return sources(articles.map { ($0, nil) })
  }

  /// Articles that a search found, which are read in the archive's order: neighbours stand in one block.
  func sources(
    _ found: [(document: DocumentID, score: Double)],
    _ progress: (@Sendable (ArchiveProgress) -> Void)?, _ query: QueryOptions
  ) throws(LedeError) -> DigestSources {
    let order = found.indices.sorted { found[$0].document < found[$1].document }
    var cursor = ArticleCursor(snapshot)
    let read = try read(order.count, progress, query) { (number) throws(LedeError) in
      try LedeError.wrapping { () throws(IndexError) in
        try cursor.article(found[order[number]].document)
      }
    }
    var articles: [(Article?, Double?)] = found.map { (nil, $0.score) }
    for (number, place) in order.enumerated() { articles[place].0 = read[number] }
    return sources(articles)
  }

  private func read(
    _ count: Int, _ progress: (@Sendable (ArchiveProgress) -> Void)?, _ query: QueryOptions,
    _ article: (Int) throws(LedeError) -> Article?
  ) throws(LedeError) -> [Article?] {
    var articles: [Article?] = []
    for number in 0..<count {
      progress?(ArchiveProgress(number, of: count))
      guard !query.cancellation.isRequested else { throw LedeError(.cancelled, "stopped") }
      let article = try article(number)
      articles.append(article?.isUsable(at: query.usableAt) == true ? article : nil)
    }
    progress?(ArchiveProgress(count, of: count))
    return articles
  }

  private func sources(_ articles: [(article: Article?, score: Double?)]) -> DigestSources {
    var sources = DigestSources(settings.language(ofArticle: nil))
    var counts: [Language: Int] = [:]
    for case (let article?, let score) in articles {
      let language = settings.language(ofArticle: article.language)
      sources.add(article, score, in: language)
      counts[language, default: 0] += 1
    }
    if let most = counts.max(by: { ($0.value, $1.key.code) < ($1.value, $0.key.code) }) {
      sources.language = most.key
    }
    return sources
  }
}

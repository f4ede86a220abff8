internal import LedeText

/// What a writer knows of the items, with parts or alone, that came in, so that it need not be looked for again with each part.
struct IncomingItems {
  /// What holds back items whose own texts are not written yet: it means parts that follow. A segment tells it itself.
  var holds: [ArticleID: Holds] = [:]
  /// Of items that were withdrawn: the lowest version of the parts that are left, by what sources state.
  var lowestParts: [ArticleID: Int] = [:]
  /// Of items of which a part came: the version of the highest number.
  private var versions: [ArticleID: KnownVersion] = [:]

  /// Items that are remembered at once.
  static let limit = 20_000

  /// The version of the highest number among an item and its parts; nil where no part came before.
  func version(of item: ArticleID) -> KnownVersion? { versions[item] }

  mutating func set(_ version: KnownVersion, of item: ArticleID) {
    if versions.count > Self.limit { versions = [:] }
    versions[item] = version
  }

  /// Notes the version that an article goes by, for the parts of its item that follow.
  mutating func note(_ version: KnownVersion, of article: Article) {
    guard !versions.isEmpty else { return }
    let item = article.item ?? article.id
    guard let known = versions[item], version.number ?? 1 > known.number ?? 0 else { return }
    versions[item] = version
  }

  /// Forgets what held back an article before its text, now that the next one comes.
  mutating func endHolds(of id: ArticleID) {
    guard !holds.isEmpty else { return }
    holds[id] = nil
  }
}

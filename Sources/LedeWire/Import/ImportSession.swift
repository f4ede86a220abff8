internal import LedeText

/// One run over files: what the importers hand their articles to.
///
/// It keeps the promise on versions: an article below a version that was seen already is passed
/// over and reported. Only versions above 1 are remembered, by a hash of 64 bits, so that memory
/// does not grow with the archive.
final class ImportSession {
  let settings: ImportSettings
  var report: FileReport
  private let receive: (ImportEvent) -> Bool
  private var newest: [UInt64: Int] = [:]
  private var fileStems: Set<String> = []

  /// Thrown through the importers when the receiver has had enough.
  struct Stop: Error {}

  init(_ settings: ImportSettings, _ receive: @escaping (ImportEvent) -> Bool) {
    self.settings = settings
    self.receive = receive
    report = FileReport(path: "")
  }

  /// Begins the report of a file.
  func begin(_ path: String) {
    report = FileReport(path: path)
  }

  /// Hands over the report of the file that is done.
  func finishFile() throws(Stop) {
    try send(.file(report))
  }

  /// Hands over an article, unless a higher version of it was handed over before.
  func give(_ article: Article, version: Int? = nil) throws(Stop) {
    if !isNewest(article.id, version) {
      report.skip(article.id.rawValue, "a higher version came before this one")
      return
    }
    report.imported += 1
    try send(.article(article, version: version))
  }

  /// Hands over a withdrawal, unless a higher version of the article was handed over before.
  func remove(_ id: ArticleID, version: Int? = nil) throws(Stop) {
    guard isNewest(id, version) else { return }
    report.removed += 1
    try send(.removal(id, version: version))
  }

  /// Notes something that was not imported.
  func skip(_ place: String, _ reason: String) {
    report.skip(place, reason)
  }

  /// Notes something that was imported otherwise than as it stands.
  func note(_ sentence: String) {
    if !report.notes.contains(sentence) { report.notes.append(sentence) }
  }

  /// An id for an article that has none but its file's name; the second file of the same name gets
  /// one that its content makes its own.
  func id(fromStem stem: String, content: String) -> ArticleID {
    if !stem.isEmpty, fileStems.insert(stem).inserted, let id = ArticleID(stem) { return id }
    let suffix = SHA256.hexadecimal(of: content, digits: 16)
    return ArticleID("\(stem)-\(suffix)") ?? ArticleID(derivedFrom: content)
  }

  private func isNewest(_ id: ArticleID, _ version: Int?) -> Bool {
    let key = StableHash.of(id.rawValue)
    if let seen = newest[key], version ?? 1 < seen { return false }
    if let version, version > 1 { newest[key] = version }
    return true
  }

  private func send(_ event: ImportEvent) throws(Stop) {
    guard receive(event) else { throw Stop() }
  }
}

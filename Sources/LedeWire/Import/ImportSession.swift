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
  /// The latest moment of each entry of a feed in this run.
  private var moments: [UInt64: Int] = [:]
  /// Whether the importer itself counts articles without a text, because it knows where their text is.
  var countsEmptyArticles = false
  private var fileStems: Set<ArticleID> = []
  /// Of ids that are not ASCII: the hash of what they look like, and of their bytes.
  private var forms: [Int: Int] = [:]
  /// What was passed over in this file, in the order of its first coming, with how often.
  private var passedOver: [(kind: PassedOver, what: String, count: Int)] = []
  /// Articles of this file that are withheld because their status is not known.
  private var unknownStatuses = 0
  /// Which of day and month stands first in the dates of the file, where the file shows it.
  var dateOrder: DateOrder?

  /// The id that a line before the article announced.
  var announcedID: String?

  /// The newest message of each number of a wire's service in this run.
  private var numbered: [Substring: ArticleID] = [:]

  /// Thrown through the importers when the receiver has had enough.
  struct Stop: Error {}

  init(_ settings: ImportSettings, _ receive: @escaping (ImportEvent) -> Bool) {
    self.settings = settings
    self.receive = receive
    report = FileReport(path: "")
  }

  /// The name that a source's name stands for, which is itself where nothing is said of it.
  func meaning(_ name: String) -> String {
    guard let field = settings.names.field(name) else { return name }
    report.statedNames.insert(StatedNames.folded(name))
    return field
  }

  /// Begins the report of a file.
  func begin(_ path: String) {
    report = FileReport(path: path)
    dateOrder = nil
    countsEmptyArticles = false
    announcedID = nil
    passedOver = []
    unknownStatuses = 0
  }

  /// Hands over the report of the file that is done.
  func finishFile() throws(Stop) {
    notePassedOver()
    try send(.file(report))
  }

  /// Hands over an article, unless a higher version of it was handed over before.
  func give(_ article: Article, version: Int? = nil) throws(Stop) {
    if article.metadata.status == .cancelled { return try remove(article.id, version: version) }
    if !isNewest(article.id, of: article.item, version) {
      report.skip(article.id.rawValue, "a higher version came before this one")
      return
    }
    take(article)
    try send(.article(article, version: version))
  }

  /// Hands over an entry of a feed, unless a newer one of its id was handed over before.
  func give(entry article: Article) throws(Stop) {
    if article.metadata.status == .cancelled { return try remove(article.id) }
    let key = StableHash.of(article.id.rawValue)
    if let moment = article.latestMoment {
      if let newest = moments[key], moment < newest {
        report.skip(article.id.rawValue, "a newer entry of this id came before this one")
        return
      }
      moments[key] = moment
    }
    take(article)
    try send(.entry(article))
  }

  /// Counts an article that is handed over, and notes what there is to say of it.
  private func take(_ article: Article) {
    report.imported += 1
    noteUnreadDate(of: article)
    noteUnknownStatus(of: article)
    noteLookalike(article.id)
    if article.body.isEmpty, !countsEmptyArticles { noteNoText(of: article, longest: nil) }
  }

  /// Counts an article that came without a text; `longest` names the longest text that was kept.
  func noteNoText(of article: Article, longest: String?) {
    report.withoutText += 1
    guard report.withoutText <= 3 else { return }
    let place = longest.map { "; the longest value is \($0)" } ?? ""
    note("\(article.id): without text\(place)")
  }

  /// Counts a date that is kept because it cannot be read; the first three are told.
  private func noteUnreadDate(of article: Article) {
    guard article.date == nil,
      let extra = article.extras.first(where: { FieldNames.known[$0.name] == .date }),
      extra.json != "\"\"", extra.json != "null"
    else { return }
    report.unreadDates += 1
    if report.unreadDates <= 3 {
      note("\(article.id): \(extra.json) is no date that can be read; added without a date")
    }
  }

  /// Tells of an article that is withheld because its status is not known; the first three are told.
  private func noteUnknownStatus(of article: Article) {
    guard article.metadata.status == .withheld,
      let status = article.extras.first(where: { StatedStatus($0) == .unknown })
    else { return }
    unknownStatuses += 1
    if unknownStatuses <= 3 {
      note("\(article.id): its status \(status.json) is not known; withheld")
    }
  }

  /// Hands over a withdrawal. Of higher versions that came before who keeps the articles knows.
  func remove(_ id: ArticleID, version: Int? = nil) throws(Stop) {
    _ = isNewest(id, of: nil, version)
    report.removed += 1
    try send(.removal(id, version: version))
  }

  /// Hands over what a draft without a headline and a text says: that the article is withdrawn, or held back. What says
  /// neither is skipped.
  func give(textless draft: ArticleDraft, _ place: String) throws(Stop) {
    let isKilled = draft.metadata.status == .cancelled || draft.mayBeKilled
    if isKilled, let id = draft.id.flatMap({ ArticleID($0) }) {
      return try remove(id, version: draft.statedVersion)
    }
    guard let notice = draft.notice else {
      return report.skip(place, "neither a headline nor a text")
    }
    guard isNewest(notice.id, of: nil, notice.version) else {
      return report.skip(notice.id.rawValue, "a higher version came before this one")
    }
    try send(.notice(notice))
  }

  /// Counts an article that its source has not published, and holds back what is there of it.
  ///
  /// - Parameter moment: The latest one that the entry of a feed states of itself.
  func passOver(
    unpublished draft: ArticleDraft, _ what: String, moment: Int? = nil
  ) throws(Stop) {
    passOver(what, as: .unpublished)
    guard let id = draft.id.flatMap({ ArticleID($0) }),
      isNewest(id, of: nil, draft.statedVersion)
    else { return }
    var notice = ReleaseNotice(id, version: draft.statedVersion, .withheld, until: nil)
    notice.isOfDraft = true
    notice.moment = moment
    try send(.notice(notice))
  }

  /// Why a part of a file is left out though it could be read.
  enum PassedOver {
    /// Its source has not published it: a draft.
    case unpublished
    /// It is something else: an attachment, a menu, an answer without a page.
    case noArticle
  }

  /// Counts a part of the file that is no published article; `what` is its kind or its state.
  func passOver(_ what: String, as kind: PassedOver) {
    report.passedOver += 1
    if let index = passedOver.firstIndex(where: { $0.what == what && $0.kind == kind }) {
      passedOver[index].count += 1
    } else if passedOver.count < 20 {
      passedOver.append((kind, what, 1))
    }
  }

  /// Tells what was passed over, and how often.
  private func notePassedOver() {
    func counts(_ kind: PassedOver) -> String {
      passedOver.filter { $0.kind == kind }.map { "\($0.count) \($0.what)" }
        .joined(separator: ", ")
    }
    let unpublished = counts(.unpublished)
    if !unpublished.isEmpty {
      note("not published, so not added: \(unpublished); --drafts adds them as withheld")
    }
    let others = counts(.noArticle)
    if !others.isEmpty { note("no articles, so not added: \(others)") }
  }

  /// Notes something that was not imported.
  func skip(_ place: String, _ reason: String) {
    report.skip(place, reason)
  }

  /// Notes a fault that was mended, and what stood there was imported.
  func mend(_ place: String, _ fault: String) {
    report.mendedCount += 1
    let sentence = "mended: \(place): \(fault)"
    if !report.notes.contains(sentence), report.notes.count < 20 { report.notes.append(sentence) }
  }

  /// Notes something that was imported otherwise than as it stands.
  func note(_ sentence: String) {
    if !report.notes.contains(sentence) { report.notes.append(sentence) }
  }

  /// An id for an article that has none but its file's name; the second file of the same name gets
  /// one that its content makes its own.
  func id(fromStem stem: String, content: String) -> ArticleID {
    if let id = ArticleID(stem), fileStems.insert(id).inserted { return id }
    let suffix = SHA256.hexadecimal(of: content, digits: 16)
    return ArticleID("\(stem)-\(suffix)") ?? ArticleID(derivedFrom: content)
  }

  /// Remembers a wire's message by its number, so that a kill finds it.
  func noteNumber(of article: Article) {
    guard let number = article.id.rawValue.split(separator: "-").first else { return }
    if numbered.count > 20_000 { numbered = [:] }
    numbered[number] = article.id
  }

  /// The ids of the message that a kill names by its number: the last one of this run, else those that it may have.
  func killedIDs(_ number: String, on date: ArticleDate?) -> [ArticleID] {
    if let id = numbered[number[...]] { return [id] }
    return ANPAMessage.ids(ofKilled: number, on: date).compactMap { ArticleID($0) }
  }

  /// Notes an id that looks like another one of this run and has other bytes.
  private func noteLookalike(_ id: ArticleID) {
    guard id.rawValue.utf8.contains(where: { $0 >= 0x80 }) else { return }
    // Swift hashes canonically equivalent texts to the same number, and ids by their bytes.
    var hasher = Hasher()
    hasher.combine(id.rawValue)
    let other = forms.updateValue(id.hashValue, forKey: hasher.finalize())
    guard let other, other != id.hashValue else { return }
    note(
      "the id \(id) differs from another one by its Unicode form alone: they are two articles")
  }

  /// Whether no higher version of an article was seen, nor of the item that it is a part of.
  private func isNewest(_ id: ArticleID, of item: ArticleID?, _ version: Int?) -> Bool {
    guard let version else { return true }
    let keys = [id, item].compactMap { $0.map { StableHash.of($0.rawValue) } }
    for key in keys { if let seen = newest[key], version < seen { return false } }
    if version > 1 { for key in keys { newest[key] = version } }
    return true
  }

  private func send(_ event: ImportEvent) throws(Stop) {
    guard receive(event) else { throw Stop() }
  }
}

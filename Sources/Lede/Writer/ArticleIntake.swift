import LedeIndex
import LedeSystem
import LedeText
import LedeWire

/// What a run of imports does to an archive, event by event.
struct ArticleIntake {
  private let index: IndexWriter
  private var stored: StoredArticles
  private var items = ItemVersions()
  private var waiting = WaitingEvents()
  /// What notices of this run were about: of these, what came in earlier in the run of their items counts too.
  private var noticed: Set<ArticleID> = []
  var report = AddReport()

  init(_ index: IndexWriter, _ stored: StoredArticles) {
    self.index = index
    self.stored = stored
  }

  /// Does what an event asks for, or has it wait until it can be done with others. Gives the event that it stands for.
  mutating func take(_ event: ImportEvent) throws(IndexError) -> ImportEvent {
    var event = event
    switch event {
    case .article(let article, let version):
      if let notice = try notice(insteadOf: article, version) { event = .notice(notice) }
    case .entry(let article):
      if let notice = try notice(insteadOf: article, nil) { event = .notice(notice) }
    case .removal, .notice, .file: break
    }
    if let id = event.waitsFor, event.isNotice || waiting.concern(id) {
      waiting.append(event, of: id)
      if waiting.areMany { try settle() }
    } else {
      try perform(event)
    }
    return event
  }

  /// Does what waits, and ends what was begun.
  mutating func settle() throws(IndexError) {
    for event in waiting.takeAll() { try perform(event) }
    try items.settle(index, &report)
  }

  /// What must not be used now and has a headline alone says no more than a notice, of an article that is there.
  private func notice(
    insteadOf article: Article, _ version: Int?
  ) throws(IndexError) -> ReleaseNotice? {
    let metadata = article.metadata
    guard article.body.isWordless, article.item == nil,
      metadata.restriction(at: SystemClock.secondsSince1970) != nil
    else { return nil }
    if !waiting.concern(article.id), try !index.holds(article.id) { return nil }
    var notice = ReleaseNotice(
      article.id, version: version ?? metadata.version, metadata.status, until: metadata.embargo)
    notice.moment = article.latestMoment
    return notice
  }

  private mutating func perform(_ event: ImportEvent) throws(IndexError) {
    switch event {
    case .article(let article, let version):
      if !items.continues(with: article) { try items.settle(index, &report) }
      let stated = version ?? article.metadata.version
      if try isSurpassed(article, stated) {
        report.older += 1
      } else if try index.admits(article, version: stated, in: &report) {
        report.count(try index.add(article, statesVersion: version != nil), of: article.id)
        items.note(article, version: stated)
      }
    case .entry(let article):
      try items.settle(index, &report)
      if try stored.outlast(article.id, article.latestMoment) {
        report.older += 1
        report.note("\(article.id): the archive has a newer entry; it stays")
      } else if try index.admits(article, version: nil, in: &report) {
        report.count(try index.add(article, statesVersion: false), of: article.id)
      }
    case .removal(let id, let version):
      try items.settle(index, &report)
      try withdraw(id, version)
    case .notice(let notice):
      try items.settle(index, &report)
      noticed.insert(notice.id)
      if try !stored.outlast(notice.id, notice.moment) { try hold(by: notice) }
    case .file: try items.settle(index, &report)
    }
  }

  private mutating func isSurpassed(
    _ article: Article, _ version: Int?
  ) throws(IndexError) -> Bool {
    if try stored.surpass(version, of: article) { return true }
    guard let version else { return false }
    let wasNoticed = noticed.contains(article.id) || article.item.map(noticed.contains) ?? false
    return try index.surpasses(version, of: article, comparesItem: wasNoticed)
  }

  private mutating func withdraw(_ id: ArticleID, _ version: Int?) throws(IndexError) {
    let result = try index.withdraw(id, version: version)
    report.removed += result.removed
    if try stored.mayHaveParts(of: id) {
      report.note(
        "\(id): articles \(id)#... came in before Lede kept which of them are parts of it; they stay, remove them by their ids"
      )
    }
    if result.isOlder {
      report.older += 1
    } else if result.removed == 0 {
      report.unknownWithdrawals += 1
      report.note("\(id): withdrawn, and not in the archive; its id is remembered")
    }
  }

  private mutating func hold(by notice: ReleaseNotice) throws(IndexError) {
    if notice.status == .usable,
      notice.embargo?.firstSecond ?? .min <= SystemClock.secondsSince1970
    {
      report.note("\(notice.id): its embargo is over; what releases an article comes with its text")
      return
    }
    let result = try index.hold(notice)
    // Drafts are counted where they are passed over.
    if result.isNew, notice.isOfDraft { return }
    report.restricted += result.held
    if result.isNew {
      report.added += 1
      report.note(
        "\(notice.id): held back without a text, and not in the archive; kept as an article without a text"
      )
    } else if result.held > 0 {
      report.updated += result.held
      report.note("\(notice.id): held back, as its source says; its text stays")
    } else if result.isOlder {
      report.older += 1
    } else if result.isWithdrawn {
      report.withdrawn += 1
      report.note("\(notice.id): held back, and withdrawn before; it stays withdrawn")
    }
  }
}

extension ImportEvent {
  fileprivate var isNotice: Bool { if case .notice = self { true } else { false } }

  /// The article whose notices come first.
  fileprivate var waitsFor: ArticleID? {
    switch self {
    case .article(let article, _), .entry(let article): article.id
    case .removal(let id, _): id
    case .notice(let notice): notice.id
    case .file: nil
    }
  }
}

extension IndexWriter {
  /// Whether an article may come in: neither it nor the item that it is a part of was withdrawn, or it is newer than
  /// what was.
  func admits(
    _ article: Article, version: Int?, in report: inout AddReport
  ) throws(IndexError) -> Bool {
    let ids = [article.id, article.item].compactMap(\.self)
    guard let withdrawal = ids.compactMap({ self.withdrawal(of: $0) }).max() else { return true }
    guard let version, version > withdrawal else {
      report.refuse(article.id, version, withdrawal)
      return false
    }
    let wasWithdrawn = self.withdrawal(of: article.id) != nil
    for id in ids { revive(id) }
    // A part that was never withdrawn is there, whatever became of its item.
    if !wasWithdrawn, try holds(article.id) { return true }
    report.revived += 1
    report.note(
      "\(article.id): version \(withdrawal) was withdrawn; version \(version) brings it back")
    return true
  }
}

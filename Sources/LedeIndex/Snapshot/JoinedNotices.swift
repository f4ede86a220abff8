internal import LedeText

/// What archives that are read as one hold back of each other's articles: by notices without a text, and by what holds back
/// whatever version there is.
struct JoinedNotices {
  private let members: [Snapshot]
  /// For each archive what others hold back of it.
  private(set) var held: [[DocumentID: HeldRelease]]
  /// The notices of each archive that have no text.
  private(set) var bare: [Set<DocumentID>]
  /// Those of them in whose place a text of another archive stands.
  private(set) var replaced: [Set<DocumentID>]

  init(_ members: [Snapshot]) throws(IndexError) {
    self.members = members
    held = members.map { _ in [:] }
    bare = members.map { _ in [] }
    replaced = members.map { _ in [] }
    var notices: [Notice] = []
    for member in members.indices { notices += try self.notices(of: member) }
    for notice in notices where notice.isBare { bare[notice.member].insert(notice.document) }
    for notice in notices { try apply(notice) }
  }

  private struct Notice {
    let member: Int
    let document: DocumentID
    let id: ArticleID
    let isBare: Bool
    let version: KnownVersion
    let status: ArticleMetadata.Status
    let embargo: ArticleDate?
    let commit: Int?

    /// The version that its source states; nil where it states none, which means all.
    var stated: Int? { version.saysNothing ? nil : version.number }
  }

  private func notices(of member: Int) throws(IndexError) -> [Notice] {
    let snapshot = members[member]
    var notices: [Notice] = []
    for document in snapshot.documents {
      let release = try snapshot.release(document)
      guard release.status != .usable || release.embargo != nil else { continue }
      let version = try snapshot.knownVersion(document)
      let (part, number) = snapshot.locate(document)
      let lengths = try part.segment.lengths()
      let isBare = lengths.headline[number] == 0 && lengths.body[number] == 0
      guard isBare || version.saysNothing else { continue }
      let (status, embargo) = try stated(document, of: member)
      notices.append(
        Notice(
          member: member, document: document, id: try snapshot.id(document), isBare: isBare,
          version: version, status: status, embargo: embargo,
          commit: try snapshot.integer(.changed, document)))
    }
    return notices
  }

  /// What an archive itself says of a document's release.
  private func stated(
    _ document: DocumentID, of member: Int
  ) throws(IndexError) -> (status: ArticleMetadata.Status, embargo: ArticleDate?) {
    let (status, embargo) = try members[member].release(document)
    guard let embargo else { return (status, nil) }
    guard members[member].settings.keepsText else {
      return (status, ArticleDate(secondsSince1970: embargo))
    }
    return (status, try members[member].article(document).metadata.embargo)
  }

  /// Holds back what other archives have of the article, or of the parts of the item. One with a text means what came
  /// before it: the archives before its own.
  private mutating func apply(_ notice: Notice) throws(IndexError) {
    for member in members.indices where member != notice.member {
      guard notice.isBare || member < notice.member else { continue }
      let own = try members[member].document(for: notice.id)
      for document in try [own].compactMap(\.self) + members[member].parts(of: notice.id) {
        if notice.isBare, !bare[member].contains(document) {
          replaced[notice.member].insert(notice.document)
        }
        try hold(document, of: member, by: notice)
      }
    }
  }

  /// Counts on the version of what holds back an article of a higher number, so that it takes its place where that went.
  mutating func count(
    _ document: DocumentID, of member: Int, after number: Int
  ) throws(IndexError) {
    var release = try release(document, of: member)
    release.version = KnownVersion(
      number: min(number, .max - 1) + 1,
      counted: release.version.counted ?? release.version.number ?? 0)
    held[member][document] = release
  }

  /// What holds back an article so far.
  private func release(
    _ document: DocumentID, of member: Int
  ) throws(IndexError) -> HeldRelease {
    if let before = held[member][document] { return before }
    let own = try stated(document, of: member)
    return HeldRelease(
      status: own.status, embargo: own.embargo,
      version: try members[member].knownVersion(document), member: member,
      commit: try members[member].integer(.changed, document))
  }

  private mutating func hold(
    _ document: DocumentID, of member: Int, by notice: Notice
  ) throws(IndexError) {
    var release = try release(document, of: member)
    let (known, status, embargo) = (release.version, release.status, release.embargo)
    if let stated = notice.stated, known.stated > stated { return }
    (release.member, release.commit) = (notice.member, notice.commit)
    if status == .usable { release.status = notice.status }
    if let other = notice.embargo, other.firstSecond > embargo?.firstSecond ?? .min {
      release.embargo = other
    }
    guard (release.status, release.embargo) != (status, embargo) else { return }
    if let counted = known.counting(behind: notice.stated) {
      release.version = KnownVersion(
        number: min(known.number ?? 1, .max - 1) + 1, counted: counted)
    } else {
      release.version = KnownVersion(number: notice.stated, counted: nil)
    }
    held[member][document] = release
  }
}

internal import LedeText

/// What archives that are read as one hold back of each other's articles. What one of them withholds stays so until it says
/// otherwise itself, or another one has what is clearly newer:
///
/// | its version | in archives before it | in archives behind it |
/// |---|---|---|
/// | stated | what is not above it | what is not above it |
/// | not stated, but one before | everything | what is not above that one |
/// | never stated | everything | everything |
struct JoinedNotices {
  private let members: [Snapshot]
  private var notices: [Notice] = []
  /// The notices of each archive that have no text.
  private(set) var bare: [Set<DocumentID>]
  /// Those of them in whose place a text of another archive stands.
  private(set) var replaced: [Set<DocumentID>]
  /// The highest numbers of what gives way to an article of a lower one.
  private var replacedNumbers: [[DocumentID: Int]]

  init(_ members: [Snapshot]) throws(IndexError) {
    self.members = members
    bare = members.map { _ in [] }
    replaced = members.map { _ in [] }
    replacedNumbers = members.map { _ in [:] }
    for member in members.indices { notices += try self.notices(of: member) }
    for notice in notices where notice.isBare { bare[notice.member].insert(notice.document) }
    for notice in notices where notice.isBare {
      let others = try reached(by: notice)
      if others.contains(where: { !bare[$0.member].contains($0.document) }) {
        replaced[notice.member].insert(notice.document)
      }
    }
  }

  private struct Notice {
    let member: Int
    let document: DocumentID
    let id: ArticleID
    /// Whether it has no text.
    let isBare: Bool
    let version: KnownVersion
    let status: ArticleMetadata.Status
    let embargo: ArticleDate?
    let commit: Int?

    /// Whether it means the parts of an item too.
    var meansParts: Bool { isBare || version.saysNothing }

    /// Whether it holds back what another archive has.
    func holdsBack(_ known: KnownVersion, of other: Int) -> Bool {
      if version.saysNothing, other < member || version.lastStated == 0 { return true }
      return known.stated <= version.stated
    }
  }

  private func notices(of member: Int) throws(IndexError) -> [Notice] {
    let snapshot = members[member]
    var notices: [Notice] = []
    for document in snapshot.documents {
      let release = try snapshot.release(document)
      guard release.status != .usable || release.embargo != nil else { continue }
      let (status, embargo) = try stated(document, of: member)
      notices.append(
        Notice(
          member: member, document: document, id: try snapshot.id(document),
          isBare: try snapshot.isNotice(document), version: try snapshot.knownVersion(document),
          status: status, embargo: embargo, commit: try snapshot.integer(.changed, document)))
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

  private struct Place: Hashable {
    let member: Int
    let document: DocumentID
  }

  /// What other archives have of the article, and of the parts of the item.
  private func reached(by notice: Notice) throws(IndexError) -> [Place] {
    var places: [Place] = []
    for member in members.indices where member != notice.member {
      let own = try members[member].document(for: notice.id)
      let parts = notice.meansParts ? try members[member].parts(of: notice.id) : []
      places += ([own].compactMap(\.self) + parts).map { Place(member: member, document: $0) }
    }
    return places
  }

  /// Remembers the number of what gives way to an article of a lower one: if that is held back, it has to replace the other
  /// wherever it went.
  mutating func note(_ document: DocumentID, of member: Int, replaces number: Int) {
    let before = replacedNumbers[member][document] ?? 1
    replacedNumbers[member][document] = max(before, number)
  }

  /// For each archive what the others hold back of its articles.
  ///
  /// - Parameter hidden: Those articles of each that are not there.
  func held(besides hidden: [Set<Int>]) throws(IndexError) -> [[DocumentID: HeldRelease]] {
    var reaching: [Place: [Notice]] = [:]
    for (member, numbers) in replacedNumbers.enumerated() {
      for document in numbers.keys { reaching[Place(member: member, document: document)] = [] }
    }
    for notice in notices {
      for place in try reached(by: notice)
      where !hidden[place.member].contains(Int(place.document.rawValue)) {
        let known = try members[place.member].knownVersion(place.document)
        // A notice lifts no other one.
        let isBare = bare[place.member].contains(place.document)
        if isBare || notice.holdsBack(known, of: place.member) {
          reaching[place, default: []].append(notice)
        }
      }
    }
    var held: [[DocumentID: HeldRelease]] = members.map { _ in [:] }
    for (place, notices) in reaching {
      held[place.member][place.document] = try release(of: place, notices)
    }
    return held
  }

  /// How an article is held back; nil if as its own archive says, or not at all.
  private func release(
    of place: Place, _ notices: [Notice]
  ) throws(IndexError) -> HeldRelease? {
    let own = try stated(place.document, of: place.member)
    let known = try members[place.member].knownVersion(place.document)
    var release = HeldRelease(
      status: own.status, embargo: own.embargo, version: known, member: place.member,
      commit: try members[place.member].integer(.changed, place.document))
    let isHeld = own.status != .usable || own.embargo != nil
    guard isHeld || !notices.isEmpty else { return nil }
    var number = known.number ?? 1
    var lastStated = known.lastStated
    var saysNothing = isHeld && known.saysNothing
    for notice in notices {
      number = max(number, notice.version.number ?? 1)
      lastStated = max(lastStated, notice.version.lastStated)
      saysNothing = saysNothing || notice.version.saysNothing
      if release.status == .usable { release.status = notice.status }
      if let other = notice.embargo, other.firstSecond > release.embargo?.firstSecond ?? .min {
        release.embargo = other
      }
      if (release.status, release.embargo) != own {
        (release.member, release.commit) = (notice.member, notice.commit)
      }
    }
    number = max(number, replacedNumbers[place.member][place.document] ?? 1)
    let isStricter = (release.status, release.embargo) != own
    if bare[place.member].contains(place.document) {
      // Of what has no text there are no versions to be told apart.
      release.version = KnownVersion(
        number: number > 1 ? number : saysNothing ? nil : 1,
        counted: saysNothing && lastStated > 0 ? lastStated : nil)
    } else if saysNothing || number > max(lastStated, 1) {
      let isNew = isStricter || number != known.number ?? 1 || !known.saysNothing
      release.version = KnownVersion(
        number: isNew ? min(number, .max - 1) + 1 : known.number, counted: lastStated)
    } else {
      release.version = KnownVersion(number: lastStated > 0 ? number : nil, counted: nil)
    }
    return isStricter || release.version != known ? release : nil
  }
}

internal import LedeText

/// What archives that are read as one hold back of each other's articles. What one of them withholds stays so until it says
/// otherwise itself, or another one has what is clearly newer:
///
/// | its version | in archives before it | in archives behind it |
/// |---|---|---|
/// | stated | what is not above it | what is not above it |
/// | not stated, but one before | everything | what is not above that one, or what earlier archives have |
/// | never stated | everything | everything |
///
/// `Holds` keeps that apart for each reach, so that any grouping gives the same.
struct JoinedNotices {
  private let members: [Snapshot]
  private var notices: [Notice] = []
  /// The places of an id's notices in `notices`.
  private var places: [ArticleID: [Int]] = [:]
  /// The notices of each archive that have no text.
  private(set) var bare: [Set<DocumentID>]
  /// The highest numbers of what gives way to an article of a lower one.
  private var replacedNumbers: [[DocumentID: Int]]
  private var partVersions: [ArticleID: Int] = [:]

  init(_ members: [Snapshot]) throws(IndexError) {
    self.members = members
    bare = members.map { _ in [] }
    replacedNumbers = members.map { _ in [:] }
    for member in members.indices { notices += try self.notices(of: member) }
    for (index, notice) in notices.enumerated() {
      places[notice.id, default: []].append(index)
      if notice.isBare { bare[notice.member].insert(notice.document) }
    }
  }

  private struct Notice {
    let member: Int
    let document: DocumentID
    let id: ArticleID
    /// Whether it has no text.
    let isBare: Bool
    let version: KnownVersion
    let known: KnownRelease
    let commit: Int?
  }

  private func notices(of member: Int) throws(IndexError) -> [Notice] {
    let snapshot = members[member]
    var notices: [Notice] = []
    for document in try snapshot.heldDocuments() {
      let known = try snapshot.knownRelease(document)
      guard !known.holds.isEmpty else { continue }
      notices.append(
        Notice(
          member: member, document: document, id: try snapshot.id(document),
          isBare: try snapshot.isNotice(document), version: try snapshot.knownVersion(document),
          known: known, commit: try snapshot.integer(.changed, document)))
    }
    return notices
  }

  /// The notices without a text in whose place a text of another archive stands. What stands beside parts alone means the
  /// other parts as well, whichever come, and stays.
  ///
  /// - Parameter hidden: Those articles of each archive that are not there.
  func replaced(besides hidden: [Set<Int>]) throws(IndexError) -> [Set<Int>] {
    var replaced: [Set<Int>] = members.map { _ in [] }
    for notice in notices where notice.isBare {
      for member in members.indices {
        if let document = try members[member].document(for: notice.id),
          !bare[member].contains(document), !hidden[member].contains(Int(document.rawValue))
        {
          replaced[notice.member].insert(Int(notice.document.rawValue))
        }
      }
    }
    return replaced
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
      let parts = try members[member].parts(of: notice.id)
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

  /// Notes the highest version of the parts of an item of which there is a notice alone: it holds back nothing below.
  mutating func note(_ item: ArticleID, isOfVersion version: Int) { partVersions[item] = version }

  /// What holds back an article in any archive, be it of the version that is there or not.
  func holds(on id: ArticleID) throws(IndexError) -> Holds {
    var holds = Holds()
    for index in places[id] ?? [] { holds.formUnion(try self.holds(of: notices[index], on: id)) }
    return holds
  }

  /// What a notice holds back of an article in all archives.
  private func holds(of notice: Notice, on id: ArticleID) throws(IndexError) -> Holds {
    let holds = notice.known.holds
    guard holds.all.contains(where: \.reach.meansEarlier) else { return holds }
    var highest = 0
    for member in members.indices.prefix(notice.member) {
      guard let document = try members[member].document(for: id),
        !bare[member].contains(document)
      else { continue }
      highest = max(highest, try members[member].knownRelease(document).text.stated)
    }
    return holds.raised(over: highest)
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
      let own = Place(member: notice.member, document: notice.document)
      for place in try [own] + reached(by: notice)
      where !hidden[place.member].contains(Int(place.document.rawValue)) {
        reaching[place, default: []].append(notice)
      }
    }
    var held: [[DocumentID: HeldRelease]] = members.map { _ in [:] }
    for (place, notices) in reaching {
      held[place.member][place.document] = try release(of: place, notices)
    }
    return held
  }

  /// How an article is held back; nil if as its own archive says, or not at all.
  ///
  /// - Parameter notices: What its own archive says of it among them, in the order of the archives.
  private func release(
    of place: Place, _ notices: [Notice]
  ) throws(IndexError) -> HeldRelease? {
    let snapshot = members[place.member]
    let (id, own) = (try snapshot.id(place.document), try snapshot.knownRelease(place.document))
    let isBare = bare[place.member].contains(place.document)
    let version = try snapshot.knownVersion(place.document)
    func isOwn(_ notice: Notice) -> Bool {
      notice.member == place.member && notice.document == place.document
    }
    // Of what has no text there is nothing to be above but parts.
    let stated = isBare ? partVersions[id] ?? 0 : own.text.stated
    let before = own.holds.reaching(stated)
    var release = HeldRelease(
      status: before.status, embargo: before.embargo, version: version, known: own,
      isBare: isBare, member: place.member,
      commit: try snapshot.integer(.changed, place.document))
    var all = Holds()
    var effective = before
    var reaching: [KnownVersion] = []
    for notice in notices {
      let holds = try holds(of: notice, on: id)
      all.formUnion(holds)
      guard !holds.reaching(stated).isEmpty else { continue }
      reaching.append(notice.version)
      effective.formUnion(holds.reaching(stated))
      guard
        (effective.status, effective.embargo?.firstSecond)
          != (release.status, release.embargo?.firstSecond)
      else { continue }
      (release.status, release.embargo) = (effective.status, effective.embargo)
      if !isOwn(notice) { (release.member, release.commit) = (notice.member, notice.commit) }
    }
    release.known.holds = all.waiting(above: stated - 1)
    let isStricter =
      (release.status, release.embargo?.firstSecond) != (before.status, before.embargo?.firstSecond)
    if !effective.isEmpty {
      release.version = self.version(
        of: place, version, behind: reaching, isStricter: isStricter, isBare: isBare)
    }
    return isStricter || release.version != version || release.known != own ? release : nil
  }

  /// The version that an article goes by that is held back.
  private func version(
    of place: Place, _ known: KnownVersion, behind notices: [KnownVersion], isStricter: Bool,
    isBare: Bool
  ) -> KnownVersion {
    var number = max(known.number ?? 1, replacedNumbers[place.member][place.document] ?? 1)
    var lastStated = known.lastStated
    for notice in notices {
      number = max(number, notice.number ?? 1)
      lastStated = max(lastStated, notice.lastStated)
    }
    let saysNothing = notices.contains(where: \.saysNothing)
    if isBare {
      // Of what has no text there are no versions to be told apart.
      return KnownVersion(
        number: number > 1 ? number : saysNothing ? nil : 1,
        counted: saysNothing && lastStated > 0 ? lastStated : nil)
    }
    guard saysNothing || number > max(lastStated, 1) else {
      return KnownVersion(number: lastStated > 0 ? number : nil, counted: nil)
    }
    let isNew = isStricter || number != known.number ?? 1 || !known.saysNothing
    return KnownVersion(
      number: isNew ? min(number, .max - 1) + 1 : known.number, counted: lastStated)
  }
}

internal import LedeText

/// One thing that holds back an article, and which versions of it.
struct Hold: Hashable, Sendable {
  /// Which versions are held back, by what their source states.
  struct Reach: Hashable, Sendable {
    /// The highest one; `everything` for all.
    var upTo: Int
    /// Whether it holds back what archives before its own have, too, whatever that states: it states no version, but
    /// its source stated one before.
    var meansEarlier: Bool

    static let everything = Reach(upTo: .max, meansEarlier: false)

    static func version(_ version: Int) -> Reach { Reach(upTo: version, meansEarlier: false) }

    /// That of what states no version, but whose source stated this one before; 0 for none.
    static func unstated(behind version: Int) -> Reach {
      version == 0 ? everything : Reach(upTo: version, meansEarlier: true)
    }

    var isEverything: Bool { upTo == .max }

    /// The reach of both.
    func union(_ other: Reach) -> Reach {
      let reach = Reach(
        upTo: max(upTo, other.upTo), meansEarlier: meansEarlier || other.meansEarlier)
      return reach.isEverything ? .everything : reach
    }

    func contains(_ other: Reach) -> Bool { union(other) == self }
  }

  enum Kind: Hashable, Sendable {
    case status(ArticleMetadata.Status)
    case embargo(ArticleDate)
  }

  var reach: Reach
  var kind: Kind

  /// Whether nothing is held back by another one that this one does not hold back as long. What reaches everything may go
  /// with its text, where what states a version waits: neither contains the other.
  func contains(_ other: Hold) -> Bool {
    guard reach.isEverything == other.reach.isEverything, reach.contains(other.reach) else {
      return false
    }
    switch (kind, other.kind) {
    case (.status(let own), .status(let theirs)): return own.restricting(to: theirs) == own
    case (.embargo(let own), .embargo(let theirs)): return own.firstSecond >= theirs.firstSecond
    default: return false
    }
  }
}

/// All that holds back an article in one archive, or in several that are read as one: none of them is contained in another.
///
/// Archives one behind the other give `earlier.union(later.raised(over: what earlier ones have))`, in any grouping.
struct Holds: Hashable, Sendable {
  private(set) var all: [Hold] = []

  init() {}

  /// Those of one reach.
  init(_ reach: Hold.Reach, _ status: ArticleMetadata.Status, until embargo: ArticleDate?) {
    if status != .usable { all.append(Hold(reach: reach, kind: .status(status))) }
    if let embargo { all.append(Hold(reach: reach, kind: .embargo(embargo))) }
  }

  var isEmpty: Bool { all.isEmpty }

  mutating func insert(_ hold: Hold) {
    guard !all.contains(where: { $0.contains(hold) }) else { return }
    all.removeAll { hold.contains($0) }
    all.append(hold)
    all.sort { ($0.text, $0.reach.upTo) < ($1.text, $1.reach.upTo) }
  }

  mutating func formUnion(_ other: Holds) {
    for hold in other.all { insert(hold) }
  }

  /// What a notice of the same archive adds: its embargo takes the place of earlier ones.
  mutating func add(_ notice: Holds) {
    let earlier = all
    for hold in notice.all {
      if case .embargo = hold.kind {
        all.removeAll { if case .embargo = $0.kind { true } else { false } }
        for other in earlier {
          if case .embargo = other.kind { insert(Hold(reach: other.reach, kind: hold.kind)) }
        }
      }
      insert(hold)
    }
  }

  /// The same where an earlier archive has an article of this version: what means earlier archives holds it back as if
  /// it had stated its version.
  func raised(over stated: Int) -> Holds {
    var result = Holds()
    for var hold in all {
      if hold.reach.meansEarlier { hold.reach.upTo = max(hold.reach.upTo, stated) }
      result.insert(hold)
    }
    return result
  }

  /// Those that may mean an article that is above this version, or an archive before this one.
  func waiting(above version: Int) -> Holds {
    var result = Holds()
    for var hold in all where hold.reach.upTo > version || hold.reach.meansEarlier {
      if hold.reach.upTo <= version { hold.reach.upTo = 0 }
      result.insert(hold)
    }
    return result
  }

  /// Removes what others hold back as well.
  mutating func remove(containedIn others: Holds) {
    all.removeAll { hold in others.all.contains { $0.contains(hold) } }
  }

  /// Leaves what they hold back of their own archive.
  mutating func meanLaterOnly() {
    for index in all.indices { all[index].reach.meansEarlier = false }
  }

  /// Those that state a version above this one, or whose source did before.
  func stating(above version: Int) -> Holds {
    var result = Holds()
    for hold in all where !hold.reach.isEverything && hold.reach.upTo > version {
      result.insert(hold)
    }
    return result
  }

  /// Those that hold back an article of this version.
  func reaching(_ stated: Int) -> Holds {
    var result = Holds()
    for hold in all where hold.reach.upTo >= stated { result.insert(hold) }
    return result
  }

  /// The strictest of them.
  var status: ArticleMetadata.Status {
    all.reduce(.usable) { status, hold in
      if case .status(let own) = hold.kind { status.restricting(to: own) } else { status }
    }
  }

  /// The latest of them.
  var embargo: ArticleDate? {
    let ends = all.compactMap { if case .embargo(let end) = $0.kind { end } else { nil } }
    return ends.max { $0.firstSecond < $1.firstSecond }
  }

  /// The highest version that any of them states; 0 for none.
  var highest: Int {
    all.filter { !$0.reach.isEverything }.map(\.reach.upTo).max() ?? 0
  }

  /// Whether any of them states no version.
  var haveUnstated: Bool { all.contains { $0.reach.isEverything || $0.reach.meansEarlier } }
}

extension ArticleMetadata.Status {
  /// The stricter one of both.
  fileprivate func restricting(to other: ArticleMetadata.Status) -> ArticleMetadata.Status {
    var metadata = ArticleMetadata()
    metadata.status = self
    metadata.restrict(to: other)
    return metadata.status
  }
}

extension Hold {
  /// As it stands in the column: `2 withheld`, `<2 withheld` where it means earlier archives too, `* 2027-01-01`.
  var text: String {
    let versions = reach.isEverything ? "*" : "\(reach.meansEarlier ? "<" : "")\(reach.upTo)"
    switch kind {
    case .status(let status): return "\(versions) \(status.rawValue)"
    case .embargo(let end):
      let text = end.description
      if ArticleDate.stated(text) == end { return "\(versions) \(text)" }
      return "\(versions) \(ArticleDate(secondsSince1970: end.firstSecond)?.description ?? text)"
    }
  }

  /// Nil for a text that tells of no hold.
  init?(_ text: Substring) {
    guard let blank = text.firstIndex(of: " ") else { return nil }
    var versions = text[..<blank]
    if versions == "*" {
      reach = .everything
    } else {
      let meansEarlier = versions.first == "<"
      if meansEarlier { versions = versions.dropFirst() }
      guard let version = Int(versions), version >= 0, version < .max else { return nil }
      reach = Reach(upTo: version, meansEarlier: meansEarlier)
    }
    let word = String(text[text.index(after: blank)...])
    if let status = ArticleMetadata.Status(rawValue: word) {
      kind = .status(status)
    } else if let end = ArticleDate.stated(word) {
      kind = .embargo(end)
    } else {
      return nil
    }
  }
}

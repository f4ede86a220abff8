/// What becomes of an article through what sources say of it: the table of docs/FORMATS.md in a few lines, for tests. It
/// shares nothing with the library.
struct ReleaseModel {
  /// What a source says, and of which archive.
  struct Event {
    enum Kind: Int { case text, notice, draft, kill }
    enum Hold: Int { case none, withheld, embargoed }

    var archive: Int
    var kind: Kind
    var version: Int?
    var hold = Hold.none
    var text = 0

    /// As a line of JSON.
    func line(_ id: String) -> String {
      var fields = ["\"id\":\"\(id)\""]
      if let version { fields.append("\"version\":\(version)") }
      if kind == .text || kind == .draft { fields.append("\"body\":\"\(Self.body(text))\"") }
      if kind == .draft { fields.append("\"draft\":true") }
      if kind == .kill { fields.append("\"status\":\"killed\"") }
      if hold == .withheld { fields.append("\"status\":\"withheld\"") }
      if hold == .embargoed { fields.append("\"embargo\":\"2990-01-01\"") }
      return "{\(fields.joined(separator: ","))}"
    }

    static func body(_ text: Int) -> String { "zeppelin \(text)" }
  }

  /// What holds back an article.
  private struct Hold: Hashable {
    /// The highest version that is held back; nil for all.
    var upTo: Int?
    /// Whether all is that earlier archives have.
    var meansEarlier = false
    var isEmbargo: Bool

    func reaches(_ stated: Int) -> Bool { upTo.map { $0 >= stated } ?? true }
    func contains(_ other: Hold) -> Bool {
      guard isEmbargo == other.isEmbargo, (upTo == nil) == (other.upTo == nil) else { return false }
      return upTo ?? 0 >= other.upTo ?? 0 && (meansEarlier || !other.meansEarlier)
    }
    var statesNothing: Bool { upTo == nil || meansEarlier }
  }

  /// The number that an article goes by, and the last one of its source where Lede counted it.
  private struct Version: Equatable {
    var number: Int?
    var counted: Int?

    var lastStated: Int { counted ?? number ?? 0 }
    /// An article whose source states no version is compared as its first one.
    var stated: Int { max(lastStated, 1) }
    var saysNothing: Bool { number == nil || counted != nil }
  }

  /// What one archive knows of an article.
  private struct Ledger {
    /// Nil where it has a notice alone, or nothing.
    var text: Int?
    var isThere = false
    var version = Version()
    /// The version of the text, where a notice of a higher one came behind it.
    var own = Version()
    var holds: Set<Hold> = []
    /// What a version must be above to come back, and which ones of other archives are withdrawn; nil for all.
    var limit: Int?
    var killed: Int? = 0

    var isNotice: Bool { isThere && text == nil }
    func isHeld(byEmbargo: Bool) -> Bool {
      holds.contains { $0.isEmbargo == byEmbargo && (text == nil || $0.reaches(own.stated)) }
    }

    mutating func receive(_ event: Event) {
      switch event.kind {
      case .text: takeText(event)
      case .notice: hold(event.version, event.hold == .embargoed)
      case .draft: hold(text == nil ? event.version ?? 1 : event.version, false)
      case .kill: kill(event.version)
      }
    }

    private mutating func takeText(_ event: Event) {
      let lowest = version.counted.map { event.hold == .none ? $0 + 1 : max($0, 1) }
      if isThere, let stated = event.version, stated < lowest ?? version.stated { return }
      if let limit {
        guard let stated = event.version, stated > limit else { return }
        (self.limit, killed) = (nil, 0)
      }
      var (withheld, embargoed) = (event.hold == .withheld, event.hold == .embargoed)
      if isNotice, version.saysNothing {
        // It came before the text, and holds it back as if it had come after it.
        for hold in holds where hold.statesNothing || hold.reaches(event.version ?? 0) {
          withheld = withheld || !hold.isEmbargo
          embargoed = embargoed || hold.isEmbargo
        }
        version = Version(
          number: max(event.version ?? 1, version.number ?? 1) + 1,
          counted: max(event.version ?? 0, version.lastStated))
      } else {
        count(event.version, isSame: text == event.text && isHeld(withheld, embargoed))
      }
      (text, isThere, own) = (event.text, true, version)
      let reach =
        version.saysNothing
        ? Hold(
          upTo: version.lastStated == 0 ? nil : version.lastStated,
          meansEarlier: version.lastStated > 0, isEmbargo: false)
        : Hold(upTo: version.number, isEmbargo: false)
      holds = []
      if withheld { holds.insert(reach) }
      if embargoed {
        holds.insert(Hold(upTo: reach.upTo, meansEarlier: reach.meansEarlier, isEmbargo: true))
      }
    }

    private func isHeld(_ withheld: Bool, _ embargoed: Bool) -> Bool {
      isHeld(byEmbargo: false) == withheld && isHeld(byEmbargo: true) == embargoed
    }

    /// Counts on where the source states no version, or one that Lede's numbers have passed.
    private mutating func count(_ stated: Int?, isSame: Bool, isHeldFurther: Bool = false) {
      if !isThere || isNotice && !version.saysNothing && stated != nil {
        version = Version(number: stated)
      } else if stated == nil || version.counted != nil && stated ?? 0 <= version.number ?? 1 {
        guard !isSame else {
          if isHeldFurther { version.counted = stated ?? version.lastStated }
          return
        }
        version = Version(
          number: (version.number ?? 1) + 1, counted: stated ?? version.lastStated)
      } else if !isSame || isHeldFurther || stated != version.number ?? 1 {
        version = Version(number: stated)
      }
    }

    private mutating func hold(_ stated: Int?, _ isEmbargo: Bool) {
      guard isThere else {
        // It is kept for what may come behind a kill.
        if let limit, let stated, stated <= limit { return }
        (isThere, version) = (true, Version(number: stated))
        holds = [Hold(upTo: stated, isEmbargo: isEmbargo)]
        return
      }
      if let stated, stated < version.stated { return }
      let before = (isHeld(byEmbargo: false), isHeld(byEmbargo: true))
      let last = text == nil ? 0 : version.lastStated
      let hold = Hold(
        upTo: stated ?? (last == 0 ? nil : last), meansEarlier: stated == nil && last > 0,
        isEmbargo: isEmbargo)
      let isNew = !holds.contains { $0.contains(hold) }
      holds.insert(hold)
      guard text == nil else {
        let old = version
        count(
          stated.map { max($0, last) }, isSame: isHeld(before.0, before.1), isHeldFurther: isNew)
        if own == old, own.lastStated == version.lastStated { own = version }
        return
      }
      let number = max(version.number ?? 0, stated ?? 0)
      let isUnstated = holds.contains { $0.statesNothing }
      version = Version(
        number: number > 0 ? number : nil, counted: isUnstated && number > 0 ? number : nil)
    }

    private mutating func kill(_ stated: Int?) {
      if text != nil, let stated, own.stated > stated { return }
      let isCounted = text != nil && version.counted != nil
      let number = stated == nil || isCounted ? version.number : text == nil ? nil : own.number
      limit = max(limit ?? 1, stated ?? 1, isThere ? number ?? 1 : 1)
      killed = killed.flatMap { old in stated.map { max(old, $0) } }
      let above = stated ?? limit ?? 1
      // What is about this text goes with it.
      let rest = holds.filter { hold in
        hold.upTo.map { $0 > above || hold.meansEarlier && text == nil } ?? (text == nil)
      }
      if text == nil, rest == holds { return }
      (text, own, holds, isThere) = (nil, Version(), rest, !rest.isEmpty)
      let highest = rest.compactMap(\.upTo).max()
      version = Version(
        number: highest, counted: rest.contains { $0.statesNothing } ? highest : nil)
    }
  }

  /// The state of an article that got these events: `withheld zeppelin 1`, `canceled`; nil where nobody said anything
  /// that is kept.
  static func state(of events: [Event], archives: Int) -> String? {
    var ledgers = [Ledger](repeating: Ledger(), count: archives)
    for event in events { ledgers[event.archive].receive(event) }
    return state(of: ledgers)
  }

  /// What any grouping gives: the text of the highest version, unless it is withdrawn, held back by all that reaches it.
  private static func state(of ledgers: [Ledger]) -> String? {
    let texts = ledgers.filter { $0.text != nil }
    let chosen = texts.indices.max {
      let (own, other) = (texts[$0].own, texts[$1].own)
      func behind(_ version: Version) -> Int {
        guard let counted = version.counted, counted > 0 else { return 0 }
        return version.number ?? 0 > counted ? version.number ?? 0 : 0
      }
      return (own.stated, behind(own), $0) < (other.stated, behind(other), $1)
    }
    let kills = ledgers.filter { $0.limit != nil }
    let text = chosen.map { texts[$0] }
    for kill in kills where text.map({ $0.own.stated <= kill.killed ?? .max }) ?? true {
      return "canceled"
    }
    var (withheld, embargoed) = (false, false)
    for (number, ledger) in ledgers.enumerated() {
      let earlier = ledgers.prefix(number).filter { $0.text != nil }.map(\.own.stated).max() ?? 0
      for hold in ledger.holds {
        let isReached = hold.meansEarlier && earlier >= text?.own.stated ?? 0
        guard isReached || hold.reaches(text?.own.stated ?? 0) else { continue }
        withheld = withheld || !hold.isEmbargo
        embargoed = embargoed || hold.isEmbargo
      }
    }
    guard text != nil || withheld || embargoed else { return nil }
    let state = withheld ? "withheld" : embargoed ? "embargoed" : "usable"
    return "\(state) \(text?.text.map(Event.body) ?? "")"
  }
}

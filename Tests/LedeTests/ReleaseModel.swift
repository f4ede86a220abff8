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

  /// What one archive knows of an article.
  private struct Ledger {
    /// Nil where it has a notice alone, or nothing.
    var text: Int?
    var isThere = false
    /// The number that it goes by, and the last one of its source where Lede counted it.
    var number: Int?
    var counted: Int?
    var isWithheld = false
    var isEmbargoed = false
    var killedUpTo: Int?
    var killsAll = false

    var isHeld: Bool { isWithheld || isEmbargoed }
    var isNotice: Bool { isThere && text == nil }
    var lastStated: Int { counted ?? number ?? 0 }
    /// An article whose source states no version is compared as its first one.
    var stated: Int { max(lastStated, 1) }
    var saysNothing: Bool { number == nil || counted != nil }

    func lowest(_ holds: Bool) -> Int {
      counted.map { holds ? max($0, 1) : $0 + 1 } ?? stated
    }

    mutating func receive(_ event: Event) {
      switch event.kind {
      case .text: takeText(event)
      case .notice: hold(event.version, event.hold)
      case .draft: hold(event.version, .withheld, isDraft: true)
      case .kill: kill(event.version)
      }
    }

    private mutating func takeText(_ event: Event) {
      if isThere, let version = event.version, version < lowest(event.hold != .none) { return }
      if let limit = killedUpTo {
        guard let version = event.version, version > limit else { return }
        (killedUpTo, killsAll) = (nil, false)
      }
      let (withheld, embargoed) = (event.hold == .withheld, event.hold == .embargoed)
      if isNotice, saysNothing {
        // It came before the text, and holds it back as if it had come after it.
        isWithheld = isWithheld || withheld
        isEmbargoed = isEmbargoed || embargoed
        (number, counted) = (
          max(event.version ?? 1, number ?? 1) + 1, max(event.version ?? 0, lastStated)
        )
        text = event.text
      } else {
        put(event.text, withheld, embargoed, event.version)
      }
    }

    /// Counts on where the source states no version, or one that Lede's numbers have passed.
    private mutating func put(_ text: Int, _ withheld: Bool, _ embargoed: Bool, _ version: Int?) {
      let isSame = self.text == text && isWithheld == withheld && isEmbargoed == embargoed
      if !isThere || isNotice && !saysNothing && version != nil {
        (number, counted) = (version, nil)
      } else if version == nil {
        if isSame { return }
        (number, counted) = ((number ?? 1) + 1, lastStated)
      } else if counted != nil, let version, version <= number ?? 1 {
        if isSame { return }
        (number, counted) = ((number ?? 1) + 1, version)
      } else {
        if isSame, version == number ?? 1 { return }
        (number, counted) = (version, nil)
      }
      isThere = true
      self.text = text
      (isWithheld, isEmbargoed) = (withheld, embargoed)
    }

    private mutating func hold(_ version: Int?, _ hold: Event.Hold, isDraft: Bool = false) {
      var version = version
      if isDraft, text == nil { version = version ?? 1 }
      guard isThere else {
        // It is kept for what may come behind a kill.
        if let limit = killedUpTo, let version, version <= limit { return }
        (isThere, number, counted) = (true, version, nil)
        (isWithheld, isEmbargoed) = (hold == .withheld, hold == .embargoed)
        return
      }
      if let version, version < stated { return }
      let withheld = isWithheld || hold == .withheld
      let embargoed = isEmbargoed || hold == .embargoed
      if let text { return put(text, withheld, embargoed, version) }
      let holdsAll = version == nil || saysNothing
      let isStated = number != nil || counted != nil || version != nil
      let highest = max(number ?? 1, version ?? 1)
      number = isStated ? highest : nil
      counted = holdsAll && isStated ? highest : nil
      (isWithheld, isEmbargoed) = (withheld, embargoed)
    }

    private mutating func kill(_ version: Int?) {
      if isThere, let version, version < stated {
        if isNotice { killedUpTo = max(killedUpTo ?? 1, version) }
        return
      }
      let limit = max(killedUpTo ?? 1, version ?? 1, isThere ? number ?? 1 : 1)
      let all = killsAll || version == nil
      self = Ledger()
      (killedUpTo, killsAll) = (limit, all)
    }
  }

  /// The state of an article that got these events: `withheld zeppelin 1`, `canceled`; nil where nobody said anything
  /// that is kept.
  static func state(of events: [Event], archives: Int) -> String? {
    var ledgers = [Ledger](repeating: Ledger(), count: archives)
    for event in events { ledgers[event.archive].receive(event) }
    return state(of: ledgers)
  }

  private static func state(of ledgers: [Ledger]) -> String? {
    // The later archive's text, unless the earlier one is of a higher version.
    var chosen: Int?
    for later in ledgers.indices where ledgers[later].text != nil {
      guard let earlier = chosen else {
        chosen = later
        continue
      }
      let (own, known) = (ledgers[later], ledgers[earlier])
      let theirs =
        own.counted != nil || known.number == nil ? known.number : known.lowest(own.isHeld)
      if let number = own.number, let theirs, theirs > number { continue }
      chosen = later
    }
    let kills = ledgers.filter { $0.killedUpTo != nil }
    guard let chosen else {
      let notices = ledgers.filter(\.isNotice)
      if !kills.isEmpty { return "canceled" }
      if notices.isEmpty { return nil }
      return notices.contains(where: \.isWithheld) ? "withheld " : "embargoed "
    }
    let text = ledgers[chosen]
    for kill in kills where kill.killsAll || text.stated <= kill.killedUpTo ?? 0 {
      return "canceled"
    }
    var (withheld, embargoed) = (text.isWithheld, text.isEmbargoed)
    for (number, other) in ledgers.enumerated() where number != chosen && other.isHeld {
      let reachesAll = other.saysNothing && (number > chosen || other.lastStated == 0)
      guard reachesAll || text.stated <= other.stated else { continue }
      withheld = withheld || other.isWithheld
      embargoed = embargoed || other.isEmbargoed
    }
    let state = withheld ? "withheld" : embargoed ? "embargoed" : "usable"
    return "\(state) \(Event.body(text.text ?? 0))"
  }
}

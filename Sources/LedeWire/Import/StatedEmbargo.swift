internal import LedeJSON
internal import LedeText

/// What a source states of an embargo, in whatever form. Of several statements the strictest holds, and a statement
/// that cannot be read withholds: what must not go out early never does because of a date's form.
struct StatedEmbargo {
  /// The latest moment that is named.
  private(set) var end: ArticleDate?
  /// A switch is on, or a statement has no date that can be read.
  private(set) var withholds = false
  /// Something is stated that is more than a date or a switch.
  private(set) var isUnread = false

  /// Nothing is stated.
  init() {}

  /// It holds until something else is stated.
  static let open: Self = {
    var stated = Self()
    stated.withholds = true
    return stated
  }()

  /// What a text says as a whole.
  init(_ text: String, order: DateOrder?) { take(text, order) }

  /// - Parameter order: Which of day and month stands first in dates that do not show it.
  init(_ value: JSONValue, order: DateOrder?) {
    switch value {
    case .null, .bool(false): break
    case .bool(true): withholds = true
    case .number(let digits): take(number: digits, order)
    case .string(let text): take(text, order)
    case .array, .object: take(parts: value, order)
    }
  }

  /// Whether a date or a switch is stated.
  var isStated: Bool { withholds || end != nil }

  /// Takes what another one states besides.
  mutating func restrict(to other: Self) {
    take(other.end)
    if other.withholds { withholds = true }
    if other.isUnread { isUnread = true }
  }

  private mutating func take(_ text: String, _ order: DateOrder?) {
    let text = ArticleDraft.onOneLine(text)
    if Self.noes.contains(text.lowercased()) || Self.zeros.contains(where: text.hasPrefix) {
      return
    }
    if Self.isYes(text) {
      withholds = true
    } else if text.allSatisfy(\.isNumber) {
      take(number: text, order)
    } else if let date = Self.moment(in: text.split(separator: " ")[...], order) {
      end = date
    } else {
      withhold()
    }
  }

  /// Whether a word says that there is one, and not until when.
  static func isYes(_ word: String) -> Bool { StatedSwitch.yeses.contains(word.lowercased()) }

  private static let noes: Set = StatedSwitch.noes.union([
    "", "none", "null", "\\n", "-", "–", "n/a", "no embargo", "lifted", "expired", "over", "ended",
  ])
  /// How the dates of databases begin that stand for none.
  private static let zeros = ["0000-00-00", "0001-01-01"]

  /// Seconds or milliseconds since 1970, or a day as `20990101`. Moments before 2001 are no embargo's: such a
  /// number was meant otherwise.
  private mutating func take(number digits: String, _ order: DateOrder?) {
    if digits == "0" { return }
    if digits == "1" {
      withholds = true
    } else if let number = Int(digits), let date = ArticleDate(unixTime: number),
      date.firstSecond >= Self.earliestMoment
    {
      end = date
    } else if let date = ArticleDate.stated(digits, order: order), digits.count == 8 {
      end = date
    } else {
      withhold()
    }
  }

  private static let earliestMoment = 978_307_200

  /// The moment that a statement names as a whole, behind words that only say so (`not before 1 May 2024`), and the
  /// latest of several (`from 1 May 2024 until 3 May 2024`). nil if any of it is not understood: it could be what matters.
  private static func moment(in words: ArraySlice<Substring>, _ order: DateOrder?) -> ArticleDate? {
    guard words.count <= longestStatement else { return nil }
    for start in words.indices {
      guard let date = date(words[start...], order) else { continue }
      var before = words[..<start]
      while let last = before.last, introductions.contains(last.lowercased()) {
        before.removeLast()
      }
      if before.isEmpty { return date }
      guard let earlier = moment(in: before, order) else { return nil }
      return earlier.firstSecond > date.firstSecond ? earlier : date
    }
    return nil
  }

  /// Words before a date that change nothing of it.
  private static let introductions: Set = [
    "embargo", "embargo:", "embargoed", "embargoed:", "sperrfrist", "sperrfrist:", "strictly",
    "under",
    "not", "for", "release", "publication", "use", "before", "until", "till", "to", "from", "on",
    "at",
    "the", "bis", "bis:", "zum", "ab", "vor", "am", "den", "jusqu'au", "jusqu’au", "avant", "le",
    "hasta", "el", "fino", "al", "até", "tot",
  ]

  /// Words of a statement that is read; a longer one is a text.
  private static let longestStatement = 16

  /// The day, or the moment, that all of the words state.
  private static func date(_ words: ArraySlice<Substring>, _ order: DateOrder?) -> ArticleDate? {
    read(words, order) ?? timeLast(words).flatMap { read($0[...], order) }
  }

  private static func read(_ words: ArraySlice<Substring>, _ order: DateOrder?) -> ArticleDate? {
    func whole(_ words: ArraySlice<Substring>) -> ArticleDate? {
      let text = words.joined(separator: " ")
      guard let date = ArticleDate(text, order: order), date.day != nil, date.year >= earliestYear
      else { return nil }
      // `1/1/99` may be of 2099, and the first number of `2000 1 March 2027` is a time of day.
      let startsWithTime =
        isFourDigits(words.first) && words.dropFirst().contains(where: isFourDigits)
      return !startsWithTime && (date.year >= 2000 || text.contains(String(date.year))) ? date : nil
    }
    if let date = whole(words) { return date }
    guard let last = words.last, isZone(last) else { return nil }
    return whole(words.dropLast()).flatMap(\.atTheLatest)
  }

  /// The words with the time that they begin with, and its zone, at the end: `0001 GMT March 1, 2027`, `6 a.m. on 1 March 2027`.
  private static func timeLast(_ words: ArraySlice<Substring>) -> [Substring]? {
    guard let first = words.first, words.count > 2 else { return nil }
    var rest = words.dropFirst()
    var clock = [first]
    if let half = rest.first, isHalfOfDay(half) {
      clock.append(half)
      rest = rest.dropFirst()
    } else if isFourDigits(first), let number = Int(first), number / 100 < 24, number % 100 < 60 {
      clock = ["\(first.prefix(2)):\(first.suffix(2))"]
    } else if let time = middles[first.lowercased().filter(\.isLetter)] {
      clock = [time]
    } else if !isHalfOfDay(first.drop { !$0.isLetter }), !first.contains(":") {
      return nil
    }
    // `10:00 GMT, Saturday 5 December`.
    let zone = rest.prefix(1).map { $0.last == "," ? $0.dropLast() : $0 }.filter(isZone)
    let date = rest.dropFirst(zone.count).drop { ["on", "of"].contains($0.lowercased()) }
    return date + clock + zone
  }

  /// The latest moment of a day that a word may mean.
  private static let middles: [String: Substring] = [
    "noon": "12:00", "midday": "12:00", "midnight": "23:59:59",
  ]

  /// `a.m.`, `PM,`.
  private static func isHalfOfDay(_ word: Substring) -> Bool {
    ["am", "pm"].contains(word.lowercased().filter { $0 != "." && $0 != "," })
  }

  private static func isFourDigits(_ word: Substring?) -> Bool {
    word.map { $0.count == 4 && $0.allSatisfy(\.isNumber) } ?? false
  }

  /// No news agency is older.
  private static let earliestYear = 1800

  /// Whether a word looks like the name of a time zone: `ET`, `America/New_York`.
  private static func isZone(_ word: Substring) -> Bool {
    let name = word.drop { "([".contains($0) }.prefix { !")]".contains($0) }
    guard !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isLetter || "/_".contains($0)) })
    else {
      return false
    }
    return name.contains("/") || name.count <= 5 && name.allSatisfy(\.isUppercase)
  }

  /// Of a list or an object each part is a statement; words that are no date are passed over where another part is one,
  /// and numbers are not: they may be its time of day.
  private mutating func take(parts value: JSONValue, _ order: DateOrder?) {
    let leaves = Self.leaves(of: value)
    let parts = leaves.map { StatedEmbargo($0, order: order) }
    let isUnclear = zip(leaves, parts).contains { leaf, part in
      part.isUnread && leaf.text?.contains(where: \.isNumber) == true
    }
    for part in parts { take(part.end) }
    let isOn = parts.contains { $0.withholds && !$0.isUnread }
    if isOn || isUnclear || end == nil && parts.contains(where: \.withholds) { withholds = true }
    isUnread = !parts.isEmpty
  }

  private mutating func take(_ date: ArticleDate?) {
    guard let date, date.firstSecond > end?.firstSecond ?? .min else { return }
    end = date
  }

  private mutating func withhold() {
    withholds = true
    isUnread = true
  }

  private static func leaves(of value: JSONValue) -> [JSONValue] {
    switch value {
    case .array(let elements): elements.flatMap(leaves)
    case .object(let members): members.flatMap { leaves(of: $0.value) }
    default: [value]
    }
  }
}

extension ArticleMetadata {
  /// Takes an embargo that is later than the one that is there, and a switch that is on.
  mutating func restrict(to stated: StatedEmbargo) {
    if let end = stated.end, end.firstSecond > embargo?.firstSecond ?? .min { embargo = end }
    if stated.withholds { restrict(to: .withheld) }
  }
}

extension ArticleDate {
  /// The moment in the westernmost zone there is, and of a day its last, which is the latest that it may mean where what
  /// stands behind it is not known: a zone, or the close of business (`COB`).
  fileprivate var atTheLatest: ArticleDate? {
    let westernmost = -12 * 60
    let time = Time(
      hour: time?.hour ?? 23, minute: time?.minute ?? 59, second: time?.second ?? 59,
      utcOffset: westernmost)
    return ArticleDate(year: year, month: month, day: day, time: time)
  }
}

internal import LedeJSON
internal import LedeSystem
internal import LedeText

/// What a source states in a switch that takes an article back (`"killed": true`, `"isDeleted": 1`), or in the time at which
/// that was done (`"deletedAt": "2026-03-01"`).
enum StatedSwitch {
  case off
  case on
  /// It is no time that can be read, nor a word for yes or no.
  case unread

  init(_ json: String) {
    do throws(JSONError) { self.init(try JSONValue(json)) } catch { self = .unread }
  }

  private init(_ value: JSONValue) {
    switch value {
    case .null: self = .off
    case .bool(let isOn): self = isOn ? .on : .off
    case .number(let text), .string(let text): self.init(text: text)
    case .array(let elements): self = Self.strictest(elements.map { Self($0) })
    case .object(let members): self = Self.strictest(members.map { Self($0.value) })
    }
  }

  /// Words and marks for yes and no, small.
  static let yeses: Set = [
    "true", "1", "yes", "y", "x", "on", "t", "ja", "oui", "si", "sí", "sì", "sim", "да", "tak",
    "wahr", "vrai", "verdadero", "vero", "✓", "✔", "☑", "是", "はい",
  ]
  static let noes: Set = [
    "false", "0", "no", "n", "off", "f", "nein", "non", "nee", "nej", "nie", "não", "nao", "нет",
    "ні", "ei", "falsch", "faux", "falso", "✗", "✘", "☐", "否", "いいえ",
  ]

  private init(text: String) {
    let plain = ArticleDraft.onOneLine(text).lowercased()
    let hasNumber = plain.contains(where: \.isNumber)
    if Self.yeses.contains(plain) {
      self = .on
    } else if plain.utf8.count <= 5 || !hasNumber || Self.isZero(plain) {
      // A text without a number is a reason, or says no.
      self = .off
    } else if let date = Int(plain).flatMap(ArticleDate.init(unixTime:))
      ?? ArticleDate.stated(text), date.day != nil
    {
      self = Self.isPast(date) ? .on : .off
    } else {
      self = .unread
    }
  }

  /// `0000-00-00 00:00:00` and the like, which databases write for no time at all.
  private static func isZero(_ text: String) -> Bool {
    let digits = text.prefix { $0 != "+" }.filter(\.isNumber)
    return digits.allSatisfy { $0 == "0" } || text.hasPrefix("0000-")
      || text.hasPrefix("0001-01-01")
  }

  /// Days up to the first ones of 1970, and such of the future, stand for never.
  private static func isPast(_ date: ArticleDate) -> Bool {
    let day = 86_400
    return (2 * day..<SystemClock.secondsSince1970 + day).contains(date.firstSecond)
  }

  private static func strictest(_ switches: [StatedSwitch]) -> StatedSwitch {
    if switches.contains(where: { if case .on = $0 { true } else { false } }) { return .on }
    return switches.contains { if case .unread = $0 { true } else { false } } ? .unread : .off
  }
}

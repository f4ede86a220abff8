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

  private mutating func take(_ text: String, _ order: DateOrder?) {
    let text = ArticleDraft.onOneLine(text)
    if Self.noes.contains(text.lowercased()) { return }
    if Self.yeses.contains(text.lowercased()) {
      withholds = true
    } else if let date = Self.latest(in: text, order) {
      end = date
    } else if text.allSatisfy(\.isNumber) {
      take(number: text, order)
    } else {
      withhold()
    }
  }

  private static let noes: Set = ["", "no", "none", "false", "0", "null"]
  private static let yeses: Set = ["yes", "true", "1"]

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

  /// The latest date that a text begins with or goes on with: `from 1 May 2024 until 3 May 2024`. nil if it does not
  /// begin with one.
  private static func latest(in text: String, _ order: DateOrder?) -> ArticleDate? {
    guard let first = ArticleDate(text) ?? ArticleDate.stated(text, order: order) else {
      return nil
    }
    let words = text.split(separator: " ")
    guard words.count <= longestStatement else { return nil }
    return words.indices.dropFirst().reduce(first) { latest, start in
      let rest = words[start...].joined(separator: " ")
      guard let date = ArticleDate.stated(rest, order: order),
        date.firstSecond > latest.firstSecond
      else { return latest }
      return date
    }
  }

  /// Words of a statement that is read; a longer one is a text.
  private static let longestStatement = 16

  /// Of a list or an object each part is a statement; what is no date is passed over where another part is one.
  private mutating func take(parts value: JSONValue, _ order: DateOrder?) {
    let parts = Self.leaves(of: value).map { StatedEmbargo($0, order: order) }
    for part in parts { take(part.end) }
    let isOn = parts.contains { $0.withholds && !$0.isUnread }
    if isOn || end == nil && parts.contains(where: \.withholds) { withholds = true }
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

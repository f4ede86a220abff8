import Lede

/// Numbers and dates as readers expect them.
enum Words {
  /// `12,345`.
  static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }

  /// `1 article`, `12,345 articles`.
  static func articles(_ count: Int) -> String { self.count(count, "article") }

  /// A number of things: `1 segment`, `12 segments`.
  static func count(_ count: Int, _ thing: String) -> String {
    count == 1 ? "1 \(thing)" : "\(grouped(count)) \(thing)s"
  }

  /// A sentence with a capital at its beginning.
  static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// `7 November 2023, 10:05 UTC`; without a time the day alone.
  static func moment(_ date: ArticleDate) -> String {
    let time = date.description.dropFirst(11).prefix(5)
    return time.isEmpty ? day(date) : "\(day(date)), \(time) UTC"
  }

  /// `7 November 2023`, `November 2023` or `2023`; `undated` without one.
  static func day(_ date: ArticleDate?) -> String {
    guard let date else { return "undated" }
    guard let month = date.month, months.indices.contains(month - 1) else { return "\(date.year)" }
    let monthAndYear = "\(months[month - 1]) \(date.year)"
    return date.day.map { "\($0) \(monthAndYear)" } ?? monthAndYear
  }

  /// The day alone, as ISO 8601 has it: `2023-11-07`; nil without a date.
  static func isoDay(_ date: ArticleDate?) -> String? {
    guard let date else { return nil }
    return String(date.description.prefix(10))
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

}

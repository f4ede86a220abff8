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
  static func articles(_ count: Int) -> String {
    count == 1 ? "1 article" : "\(grouped(count)) articles"
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

  /// The direction in which a language is written, for HTML; `auto` where the text must tell.
  static func direction(of language: String?) -> String {
    guard let language else { return "auto" }
    let code = language.split(separator: "-").first.map { $0.lowercased() } ?? ""
    return rightToLeft.contains(code) ? "rtl" : "auto"
  }

  private static let rightToLeft: Set<String> = [
    "ar", "he", "iw", "fa", "ur", "yi", "ps", "sd", "ug", "dv", "ckb", "syr",
  ]
}

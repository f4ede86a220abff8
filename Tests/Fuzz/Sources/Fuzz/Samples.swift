@testable import LedeText

/// Articles of our own, for archives and exports.
enum Samples {
  static let articles: [Article] = (0..<12).compactMap { number in
    guard let id = ArticleID("wire/\(number)") else { return nil }
    let words = ["harbour", "pilots", "budget", "storm", "vote", "council", "minister", "talks"]
    let body = (0..<30).map { words[($0 * (number + 3)) % words.count] }.joined(separator: " ")
    var article = Article(
      id: id, headline: Headline("The \(words[number % 8]) and the \(words[(number + 3) % 8])"),
      body: "PORT ELLEN, Nov \(number + 1) - \(body).\n\nIt said \"no\", 4.5 % of it; naïve café.")
    article.date = ArticleDate(year: 2023, month: 11, day: number + 1)
    article.language = "en"
    article.source = "Example Wire"
    article.byline = number % 2 == 0 ? "Ann Example" : nil
    article.section = "Transport"
    article.keywords = ["harbours"]
    return article
  }
}

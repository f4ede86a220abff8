import Lede

extension DeskKit {
  /// What a hostile sender puts wherever it can.
  static let attack =
    "\"><script>alert(1)</script><img src=x onerror=alert(2)> '\u{301} onload=alert(3) {{token}} \u{1}"

  /// A few articles of a story, one in Arabic, one under embargo, and one that attacks by every field.
  static let articles: [Article] = {
    func article(
      _ id: String, _ headline: String, _ day: String?, _ body: String, source: String? = "Wire",
      section: String? = "World", language: String? = "en"
    ) -> Article? {
      ArticleID(id).map {
        Article(
          id: $0, headline: Headline(headline), date: day.flatMap { ArticleDate($0) },
          language: language, source: source, section: section, body: body)
      }
    }
    var articles = [
      article(
        "truce-1", "Truce talks open in Cairo", "2023-11-07",
        "Envoys met in Cairo on Tuesday to talk about a truce.\n\nThe talks are led by Egypt. "
          + "Some 40 people were wounded in the week before."),
      article(
        "truce-2", "Truce holds for a second day", "2023-11-09",
        "The truce held for a second day on Thursday.\n\nConvoys of aid reached the city. "
          + "Egypt said that 12 trucks had passed."),
      article(
        "bank-1", "Central bank leaves rates alone", "2023-12-01",
        "The central bank left its rates unchanged on Friday.\n\nMarkets had expected as much.",
        source: "Market News", section: "Economy"),
      article(
        "ar-1", "محادثات الهدنة في القاهرة", "2023-11-08",
        "التقى المبعوثون في القاهرة يوم الأربعاء لبحث الهدنة.", language: "ar"),
      article(
        attack, "Storm \(attack)", "2023-11-10", "A storm came. \(attack)\n\nIt went. \(attack)",
        source: attack, section: attack, language: attack),
    ].compactMap(\.self)
    articles[0].keywords = ["Truce"]
    articles[1].metadata.subjects = [.init(name: "truce"), .init(name: "Aid & relief")]
    if var held = article("held-1", "Budget of the city", "2023-11-11", "The city has a budget.") {
      held.metadata.embargo = ArticleDate("2099-01-01T00:00:00Z")
      articles.append(held)
    }
    return articles
  }()
}

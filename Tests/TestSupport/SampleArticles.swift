package import LedeText

/// Articles of our own for tests: every field, odd texts, and some hundred made of few words.
package enum SampleArticles {
  package static func article(_ id: String, _ headline: String, _ body: String) throws -> Article {
    guard let id = ArticleID(id) else { throw SampleError.noID }
    return Article(id: id, headline: Headline(headline), body: body)
  }

  package enum SampleError: Error { case noID }

  package static var all: [Article] {
    get throws {
      var full = try article(
        "wire/2023-11-07/1", "Harbour pilots end their strike",
        "PORT ELLEN, Nov 7 - Pilots went back to work.\n\nShips had waited for nine days.")
      full.date = ArticleDate(
        year: 2023, month: 11, day: 7,
        time: ArticleDate.Time(hour: 16, minute: 27, second: 41, millisecond: 5, utcOffset: 60))
      full.language = "en-GB"
      full.byline = "Ann Example"
      full.source = "Example Wire"
      full.section = "Transport"
      full.keywords = ["harbours", "strikes"]
      full.url = "https://example.org/1"
      full.extras = [Article.Extra(name: "priority", written: "4")]
      var partial = try article("b", "", "He helped her; the heron held still. Héron, hérons.")
      partial.date = ArticleDate(year: 1999, month: 2)
      var old = try article("c", "Empty", "")
      old.date = ArticleDate(year: 812)
      var derived = try article("d\u{301}", "ignored", "Curly “quotes”, \u{0}nul and 日本語のニュース.\r\n")
      derived.headline = Headline("Derived", isDerived: true)
      return [full, partial, old, derived] + (try made(40))
    }
  }

  /// Articles made of few words by a fixed rule.
  package static func made(_ count: Int, from first: Int = 0) throws -> [Article] {
    let words = [
      "minister", "harbour", "budget", "storm", "council", "vote", "said", "the", "of", "talks",
      "resumed", "on", "Monday", "strike", "ended", "officials", "in", "capital", "prices", "rose",
    ]
    return try (first..<first + count).map { number in
      var state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 | 1
      func next() -> String {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return words[Int(state >> 33) % words.count]
      }
      var made = try article(
        "made-\(number)", (0..<4).map { _ in next() }.joined(separator: " "),
        (0..<(20 + number % 50)).map { _ in next() }.joined(separator: " ") + " unique\(number).")
      made.date = ArticleDate(year: 2020 + number % 4, month: 1 + number % 12, day: 1 + number % 28)
      made.source = ["Example Wire", "Sample Post", nil][number % 3]
      return made
    }
  }
}

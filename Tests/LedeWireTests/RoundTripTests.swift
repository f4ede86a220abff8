import LedeText
import LedeWire
import Testing

/// Random articles through each format that Lede writes, and back.
@Suite struct RoundTripTests {
  private static let pieces = [
    "a", "Z", "9", " ", "'", "\"", "\"\"", "<", ">", "&", "&amp;", "]]>", "\\", "\\n", ",", ";",
    "\t",
    "ä", "ß", "—", "漢", "\u{1F300}", "=", "+", "-", "#", "%20", "?", "/", ":", "{", "}", "[", "]",
  ]

  private func word(_ random: inout Repeatable) -> String {
    let middle = (0..<Int.random(in: 0...12, using: &random)).map { _ in
      Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
    }
    // White space at the ends and in runs is not kept by formats that are markup.
    let text = "x" + middle.joined() + "y"
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func article(_ number: Int) throws -> Article {
    var random = Repeatable(state: UInt64(number) &* 7_368_787 &+ 1)
    var metadata = ArticleMetadata()
    metadata.status = number % 3 == 0 ? .withheld : .usable
    if number % 4 == 0 { metadata.embargo = ArticleDate("2031-02-03T04:05:06Z") }
    metadata.version = number % 5 + 2
    metadata.usageTerms = [word(&random)]
    let paragraphs = (0...2).map { _ in word(&random) }
    return Article(
      id: try #require(ArticleID("urn:x:\(number)")), headline: Headline(word(&random)),
      date: ArticleDate("2024-03-05T12:30:00Z"), language: "en", byline: word(&random),
      body: paragraphs.joined(separator: "\n\n"), metadata: metadata)
  }

  @Test(arguments: [ArticleFormat.newsMLG2, .nitf, .ninjs1, .ninjs3, .json, .csv])
  func `what is written comes back, and what must not be published stays marked`(
    _ format: ArticleFormat
  ) throws {
    for number in 1...200 {
      let article = try article(number)
      let bytes = try Exporter.bytes(of: ExportItem(article), as: format, exportSettings())
      let taken = imported(bytes, name: "f")
      let back = try #require(taken.articles.first, "\(format), article \(number)")
      #expect(taken.articles.count == 1)
      #expect(back.id == article.id)
      #expect(back.headline == article.headline)
      #expect(back.body == article.body)
      #expect(back.byline == article.byline)
      #expect(back.metadata.status == article.metadata.status)
      #expect(back.metadata.embargo == article.metadata.embargo)
      #expect(back.metadata.version == article.metadata.version)
      #expect(back.metadata.usageTerms == article.metadata.usageTerms)
    }
  }

  @Test(arguments: [
    ArticleFormat.newsMLG2, .nitf, .ninjs1, .ninjs3, .json, .openSearch, .csv,
  ])
  func `an article whose words alone would withhold it stays usable`(_ format: ArticleFormat) throws
  {
    let article = Article(
      id: "urn:x:1", headline: "Embargo: what the sanctions brought", body: "Hold until it rains.")
    let bytes = try Exporter.bytes(of: ExportItem(article), as: format, exportSettings())
    let back = try #require(imported(bytes, name: "f", .init(format: format)).articles.first)
    #expect(back.metadata.status == .usable)
    #expect(back.extras.isEmpty)
  }

  /// JSON and CSV keep every character, line ends and control characters among them.
  @Test(arguments: [ArticleFormat.json, .csv])
  func `line ends and control characters come back`(_ format: ArticleFormat) throws {
    let texts = ["one\r\ntwo \"q\"\nthree", "\"\n\"\"\n,", "a\u{1}b\u{8}c\u{1F}", "=1+1", "\t-x\n"]
    for (number, text) in texts.enumerated() {
      let article = Article(
        id: try #require(ArticleID("id '\"<&>\(number)")), headline: Headline("H"), body: text)
      let bytes = try Exporter.bytes(of: ExportItem(article), as: format, exportSettings())
      let back = try #require(imported(bytes, name: "f", .init(format: format)).articles.first)
      #expect(back.id == article.id)
      #expect(back.body == article.body)
    }
  }
}

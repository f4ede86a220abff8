import LedeDigest
import LedeText
import Testing

@Suite struct `Stories` {
  static func article(_ id: String, _ day: String, _ headline: String, _ body: String) throws
    -> Article
  {
    Article(
      id: try #require(ArticleID(id)), headline: Headline(headline), date: ArticleDate(day),
      body: body)
  }

  static func articles() throws -> [Article] {
    [
      try article(
        "spill-1", "2023-11-01", "Oil spill shuts harbour of Ostmark",
        "The harbour of Ostmark was shut after an oil spill from the tanker Meridian."),
      try article(
        "vote-1", "2023-11-01", "Parliament votes on pensions",
        "Parliament in Novigrad voted on a reform of pensions after a week of debate."),
      try article(
        "spill-2", "2023-11-02", "Divers find crack in tanker after Ostmark oil spill",
        "Divers found a crack in the hull of the tanker Meridian, whose oil shut the harbour."),
      try article(
        "spill-3", "2023-11-02", "Ostmark beaches closed by oil spill",
        "Oil from the tanker Meridian reached the beaches of Ostmark, and the harbour stayed shut."),
      try article(
        "vote-2", "2023-11-03", "Unions strike against reform of pensions",
        "Unions in Novigrad called a strike against the reform of pensions that parliament passed."),
      try article(
        "spill-late", "2024-06-01", "Oil spill shuts harbour of Ostmark again",
        "The harbour of Ostmark was shut after an oil spill from the tanker Aurora."),
    ]
  }

  static func stories(least: Int = 2) throws -> [NewsStory] {
    var finder = try StoryFinder(.english, .unknown)
    for article in try articles() { finder.add(article) }
    return finder.stories(ofAtLeast: least, most: 10)
  }

  @Test func `are groups of articles that are alike and near in time, the largest first`() throws {
    let stories = try Self.stories()
    #expect(
      stories.map { $0.articles.map(\.rawValue) } == [
        ["spill-1", "spill-2", "spill-3"], ["vote-1", "vote-2"],
      ])
    #expect(try Self.stories(least: 1).count == 3)
  }

  @Test func `have a headline of theirs, key terms, a span and a peak`() throws {
    let spill = try #require(try Self.stories().first)
    #expect(spill.articles.contains(spill.id))
    #expect(spill.headline.text.contains("spill"))
    #expect(spill.terms.contains("Ostmark"))
    #expect(spill.since == ArticleDate("2023-11-01"))
    #expect(spill.until == ArticleDate("2023-11-02"))
    #expect(spill.peak == ArticleDate("2023-11-02"))
    #expect(spill.days.map(\.count) == [1, 2])
  }

  @Test func `are not named by background, and by no label`() throws {
    let body = "Oil from the tanker Meridian shut the harbour of Ostmark and its beaches."
    let news = try Self.article("news", "2023-11-02", "Exclusive: Oil shuts Ostmark harbour", body)
    let facts = try Self.article("facts", "2023-11-01", "Factbox: Oil shuts Ostmark harbour", body)
    var finder = try StoryFinder(.english, .unknown)
    for article in [facts, news] { finder.add(article) }
    let story = try #require(finder.stories(ofAtLeast: 1, most: 1).first)
    #expect(story.headline.text == "Oil shuts Ostmark harbour")
    #expect(story.id == news.id)
  }

  @Test func `are the same of articles as they are and of their openings`() throws {
    let more = String(repeating: "Fishermen wait in the inner basin, é. ", count: 200)
    let articles = try Self.articles().map { article in
      var article = article
      article.body = "OSTMARK, Nov 1 - \(article.body)\n\n\(more)"
      return article
    }
    var whole = try StoryFinder(.english, .unknown)
    var cut = try StoryFinder(.english, .unknown)
    for article in articles {
      let opening = StoryFinder.opening(of: article)
      #expect(opening.body.utf8.count < 1300)
      #expect(article.body.hasPrefix(opening.body))
      whole.add(article)
      cut.add(opening)
    }
    #expect(cut.stories(ofAtLeast: 1, most: 10) == whole.stories(ofAtLeast: 1, most: 10))
  }

  @Test func `leave undated articles out`() throws {
    var finder = try StoryFinder(.english, .unknown)
    finder.add(
      Article(id: ArticleID("a"), headline: Headline("Storm"), body: "It rained."))
    #expect(finder.stories(ofAtLeast: 1, most: 10).isEmpty)
  }
}

import LedeSystem
import LedeText
import LedeWire
import Testing

/// What files state in forms of their own: front matter, embargoes, states, tables, and texts that another program reads.
@Suite struct StatedFieldTests {
  @Test func `front matter goes on over lines, and what has no field is kept`() throws {
    let taken = imported(
      """
      ---
      title: The ferry stopped
        for good
      date: 2024-03-05
      slug: ferry-stopped
      series: [harbours, ferries]
      weather: rain
      ---
      It rained.
      """, name: "ferry.md", ImportSettings(format: .markdown))
    let article = try #require(taken.articles.first)
    #expect(article.headline.text == "The ferry stopped for good")
    #expect(article.metadata[.slugline] == "ferry-stopped")
    #expect(article.body == "It rained.")
    let kept = article.extras.map { "\($0.name)=\($0.json)" }
    #expect(kept.contains("weather=\"rain\""))
    #expect(
      kept.contains { $0.hasPrefix("series=") && $0.contains("harbours") && $0.contains("ferries") }
    )
  }

  @Test func `front matter withdraws an article, and without end it is text`() {
    let withdrawn = imported(
      "---\nid: urn:x:1\ntitle: A\nstatus: canceled\n---\nB.\n", name: "a.md",
      ImportSettings(format: .markdown))
    #expect(withdrawn.articles.isEmpty)
    #expect(withdrawn.removals.map(\.rawValue) == ["urn:x:1"])
    let open = imported(
      "---\ntitle: A\nIt rained all day long.\n", name: "b.md", ImportSettings(format: .markdown))
    #expect(open.articles.first?.body.contains("It rained all day long.") == true)
    let empty = imported(
      "---\ndate: 2024-03-05\n---\n", name: "c.md", ImportSettings(format: .markdown))
    #expect(empty.articles.isEmpty)
    #expect(empty.report.skips.first?.reason == "neither a headline nor a text")
  }

  /// An embargo as it is stated in JSON; when it ends, in ISO 8601; whether the article is withheld for it.
  @Test(
    arguments: [
      ("1893456000", "2030-01-01T00:00:00Z", false),
      ("\"2030-01-01T00:00:00Z\"", "2030-01-01T00:00:00Z", false),
      ("\"Tuesday, or later\"", nil, true), ("true", nil, true), ("\"none\"", nil, false),
      ("false", nil, false), ("0", nil, false), ("{\"a\":1}", nil, true),
      ("{\"until\":\"2030-01-01\",\"by\":\"the office\"}", "2030-01-01", false),
      ("{\"$date\":\"2030-01-01T00:00:00Z\"}", "2030-01-01T00:00:00Z", false),
      ("[\"2020-01-01\",\"2030-01-01\"]", "2030-01-01", false), ("{}", nil, false),
      ("\"2020-01-01 until 2030-01-01\"", "2030-01-01", false),
      ("20300101", "2030-01-01", false), ("253402300800", nil, true), ("-1", nil, true),
      ("99999999999999999999", nil, true),
    ] as [(String, String?, Bool)])
  func `an embargo is read in any form, and withholds where it is not understood`(
    _ json: String, _ end: String?, _ isWithheld: Bool
  ) throws {
    let taken = imported("{\"id\":\"1\",\"body\":\"b\",\"embargo\":\(json)}\n", name: "a.jsonl")
    let article = try #require(taken.articles.first)
    #expect(article.metadata.embargo == end.flatMap { ArticleDate($0) })
    #expect(article.metadata.status == (isWithheld ? .withheld : .usable))
  }

  @Test func `states and urgencies that are none are kept as they are stated`() throws {
    let item = """
      <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="1">
      <itemMeta><pubStatus qcode="stat:dormant"/><embargoed>when the harbour opens</embargoed></itemMeta>
      <contentMeta><urgency>77</urgency><headline>Line</headline></contentMeta>
      <contentSet><inlineData contenttype="text/plain">It rained.</inlineData></contentSet></newsItem>
      """
    let article = try #require(imported(item, name: "a.xml").articles.first)
    #expect(article.metadata.status == .withheld)
    #expect(article.metadata.urgency == nil && article.metadata.embargo == nil)
    let kept = article.extras.map { "\($0.name)=\($0.json)" }
    #expect(kept.contains("embargo=\"when the harbour opens\""))
    #expect(kept.contains("urgency=\"77\""))
  }

  @Test func `tables and corrections of Arc are lines of the text`() throws {
    let story = """
      {"_id":"a1","headlines":{"basic":"Ferry"},"type":"story","content_elements":[
      {"type":"text","content":"It <b>rained</b>."},
      {"type":"table","header":[{"content":"Day"},{"content":"Rain"}],
      "rows":[[{"content":"Monday"},{"content":"3 mm"}],[{"content":"Tuesday"},{"content":"none"}]]},
      {"type":"correction","text":"It rained on Monday."},{"type":"image","caption":"x"}]}
      """
    let article = try #require(imported(story, name: "a.json").articles.first)
    #expect(article.headline.text == "Ferry")
    for part in ["It rained.", "Monday 3 mm", "Tuesday none", "It rained on Monday."] {
      #expect(article.body.contains(part), "\(article.body)")
    }
  }
}

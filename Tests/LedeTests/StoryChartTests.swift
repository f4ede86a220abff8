import Lede
import Testing

struct StoryChartTests {
  @Test func `a bar is as high as its count, and marked ones are set off`() {
    let chart = StoryChart(
      title: "Oil & water",
      bars: [
        .init("2023-11-01", count: 2), .init("2023-11-02", count: 4, isMarked: true),
        .init("2023-11-03", count: 0),
      ])
    let svg = chart.svg
    #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(svg.contains("<title>Oil &amp; water</title>"))
    #expect(svg.contains("height=\"130\" fill=\"#b3262e\"><title>2023-11-02: 4</title>"))
    #expect(svg.contains("height=\"65\" fill=\"#4a6fa5\"><title>2023-11-01: 2</title>"))
    #expect(!svg.contains("2023-11-03: 0"))
    #expect(svg.contains(">2023-11-03</text>"))
  }

  @Test func `notes are cut at a word and escaped`() {
    let long = String(repeating: "word ", count: 40) + "end"
    let svg = StoryChart(title: "", bars: [], notes: [.init("2023-11-01", "<b> \(long)")]).svg
    #expect(svg.contains("&lt;b&gt; word"))
    #expect(svg.contains("word…</tspan>"))
    #expect(!svg.contains("end</tspan>"))
  }

  @Test(arguments: [0, 1, 500]) func `any number of bars is drawn`(_ count: Int) {
    let bars = (0..<count).map { StoryChart.Bar("\($0)", count: $0) }
    let svg = StoryChart(title: "All", bars: bars).svg
    #expect(svg.hasSuffix("</svg>\n"))
    #expect(svg.components("<rect") == max(0, count - 1))
  }

  @Test(arguments: [("2990-01-01T00:00:00Z", true), ("2020-01-01T00:00:00Z", false)])
  func `the picture of a timeline tells what holds it back`(_ embargo: String, _ isHeld: Bool)
    throws
  {
    let sample = try SampleArchive()
    let archive = sample.archive
    var article = Article(
      id: "secret-1", headline: "Zebra escapes", date: ArticleDate("2023-11-07"),
      body: "A zebra escaped on Monday. Police caught the zebra on Tuesday.")
    article.metadata.embargo = ArticleDate(embargo)
    try archive.add([article])
    let svg = try archive.reader.timeline("zebra").svg(title: "Zebra")
    #expect(svg.contains(isHeld ? "<title>EMBARGOED until \(embargo): Zebra" : "<title>Zebra"))
    article.metadata.status = .withheld
    try archive.add([article])
    #expect(try archive.reader.timeline("zebra").svg(title: "Zebra").contains("<title>WITHHELD"))
  }
}

extension String {
  /// How often the text stands in it.
  fileprivate func components(_ text: String) -> Int {
    var count = 0
    var rest = self[...]
    while let found = rest.firstRange(of: text) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }
}

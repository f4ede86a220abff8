import Testing

@testable import LedeWire

/// Texts that are HTML are told from those with angle brackets in them.
@Suite struct TagMarksTests {
  private struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  /// The rule as it reads, by splitting the text at each mark.
  private static func isHTML(_ text: String) -> Bool {
    func count(_ mark: String) -> Int {
      text.split(separator: mark, omittingEmptySubsequences: false).count - 1
    }
    let blocks = ["<p>", "<p ", "<div", "<section", "<article", "<h1", "<h2", "<ul", "<blockquote"]
    let start = text.drop { $0.isWhitespace }.lowercased()
    if blocks.contains(where: { start.hasPrefix($0) }), count("</") > 0 { return true }
    let ends = ["</p>", "<br>", "<br/>", "<br />", "</li>"].reduce(0) { $0 + count($1) }
    if ends > 1 || count("<a href=\"") > 0 && count("</a>") > 0 { return true }
    let pairs = ["b", "i", "em", "strong", "span", "u"].reduce(0) { sum, tag in
      count("<\(tag)>") == count("</\(tag)>") ? sum + count("<\(tag)>") : sum
    }
    return ends + pairs > 1
  }

  @Test(arguments: 0..<40)
  func `random texts are told as by the plain rule`(_ seed: UInt64) {
    var random = Random(state: seed)
    let pieces = [
      "<b>", "</b>", "<i>", "</i>", "<em>", "</em>", "<p>", "</p>", "<br>", "<br/>", "<br />",
      "</li>",
      "<a href=\"", "</a>", "<", "</", "<GOOG.O>", " ", "\n", "word", "é", "<DIV", "<u>", "</u>",
      "\u{2003}",
    ]
    var html = 0
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 0..<7, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      #expect(Markup.isHTML(text) == Self.isHTML(text), "\(text)")
      if Markup.isHTML(text) { html += 1 }
    }
    #expect((10..<190).contains(html))
  }
}

import LedeDigest
import LedeText
import Testing

@Suite struct `Texts put together at random` {
  static let pieces = [
    "The council met on Monday. ", "\"We will go", "\" he said. ", "“", "”", "«", "\"", "\n",
    "\n\n",
    "  ", "Here are some ", "The company said so. ", "He left. ", "BRIGHTER FUTURE FOR BRIDGES ",
    "MOSCOW (Reuters - ", "(CNN)", "( SOAP.N )", "U.S. ", "a.m. ", "…", "?!", "部长们开会。", "🇱🇧👩‍👩‍👧‍👦",
    "e\u{301}", "\u{0}", "\u{85}", "\u{2028}", "\u{A0}", "\u{3000}", "\u{202E}", "x", "1. ", "<p>",
    "Click here. ", "October 7 ", "$5 million, ", ",", ".", " -- ", "\r\n", "İ",
  ]

  @Test(arguments: 0..<6) func `keep every budget and are never digested to nothing`(
    _ seed: UInt64
  ) throws {
    var random = Steps(state: seed)
    let segmenter = SentenceSegmenter(.english)
    let warm = try Summarizer(.english)
    for _ in 0..<20 {
      let inputs = (0..<random.next(3) + 1).map { _ in
        DigestInput(text: (0..<random.next(50)).map { _ in random.pick(Self.pieces) }.joined())
      }
      let most = random.pick([1, 2, 3, 7, 40, 200])
      for budget in [DigestBudget.sentences(most), .words(most), .characters(most)] {
        let digest = warm.digest(of: inputs, budget: budget)
        let hasSentence = inputs.contains { !segmenter.sentences(of: $0.text).isEmpty }
        #expect(digest.sentences.isEmpty == !hasSentence, "\(inputs.map(\.text))")
        let length =
          switch budget {
          case .sentences: digest.sentences.count
          case .words, .percent: WordCount.of(digest.text)
          case .characters: digest.text.count
          }
        #expect(length <= most, "\(budget): \(inputs.map(\.text))")
      }
      let cold = try Summarizer(.english)
      #expect(cold.digest(of: inputs) == warm.digest(of: inputs))
    }
  }
}

/// Numbers that look random and are the same in every run (Knuth's linear congruential generator).
private struct Steps {
  var state: UInt64

  mutating func next(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(truncatingIfNeeded: state >> 33) % count
  }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[next(items.count)] }
}

import LedeDigest
import LedeText
import Testing

@Suite struct `Every budget holds for every odd text` {
  /// The names stand for the texts, so that a failure prints a line and not a megabyte.
  static let names = OddTexts.all.map(\.name)

  @Test(arguments: names) func `and a text with a sentence never gives an empty digest`(
    _ name: String
  ) throws {
    let text = try #require(OddTexts.all.first { $0.name == name }?.text)
    let hasSentence = !SentenceSegmenter(.english).sentences(of: text).isEmpty
    let summarizer = try Summarizer(.english)
    let words = WordCount.of(text)
    // The large texts take their time in a debug build: a few budgets have to do.
    let isLarge = text.utf8.count > 100_000
    for style in isLarge ? [.brief] : DigestStyle.allCases {
      for budget in isLarge ? OddTexts.fewBudgets : OddTexts.budgets {
        let digest = summarizer.digest(of: [DigestInput(text: text)], budget: budget, style: style)
        let line = digest.text
        #expect(digest.sentences.isEmpty == !hasSentence, "\(name), \(budget)")
        #expect(digest.wordCount == WordCount.of(line), "\(name), \(budget)")
        switch budget {
        case .sentences(let most): #expect(digest.sentences.count <= max(1, most))
        case .words(let most): #expect(digest.wordCount <= max(1, most), "\(name), \(budget)")
        case .characters(let most): #expect(line.count <= max(1, most), "\(name), \(budget)")
        case .percent(let percent):
          let share = percent.isNaN ? 0 : min(100, max(0, percent))
          let most = max(1, Int(Double(words) * share / 100))
          #expect(digest.wordCount <= most, "\(name), \(budget)")
        }
        let count = text.utf8.count
        for sentence in digest.sentences {
          #expect(sentence.bodyBytes.upperBound <= count && !sentence.bodyBytes.isEmpty)
          #expect(sentence.score.isFinite)
        }
      }
    }
  }

  @Test(arguments: names) func `alone or among other articles, twice the same bytes`(
    _ name: String
  ) throws {
    let text = try #require(OddTexts.all.first { $0.name == name }?.text)
    guard text.utf8.count < 100_000 else { return }
    let other = DigestInput(
      text: "The council met on Monday. It approved the bridge over the river.")
    let inputs = [DigestInput(text: text), other, DigestInput(text: text)]
    let warm = try Summarizer(.english)
    let first = warm.digest(of: inputs, budget: .words(40), focus: ["bridge"])
    #expect(first.wordCount <= 40)
    #expect(!first.sentences.isEmpty)
    #expect(warm.digest(of: inputs, budget: .words(40), focus: ["bridge"]) == first)
    let cold = try Summarizer(.english)
    #expect(cold.digest(of: inputs, budget: .words(40), focus: ["bridge"]) == first)
  }

  @Test func `no texts at all give an empty digest`() throws {
    let digest = try Summarizer(.english).digest(of: [])
    #expect(digest.sentences.isEmpty && digest.wordCount == 0 && digest.articleCount == 0)
  }
}

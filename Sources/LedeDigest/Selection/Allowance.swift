/// What is left of a budget while sentences are chosen.
struct Allowance {
  private enum Unit {
    case sentences, words, characters
  }

  private let unit: Unit
  private var left: Int
  private var isUntouched = true

  init(_ budget: Budget, _ inputs: [DigestInput]) {
    switch budget {
    case .sentences(let count): (unit, left) = (.sentences, max(1, count))
    case .words(let count): (unit, left) = (.words, max(1, count))
    case .characters(let count): (unit, left) = (.characters, max(1, count))
    case .percent(let percent):
      let words = inputs.reduce(0) { $0 + WordCount.of($1.text) }
      let share = percent.isFinite ? min(100, max(0, percent)) : percent > 0 ? 100 : 0
      (unit, left) = (.words, max(1, Int(Double(words) * share / 100)))
    }
  }

  /// Nothing more can fit.
  var isSpent: Bool { left <= 0 }

  /// Takes the sentence's cost from what is left; false if it does not fit.
  mutating func takes(_ sentence: CopySentence, of input: DigestInput) -> Bool {
    let cost: Int
    switch unit {
    case .sentences: cost = 1
    case .words: cost = WordCount.of(input.text.utf8Span.span, in: sentence.range)
    case .characters:
      // A sentence has no more characters than bytes; only where that is too many are they counted.
      let text = CopyText.line(input.text.utf8Span.span, sentence.range)
      cost = text.count + (isUntouched ? 0 : 1)
    }
    guard cost <= left else { return false }
    left -= cost
    isUntouched = false
    return true
  }

  /// The beginning of a sentence that fits, ending in an ellipsis.
  func cut(_ line: String) -> String {
    switch unit {
    case .sentences: line
    case .words: CopyText.cut(line, words: left)
    case .characters: CopyText.cut(line, characters: left)
    }
  }
}

/// What is left of a budget while sentences are chosen.
struct Allowance {
  private enum Unit {
    case sentences, words, characters
  }

  private let unit: Unit
  private var left: Int
  private var isUntouched = true

  init(_ budget: DigestBudget, _ inputs: [DigestInput]) {
    switch budget {
    case .sentences(let count): (unit, left) = (.sentences, Self.clamped(count))
    case .words(let count): (unit, left) = (.words, Self.clamped(count))
    case .characters(let count): (unit, left) = (.characters, Self.clamped(count))
    case .percent(let percent):
      let words = inputs.reduce(0) { $0 + WordCount.of($1.text) }
      let share = percent.isFinite ? min(100, max(0, percent)) : percent > 0 ? 100 : 0
      (unit, left) = (.words, max(1, Int(Double(words) * share / 100)))
    }
  }

  /// At least one, and few enough to count on with.
  private static func clamped(_ count: Int) -> Int { min(max(1, count), 1 << 40) }

  /// Nothing more can fit.
  var isSpent: Bool { left <= 0 }

  /// What a sentence takes of the budget; of characters, with the space before it.
  func cost(_ sentence: CandidateSentence, of input: DigestInput) -> Int {
    switch unit {
    case .sentences: 1
    case .words: WordCount.of(input.text.utf8Span.span, in: sentence.range)
    case .characters: SentenceText.line(input.text.utf8Span.span, sentence.range).count + 1
    }
  }

  /// The budget is one of length, and this is what it holds: characters with one to spare, as the
  /// first sentence has no space before it.
  var length: Int? {
    switch unit {
    case .sentences: nil
    case .words: left
    case .characters: left + 1
    }
  }

  /// An allowance of the same kind that holds so many times as much.
  func widened(by factor: Double) -> Allowance {
    var wide = self
    wide.left = Self.clamped(Int(Double(left) * factor))
    return wide
  }

  /// What a word takes of a budget of length.
  var costOfWord: Double { unit == .characters ? 6 : 1 }

  /// Takes the sentence's cost from what is left; false if it does not fit.
  mutating func takes(_ sentence: CandidateSentence, of input: DigestInput) -> Bool {
    let cost = cost(sentence, of: input) - (unit == .characters && isUntouched ? 1 : 0)
    guard cost <= left else { return false }
    left -= cost
    isUntouched = false
    return true
  }

  /// The beginning of a sentence that fits, ending in an ellipsis.
  func cut(_ line: String) -> String {
    switch unit {
    case .sentences: line
    case .words: SentenceText.cut(line, words: left)
    case .characters: SentenceText.cut(line, characters: left)
    }
  }
}

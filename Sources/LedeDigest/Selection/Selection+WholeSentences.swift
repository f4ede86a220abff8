extension Selection {
  /// Of several texts, the greedy choice finds so many times the budget to choose from.
  private static let poolShare = 1.5
  /// The differences of scores that make a sentence e times as likely as another: in one text half the spread of
  /// the scores, in several, whose best sentences lie closer together, more.
  private static let spread = (text: 3.0, story: 2.5)
  /// In one text, what is nearer than this says the same, as a standfirst and the sentence below it do.
  private static let copyCosine = 0.65
  /// So many times a choice is made anew without what it tells twice, or with what it lacks.
  private static let mostRounds = 8

  /// Fills a budget of length with whole sentences; false if the budget is none of length, or the task
  /// too large. If no sentence is worth it, the best that fits is chosen, if one does.
  mutating func fillWithWholeSentences(_ allowance: Allowance) -> Bool {
    guard let length = allowance.length, !score.isEmpty else { return false }
    var pool = Array(score.indices)
    if isStory {
      var wide = allowance.widened(by: Self.poolShare)
      fill(&wide, most: length)
      pool = chosen.sorted()
    }
    let costs = pool.map { index in
      allowance.cost(matrix.sentences[index], of: inputs[matrix.sentences[index].input])
    }
    let measure = WholeSentences.Measure(
      word: allowance.costOfWord, spread: isStory ? Self.spread.story : Self.spread.text)
    var banned = Set<Int>()
    var alone = Set<Int>()
    for _ in 0..<Self.mostRounds {
      let left = pool.indices.filter { !banned.contains(pool[$0]) }
      let candidates = left.enumerated().map { (place, index) in
        candidate(
          pool[index], behind: place > 0 ? pool[left[place - 1]] : nil, cost: costs[index],
          isAlone: alone.contains(pool[index]))
      }
      guard let best = WholeSentences.fill(candidates, budget: length, measure) else {
        return false
      }
      chosen = best.map { pool[left[$0]] }
      guard let flaw = flaw(alone) else { break }
      if flaw.isCopy { banned.insert(flaw.sentence) } else { alone.insert(flaw.sentence) }
    }
    if chosen.isEmpty { chosen = bestThatFits(pool, costs, length).map { [$0] } ?? [] }
    settle()
    return true
  }

  private func candidate(
    _ index: Int, behind previous: Int?, cost: Int, isAlone: Bool
  ) -> WholeSentences.Candidate {
    let adopted = score[index] - weights.orphan * table[index, .orphaned]
    let leaning = leaning(index)
    let orphan = adopted + weights.orphan * leaning.strength
    let follows = previous == index - 1
    switch leaning {
    case .none:
      return .init(cost: cost, score: adopted, aloneScore: adopted, leansOnPrevious: false)
    case .onAnswer:
      return .init(cost: cost, score: orphan, aloneScore: orphan, leansOnPrevious: false)
    case .onFirst:
      let score = isAlone ? orphan : adopted
      return .init(cost: cost, score: score, aloneScore: score, leansOnPrevious: false)
    case .onPrevious:
      return .init(cost: cost, score: adopted, aloneScore: orphan, leansOnPrevious: follows)
    case .whollyOnPrevious:
      return .init(cost: cost, score: adopted, aloneScore: nil, leansOnPrevious: follows)
    }
  }

  /// A chosen sentence that says what another says, or that opens with the role of somebody who is not
  /// named.
  private func flaw(_ alone: Set<Int>) -> (sentence: Int, isCopy: Bool)? {
    for (place, index) in chosen.enumerated() {
      if leaning(index) == .onFirst, !alone.contains(index), isOrphaned(index) {
        return (index, false)
      }
      for other in chosen[..<place] {
        let isCopy =
          matrix.repeats(index, other) || !isStory && matrix.cosine(index, other) > Self.copyCosine
        if isCopy { return (score[other] < score[index] ? other : index, true) }
      }
    }
    return nil
  }

  /// What the sentence leans on is not chosen.
  private func isOrphaned(_ index: Int) -> Bool {
    let first = matrix.texts[matrix.sentences[index].input].lowerBound
    switch leaning(index) {
    case .none: return false
    case .onAnswer: return true
    case .onPrevious, .whollyOnPrevious: return !chosen.contains(index - 1)
    case .onFirst: return !chosen.contains(index - 1) && !chosen.contains(first)
    }
  }

  private func bestThatFits(_ pool: [Int], _ costs: [Int], _ length: Int) -> Int? {
    var best: Int?
    for (place, index) in pool.enumerated() where costs[place] <= length {
      if best.map({ score[index] > score[$0] }) ?? true { best = index }
    }
    return best
  }

  /// Makes the scores of the chosen sentences those of this choice.
  private mutating func settle() {
    for index in chosen {
      table[index, .orphaned] = isOrphaned(index) ? leaning(index).strength : 0
    }
  }
}

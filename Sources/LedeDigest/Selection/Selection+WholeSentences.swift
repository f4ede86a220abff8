extension Selection {
  /// Of several texts, the greedy choice finds so many times the budget to choose from.
  private static let poolShare = 1.5
  /// The differences of scores that make a sentence e times as likely as another: in one text half the spread of
  /// the scores, in several, whose best sentences lie closer together, more.
  private static let spread = (text: 3.0, story: 2.8)
  /// In one text, what is nearer than this says the same, as a standfirst and the sentence below it do.
  private static let copyCosine = 0.65
  /// So many times a choice is made anew without what it tells twice, and what hangs in the air.
  private static let mostRounds = 8

  /// Fills a budget of length with whole sentences; false if the budget is none of length, or the task
  /// too large. If no sentence is worth it, the best that fits is chosen, if one does.
  mutating func fillWithWholeSentences(_ allowance: Allowance) -> Bool {
    guard let length = allowance.length, !score.isEmpty else { return false }
    var pool = Array(score.indices)
    if isStory {
      var wide = allowance.widened(by: Self.poolShare)
      fill(&wide, most: length, allowsOrphans: true)
      pool = Set(chosen).union(chosen.flatMap { supports(of: $0) }).sorted()
    }
    let costs = pool.map { index in
      allowance.cost(matrix.sentences[index], of: inputs[matrix.sentences[index].input])
    }
    let measure = WholeSentences.Measure(
      word: allowance.costOfWord, spread: isStory ? Self.spread.story : Self.spread.text)
    var banned = Set<Int>()
    for _ in 0..<Self.mostRounds {
      let left = pool.indices.filter { !banned.contains(pool[$0]) }
      let candidates = left.enumerated().map { (place, index) in
        candidate(
          pool[index], behind: place > 0 ? pool[left[place - 1]] : nil, cost: costs[index])
      }
      guard let best = WholeSentences.fill(candidates, budget: length, measure) else {
        return false
      }
      chosen = best.map { pool[left[$0]] }
      guard let flaw else { break }
      banned.insert(flaw)
    }
    if chosen.isEmpty { chosen = bestThatFits(pool, costs, length).map { [$0] } ?? [] }
    settle()
    return true
  }

  /// The sentences that one needs beside it.
  private func supports(of index: Int) -> [Int] {
    switch leaning(index) {
    case .none, .onAnswer: []
    case .onFirst: [matrix.texts[matrix.sentences[index].input].lowerBound]
    case .onPrevious, .whollyOnPrevious: [index - 1] + supports(of: index - 1)
    }
  }

  /// Of several texts, no sentence stands without what it leans on.
  private func candidate(
    _ index: Int, behind previous: Int?, cost: Int
  ) -> WholeSentences.Candidate {
    let adopted = score[index] - weights.orphan * table[index, .orphaned]
    let leaning = leaning(index)
    let orphan = adopted + weights.orphan * leaning.strength
    let follows = previous == index - 1
    switch leaning {
    case .none, .onFirst:
      return .init(cost: cost, score: adopted, aloneScore: adopted, leansOnPrevious: false)
    case .onAnswer:
      return .init(cost: cost, score: orphan, aloneScore: orphan, leansOnPrevious: false)
    case .onPrevious:
      return .init(
        cost: cost, score: adopted, aloneScore: isStory ? nil : orphan, leansOnPrevious: follows)
    case .whollyOnPrevious:
      return .init(cost: cost, score: adopted, aloneScore: nil, leansOnPrevious: follows)
    }
  }

  /// A chosen sentence that says what another says, or that opens with the role of somebody who is not
  /// named.
  private var flaw: Int? {
    let most = isStory ? mostCosine : Self.copyCosine
    for (place, index) in chosen.enumerated() {
      if leaning(index) == .onFirst, isOrphaned(index) { return index }
      for other in chosen[..<place] {
        let isCopy =
          matrix.repeats(index, other)
          || matrix.cosine(index, other) > most
            && !(isStory && matrix.tellOfTwoEvents(index, other))
        if isCopy { return score[other] < score[index] ? other : index }
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

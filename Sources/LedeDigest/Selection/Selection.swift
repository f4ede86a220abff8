internal import LedeText

/// Chooses sentences greedily: always the one that scores most when what it repeats of those already
/// chosen is taken off (maximal marginal relevance, Carbonell & Goldstein 1998).
///
/// A penalty for repeating only grows, so a candidate's old score bounds its present one, and only
/// the candidates on top of the heap are ever compared with the chosen ones.
struct Selection {
  let matrix: SentenceMatrix
  let inputs: [DigestInput]
  let weights: Weights
  /// A sentence closer than this to a chosen one says nothing new.
  let mostCosine: Double
  /// A sentence that says no more than a chosen one, or all that one says.
  private var isRepeated: [Bool]

  var table: SalienceTable
  var chosen: [Int] = []
  private var isChosen: [Bool]
  var score: [Double]
  private var redundancy: [Double]
  /// Pairs of neighbouring content words of the chosen sentences.
  private var told: Set<UInt64> = []
  /// How many of the chosen sentences each candidate was compared with.
  private var compared: [Int32]

  init(
    _ matrix: SentenceMatrix, _ inputs: [DigestInput], _ table: SalienceTable, _ weights: Weights,
    mostCosine: Double
  ) {
    self.matrix = matrix
    self.inputs = inputs
    self.table = table
    self.weights = weights
    self.mostCosine = mostCosine
    let count = matrix.sentences.count
    isChosen = Array(repeating: false, count: count)
    redundancy = Array(repeating: 0, count: count)
    isRepeated = Array(repeating: false, count: count)
    compared = Array(repeating: 0, count: count)
    score = []
    score.reserveCapacity(count)
    for index in 0..<count {
      self.table[index, .orphaned] = leaning(index).strength
      score.append(self.table.score(index, weights))
    }
  }

  /// Fills a budget of length with the set of sentences that is worth most, none of which says what
  /// another one says; false if the budget is none of length, or the task too large.
  mutating func fillTightly(_ allowance: Allowance) -> Bool {
    guard let length = allowance.length else { return false }
    let costs = matrix.sentences.map { allowance.cost($0, of: inputs[$0.input]) }
    var scores = score
    for round in 0..<Self.mostFillings {
      guard let best = Knapsack.fill(scores: scores, costs: costs, budget: length) else {
        return false
      }
      let repeated = repeats(among: best)
      chosen = best.filter { !repeated.contains($0) }
      if repeated.isEmpty || round + 1 == Self.mostFillings { break }
      for index in repeated { scores[index] = -.infinity }
    }
    return true
  }

  /// So many times a budget is filled anew, without the repeats that were found.
  private static let mostFillings = 6

  /// Those of the sentences that say what an earlier one says.
  private func repeats(among sentences: [Int]) -> Set<Int> {
    var found: Set<Int> = []
    for (place, index) in sentences.enumerated() {
      for earlier in sentences[..<place].prefix(Self.mostCompared) where !found.contains(earlier) {
        if matrix.repeats(earlier, index) {
          found.insert(index)
          break
        }
      }
    }
    return found
  }

  /// Fills the allowance. If not one sentence fits, nothing is chosen; see `best`. Sentences that take more
  /// than `most` of the allowance are left out, and of several texts, unless `allowsOrphans`, those that lean on one
  /// that is not chosen.
  mutating func fill(_ allowance: inout Allowance, most: Int = .max, allowsOrphans: Bool = false) {
    var heap = CandidateHeap(
      score.enumerated().map { Candidate(score: $0.element, sentence: $0.offset) })
    while !allowance.isSpent, let candidate = heap.pop() {
      let index = candidate.sentence
      guard !isChosen[index], candidate.score == score[index] else { continue }
      // It comes back once what it leans on is chosen.
      if isStory, !allowsOrphans, table[index, .orphaned] > 0 { continue }
      if compared[index] < chosen.count {
        compare(index)
        if redundancy[index] > mostCosine || isRepeated[index] { continue }
        if score[index] < candidate.score {
          heap.push(Candidate(score: score[index], sentence: index))
          continue
        }
      }
      let input = inputs[matrix.sentences[index].input]
      guard most == .max || allowance.cost(matrix.sentences[index], of: input) <= most,
        allowance.takes(matrix.sentences[index], of: input)
      else { continue }
      isChosen[index] = true
      chosen.append(index)
      if isStory { told.formUnion(pairs(of: index)) }
      adopt(behind: index, &heap)
    }
  }

  /// Candidates are compared with so many of the chosen sentences, those chosen first: the cost stays
  /// linear where a budget takes in thousands of sentences.
  private static let mostCompared = 200

  /// Below it two sentences are not looked at further.
  private static let leastCosine = 0.1

  /// The sentence of the highest score, whatever its length.
  var best: Int? {
    score.indices.max {
      Candidate(score: score[$0], sentence: $0) < Candidate(score: score[$1], sentence: $1)
    }
  }

  /// What a sentence's score is made of.
  func salience(of index: Int) -> SentenceSalience {
    SentenceSalience(values: Array(table.row(index)), weights: weights)
  }

  private mutating func compare(_ index: Int) {
    let before = redundancy[index]
    for other in chosen.prefix(Self.mostCompared).dropFirst(Int(compared[index])) {
      let cosine = matrix.cosine(index, other)
      guard cosine > Self.leastCosine else { continue }
      if matrix.repeats(index, other) { isRepeated[index] = true }
      if !isStory || cosine <= mostCosine || !matrix.tellOfTwoEvents(index, other) {
        redundancy[index] = max(redundancy[index], cosine)
      }
    }
    compared[index] = Int32(chosen.count)
    if isStory { table[index, .retold] = retoldShare(of: index) }
    if redundancy[index] > before { table[index, .redundancy] = redundancy[index] }
    if isStory || redundancy[index] > before { score[index] = table.score(index, weights) }
  }

  /// The pairs of neighbouring content words of a sentence.
  private func pairs(of index: Int) -> [UInt64] {
    let words = matrix.sentences[index].words
    return words.dropLast().map {
      UInt64(matrix.words[$0].term) << 32 | UInt64(matrix.words[$0 + 1].term)
    }
  }

  private func retoldShare(of index: Int) -> Double {
    let pairs = pairs(of: index)
    return pairs.isEmpty ? 0 : Double(pairs.count { told.contains($0) }) / Double(pairs.count)
  }

  var isStory: Bool { matrix.texts.count > 1 }

  /// Sentences that leaned on the one now chosen are no orphans any more: the next one, and behind a
  /// text's first one, which names who it is about, all that open with a role.
  private mutating func adopt(behind index: Int, _ heap: inout CandidateHeap) {
    let text = matrix.texts[matrix.sentences[index].input]
    if text.contains(index + 1) { adopt(index + 1, &heap) }
    guard isStory, index == text.lowerBound else { return }
    for other in text.dropFirst(2) where leaning(other) == .onFirst { adopt(other, &heap) }
  }

  private mutating func adopt(_ index: Int, _ heap: inout CandidateHeap) {
    guard !isChosen[index], table[index, .orphaned] > 0, leaning(index) != .onAnswer else { return }
    table[index, .orphaned] = 0
    score[index] = table.score(index, weights)
    heap.push(Candidate(score: score[index], sentence: index))
  }
}

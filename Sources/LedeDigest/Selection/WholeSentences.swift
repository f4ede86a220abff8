/// Fills a budget of words or characters with the set of whole sentences that is worth most.
///
/// A choice by score alone leaves a gap at the end of a budget and plugs it with whatever short sentence is
/// at hand. Here a reader pays for each sentence with its words and with the turn to another matter: it is
/// worth (words + 4) · p − 7, where p is the probability that it belongs there, the logistic function of its
/// score above the margin. A short sentence stands where its score is high, and never because it fits.
/// Dynamic programming over the order of the text, after McDonald 2007, "A study of global inference
/// algorithms in multi-document summarization".
enum WholeSentences {
  /// A sentence that may be chosen.
  struct Candidate {
    /// What it takes of the budget, in words or characters.
    let cost: Int
    /// Its score where what it leans on is chosen as well.
    let score: Double
    /// Its score where that is not chosen; nil if it cannot stand so.
    let aloneScore: Double?
    /// It leans on the candidate before it.
    let leansOnPrevious: Bool
  }

  /// What a budget is counted in.
  struct Measure {
    /// What a word takes.
    let word: Double
    /// The difference of two scores that makes one sentence e times as likely as another.
    let spread: Double
  }

  /// The places of the best set, rising; nil if the table would be too large.
  static func fill(_ candidates: [Candidate], budget: Int, _ measure: Measure) -> [Int]? {
    guard budget > 0, !candidates.isEmpty else { return [] }
    let (cells, isTooLarge) = candidates.count.multipliedReportingOverflow(by: 2 * (budget + 1))
    guard !isTooLarge, cells <= Knapsack.mostCells else { return nil }
    var table = Table(candidates.count, budget)
    let margin = margin(candidates, budget)
    // Where there is room for all, nothing has to earn its place.
    let price = candidates.reduce(0) { $0 + $1.cost } <= budget ? 0 : price
    for (place, candidate) in candidates.enumerated() {
      func worth(_ score: Double?) -> Double {
        guard let score else { return -Double.infinity }
        let chance = 1 / (1 + exponential((margin - score) / measure.spread))
        return (Double(candidate.cost) + lead * measure.word) * chance - price * measure.word
      }
      let alone = worth(candidate.aloneScore)
      table.add(
        place, candidate.cost, alone: alone,
        behind: candidate.leansOnPrevious ? worth(candidate.score) : alone)
    }
    return table.best(costs: candidates.map(\.cost))
  }

  /// Words that each sentence counts for beside its own, and words that it must earn.
  private static let lead = 4.0
  private static let price = 7.0
  /// The margin is the score at which the best sentences are so many times the budget.
  private static let reach = 1.3

  private static func margin(_ candidates: [Candidate], _ budget: Int) -> Double {
    let scores = candidates.map { $0.aloneScore ?? $0.score }
    let order = scores.indices.sorted {
      scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1
    }
    var used = 0.0
    for place in order {
      used += Double(candidates[place].cost)
      if used > reach * Double(budget) { return scores[place] }
    }
    return scores[order[order.count - 1]]
  }

  /// The best worth for each room, with the last sentence chosen and without.
  private struct Table {
    private let width: Int
    private var without: [Double]
    private var with: [Double]
    /// For each place and room: the sentence before is chosen, where this one is not, and where it is.
    private var cameWith: [Bool]
    private var cameWithBehind: [Bool]

    init(_ count: Int, _ budget: Int) {
      width = budget + 1
      without = Array(repeating: 0, count: width)
      with = Array(repeating: -.infinity, count: width)
      cameWith = Array(repeating: false, count: width * count)
      cameWithBehind = cameWith
    }

    mutating func add(_ place: Int, _ cost: Int, alone: Double, behind: Double) {
      let row = place * width
      var room = width - 1
      while room >= 0 {
        let skipped = max(without[room], with[room])
        cameWith[row + room] = with[room] > without[room]
        var taken = -Double.infinity
        if cost > 0, cost <= room {
          let left = room - cost
          // Rooms below this one still hold the values of the sentence before.
          taken = max(without[left] + alone, with[left] + behind)
          cameWithBehind[row + room] = with[left] + behind > without[left] + alone
        }
        without[room] = skipped
        with[room] = taken
        room -= 1
      }
    }

    func best(costs: [Int]) -> [Int] {
      var chosen: [Int] = []
      var room = width - 1
      var isTaken = with[room] > without[room]
      for place in costs.indices.reversed() {
        let cell = place * width + room
        if isTaken {
          chosen.append(place)
          isTaken = cameWithBehind[cell]
          room -= costs[place]
        } else {
          isTaken = cameWith[cell]
        }
      }
      return chosen.reversed()
    }
  }
}

/// Fills a budget of words or characters with the most valuable set of sentences.
///
/// A long extract is bound by its length: choosing greedily leaves a gap at the end, or plugs it with
/// whatever short sentence is at hand. Each sentence is worth its length times the probability that
/// it belongs to an extract, the logistic function of its score above the margin; the margin is the
/// score of the first sentence that the greedy choice finds no room for. Dynamic programming, after
/// McDonald 2007, "A study of global inference algorithms in multi-document summarization".
enum Knapsack {
  /// Beyond so many cells (sentences times budget) the greedy choice has to do.
  static let mostCells = 4_000_000

  /// The places of the best set, rising; nil if the table would be too large.
  static func fill(scores: [Double], costs: [Int], budget: Int) -> [Int]? {
    guard budget > 0, !scores.isEmpty else { return nil }
    let (cells, isTooLarge) = scores.count.multipliedReportingOverflow(by: budget + 1)
    guard !isTooLarge, cells <= mostCells else { return nil }
    let margin = margin(scores, costs, budget)
    var best = [Double](repeating: 0, count: budget + 1)
    var takes = [Bool](repeating: false, count: cells)
    for i in scores.indices where costs[i] <= budget {
      let value = Double(costs[i]) / (1 + exponential(margin - scores[i]))
      let row = i * (budget + 1)
      var room = budget
      while room >= costs[i] {
        let candidate = best[room - costs[i]] + value
        if candidate > best[room] {
          best[room] = candidate
          takes[row + room] = true
        }
        room -= 1
      }
    }
    var chosen: [Int] = []
    var room = budget
    for i in scores.indices.reversed() where takes[i * (budget + 1) + room] {
      chosen.append(i)
      room -= costs[i]
    }
    return chosen.reversed()
  }

  private static func margin(_ scores: [Double], _ costs: [Int], _ budget: Int) -> Double {
    let order = scores.indices.sorted {
      scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1
    }
    var used = 0
    for i in order {
      used += costs[i]
      if used > budget { return scores[i] }
    }
    return scores[order[order.count - 1]]
  }
}

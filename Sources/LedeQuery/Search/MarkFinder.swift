import LedeIndex
import LedeText

/// Finds what of an article matches a query; a headline's language must be in use.
struct MarkFinder {
  private let analyzer: Analyzer
  private let marks: [PlannedQuery.Mark]
  /// The marks that begin with a term.
  private var beginnings: [UInt32: [Int]] = [:]
  /// Most words begin no mark: a bit for the last ten of each term tells that of nearly all.
  private var bits = [UInt64](repeating: 0, count: 16)

  init(_ marks: [PlannedQuery.Mark], analyzer: Analyzer) {
    self.marks = marks
    self.analyzer = analyzer
    for (number, mark) in marks.enumerated() {
      for term in mark.positions.first ?? [] {
        beginnings[term, default: []].append(number)
        bits[Int(term >> 6 & 15)] |= 1 << UInt64(term & 63)
      }
    }
  }

  /// A spot that matches, in the headline or in the body.
  struct Spot: Hashable {
    let range: Range<Int>
    /// Which of the marks it meets.
    let mark: Int
    /// Its words' positions in the article.
    let positions: ClosedRange<UInt32>
  }

  /// Spots in the body, by their beginnings.
  func spots(in article: ReadArticle) -> [Spot] {
    spots(in: article.tokens, article.bytes, except: .headline)
  }

  /// Spots in a headline, by their beginnings.
  func spots(inHeadline text: String) -> [Spot] {
    spots(in: analyzer.analyze(text), Array(text.utf8), except: .body)
  }

  private func spots(in tokens: [Token], _ bytes: [UInt8], except field: Field) -> [Spot] {
    var found: [Spot] = []
    for index in tokens.indices {
      let term = tokens[index].term
      guard bits[Int(term >> 6 & 15)] >> UInt64(term & 63) & 1 == 1 else { continue }
      for number in beginnings[term] ?? [] where marks[number].field != field {
        let mark = marks[number]
        guard let last = last(of: mark, from: index, in: tokens) else { continue }
        let range = Int(tokens[index].start)..<Int(tokens[last].end)
        if let pattern = mark.pattern, !matches(pattern, bytes[range], tokens[index]) { continue }
        found.append(
          Spot(
            range: range, mark: number,
            positions: tokens[index].position...tokens[last].position))
      }
    }
    return found.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.mark)
        < ($1.range.lowerBound, $1.range.upperBound, $1.mark)
    }
  }

  /// Of two sides that must be near each other, only the spots that are.
  static func near(_ spots: [Spot], _ groups: [PlannedQuery.NearGroup]) -> [Spot] {
    groups.reduce(spots) { spots, group in
      let left = Side(spots.filter { group.left.contains($0.mark) })
      let right = Side(spots.filter { group.right.contains($0.mark) })
      return spots.filter { spot in
        let others =
          group.left.contains(spot.mark) ? right : group.right.contains(spot.mark) ? left : nil
        return others?.isNear(spot.positions, within: group.within) ?? true
      }
    }
  }

  /// Where the spots of one side begin and end, rising, so that each spot of the other side finds its neighbours at once.
  private struct Side {
    private let beginnings: [UInt32]
    private let ends: [UInt32]

    init(_ spots: [Spot]) {
      beginnings = spots.map(\.positions.lowerBound).sorted()
      ends = spots.map(\.positions.upperBound).sorted()
    }

    /// Whether a spot ends before these positions or begins behind them, so many positions away at most.
    func isNear(_ positions: ClosedRange<UInt32>, within: Int) -> Bool {
      let next = Self.index(in: beginnings) { $0 > positions.upperBound }
      if next < beginnings.count, Int(beginnings[next] - positions.upperBound) <= within {
        return true
      }
      let previous = Self.index(in: ends) { $0 >= positions.lowerBound } - 1
      return previous >= 0 && Int(positions.lowerBound - ends[previous]) <= within
    }

    /// The first of rising numbers that meets what all behind it meet; their count if none does.
    private static func index(in numbers: [UInt32], where isBehind: (UInt32) -> Bool) -> Int {
      var (low, high) = (0, numbers.count)
      while low < high {
        let middle = (low + high) / 2
        if isBehind(numbers[middle]) { high = middle } else { low = middle + 1 }
      }
      return low
    }
  }

  /// The last token of a mark that begins at a token; nil if its further words do not follow.
  private func last(of mark: PlannedQuery.Mark, from index: Int, in tokens: [Token]) -> Int? {
    var at = index
    for wanted in mark.positions.dropFirst() {
      let position = tokens[at].position + 1
      var next = at + 1
      while next < tokens.count, tokens[next].position < position { next += 1 }
      while next < tokens.count, tokens[next].position == position,
        !wanted.contains(tokens[next].term)
      {
        next += 1
      }
      guard next < tokens.count, tokens[next].position == position else { return nil }
      at = next
    }
    return at
  }

  /// The word as it stands there, or its term, is like the pattern.
  private func matches(_ pattern: Wildcard, _ word: ArraySlice<UInt8>, _ token: Token) -> Bool {
    let letters = word.compactMap { byte -> UInt8? in
      byte == 0x27 ? nil : byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }
    if pattern.matches(letters) { return true }
    return pattern.matches(Array(analyzer.term(token.term).text.utf8))
  }

  /// Spots without what lies inside others, those that touch or overlap made one.
  static func merged(_ spots: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for spot in spots.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, spot.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, spot.upperBound)
      } else {
        merged.append(spot)
      }
    }
    return merged
  }
}

/// Walks a dictionary for the terms that are like a word, and leaves out all that begin as none of them
/// can.
///
/// The terms are sorted, so the walk is one through their tree of letters: each letter's row of
/// the table is filled once, and where it costs too much nothing below is looked at.
struct TermWalk {
  /// A term that is like the word.
  struct Match {
    let index: Int
    /// What slips cost between the word and a form of the term.
    let cost: Int16
    /// The same with how rare the form's ending is.
    let costWithEnding: Int16
  }

  private var table: SlipTable
  /// Letters that terms have in common with the word, or may lose to an ending.
  private let letters: LetterSet
  private let edits: Int
  private let limit: Int16
  private let endings: EndingCosts?

  /// - Parameter endings: What the ends of the word cost as endings of stems; nil if terms are
  ///   whole words.
  init(_ word: [UInt8], _ costs: SlipCosts, edits: Int, endings: EndingCosts? = nil) {
    table = SlipTable(word, costs, edits: edits)
    letters = LetterSet(word + (endings?.cuts ?? []))
    self.edits = edits
    limit = costs.limit(edits: edits)
    self.endings = endings
  }

  /// The terms of which a form is so near to the word, in the order of the dictionary.
  mutating func matches(in terms: TermTable) -> [Match] {
    var found: [Match] = []
    let (bytes, starts) = (terms.bytes.span, terms.starts.span)
    let (allShared, letterSets) = (terms.shared.span, terms.letterSets.span)
    // Rows up to here are those of the term before; from `dead` letters on none is near.
    var filled = 0
    var dead = Int.max
    for index in 0..<terms.count {
      let shared = Int(allShared[index])
      if shared >= dead { continue }
      filled = min(filled, shared)
      dead = .max
      if letterSets[index].lacking(in: letters) > edits { continue }
      let start = Int(starts[index])
      let length = Int(starts[index + 1]) - start
      var depth = filled
      while depth < length {
        let last = depth == 0 ? nil : bytes[start + depth - 1]
        let least = table.append(bytes[start + depth], after: last, depth: depth)
        depth += 1
        if least > limit {
          dead = depth
          break
        }
      }
      filled = depth
      // An ending may take the place of the last letter, and that alone be wrong.
      guard length > 0, dead >= length else { continue }
      let match = match(index, length: length, last: bytes[start + length - 1])
      if match.cost <= limit { found.append(match) }
    }
    return found
  }

  private func match(_ index: Int, length: Int, last: UInt8) -> Match {
    let count = table.typed.count
    var cost = SlipCosts.far
    if let reach = table.reach(length), reach.contains(count) { cost = table.cost(length, count) }
    var costWithEnding = cost
    guard let endings, length >= WordEndings.shortestStem else {
      return Match(index: index, cost: cost, costWithEnding: cost)
    }
    for (cut, ends) in endings.after(last) {
      guard let reach = table.reach(length - cut) else { continue }
      for place in reach {
        let stem = table.cost(length - cut, place)
        cost = min(cost, stem + ends.slips[place])
        costWithEnding = min(costWithEnding, stem + ends.slipsWithRarity[place])
      }
    }
    return Match(index: index, cost: cost, costWithEnding: costWithEnding)
  }
}

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
  /// Terms and letters that were looked at.
  private(set) var steps = 0

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
    /// The least cost of each row.
    var leasts: [Int16] = [0]
    var parts = [Int](repeating: 0, count: terms.parts.count)
    var next = 0
    var steps = 0
    defer { self.steps += steps }
    while next < terms.count {
      if dead <= parts.count {
        next = Self.skip(to: next, &parts[dead - 1], of: terms.parts[dead - 1]) ?? terms.count
        guard next < terms.count else { break }
      }
      let index = next
      next += 1
      steps &+= 1
      let shared = Int(allShared[index])
      if shared >= dead { continue }
      filled = min(filled, shared)
      dead = .max
      let start = Int(starts[index])
      let length = Int(starts[index + 1]) - start
      if letterSets[index].lacking(in: letters) > edits {
        // So do all terms that begin with as many letters as are enough for that.
        dead = letters.place(whereLacking: edits + 1, bytes, start..<start + length)
        continue
      }
      var depth = filled
      while depth < length {
        let letter = bytes[start + depth]
        let last = depth == 0 ? nil : bytes[start + depth - 1]
        // The last row is needed below in any case.
        if depth + 1 < length,
          !table.canBeWithin(limit, letter, after: last, depth: depth, leasts[depth])
        {
          dead = depth + 1
          break
        }
        let least = table.append(letter, after: last, depth: depth)
        steps &+= 4
        depth += 1
        if depth == leasts.count { leasts.append(least) } else { leasts[depth] = least }
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

  /// The beginning of the first part that does not begin before a term; nil if all do.
  ///
  /// - Parameter part: The place of a part that is not behind it; moved on.
  private static func skip(to index: Int, _ part: inout Int, of parts: [UInt32]) -> Int? {
    var step = 1
    while part + step < parts.count, Int(parts[part + step]) < index {
      part += step
      step *= 2
    }
    while step > 1 {
      step /= 2
      if part + step < parts.count, Int(parts[part + step]) < index { part += step }
    }
    if part < parts.count, Int(parts[part]) < index { part += 1 }
    return part < parts.count ? Int(parts[part]) : nil
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

import LedeText

/// What the letters at the end of a word cost if they were meant as endings of stems.
struct EndingCosts {
  /// For each place in the word, what the letters behind it cost.
  struct Column {
    var slips: [Int16]
    /// With the rarity of the ending.
    var slipsWithRarity: [Int16]

    mutating func lower(to slips: [Int16], rarity: Int16) {
      for place in slips.indices {
        self.slips[place] = min(self.slips[place], slips[place])
        slipsWithRarity[place] = min(slipsWithRarity[place], slips[place] + rarity)
      }
    }
  }

  /// What each ending costs by itself; none in languages whose endings are not known.
  private(set) var single: [(ending: WordEndings.Ending, slips: [Int16])] = []
  /// For each last letter of a stem.
  private var byLast: [[(cut: Int, ends: Column)]]
  /// Last letters of stems that endings take the place of.
  private(set) var cuts: [UInt8] = []

  /// The endings of a language. Of others than English the table is not known: any two letters are
  /// an ending.
  init(_ word: [UInt8], _ costs: SlipCosts, language: Language) {
    let far = [Int16](repeating: SlipCosts.far, count: word.count + 1)
    var any = Column(slips: far, slipsWithRarity: far)
    guard language == .english else {
      any.lower(
        to: (0...word.count).map { place in
          Int16(max(0, word.count - place - 2)) * costs.extra
        }, rarity: 8)
      byLast = Self.same([(0, any)])
      return
    }
    var cuts: [UInt8: Column] = [:]
    for ending in WordEndings.english.endings {
      let slips = Self.slips(word, for: ending.letters, costs)
      single.append((ending, slips))
      if let cut = ending.cut {
        cuts[cut, default: Column(slips: far, slipsWithRarity: far)]
          .lower(to: slips, rarity: ending.rarity)
      } else {
        any.lower(to: slips, rarity: ending.rarity)
      }
    }
    byLast = Self.same([(0, any)])
    for (cut, column) in cuts {
      byLast[Int(cut)] = [(0, any), (1, column)]
      self.cuts.append(cut)
    }
  }

  private static func same(_ ends: [(cut: Int, ends: Column)]) -> [[(cut: Int, ends: Column)]] {
    [[(cut: Int, ends: Column)]](repeating: ends, count: 256)
  }

  /// Whatever stands behind a stem is an ending of it.
  init(anythingBehind word: [UInt8]) {
    let slips = [Int16](repeating: 0, count: word.count + 1)
    byLast = Self.same([(0, Column(slips: slips, slipsWithRarity: slips.map { $0 + 10 }))])
  }

  /// The endings of a stem by its last letter, and how many letters of it they take the place of.
  func after(_ last: UInt8) -> [(cut: Int, ends: Column)] {
    byLast[Int(last)]
  }

  /// What it costs that the letters behind each place were typed for an ending.
  private static func slips(
    _ word: [UInt8], for ending: [UInt8], _ costs: SlipCosts
  ) -> [Int16] {
    let count = word.count
    let width = count + 1
    // A row for each letter of the ending, the last of all first, and one for what is typed behind it.
    var cells = [Int16](repeating: 0, count: width * (ending.count + 1))
    for place in (0..<count).reversed() { cells[place] = cells[place + 1] + costs.extra }
    var row = 0
    for index in ending.indices.reversed() {
      let below = row
      row += width
      cells[row + count] = cells[below + count] + costs.missing
      for place in (0..<count).reversed() {
        let slip = costs.cost(of: word[place], for: ending[index])
        var cost = min(cells[below + place + 1] + slip, cells[below + place] + costs.missing)
        cost = min(cost, cells[row + place + 1] + costs.extra)
        if slip > 0, index + 1 < ending.count, place + 1 < count,
          word[place] == ending[index + 1], word[place + 1] == ending[index]
        {
          cost = min(cost, cells[below - width + place + 2] + costs.swapped)
        }
        cells[row + place] = cost
      }
    }
    return Array(cells[row...])
  }
}

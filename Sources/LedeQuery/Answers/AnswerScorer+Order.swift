extension AnswerScorer {
  /// How much of the question's order and wording a sentence keeps.
  ///
  /// - Parameter found: The words that meet one of the question.
  func measureOrder(
    _ features: inout AnswerFeatures, _ words: [SentenceWord], _ found: [SentenceWord]
  ) {
    features[.wording] = wording(words)
    guard let first = found.first, let last = found.last else { return }
    features[.order] = longestRun(found) / weight
    features[.pairs] = pairs(found)
    // How much of the stretch from the first to the last word met is words met.
    if found.count > 1 {
      features[.density] = Double(found.count) / Double(last.position - first.position + 1)
    }
  }

  /// The longest common subsequence, each word counted with its rarity (Needleman, Wunsch 1970).
  private func longestRun(_ found: [SentenceWord]) -> Double {
    var row = [Double](repeating: 0, count: found.count + 1)
    for index in rarities.indices {
      var diagonal = row[0]
      for at in found.indices {
        let above = row[at + 1]
        let gain = found[at].match == index ? diagonal + rarities[index] : 0
        row[at + 1] = max(above, row[at], gain)
        diagonal = above
      }
    }
    return row[found.count]
  }

  /// Share of the rarity of neighbouring words of the question that are neighbours here.
  private func pairs(_ found: [SentenceWord]) -> Double {
    var met = 0.0
    var all = 0.0
    for index in rarities.indices.dropFirst() where question.words[index].followsPrevious {
      let rarity = min(rarities[index], rarities[index - 1])
      all += rarity
      let isMet = zip(found, found.dropFirst()).contains { first, second in
        first.match == index - 1 && second.match == index
          && second.position - first.position <= 2
      }
      if isMet { met += rarity }
    }
    return all > 0 ? met / all : 0
  }

  /// Share of the question's pairs of neighbouring words, stop words and all, that stand here so;
  /// of a question of more than 65 words, the first are looked at.
  private func wording(_ words: [SentenceWord]) -> Double {
    let asked = question.sequence.prefix(65)
    guard asked.count > 1 else { return 0 }
    var met: UInt64 = 0
    for at in words.indices.dropLast() {
      for place in 0..<(asked.count - 1)
      where asked[place] == words[at].key && asked[place + 1] == words[at + 1].key {
        met |= 1 << UInt64(place)
      }
    }
    return Double(met.nonzeroBitCount) / Double(asked.count - 1)
  }
}

/// Adds to the features of each text's sentences what the other texts say to them.
struct StorySalience {
  /// Sets support and the cosine to the centroid of all texts.
  static func score(_ matrix: SentenceMatrix, into table: inout SalienceTable) {
    guard matrix.texts.count > 1 else { return }
    let words = matrix.words.span
    let textFrequency = matrix.textFrequency.span
    var total = [Double](repeating: 0, count: matrix.termCount)
    for i in words.indices { total[Int(words[i].term)] += Double(words[i].weight) }
    var square = 0.0
    for value in total { square += value * value }
    let norm = square > 0 ? square.squareRoot() : 1
    let others = Double(matrix.texts.count - 1)
    for index in matrix.sentences.indices {
      var toTotal = 0.0
      var support = 0.0
      for i in matrix.sentences[index].words {
        let term = Int(words[i].term)
        let weight = Double(words[i].weight)
        toTotal += weight * total[term]
        support += weight * weight * Double(textFrequency[term] - 1)
      }
      table[index, .storyCentroid] = toTotal / norm
      table[index, .support] = support / others
    }
  }

  /// Sets the share of the terms asked for that each sentence holds, by idf over the sentences.
  static func focus(_ asked: [UInt32], _ matrix: SentenceMatrix, into table: inout SalienceTable) {
    guard !asked.isEmpty else { return }
    var weights = [Double](repeating: 0, count: matrix.termCount)
    for term in asked { weights[Int(term)] = 1 }
    var frequency = [Int](repeating: 0, count: matrix.termCount)
    for word in matrix.words where weights[Int(word.term)] > 0 { frequency[Int(word.term)] += 1 }
    let n = Double(matrix.sentences.count)
    var sum = 0.0
    for term in asked {
      weights[Int(term)] = naturalLogarithm(1 + n / Double(max(1, frequency[Int(term)])))
      sum += weights[Int(term)]
    }
    for index in matrix.sentences.indices {
      var hit = 0.0
      for i in matrix.sentences[index].words { hit += weights[Int(matrix.words[i].term)] }
      if hit > 0 { table[index, .focus] = hit / sum }
    }
  }
}

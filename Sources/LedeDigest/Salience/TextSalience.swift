/// Computes the features of the sentences of one text after another.
///
/// Centrality takes running sums of the sentences' unit vectors, so its cost grows with the words of
/// the text and not with the square of its sentences.
struct TextSalience {
  var logarithms = LogarithmTable()
  /// ln(1 + n / frequency) of the present text, by sentence frequency; 0 where not computed yet.
  private var idfs: [Double] = []

  /// What of the whole text goes into the features of each sentence.
  struct Context {
    let sentences: Range<Int>
    let totalNorm: Double
    let frequencySum: Int
    let keyCount: Int
    let leadCount: Int
    let headlineNorm: Double
    let headlineCount: Int
    /// The sum of the idf of a sentence's words, where it is largest.
    var largestInformation = 1e-9
    /// Mean of ln(1 + content words) of the sentences.
    var meanLogLength = 0.0
  }

  /// Sets the vectors of the text's sentences, moves them into the matrix, and sets the sentences'
  /// features in the table.
  mutating func score(
    _ draft: inout TextTerms, _ sentences: Range<Int>, of matrix: inout SentenceMatrix,
    into table: inout SalienceTable
  ) {
    table.append(sentences: sentences.count)
    guard let lead = sentences.first else { return }
    setIdf(of: &draft.terms, sentences.count)
    setVectors(sentences, matrix, &draft)
    markKeyTerms(&draft.terms)
    let headlineNorm = markHeadline(&draft, sentences.count)
    for i in matrix.sentences[lead].words {
      draft.terms[Int(draft.words[i].term)].leadWeight = Double(draft.words[i].weight)
    }
    var context = Context(
      sentences: sentences, totalNorm: totalNorm(draft.terms),
      frequencySum: draft.terms.reduce(0) { $0 + Int($1.frequency) },
      keyCount: min(Self.keyTermCount, draft.terms.count),
      leadCount: matrix.sentences[lead].words.count,
      headlineNorm: headlineNorm, headlineCount: draft.headlineTermCount)
    measure(sentences, matrix, draft, &context)
    var rows = table.values.mutableSpan
    for index in sentences {
      setFeatures(index, matrix.sentences[index], context, &draft, &rows)
    }
    move(&draft, sentences, into: &matrix)
  }

  private static let keyTermCount = 10

  private mutating func setIdf(of terms: inout [TextTerm], _ n: Int) {
    idfs.removeAll(keepingCapacity: true)
    idfs.append(contentsOf: repeatElement(0, count: n + 1))
    for i in terms.indices {
      let frequency = Int(terms[i].sentenceFrequency)
      if idfs[frequency] == 0 {
        idfs[frequency] = naturalLogarithm(1 + Double(n) / Double(frequency))
      }
      terms[i].idf = idfs[frequency]
    }
  }

  private mutating func setVectors(
    _ sentences: Range<Int>, _ matrix: SentenceMatrix, _ draft: inout TextTerms
  ) {
    for index in sentences {
      var square = 0.0
      for i in matrix.sentences[index].words {
        let count = Int(draft.words[i].count)
        let tf = 1 + (count == 1 ? 0 : logarithms.onePlus(count - 1))
        let weight = tf * draft.terms[Int(draft.words[i].term)].idf
        draft.words[i].weight = Float(weight)
        square += weight * weight
      }
      guard square > 0 else { continue }
      let scale = 1 / square.squareRoot()
      for i in matrix.sentences[index].words {
        let weight = Double(draft.words[i].weight) * scale
        draft.words[i].weight = Float(weight)
        draft.terms[Int(draft.words[i].term)].total += weight
      }
    }
  }

  private func totalNorm(_ terms: [TextTerm]) -> Double {
    var square = 0.0
    for term in terms { square += term.total * term.total }
    return square > 0 ? square.squareRoot() : 1
  }

  /// Marks the ten terms of highest tf · idf; of equals, those that appear first.
  private func markKeyTerms(_ terms: inout [TextTerm]) {
    var best: [(weight: Double, term: Int)] = []
    best.reserveCapacity(Self.keyTermCount + 1)
    for i in terms.indices {
      let weight = Double(terms[i].frequency) * terms[i].idf
      if best.count == Self.keyTermCount, weight <= best[best.count - 1].weight { continue }
      var place = best.count
      while place > 0, best[place - 1].weight < weight { place -= 1 }
      best.insert((weight, i), at: place)
      if best.count > Self.keyTermCount { best.removeLast() }
    }
    for entry in best { terms[entry.term].isKey = true }
  }

  /// Gives the headline's terms their idf; those that the text does not hold count for its length.
  private func markHeadline(_ draft: inout TextTerms, _ n: Int) -> Double {
    var square = 0.0
    for term in draft.headline {
      draft.terms[term].headlineIdf = draft.terms[term].idf
      square += draft.terms[term].idf * draft.terms[term].idf
    }
    let unknown = draft.headlineTermCount - draft.headline.count
    if unknown > 0 {
      let idf = naturalLogarithm(1 + Double(n))
      square += Double(unknown) * idf * idf
    }
    return square > 0 ? square.squareRoot() : 1
  }

  private mutating func measure(
    _ sentences: Range<Int>, _ matrix: SentenceMatrix, _ draft: TextTerms, _ context: inout Context
  ) {
    var lengths = 0.0
    for index in sentences {
      var information = 0.0
      var occurrences = 0
      for i in matrix.sentences[index].words {
        information += draft.terms[Int(draft.words[i].term)].idf
        occurrences += Int(draft.words[i].count)
      }
      context.largestInformation = max(context.largestInformation, information)
      lengths += logarithms.onePlus(occurrences)
    }
    context.meanLogLength = lengths / Double(sentences.count)
  }

  private func move(
    _ draft: inout TextTerms, _ sentences: Range<Int>, into matrix: inout SentenceMatrix
  ) {
    let base = matrix.words.count
    for word in draft.words {
      matrix.words.append(
        WeightedTerm(
          term: draft.terms[Int(word.term)].number, weight: word.weight,
          isParticular: word.isParticular))
    }
    for index in sentences {
      let words = matrix.sentences[index].words
      matrix.sentences[index].words = words.lowerBound + base..<words.upperBound + base
      for word in matrix.words[words.lowerBound + base..<words.upperBound + base] {
        matrix.sentences[index].terms.insert(word.term)
      }
    }
  }
}

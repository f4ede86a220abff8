/// Computes the features of the sentences of one text after another.
///
/// Centrality takes running sums of the sentences' unit vectors, so its cost grows with the words of
/// the text and not with the square of its sentences.
struct TextSalience {
  private var logarithms = LogarithmTable()
  /// By term of the copy; all zero between two texts.
  private var sentenceFrequency: [Int] = []
  private var frequency: [Int] = []
  private var idf: [Double] = []
  private var total: [Double] = []
  private var prefix: [Double] = []
  private var isKey: [Bool] = []
  private var isLead: [Bool] = []
  private var isSeen: [Bool] = []
  private var headlineIdf: [Double] = []
  /// The terms of the present text, in the order of their appearance.
  private var present: [Int] = []

  init(termCount: Int) {
    sentenceFrequency = Array(repeating: 0, count: termCount)
    frequency = Array(repeating: 0, count: termCount)
    idf = Array(repeating: 0, count: termCount)
    total = Array(repeating: 0, count: termCount)
    prefix = Array(repeating: 0, count: termCount)
    isKey = Array(repeating: false, count: termCount)
    isLead = Array(repeating: false, count: termCount)
    isSeen = Array(repeating: false, count: termCount)
    headlineIdf = Array(repeating: 0, count: termCount)
  }

  /// Sets the vectors of the text's sentences and their features in the table.
  mutating func score(_ text: Int, of copy: inout Copy, into table: inout SalienceTable) {
    let sentences = copy.texts[text]
    guard !sentences.isEmpty else { return }
    count(sentences, copy)
    setVectors(sentences, &copy)
    markKeyTerms()
    let headlineNorm = markHeadline(copy.headlines[text], copy, sentences.count)
    for term in copy.terms[copy.sentences[sentences.lowerBound].terms] { isLead[Int(term)] = true }
    let context = Context(
      sentences: sentences,
      totalNorm: norm(of: total),
      frequencySum: present.reduce(0) { $0 + frequency[$1] },
      keyCount: min(Self.keyTermCount, present.count),
      headlineNorm: headlineNorm, headlineCount: copy.headlines[text].count,
      largestInformation: largestInformation(sentences, copy),
      meanLogLength: meanLogLength(sentences, copy))
    for index in sentences { setFeatures(index, context, copy, &table) }
    clear(copy.headlines[text], copy)
  }

  private struct Context {
    let sentences: Range<Int>
    let totalNorm: Double
    let frequencySum: Int
    let keyCount: Int
    let headlineNorm: Double
    let headlineCount: Int
    let largestInformation: Double
    /// Mean of ln(1 + content words) of the sentences.
    let meanLogLength: Double
  }

  private static let keyTermCount = 10

  private mutating func count(_ sentences: Range<Int>, _ copy: Copy) {
    for index in sentences {
      for i in copy.sentences[index].terms {
        let term = Int(copy.terms[i])
        if sentenceFrequency[term] == 0 { present.append(term) }
        sentenceFrequency[term] += 1
        frequency[term] += Int(copy.counts[i])
      }
    }
    let n = Double(sentences.count)
    for term in present {
      idf[term] = naturalLogarithm(1 + n / Double(sentenceFrequency[term]))
    }
  }

  private mutating func setVectors(_ sentences: Range<Int>, _ copy: inout Copy) {
    for index in sentences {
      var square = 0.0
      for i in copy.sentences[index].terms {
        let tf = 1 + (copy.counts[i] == 1 ? 0 : logarithms.onePlus(Int(copy.counts[i]) - 1))
        let weight = tf * idf[Int(copy.terms[i])]
        copy.weights[i] = Float(weight)
        square += weight * weight
      }
      guard square > 0 else { continue }
      let scale = 1 / square.squareRoot()
      for i in copy.sentences[index].terms {
        let weight = Double(copy.weights[i]) * scale
        copy.weights[i] = Float(weight)
        total[Int(copy.terms[i])] += weight
      }
    }
  }

  private func norm(of vector: [Double]) -> Double {
    var square = 0.0
    for term in present { square += vector[term] * vector[term] }
    return square > 0 ? square.squareRoot() : 1
  }

  /// Marks the ten terms of highest tf · idf; of equals, those that appear first.
  private mutating func markKeyTerms() {
    var best: [(weight: Double, term: Int)] = []
    for term in present {
      let weight = Double(frequency[term]) * idf[term]
      if best.count == Self.keyTermCount, weight <= best[best.count - 1].weight { continue }
      var place = best.count
      while place > 0, best[place - 1].weight < weight { place -= 1 }
      best.insert((weight, term), at: place)
      if best.count > Self.keyTermCount { best.removeLast() }
    }
    for entry in best { isKey[entry.term] = true }
  }

  private mutating func markHeadline(_ range: Range<Int>, _ copy: Copy, _ n: Int) -> Double {
    var square = 0.0
    for i in range {
      let term = Int(copy.headlineTerms[i])
      let weight = idf[term] > 0 ? idf[term] : naturalLogarithm(1 + Double(n))
      headlineIdf[term] = weight
      square += weight * weight
    }
    return square > 0 ? square.squareRoot() : 1
  }

  private func largestInformation(_ sentences: Range<Int>, _ copy: Copy) -> Double {
    var largest = 1e-9
    for index in sentences {
      var sum = 0.0
      for i in copy.sentences[index].terms { sum += idf[Int(copy.terms[i])] }
      largest = max(largest, sum)
    }
    return largest
  }

  private mutating func meanLogLength(_ sentences: Range<Int>, _ copy: Copy) -> Double {
    var sum = 0.0
    for index in sentences {
      var occurrences = 0
      for i in copy.sentences[index].terms { occurrences += Int(copy.counts[i]) }
      sum += logarithms.onePlus(occurrences)
    }
    return sum / Double(sentences.count)
  }

  private mutating func clear(_ headline: Range<Int>, _ copy: Copy) {
    for term in present {
      sentenceFrequency[term] = 0
      frequency[term] = 0
      idf[term] = 0
      total[term] = 0
      prefix[term] = 0
      isKey[term] = false
      isLead[term] = false
      isSeen[term] = false
    }
    for i in headline { headlineIdf[Int(copy.headlineTerms[i])] = 0 }
    present.removeAll(keepingCapacity: true)
  }

  private mutating func setFeatures(
    _ index: Int, _ context: Context, _ copy: Copy, _ table: inout SalienceTable
  ) {
    let sentence = copy.sentences[index]
    let i = index - context.sentences.lowerBound
    let n = context.sentences.count
    let others = Double(max(1, n - 1))

    // One pass over the words.
    var behind = 0.0
    var before = 0.0
    var toTotal = 0.0
    var toHeadline = 0.0
    var links = 0
    var overlap = 0
    var nameSum = 0.0
    var logSum = 0.0
    var frequencySum = 0
    var occurrences = 0
    var keys = 0
    var leads = 0
    var fresh = 0
    var headlineHits = 0
    var information = 0.0
    for place in sentence.terms {
      let term = Int(copy.terms[place])
      let weight = Double(copy.weights[place])
      let count = Int(copy.counts[place])
      behind += weight * (total[term] - prefix[term] - weight)
      before += weight * prefix[term]
      toTotal += weight * total[term]
      links += count * (sentenceFrequency[term] - 1)
      overlap += count * (frequency[term] - count)
      if copy.isName[place] { nameSum += logarithms.onePlus(sentenceFrequency[term] - 1) }
      logSum += Double(count) * logarithms.onePlus(frequency[term])
      frequencySum += count * frequency[term]
      occurrences += count
      information += idf[term]
      if isKey[term] { keys += 1 }
      if isLead[term] { leads += 1 }
      if !isSeen[term] { fresh += 1 }
      if headlineIdf[term] > 0 {
        headlineHits += 1
        toHeadline += headlineIdf[term] * weight
      }
      isSeen[term] = true
      prefix[term] += weight
    }
    let distinct = Double(max(1, sentence.terms.count))
    let words = Double(max(1, occurrences))
    let leadCount = copy.sentences[context.sentences.lowerBound].terms.count

    table[index, .opening] = 1 / Double(1 + i)
    table[index, .depth] = logarithms.onePlus(i)
    table[index, .first] = i == 0 ? 1 : 0
    table[index, .second] = i == 1 ? 1 : 0
    table[index, .third] = i == 2 ? 1 : 0
    table[index, .relativeDepth] = Double(i) / others
    table[index, .closing] = i >= n - 2 ? 1 : 0
    table[index, .onward] = behind / others
    table[index, .backward] = before / others
    table[index, .onwardSum] = behind
    table[index, .backwardSum] = before
    table[index, .centroid] = toTotal / context.totalNorm
    if i > 0 {
      table[index, .leadSimilarity] = copy.cosine(index, context.sentences.lowerBound)
      table[index, .leadCoverage] = Double(leads) / Double(max(1, leadCount))
      table[index, .previousSimilarity] = copy.cosine(index, index - 1)
      table[index - 1, .nextSimilarity] = table[index, .previousSimilarity]
    }
    let lengths = logarithms.onePlus(occurrences) + context.meanLogLength + 1e-9
    table[index, .connectedness] = Double(links) / lengths / others
    table[index, .overlap] = Double(overlap) / lengths / others
    table[index, .knownNames] = nameSum / 10
    table[index, .meanFrequency] = logSum / words
    table[index, .wordShare] =
      10 * Double(frequencySum) / Double(max(1, context.frequencySum)) / words
    table[index, .keyTerms] = Double(keys) / Double(max(1, context.keyCount))
    table[index, .information] = information / context.largestInformation
    table[index, .novelty] = Double(fresh) / distinct
    table[index, .headline] = toHeadline / context.headlineNorm
    table[index, .headlineCoverage] =
      Double(headlineHits) / Double(max(1, context.headlineCount))
    setForm(index, sentence, &table)
  }

  private mutating func setForm(
    _ index: Int, _ sentence: CopySentence, _ table: inout SalienceTable
  ) {
    let cues = sentence.cues
    table[index, .opensParagraph] = cues.contains(.opensParagraph) ? 1 : 0
    table[index, .length] = logarithms.onePlus(min(sentence.length, 1000))
    table[index, .long] = sentence.length > 38 ? 1 : 0
    table[index, .short] = sentence.length < 8 ? 1 : 0
    table[index, .medium] = (12...28).contains(sentence.length) ? 1 : 0
    table[index, .names] = Double(min(8, sentence.names)) / 8
    table[index, .commas] = Double(min(4, sentence.commas)) / 4
    table[index, .digits] = cues.contains(.digits) ? 1 : 0
    table[index, .money] = cues.contains(.money) ? 1 : 0
    table[index, .quotation] = cues.contains(.quotation) ? 1 : 0
    table[index, .opensQuoting] = cues.contains(.opensQuoting) ? 1 : 0
    table[index, .question] = cues.contains(.question) ? 1 : 0
    table[index, .firstPerson] = Double(min(3, sentence.firstPersons)) / 3
    table[index, .thirdPerson] = cues.contains(.thirdPerson) ? 1 : 0
    table[index, .attribution] = cues.contains(.attribution) ? 1 : 0
    table[index, .weekday] = cues.contains(.weekday) ? 1 : 0
    table[index, .opensWithPronoun] = cues.contains(.opensWithPronoun) ? 1 : 0
    table[index, .opensWithConnective] = cues.contains(.opensWithConnective) ? 1 : 0
  }
}

/// The sentences of all the texts of a digest, ready to be chosen from: flat arrays, no text.
///
/// Terms are numbered from 0 in the order in which they first appear, so that nothing depends on
/// what the analyzer read before.
struct SentenceMatrix {
  /// The sentences that may be chosen, text after text.
  var sentences: [CandidateSentence] = []
  /// The unit vectors of the sentences: their content words, each once a sentence, in the order of
  /// appearance.
  var words: [WeightedTerm] = []
  /// The sentences of each text.
  var texts: [Range<Int>] = []
  /// How many texts hold each term; its count is that of all the terms.
  var textFrequency: [UInt32] = []

  var termCount: Int { textFrequency.count }

  /// The cosine of two sentences.
  func cosine(_ a: Int, _ b: Int) -> Double {
    let words = words.span
    let (right, terms) = (sentences[b].words, sentences[b].terms)
    var sum = 0.0
    for i in sentences[a].words {
      let word = words[i]
      guard terms.mayHold(word.term) else { continue }
      for j in right where words[j].term == word.term {
        sum += Double(word.weight) * Double(words[j].weight)
        break
      }
    }
    return sum
  }
}

extension SentenceMatrix {
  /// Whether a sentence says no more than another, or that one no more than it.
  func repeats(_ a: Int, _ b: Int) -> Bool {
    let (count, other) = (sentences[a].words.count, sentences[b].words.count)
    let least = min(count, other)
    guard least >= 3 else { return least > 0 && count == other && shared(a, b).terms == count }
    return shared(a, b).terms * 10 >= least * 9
  }

  /// Both sentences hold two and more names or numbers that the other one lacks, and fewer that are the
  /// same: each tells of an event of its own, however alike the words are.
  func tellOfTwoEvents(_ a: Int, _ b: Int) -> Bool {
    let same = shared(a, b).particulars
    let own = min(particulars(of: a), particulars(of: b)) - same
    return own >= 2 && own > same
  }

  private func particulars(of sentence: Int) -> Int {
    words[sentences[sentence].words].count { $0.isParticular }
  }

  private func shared(_ a: Int, _ b: Int) -> (terms: Int, particulars: Int) {
    let words = words.span
    let right = sentences[b].words
    var (terms, particulars) = (0, 0)
    for i in sentences[a].words where sentences[b].terms.mayHold(words[i].term) {
      for j in right where words[j].term == words[i].term {
        terms += 1
        if words[i].isParticular || words[j].isParticular { particulars += 1 }
        break
      }
    }
    return (terms, particulars)
  }
}

/// A content word of a sentence and its place in the sentence's unit vector.
struct WeightedTerm {
  let term: UInt32
  let weight: Float
  /// It is a name or a number of the sentence, no day of the week.
  var isParticular = false
}

/// One sentence as the scoring sees it.
struct CandidateSentence {
  /// UTF-8 bytes in its text, without a dateline.
  var range: Range<Int>
  var paragraph: Int
  /// Which text holds it.
  var input: Int
  /// Words as the analyzer counts them, stop words and all.
  var length = 0
  /// Capitalised words behind the first.
  var names = 0
  var commas = 0
  var firstPersons = 0
  var cues: Cues = []
  /// Places in `SentenceMatrix.words`; in `TextTerms.words` until its text is scored.
  var words: Range<Int> = 0..<0
  /// The terms of these words, once its text is scored.
  var terms = TermSketch()
}

/// Which terms a sentence may hold, by the last six bits of each: most that it lacks are told without a look at its words.
struct TermSketch {
  private var bits: UInt64 = 0

  mutating func insert(_ term: UInt32) { bits |= 1 << UInt64(term & 63) }

  /// False only where the term was not inserted.
  @inline(__always)
  func mayHold(_ term: UInt32) -> Bool { bits >> UInt64(term & 63) & 1 == 1 }
}

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
    let right = sentences[b].words
    var sum = 0.0
    for i in sentences[a].words {
      let word = words[i]
      for j in right where words[j].term == word.term {
        sum += Double(word.weight) * Double(words[j].weight)
        break
      }
    }
    return sum
  }
}

/// A content word of a sentence and its place in the sentence's unit vector.
struct WeightedTerm {
  let term: UInt32
  let weight: Float
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
}

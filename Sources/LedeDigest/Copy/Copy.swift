/// The sentences of all the texts of a digest, ready to be scored: flat arrays, no text.
///
/// Terms are numbered from 0 in the order in which they first appear, so that nothing depends on
/// what the analyzer read before.
struct Copy {
  /// The sentences that may be chosen, text after text.
  var sentences: [CopySentence] = []
  /// The content words of the sentences, each once a sentence, in the order of appearance.
  var terms: [UInt32] = []
  /// How often the sentence holds the term of the same place in `terms`.
  var counts: [UInt32] = []
  /// The term is written with a capital there, behind the sentence's first word.
  var isName: [Bool] = []
  /// The term's place in the sentence's unit vector; set when the text is scored.
  var weights: [Float] = []
  /// The sentences of each text.
  var texts: [Range<Int>] = []
  /// How many texts hold each term; its count is that of all the terms.
  var textFrequency: [UInt32] = []
  /// Each text's headline words, as places in `headlineTerms`.
  var headlines: [Range<Int>] = []
  var headlineTerms: [UInt32] = []
  /// How many sentences were read, furniture and all.
  var sentencesRead = 0

  var termCount: Int { textFrequency.count }

  /// The cosine of two sentences whose weights are set.
  func cosine(_ a: Int, _ b: Int) -> Double {
    let left = sentences[a].terms
    let right = sentences[b].terms
    var sum = 0.0
    for i in left {
      let term = terms[i]
      for j in right where terms[j] == term {
        sum += Double(weights[i]) * Double(weights[j])
        break
      }
    }
    return sum
  }
}

/// One sentence as the scoring sees it.
struct CopySentence {
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
  /// Places in `Copy.terms`.
  var terms: Range<Int> = 0..<0
}

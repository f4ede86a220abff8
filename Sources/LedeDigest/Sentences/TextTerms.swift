/// One text while it is read and scored: its terms have numbers of its own, from 0 in the order of
/// their appearance, so that all that is asked of them lies close together.
struct TextTerms {
  /// What is known of each term of the text.
  var terms: [TextTerm] = []
  /// The content words of the sentences, each once a sentence, in the order of appearance.
  var words: [TextWord] = []
  /// The terms of the headline that the text holds, each once.
  var headline: [Int] = []
  /// How many different terms the headline has, whether the text holds them or not.
  var headlineTermCount = 0

  mutating func removeAll() {
    terms.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    headline.removeAll(keepingCapacity: true)
    headlineTermCount = 0
  }
}

/// A term of one text.
struct TextTerm {
  /// Its number in the matrix.
  let number: UInt32

  // While the text is read.

  /// The last sentence that held it, and its place there.
  var lastSentence: Int32
  var lastPlace: Int32
  var sentenceFrequency: Int32 = 0
  var frequency: Int32 = 0

  // While the text is scored, sentence by sentence.

  /// The last sentence that held it, -1 before the first, and its weight there.
  var scoredSentence: Int32 = -1
  var scoredWeight: Float = 0
  /// It is one of the text's key terms.
  var isKey = false
  var idf = 0.0
  /// The term's place in the sum of all the sentences' vectors.
  var total = 0.0
  /// The same of the sentences scored so far.
  var prefix = 0.0
  /// The term's weight in the first sentence.
  var leadWeight = 0.0
  /// Its idf, where the headline holds it.
  var headlineIdf = 0.0

  init(number: UInt32) {
    self.number = number
    lastSentence = -1
    lastPlace = 0
  }
}

/// A content word of a sentence.
struct TextWord {
  /// Its place in `TextTerms.terms`.
  let term: UInt32
  /// How often the sentence holds it.
  var count: Int32
  /// Its place in the sentence's unit vector; set when the text is scored.
  var weight: Float
  /// It is written with a capital, behind the sentence's first word.
  let isName: Bool
  /// It is a name or a number, no day of the week.
  let isParticular: Bool
}

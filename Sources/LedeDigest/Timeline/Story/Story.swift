internal import LedeText

/// The articles of a story as a timeline sees them: flat arrays, no text.
struct Story {
  /// The articles that have a day and belong to the story, in the order of their relevance.
  var articles: [StoryArticle] = []
  /// Those of their sentences that may stand for a day, article after article.
  var sentences: [StorySentence] = []
  /// The words of sentences, headlines and leads: unit vectors, each term once, in the terms' order.
  var words: [WeightedTerm] = []
  /// The days that sentences name.
  var days: [NamedDay] = []
  /// What the story is about: a unit vector over the terms that its best articles open with.
  var centroid: Range<Int> = 0..<0

  /// The cosine of two unit vectors of `words`.
  func cosine(_ a: Range<Int>, _ b: Range<Int>) -> Double {
    let words = words.span
    var sum: Float = 0
    var i = a.lowerBound
    var j = b.lowerBound
    while i < a.upperBound, j < b.upperBound {
      let left = words[i].term
      let right = words[j].term
      if left == right { sum += words[i].weight * words[j].weight }
      if left <= right { i += 1 }
      if right <= left { j += 1 }
    }
    return Double(sum)
  }
}

/// An article of a story.
struct StoryArticle {
  /// Its place among the texts that the story was read from.
  let input: Int
  /// The day of the article, as days since 1970-01-01.
  let day: Int
  /// How well the search found it; 1 for as well as the fifth best article, or better.
  let score: Double
  /// Places in `Story.sentences`; none until its body is read.
  var sentences: Range<Int> = 0..<0
  /// Places in `Story.words` of its headline, and of its headline and first three sentences.
  let headline: Range<Int>
  let lead: Range<Int>
  /// The share of the words asked for that its headline holds, 0 ... 1.
  let queryInHeadline: Double
  /// How much it belongs to the story, 0 ... 1.
  var relevance = 0.0
}

/// A sentence of a story.
struct StorySentence {
  /// Where it stands, and what its bytes tell.
  let place: CandidateSentence
  /// Places in `Story.words`.
  let words: Range<Int>
  /// Places in `Story.days`.
  let days: Range<Int>
  /// It cannot be understood without what stands before it (`Leaning`), and stands for no day.
  let isLeaning: Bool
  /// Words as editors count them.
  let wordCount: Int
  /// The share of its words that hold a digit, 0 ... 1.
  let digitShare: Double
  /// The share of the words asked for that it holds, by their weights, 0 ... 1.
  let queryShare: Double
}

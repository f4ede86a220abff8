/// What the place of a day, and of its sentence, in a timeline is made of.
enum TimelineFeature: Int, CaseIterable, Sendable {
  // Of the day: ln(1 + x) of the relevance of articles published that day, of those that name it
  // within two days, of those that name it later, each summed; and each over the story's largest.
  case published
  case namedNear
  case namedLater
  case publishedShare
  case nearShare
  case laterShare

  // Of the sentence, most of them between 0 and 1.
  /// Cosine to what the story's best articles open with.
  case storyLikeness
  /// Share of words with a digit.
  case digitShare
  /// Share of the words asked for that the sentence holds.
  case query
  /// Share of the words asked for that its article's headline holds.
  case queryInHeadline
  /// Cosine to its article's headline.
  case headlineLikeness
  /// How much its article belongs to the story.
  case relevance
  /// Cosine to the likest sentence that another article has for the day.
  case confirmation
  /// The mean of its five greatest cosines to sentences that other articles have for the day.
  case agreement
  /// A third of its three greatest cosines to sentences in which articles of other days tell of the day.
  case retelling
  /// Its words over 40, and the square of that.
  case length
  case lengthSquared
  /// Different words that tell something, over all its words.
  case density
  /// How deep in its article it stands: bytes before it over 2,000, at most 1.
  case depth
  /// 1 where its article is of the day.
  case ofTheDay

  /// The features of a day, and those of its sentence.
  static let ofDay = 0..<TimelineFeature.storyLikeness.rawValue
  static let ofSentence = TimelineFeature.storyLikeness.rawValue..<allCases.count

  /// The feature's name, as in the table of docs/DIGESTS.md.
  var name: String { "\(self)" }
}

/// The values of all the features of a sentence and its day, in their order.
struct TimelineValues: Sendable {
  private(set) var values = [Double](repeating: 0, count: TimelineFeature.allCases.count)

  subscript(feature: TimelineFeature) -> Double {
    get { values[feature.rawValue] }
    set { values[feature.rawValue] = newValue }
  }

  /// The weighted sum of some features.
  func score(_ features: Range<Int>, _ weights: [Double]) -> Double {
    features.reduce(0) { $0 + weights[$1] * values[$1] }
  }
}

/// A day that may stand in a timeline.
struct StoryDay {
  /// Days since 1970-01-01.
  let day: Int
  /// The relevance of the articles of the day, and of those that name it at once and later, summed.
  var published = 0.0
  var near = 0.0
  var later = 0.0
  /// The sentences that may stand for it.
  var candidates: [DayCandidate] = []
  /// What speaks for the day, whatever its sentence.
  var values = TimelineValues()
  /// How likely it is to stand in a timeline, as log-odds.
  var score = 0.0
  /// It stands in the timeline.
  var isChosen = false

  init(day: Int) {
    self.day = day
  }
}

/// A sentence that may stand for a day.
struct DayCandidate {
  /// Its place in `Story.sentences`, and that of its article in `Story.articles`.
  let sentence: Int
  let article: Int
  /// The cosine of the sentence to what the story's best articles open with.
  let storyLikeness: Double
  /// The values of the day and of the sentence.
  var values = TimelineValues()
  /// How well the sentence stands for its day.
  var score = 0.0
  /// How it relates to the chosen sentences, so many of which it was compared with.
  var likeness = Likeness.new
  var compared = 0

  /// A sentence beside the chosen ones.
  enum Likeness {
    /// It says something else.
    case new
    /// It says the same as a chosen one.
    case copy
    /// It is a chosen one.
    case same
  }

  init(sentence: Int, article: Int, storyLikeness: Double) {
    self.sentence = sentence
    self.article = article
    self.storyLikeness = storyLikeness
  }
}

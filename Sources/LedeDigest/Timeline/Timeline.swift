public import LedeText

/// What happened day by day: the sentences of a digest under the days that they tell of.
public struct Timeline: Hashable, Sendable {
  /// The days in their order; what no date is known of comes last.
  public let entries: [Entry]
  /// Words of all the sentences, counted as `WordCount` does.
  package let wordCount: Int
  /// How many of the texts have a sentence in the timeline.
  package let articleCount: Int
  /// How many texts the timeline was made from.
  package let inputCount: Int

  /// One day.
  public struct Entry: Hashable, Sendable {
    /// The day; nil where neither the sentences nor their articles have one.
    public let date: ArticleDate?
    /// What is told of it, the earliest article first.
    package let sentences: [DigestSentence]
  }

  /// All the sentences, in the order of the days.
  package var sentences: [DigestSentence] { entries.flatMap(\.sentences) }

  init(_ digest: Digest) {
    var days: [ArticleDate?] = []
    var byDay: [[DigestSentence]] = []
    for sentence in digest.sentences {
      let day = sentence.eventDate
      if let place = days.firstIndex(of: day) {
        byDay[place].append(sentence)
      } else {
        days.append(day)
        byDay.append([sentence])
      }
    }
    let order = days.indices.sorted { a, b in
      switch (days[a], days[b]) {
      case (let left?, let right?) where left != right: left < right
      case (_?, nil): true
      case (nil, _?): false
      default: a < b
      }
    }
    entries = order.map { Entry(date: days[$0], sentences: byDay[$0]) }
    wordCount = digest.wordCount
    articleCount = digest.articleCount
    inputCount = digest.inputCount
  }
}

extension Summarizer {
  /// The story of the texts, day by day.
  ///
  /// A sentence stands under the day that it names, resolved from its article's date ("on Tuesday",
  /// "October 7"), else under its article's day. A day that is told of already weighs against a
  /// sentence, so that the days of a long story come before the details of one.
  package func timeline(
    of inputs: [DigestInput], budget: Budget = .words(250), focus: [String] = []
  ) -> Timeline {
    Timeline(digest(of: inputs, budget: budget, style: .brief, focus: focus, spreadsDays: true))
  }
}

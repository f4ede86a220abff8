/// Finds the days of a story and how much speaks for each.
struct StoryDays {
  /// The days, in their order.
  let days: [StoryDay]

  /// An article names a day at once if it comes at most so many days after it.
  private static let nearDays = 2
  /// So many sentences of an article of the day may stand for it without naming any day.
  static let leadSentences = 4
  /// The words that a sentence of a timeline may have.
  private static let lengths = 6...60

  /// What says nothing, only announces or only asks stands for no day.
  private static let idle: Cues = [.sayingNothing, .announcing, .asking]

  /// The days within these bounds.
  init(_ story: Story, within bounds: ClosedRange<Int>) {
    var places: [Int: Int] = [:]
    var days: [StoryDay] = []
    var announced: [Int: [DayCandidate]] = [:]
    func place(of day: Int) -> Int {
      if let place = places[day] { return place }
      places[day] = days.count
      days.append(StoryDay(day: day))
      return days.count - 1
    }
    for (number, article) in story.articles.enumerated() {
      if bounds.contains(article.day) {
        days[place(of: article.day)].published += article.relevance
      }
      // A day that several sentences of an article name counts by the one that says most of the query.
      var named: [Int: Double] = [:]
      for index in article.sentences {
        let sentence = story.sentences[index]
        let weight = 0.3 + 0.7 * min(1, 2 * sentence.queryShare)
        let fits =
          Self.lengths.contains(sentence.wordCount)
          && sentence.place.cues.isDisjoint(with: Self.idle)
        for day in story.days[sentence.days] where bounds.contains(day) {
          let candidate = DayCandidate(sentence: index, article: number)
          if day > article.day {
            // What was announced speaks for a day only where nothing tells what came of it.
            if fits { announced[day, default: []].append(candidate) }
            continue
          }
          named[day] = max(named[day] ?? 0, weight)
          if fits { days[place(of: day)].candidates.append(candidate) }
        }
        if sentence.days.isEmpty, fits, bounds.contains(article.day) {
          days[place(of: article.day)].candidates.append(
            DayCandidate(sentence: index, article: number))
        }
      }
      for (day, weight) in named {
        if article.day - day <= Self.nearDays {
          days[place(of: day)].near += article.relevance * weight
        } else {
          days[place(of: day)].later += article.relevance * weight
        }
      }
    }
    for (day, candidates) in announced where days[place(of: day)].candidates.isEmpty {
      days[place(of: day)].candidates = candidates
    }
    self.days = days.filter { !$0.candidates.isEmpty }.sorted { $0.day < $1.day }
  }
}

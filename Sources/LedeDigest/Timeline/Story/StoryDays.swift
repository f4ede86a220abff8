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
  /// A sentence tells of the story if its likeness to it, and what it and its headline hold of the words asked
  /// for, come to so much, or to so much of what they come to at best.
  private static let leastOfStory = (sum: 0.4, share: 0.35)

  /// The days within these bounds.
  init(_ story: Story, within bounds: ClosedRange<Int>) {
    var places: [Int: Int] = [:]
    var days: [StoryDay] = []
    var aside: [Int: [DayCandidate]] = [:]
    func place(of day: Int) -> Int {
      if let place = places[day] { return place }
      places[day] = days.count
      days.append(StoryDay(day: day))
      return days.count - 1
    }
    let candidates = Self.candidates(story)
    for article in story.articles {
      if bounds.contains(article.day) {
        days[place(of: article.day)].published += article.relevance
      }
      // A day that several sentences of an article name counts by the one that says most of the query.
      var weights: [Int: Double] = [:]
      for index in article.sentences {
        let sentence = story.sentences[index]
        let weight = 0.3 + 0.7 * min(1, 2 * sentence.queryShare)
        let candidate = candidates[index]
        for named in story.days[sentence.days] where bounds.contains(named.day) {
          if named.day > article.day || named.isAside {
            // What announces a day or refers to it stands for it only where nothing tells of it.
            if let candidate { aside[named.day, default: []].append(candidate) }
          } else if let candidate {
            days[place(of: named.day)].candidates.append(candidate)
          }
          if named.day <= article.day {
            weights[named.day] = max(weights[named.day] ?? 0, weight)
          }
        }
        if let candidate, sentence.days.isEmpty, bounds.contains(article.day) {
          days[place(of: article.day)].candidates.append(candidate)
        }
      }
      for (day, weight) in weights {
        if article.day - day <= Self.nearDays {
          days[place(of: day)].near += article.relevance * weight
        } else {
          days[place(of: day)].later += article.relevance * weight
        }
      }
    }
    for (day, candidates) in aside where days[place(of: day)].candidates.isEmpty {
      days[place(of: day)].candidates = candidates
    }
    self.days = days.filter { !$0.candidates.isEmpty }.sorted { $0.day < $1.day }
  }

  /// For each sentence, the candidate that it is for a day; nil where it can stand for none.
  private static func candidates(_ story: Story) -> [DayCandidate?] {
    var candidates = [DayCandidate?](repeating: nil, count: story.sentences.count)
    var sums = [Double](repeating: 0, count: story.sentences.count)
    for (number, article) in story.articles.enumerated() {
      for index in article.sentences {
        let sentence = story.sentences[index]
        guard !sentence.isLeaning, lengths.contains(sentence.wordCount),
          sentence.place.cues.isDisjoint(with: idle)
        else { continue }
        let likeness = story.cosine(sentence.words, story.centroid)
        sums[index] = likeness + sentence.queryShare + article.queryInHeadline
        candidates[index] = DayCandidate(
          sentence: index, article: number, storyLikeness: likeness)
      }
    }
    let least = min(leastOfStory.sum, leastOfStory.share * (sums.max() ?? 0))
    for index in sums.indices where sums[index] < least { candidates[index] = nil }
    return candidates
  }
}

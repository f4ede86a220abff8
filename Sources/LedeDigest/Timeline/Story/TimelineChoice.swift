/// Chooses the days of a timeline and their sentences greedily: always the day that is worth most with
/// its best sentence, days near to chosen ones marked down.
struct TimelineChoice {
  /// A chosen day and its sentences.
  struct Entry {
    let day: Int
    var candidates: [DayCandidate]
  }

  private let story: Story
  private var days: [StoryDay]
  private(set) var entries: [Entry] = []
  /// The chosen sentences, places in `Story.sentences`, in the order of the choice.
  private var chosen: [Int] = []

  /// A sentence nearer than this to a chosen one is a copy of it.
  private static let copyCosine = 0.65
  /// What a copy loses.
  private static let copyLoss = 1.0
  /// What a chosen day takes off its neighbours, and over how many days that fades.
  private static let neighbourLoss = 0.2
  private static let fading = 8.0
  /// So many of a day's best sentences are looked at.
  private static let mostCandidates = 40

  init(_ story: Story, _ days: [StoryDay]) {
    self.story = story
    self.days = days
  }

  /// What came of the best day that was left.
  enum Outcome {
    case added, tooLong, nothingLeft
  }

  /// Adds the best day that is left, if its best sentence fits: `takes` says whether one still does, and
  /// counts it if it does.
  mutating func addDay(sentences: Int, _ takes: (CandidateSentence) -> Bool) -> Outcome {
    var best: (place: Int, value: Double)?
    for place in days.indices where !days[place].isChosen {
      guard let candidate = bestCandidate(of: place, allowsCopies: true) else { continue }
      let value =
        days[place].score + TimelineWeights.sentence * candidate.score - nearness(days[place].day)
      if best.map({ value > $0.value }) ?? true { best = (place, value) }
    }
    guard let best else { return .nothingLeft }
    days[best.place].isChosen = true
    var entry = Entry(day: days[best.place].day, candidates: [])
    while entry.candidates.count < sentences,
      let next = bestCandidate(of: best.place, allowsCopies: entry.candidates.isEmpty)
    {
      let candidate = days[best.place].candidates[next.place]
      guard takes(story.sentences[candidate.sentence].place) else { break }
      entry.candidates.append(candidate)
      chosen.append(candidate.sentence)
    }
    guard !entry.candidates.isEmpty else { return .tooLong }
    entries.append(entry)
    return .added
  }

  /// The place of the best sentence of a day that is not chosen yet, and its score, copies of chosen
  /// ones marked down; where `allowsCopies` is false, the best that copies none.
  private mutating func bestCandidate(
    of day: Int, allowsCopies: Bool
  ) -> (place: Int, score: Double)? {
    var best: (place: Int, score: Double)?
    for place in days[day].candidates.indices.prefix(Self.mostCandidates) {
      let score = days[day].candidates[place].score
      if let best, score <= best.score { break }
      compare(place, of: day)
      let likeness = days[day].candidates[place].likeness
      guard likeness != .same, likeness == .new || allowsCopies else { continue }
      let value = likeness == .copy ? score - Self.copyLoss : score
      if best.map({ value > $0.score }) ?? true { best = (place, value) }
    }
    return best
  }

  /// Compares a candidate with the sentences chosen since it was compared last.
  private mutating func compare(_ place: Int, of day: Int) {
    var candidate = days[day].candidates[place]
    let words = story.sentences[candidate.sentence].words
    for other in chosen[candidate.compared...] {
      if other == candidate.sentence {
        candidate.likeness = .same
      } else if candidate.likeness == .new,
        story.cosine(words, story.sentences[other].words) > Self.copyCosine
      {
        candidate.likeness = .copy
      }
    }
    candidate.compared = chosen.count
    days[day].candidates[place] = candidate
  }

  private func nearness(_ day: Int) -> Double {
    entries.reduce(0) { sum, entry in
      sum + Self.neighbourLoss * exponential(-Double(abs(entry.day - day)) / Self.fading)
    }
  }
}

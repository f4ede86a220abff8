internal import LedeText

extension Summarizer {
  /// The story of the texts, day by day.
  ///
  /// The texts are articles that a search found, the best first; `scores` are the search's, one for
  /// each, or empty where there was no search. `focus` are the words that were asked for, and `rarity`
  /// tells how rare words are in the archive. Days come from what is published that day, what names it
  /// at once and what names it later; a day's sentence is one that names it or stands at the top of an
  /// article of that day. See docs/DIGESTS.md for the features and their weights.
  package func timeline(
    of inputs: [DigestInput], scores: [Double] = [], focus: [String] = [],
    rarity: TermRarity = .unknown, options: TimelineRules = TimelineRules()
  ) -> NewsTimeline {
    var timeline = unedited(inputs, scores, focus, rarity, options)
    guard options.editing == .light else { return timeline }
    var editor = LightEditor(inputs, language)
    for place in timeline.entries.indices {
      timeline.entries[place].sentences = timeline.entries[place].sentences.map {
        editor.edited($0)
      }
    }
    return timeline
  }

  private func unedited(
    _ inputs: [DigestInput], _ scores: [Double], _ focus: [String], _ rarity: TermRarity,
    _ options: TimelineRules
  ) -> NewsTimeline {
    var reader = StoryReader(analyzer, segmenter, rarity, query: focus)
    for (number, input) in inputs.enumerated() where !cancellation.isRequested {
      reader.readOpening(input, number, score: scores.isEmpty ? 1 : scores[number])
    }
    StoryRelevance.set(&reader)
    reader.readBodies(inputs, cancellation)
    let story = reader.story
    guard !cancellation.isRequested, !story.articles.isEmpty else {
      return plain(inputs, focus, options)
    }
    let choice = choose(story, inputs, options)
    guard !choice.entries.isEmpty else { return plain(inputs, focus, options) }
    let entries = choice.entries.sorted { $0.day < $1.day }.map { entry in
      let day = ArticleDate(daysSince1970: entry.day)
      return NewsTimeline.Entry(
        date: day,
        sentences: entry.candidates.map { candidate in
          sentence(story.sentences[candidate.sentence].place, inputs, day, candidate)
        })
    }
    var timeline = NewsTimeline(entries, of: inputs.count)
    timeline.publishedDays = story.articles.map(\.day).sorted()
    timeline.headline = Headline.best(
      of: story.articles.lazy.map { inputs[$0.input].headline }, language)
    return timeline
  }

  private func choose(
    _ story: Story, _ inputs: [DigestInput], _ options: TimelineRules
  ) -> TimelineChoice {
    let dates = max(1, options.dates ?? .max)
    let scorer = StoryScorer(story)
    let days = scorer.score(
      StoryDays(story, within: options.bounds).days,
      most: max(Self.mostDays, min(dates, Int.max / 4) * 2))
    var choice = TimelineChoice(story, days)
    let budget = options.budget ?? (options.dates == nil ? TimelineRules.standardBudget : nil)
    var allowance = budget.map { Allowance($0, inputs) }
    var misfits = 0
    while choice.entries.count < dates, misfits < Self.mostMisfits, !cancellation.isRequested,
      allowance?.isSpent != true
    {
      let outcome = choice.addDay(sentences: max(1, options.sentencesPerDate)) { place in
        allowance?.takes(place, of: inputs[place.input]) ?? true
      }
      if outcome == .nothingLeft { break }
      misfits = outcome == .added ? 0 : misfits + 1
    }
    return choice
  }

  /// Once so many days in a row do not fit into the budget, it is full: a day stands for what it tells, and
  /// never because its sentence is short.
  private static let mostMisfits = 3
  /// Days whose sentences are scored, at least.
  private static let mostDays = 300

  /// What there is to tell where no day has a sentence of a usual length: a digest, by the days that its
  /// sentences tell of.
  private func plain(
    _ inputs: [DigestInput], _ focus: [String], _ options: TimelineRules
  ) -> NewsTimeline {
    let digest = digest(
      of: inputs, budget: options.budget ?? TimelineRules.standardBudget, focus: focus)
    let days = Dictionary(grouping: digest.sentences, by: \.eventDate)
    let order = days.keys.sorted { first, second in
      guard let first else { return false }
      return second.map { first < $0 } ?? true
    }
    return NewsTimeline(
      order.map { NewsTimeline.Entry(date: $0, sentences: days[$0] ?? []) }, of: inputs.count)
  }

  private func sentence(
    _ place: CandidateSentence, _ inputs: [DigestInput], _ day: ArticleDate?,
    _ candidate: DayCandidate
  ) -> DigestSentence {
    let input = inputs[place.input]
    return DigestSentence(
      text: SentenceText.line(input.text.utf8Span.span, place.range), input: place.input,
      id: input.id, date: input.date, paragraph: place.paragraph, range: place.range, isCut: false,
      eventDay: day, shares: TimelineWeights.shares(of: candidate.values))
  }
}

import LedeText

extension AnswerScorer {
  /// Adds to the scores what the time of the question tells, and gives them in their new order.
  ///
  /// A sentence in the period that was asked for gains `periodGain`: one that names a day in it, or, for less,
  /// one of an article of these days. Of the sentences that score nearly as well as the best, those of newer
  /// articles gain where the question asks for the latest, for what is, or for a toll.
  func timed(_ scored: [Scored], by time: QuestionTime) -> [Scored] {
    var scored = scored
    if let period = time.period {
      let gain = time.isWithoutYear ? Self.periodGain / 2 : Self.periodGain
      for index in scored.indices {
        scored[index].score += gain * fit(scored[index].place, in: period)
      }
    }
    sort(&scored)
    switch time.leaning {
    case .newest: lean(&scored, .newest, gain: 3, within: 4, halved: 14)
    case .earliest: lean(&scored, .oldest, gain: 3, within: 4, halved: 14)
    case .present: lean(&scored, .newest, gain: 1, within: 1.5, halved: 60)
    case .holder: lean(&scored, .newest, gain: 3, within: 4, halved: 365)
    case .none: break
    }
    if time.asksToll, time.leaning == .none {
      lean(&scored, .newest, gain: 1.2, within: 1.5, halved: 3, among: 30)
    }
    return scored
  }

  private static let periodGain = 4.0

  /// Best first; equal ones in the order of the articles.
  private func sort(_ scored: inout [Scored]) {
    scored.sort { a, b in
      a.score != b.score
        ? a.score > b.score
        : (a.place.article, a.place.sentence) < (b.place.article, b.place.sentence)
    }
  }

  private func day(of place: Place) -> Int? {
    guard let date = articles[place.article].article.date, date.day != nil else { return nil }
    return date.firstDay
  }

  /// How well a sentence lies in a period, 0 ... 1. Articles without a date are left alone: their words
  /// must tell.
  private func fit(_ place: Place, in period: ClosedRange<Int>) -> Double {
    guard let day = day(of: place) else { return 0 }
    let article = articles[place.article]
    let range = article.sentences[place.sentence].range
    let bytes = article.bytes
    let text = bytes.span
    var namesOther = false
    for mention in DateMention.all(in: text, range) {
      if case .timeOfDay = mention.meaning { continue }
      let tense = ProseTense(of: mention.range, in: text, range)
      guard let days = mention.days(in: article.article.date, tense: tense) else { continue }
      if days.overlaps(period) { return 1 }
      namesOther = true
    }
    // What happened is told on the day or the next ones.
    let isReported = period.contains(day) || period.contains(day - 1)
    if isReported { return namesOther ? 0.3 : 0.8 }
    return 0
  }

  private enum End { case newest, oldest }

  /// Lets those of the best sentences lead whose articles stand nearest to one end of the time.
  ///
  /// - Parameter within: how far below the best score they may lie.
  /// - Parameter halved: days after which the gain is halved.
  /// - Parameter among: only articles so many days around that of the best sentence.
  private func lean(
    _ scored: inout [Scored], _ end: End, gain: Double, within: Double, halved: Double,
    among days: Int? = nil
  ) {
    guard let best = scored.first, let ofBest = day(of: best.place) else { return }
    let isGood = { (found: Scored) -> Int? in
      guard found.score >= best.score - within, let day = day(of: found.place) else { return nil }
      if let days, abs(day - ofBest) > days { return nil }
      return day
    }
    let good = scored.map(isGood)
    let known = good.compactMap { $0 }
    guard let edge = end == .newest ? known.max() : known.min() else { return }
    for (index, day) in good.enumerated() {
      guard let day else { continue }
      let age = Double(abs(edge - day))
      let near = exponential(-0.693 * age / halved)
      // Years still tell where days no longer do.
      let far = exponential(-0.693 * age / 365)
      scored[index].score += gain * (days == nil ? (near + far) / 2 : near)
    }
    sort(&scored)
  }
}

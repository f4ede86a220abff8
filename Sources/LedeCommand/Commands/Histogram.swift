package import Lede
internal import LedeQuery
internal import LedeRecords

/// Counts of articles, each with a bar.
package struct Histogram {
  private let context: CommandContext
  private let words: ParsedWords

  package init(_ context: CommandContext, _ words: ParsedWords) {
    self.context = context
    self.words = words
  }

  /// Counts and shows; without a key, by the dates that suit the span of the articles.
  package func show(
    by key: CountKey?, fillsGaps: Bool, isPicture: Bool = false
  ) throws(CommandError) -> Outcome {
    let reader = try context.reader()
    let start = ContinuousClock.now
    let query = words.query()
    let options = try words.queryOptions(in: context)
    let result = try CommandError.wrapping { () throws(LedeError) in
      try reader.count(query, by: key.map { [$0] } ?? [.day, .month, .year], options: options)
    }
    let shown = key ?? Self.unit(for: result.rows[.day] ?? [])
    let rows = result.rows[shown] ?? []
    try context.interruption.check()
    try context.show(result.outcome, of: query)
    let groups = fillsGaps ? Self.filled(rows, shown) : rows
    if isPicture {
      let bars = groups.filter { $0.key != nil }.map {
        StoryChart.Bar($0.key ?? "", count: $0.count)
      }
      try context.output.write(StoryChart(title: query, bars: bars).svg)
      return result.outcome.totalCount == 0 ? .nothing : .done
    }
    try write(groups, by: shown)
    try context.footer(
      ["ran as: \(result.outcome.ranAs)", DecimalText.articles(result.outcome.totalCount)],
      since: start)
    return result.outcome.totalCount == 0 ? .nothing : .done
  }

  private func write(
    _ groups: [CountRow], by key: CountKey
  ) throws(CommandError) {
    let names = groups.map { $0.key?.forScreen ?? Self.unstated(key) }
    let nameWidth = min(40, names.map(\.displayWidth).max() ?? 0)
    let counts = groups.map { DecimalText.grouped($0.count) }
    let countWidth = counts.map(\.count).max() ?? 0
    let most = Double(groups.map(\.count).max() ?? 1)
    let room =
      (context.screen.isTerminal ? context.screen.textWidth : 80) - nameWidth - countWidth - 4
    var results = context.results()
    for (index, group) in groups.enumerated() {
      try results.write {
        group.record
      } text: {
        let name = Layout.pad(Layout.truncate(names[index], width: 40), to: nameWidth)
        let count = Layout.pad(counts[index], to: countWidth, onLeft: true)
        let bar = Bar.text(Double(group.count) / max(1, most), columns: max(4, min(40, room)))
        return [bar.isEmpty ? "\(name)  \(count)" : "\(name)  \(count)  \(bar)"]
      }
    }
    try results.finish()
  }

  private static func unstated(_ key: CountKey) -> String {
    switch key {
    case .day, .month, .year: "undated"
    case .source, .section, .subject, .language: "no \(key.rawValue)"
    }
  }

  /// The unit of time that suits the span of some days.
  private static func unit(for days: [CountRow]) -> CountKey {
    guard let span = self.days(days), span > 62 else { return .day }
    return span > 62 * 30 ? .year : .month
  }

  /// Days from the first date to the last.
  private static func days(_ groups: [CountRow]) -> Int? {
    let dates = groups.compactMap { $0.key.flatMap { ArticleDate($0) } }
    guard let first = dates.first, let last = dates.last else { return nil }
    return last.lastDay - first.firstDay
  }

  /// With the days or months between the first and the last that no article has, if they are few.
  private static func filled(
    _ groups: [CountRow], _ key: CountKey
  ) -> [CountRow] {
    guard key == .day, let span = days(groups), span <= 62,
      let first = groups.first?.key.flatMap({ ArticleDate($0) })
    else { return groups }
    let counts = Dictionary(groups.map { ($0.key, $0.count) }) { $0 + $1 }
    guard groups.allSatisfy({ ($0.key?.utf8.count ?? 10) == 10 }) else { return groups }
    var filled: [CountRow] = []
    for day in first.firstDay...(first.firstDay + span) {
      let key = ArticleDate(daysSince1970: day)?.description
      filled.append(CountRow(key: key, count: counts[key] ?? 0))
    }
    return filled + groups.filter { $0.key == nil }
  }
}

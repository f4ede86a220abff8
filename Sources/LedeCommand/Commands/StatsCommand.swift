internal import Lede
internal import LedeRecords

/// `lede stats`
package enum StatsCommand: Command {
  package static let page = CommandPage(
    name: "stats", summary: "how large the archive is, and what its bytes are spent on",
    examples: [.init("stats news.lede --format json", "As JSON")],
    archive: .several)

  package static func run(_ words: ParsedWords, in context: CommandContext) throws(CommandError)
    -> Outcome
  {
    let reader = try context.reader()
    let statistics = try CommandError.wrapping { () throws(LedeError) in try reader.statistics() }
    var results = context.results(isSingle: true)
    try results.write {
      reader.record(of: statistics)
    } text: {
      lines(statistics, reader, context.screen)
    }
    try results.finish()
    return .done
  }

  private static func lines(
    _ statistics: ArchiveStatistics, _ reader: Archive.Reader, _ screen: Screen
  ) -> [StyledText] {
    let deleted =
      statistics.deleted == 0 ? "" : ", \(DecimalText.grouped(statistics.deleted)) deleted"
    var rows = [
      ("articles", DecimalText.grouped(statistics.articles) + deleted),
      ("terms", DecimalText.grouped(statistics.terms)),
      ("postings", DecimalText.grouped(statistics.postings)),
      ("segments", DecimalText.grouped(statistics.segments)),
      ("generation", "\(DecimalText.grouped(statistics.generation)), of \(reader.commitDate)"),
      ("language", reader.settings.language),
      ("bytes", DecimalText.bytes(statistics.bytes)),
    ]
    if statistics.tombstones > 0 {
      rows.insert(("withdrawn", DecimalText.grouped(statistics.tombstones)), at: 1)
    }
    if statistics.notices > 0 {
      rows.insert(("held back, without a text", DecimalText.grouped(statistics.notices)), at: 1)
    }
    let total = Double(max(1, statistics.bytes))
    let names = rows.map(\.0) + statistics.bytesBySection.map { "  " + $0.name }
    let width = names.map(\.displayWidth).max() ?? 0
    let bar = max(0, min(24, screen.textWidth - width - 25))
    for section in statistics.bytesBySection {
      let share = Double(section.bytes) / total
      let size = Layout.pad(DecimalText.bytes(section.bytes), to: 11, onLeft: true)
      let percent = Layout.pad(DecimalText.fixed(100 * share, 1) + " %", to: 7, onLeft: true)
      rows.append(("  " + section.name, "\(size)  \(percent)  \(Bar.text(share, columns: bar))"))
    }
    return rows.map { screen.paint(Layout.pad($0.0, to: width), .dim) + "  " + $0.1 }
  }
}

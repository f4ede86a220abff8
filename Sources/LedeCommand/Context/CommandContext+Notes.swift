internal import LedeQuery
package import LedeText
package import Lede
internal import LedeRecords

extension CommandContext {
  /// What was passed over in a query, words that may have been meant, the reason for an empty result, and what
  /// would find more.
  package func show(_ outcome: QueryOutcome, of query: String) throws(CommandError) {
    try show(outcome.remarks, of: query)
    try show(outcome.corrections, outcome.relaxation)
  }

  /// What was passed over in a query, with carets where the place is known.
  private func show(_ notes: [QueryNote], of query: String) throws(CommandError) {
    guard !isQuiet else { return }
    try output.flush()
    let paint = messageScreen.paint
    for note in notes.prefix(Self.mostNotes) {
      if let range = note.queryBytes, !query.contains("\n") {
        let error = CommandError(
          .usage, note.message, place: CommandError.Place(line: query, range: range))
        for line in error.lines(prefix: "", paint: paint) { try messages.write(line + "\n") }
      } else {
        try messages.write(paint(note.message, .dim) + "\n")
      }
    }
    if notes.count > Self.mostNotes {
      let more = "and \(DecimalText.grouped(notes.count - Self.mostNotes)) more notes"
      try messages.write(paint(more, .dim) + "\n")
    }
    try messages.flush()
  }

  /// Notes that are shown of one query; the others are counted.
  package static let mostNotes = 4

  /// Words that may have been meant, the reason for an empty result, and what would find more.
  private func show(_ corrections: [WordCorrection], _ relaxation: QueryRelaxation?)
    throws(CommandError)
  {
    guard !isQuiet else { return }
    var parts: [String] = []
    if let reason = relaxation?.reason { parts.append(reason) }
    for correction in corrections {
      let words = correction.suggestions.prefix(3).map {
        "\($0.word) (\(DecimalText.grouped($0.count)))"
      }
      guard !words.isEmpty else { continue }
      // What was done at once is among the notes already.
      guard !correction.isApplied else { continue }
      parts.append("\(correction.word): did you mean \(words.joined(separator: ", "))?")
    }
    if !parts.isEmpty { try note(parts.joined(separator: ".  ")) }
    guard let relaxation else { return }
    let width = relaxation.queries.map(\.change.displayWidth).max() ?? 0
    for relaxed in relaxation.queries {
      let change = Layout.pad(relaxed.change, to: width)
      let line = "    \(change)  \(DecimalText.grouped(relaxed.count))"
      try messages.write(messageScreen.paint(line, .dim) + "\n")
    }
  }

  /// The dim line below a result, with the time of each stage where `.timer` is on. Where nobody
  /// looks, there is none.
  package func footer(
    _ parts: [String], since start: ContinuousClock.Instant, stages: [StageTime] = []
  ) throws(CommandError) {
    guard !isQuiet, settings.format == .text, screen.isTerminal || settings.timer else { return }
    let whole = start.duration(to: .now)
    var spent = DecimalText.duration(seconds: whole.seconds)
    if settings.timer, !stages.isEmpty {
      let known = stages.reduce(Duration.zero) { $0 + $1.duration }
      let all = stages + [StageTime(stage: "show", duration: whole - known)]
      spent +=
        " ("
        + all.map { "\($0.stage) \(DecimalText.duration(seconds: $0.duration.seconds))" }
        .joined(separator: ", ") + ")"
    }
    let line = (parts + [spent]).joined(separator: " · ")
    if screen.isTerminal {
      for part in Layout.wrap(line, width: screen.textWidth - 4) {
        try output.write("    " + screen.paint(part, .dim) + "\n")
      }
    } else {
      try note(line)
    }
  }
}

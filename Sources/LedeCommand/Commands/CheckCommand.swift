internal import Lede
internal import LedeRecords

/// `lede check`
package enum CheckCommand: Command {
  private static let repair = OptionKey(
    flag: "--repair", help: "save what can be read into ARCHIVE.repaired")
  private static let into = OptionKey(
    text: "--into", value: "PATH", kind: .file, help: "where the repaired archive goes")

  package static let page = CommandPage(
    name: "check", summary: "prove the archive: every checksum, every cross-reference",
    discussion: """
      Says in plain words what is wrong where. With --repair every article that can be read is saved \
      into a fresh archive beside it, and what was lost is told; the damaged one is not touched.
      """,
    options: [repair, into],
    examples: [
      .init("check news.lede", "Reads all of it"),
      .init("check news.lede --repair --into saved.lede", "Saves what can be read"),
    ],
    archive: .made)

  package static func run(_ words: ParsedWords, in context: CommandContext) throws(CommandError)
    -> Outcome
  {
    try words.check(into, goesWith: repair, words[repair])
    let path = context.open?.path ?? context.archivePath ?? ""
    let start = ContinuousClock.now
    let line = context.progressLine()
    defer { line?.end() }
    let cancellation = context.cancellation
    let check = try CommandError.wrapping { () throws(LedeError) in
      try Archive.check(path, cancellation: cancellation) {
        line?.show($0.count, "articles")
      }
    }
    line?.end()
    var results = context.results()
    for finding in check.findings {
      try results.write {
        [
          "file": .text(finding.file), "offset": finding.offset.map(Value.integer) ?? .null,
          "message": .text(finding.message),
        ]
      } text: {
        ["\(finding)"]
      }
    }
    try results.finish()
    let spent = DecimalText.duration(seconds: start.duration(to: .now).seconds)
    if check.findings.isEmpty {
      let size = DecimalText.bytes(check.byteCount)
      let text = "\(path) is sound: \(DecimalText.articles(check.articleCount)), \(size); \(spent)"
      if context.settings.format == .text {
        try context.write(lines: [StyledText(text)])
      } else {
        try context.note(text)
      }
    }
    if words[repair] {
      let fresh = words[into] ?? path.withoutSlash + ".repaired"
      return try repair(path, into: fresh, in: context)
    }
    guard check.findings.isEmpty else {
      let count = check.findings.count
      throw .fault(
        "\(path) is damaged: \(count) \(count == 1 ? "fault" : "faults")",
        advice: "lede check \(path) --repair saves every article that can be read")
    }
    return .done
  }

  private static func repair(
    _ path: String, into fresh: String, in context: CommandContext
  ) throws(CommandError) -> Outcome {
    let cancellation = context.cancellation
    let repair = try CommandError.wrapping { () throws(LedeError) in
      try Archive.repairing(path, into: fresh, cancellation: cancellation)
    }
    for loss in repair.losses { context.report(CommandError(.fault, loss), prefix: "lost ") }
    let text = "saved \(DecimalText.articles(repair.saved)) into \(fresh), \(repair.lost) lost"
    if context.settings.format == .text {
      try context.write(lines: [StyledText(text)])
    } else {
      try context.note(text)
    }
    return .done
  }
}

extension String {
  /// A folder's path without the slash behind.
  fileprivate var withoutSlash: String {
    var path = self
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}

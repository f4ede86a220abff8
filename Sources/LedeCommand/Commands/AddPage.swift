internal import Lede
internal import LedeRecords

/// What became of the files that were added, on one screen: what came in, what was mended, what is held back,
/// and what lacks.
struct AddPage {
  /// Remarks of one kind are one line; no more than this many kinds are told.
  private static let mostKinds = 15

  private let report: AddReport
  private let tellsAll: Bool

  init(_ report: AddReport, tellsAll: Bool) {
    self.report = report
    self.tellsAll = tellsAll
  }

  // MARK: Remarks

  /// A remark on a file, and how many files have one of its kind.
  private struct Remark {
    let path: String
    let text: String
    let isSkip: Bool
    /// The remark without what differs from file to file.
    let kind: String
    var count = 1

    init(_ path: String, _ text: String, isSkip: Bool = false, kind: String? = nil) {
      self.path = path
      self.text = text
      self.isSkip = isSkip
      self.kind = (kind ?? text).split(separator: " ", omittingEmptySubsequences: false)
        .map { $0.contains(where: \.isNumber) ? "#" : $0 }.joined(separator: " ")
    }
  }

  /// Shows the remarks on files and on articles.
  func showRemarks(in context: CommandContext) throws(CommandError) {
    let all = report.fileReports.flatMap(remarks)
    let remarks = tellsAll ? all : Self.grouped(all)
    for remark in tellsAll ? remarks[...] : remarks.prefix(Self.mostKinds) {
      let more = remark.count > 1 ? " (and \(DecimalText.grouped(remark.count - 1)) more such)" : ""
      let text = "\(remark.path): \(remark.text)\(more)"
      if remark.isSkip {
        context.report(CommandError(.fault, text), prefix: "skipped ")
      } else {
        try context.note(text)
      }
    }
    for notice in report.notices { try context.note(notice.forScreen) }
    if !tellsAll, remarks.count > Self.mostKinds {
      let rest = DecimalText.grouped(remarks.count - Self.mostKinds)
      try context.note("\(rest) more kinds of remarks: --files tells them all")
    }
  }

  private func remarks(on file: FileReport) -> [Remark] {
    var remarks = file.notes.map { Remark(file.path, $0) }
    remarks += file.skips.map { Remark(file.path, "\($0)", isSkip: true, kind: $0.reason) }
    if file.skippedCount > file.skips.count {
      let rest = DecimalText.grouped(file.skippedCount - file.skips.count)
      remarks.append(Remark(file.path, "\(rest) more were skipped"))
    }
    if file.repairedCharacters > 0 {
      let count = DecimalText.grouped(file.repairedCharacters)
      remarks.append(Remark(file.path, "\(count) bytes that are no UTF-8 were replaced"))
    }
    return remarks
  }

  /// The first remark of each kind, with how many there are.
  private static func grouped(_ remarks: [Remark]) -> [Remark] {
    var places: [String: Int] = [:]
    var groups: [Remark] = []
    for remark in remarks {
      let key = "\(remark.isSkip) \(remark.kind)"
      if let place = places[key] {
        groups[place].count += 1
      } else {
        places[key] = groups.count
        groups.append(remark)
      }
    }
    return groups
  }

  // MARK: Summary

  /// The counts: in one line where that is short, else a line for what came in, what was mended, what is
  /// held back and what lacks.
  func summary(since start: ContinuousClock.Instant, isDryRun: Bool) -> [String] {
    let spent = DecimalText.duration(seconds: start.duration(to: .now).seconds)
    let prefix = isDryRun ? "would be: " : ""
    let parts = [
      ("came in", cameIn), ("mended", mended), ("held back", heldBack), ("lacks", lacks),
    ].map { ($0, Self.told($1)) }.filter { !$0.1.isEmpty }
    let line = parts.isEmpty ? "nothing added" : parts.map(\.1).joined(separator: ", ")
    if line.count <= 80 || parts.count < 2 { return ["\(prefix)\(line); \(spent)"] }
    let files = "\(DecimalText.grouped(report.files)) \(report.files == 1 ? "file" : "files")"
    return parts.map { "\(prefix)\($0): \($1)" } + [
      "\(files), \(DecimalText.bytes(report.bytes)); \(spent)"
    ]
  }

  private static func told(_ counts: [(Int, String)]) -> String {
    counts.filter { $0.0 > 0 }.map { "\(DecimalText.grouped($0.0)) \($0.1)" }
      .joined(separator: ", ")
  }

  private var cameIn: [(Int, String)] {
    [
      (report.added, "added"), (report.updated, "updated"), (report.unchanged, "unchanged"),
      (report.removed, "removed"), (report.unknownWithdrawals, "canceled (not in the archive)"),
      (report.revived, "back after a withdrawal"),
    ]
  }

  private var mended: [(Int, String)] { [(report.mended, "mended")] }

  private var heldBack: [(Int, String)] { [(report.restricted, "withheld or under an embargo")] }

  private var lacks: [(Int, String)] {
    [
      (report.older, "older than the archive's"),
      (report.withdrawn, "older than what was withdrawn"),
      (report.unreadDates, "without a date that can be read"),
      (report.withoutText, "without text"), (report.passedOver, "not published or no article"),
      (report.skipped, "skipped"),
    ]
  }
}

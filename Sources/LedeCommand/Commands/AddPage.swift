internal import Lede
internal import LedeRecords

/// What became of the files that were added, on one screen: what came in, what was mended, what is held back,
/// and what lacks.
struct AddPage {
  /// Remarks of one kind are one line; no more than so many lines of the screen are filled with them, so
  /// that all that is told stands on one.
  private static let mostLines = 16

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
    /// 0 for what matters most: a file of which nothing was read.
    let rank: Int
    var count = 1

    init(_ path: String, _ text: String, isSkip: Bool = false, kind: String? = nil, rank: Int = 3) {
      self.path = path
      self.text = text
      self.isSkip = isSkip
      self.rank = rank
      self.kind = (kind ?? text).split(separator: " ", omittingEmptySubsequences: false)
        .map { $0.contains(where: \.isNumber) ? "#" : $0 }.joined(separator: " ")
    }

    /// `in/cut.xml: the file is cut off (and 2 more such)`.
    var shown: String {
      let more = count > 1 ? " (and \(DecimalText.grouped(count - 1)) more such)" : ""
      return "\(path.isEmpty ? "" : "\(path): ")\(text)\(more)"
    }
  }

  /// Shows the remarks on files and on articles.
  func showRemarks(in context: CommandContext) throws(CommandError) {
    let all =
      report.fileReports.flatMap(remarks)
      + report.notices.map { Remark("", $0.forScreen, kind: Self.kind(ofNotice: $0), rank: 1) }
    var remarks = tellsAll ? all : Self.grouped(all)
    let count = remarks.count
    if !tellsAll { remarks = Self.first(remarks, width: context.messageScreen.textWidth) }
    for remark in remarks {
      if remark.isSkip {
        context.report(CommandError(.fault, remark.shown), prefix: "skipped ")
      } else {
        try context.note(remark.shown)
      }
    }
    if remarks.count < count {
      let rest = count - remarks.count
      let kinds =
        rest == 1 ? "1 more kind of remark" : "\(DecimalText.grouped(rest)) more kinds of remarks"
      try context.note("\(kinds): --files tells them all")
    }
  }

  /// The remarks that matter most and fill no more of the screen than they may, at least one of them.
  private static func first(_ remarks: [Remark], width: Int) -> [Remark] {
    var lines = 0
    var shown: [Remark] = []
    let ranked = remarks.indices.sorted { (remarks[$0].rank, $0) < (remarks[$1].rank, $1) }
    for remark in ranked.map({ remarks[$0] }) {
      let length = remark.shown.displayWidth + (remark.isSkip ? 8 : 0)
      lines += 1 + max(0, length - 1) / max(1, width)
      if lines > mostLines, !shown.isEmpty { break }
      shown.append(remark)
    }
    return shown
  }

  /// A notice without the id that it begins with.
  private static func kind(ofNotice notice: String) -> String {
    notice.firstRange(of: ": ").map { String(notice[$0.upperBound...]) } ?? notice
  }

  private func remarks(on file: FileReport) -> [Remark] {
    var remarks = file.notes.map { Remark(file.path, $0) }
    remarks += file.skips.map {
      Remark(file.path, "\($0)", isSkip: true, kind: $0.reason, rank: $0.place.isEmpty ? 0 : 2)
    }
    if file.skippedCount > file.skips.count {
      let rest = DecimalText.grouped(file.skippedCount - file.skips.count)
      remarks.append(Remark(file.path, "\(rest) more \(rest == "1" ? "was" : "were") skipped"))
    }
    if file.repairedCharacters > 0 {
      let count = DecimalText.grouped(file.repairedCharacters)
      let isOne = file.repairedCharacters == 1
      let text =
        "\(count) \(isOne ? "place is" : "places are") no text in the file's encoding, and now \u{FFFD}"
      remarks.append(Remark(file.path, text, kind: "places that are no text"))
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
    let files = Self.files(report.files)
    return parts.map { "\(prefix)\($0): \($0 == "mended" ? mendedFiles : $1)" } + [
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

  private var mendedFiles: String { Self.files(report.mended) }

  private static func files(_ count: Int) -> String {
    "\(DecimalText.grouped(count)) \(count == 1 ? "file" : "files")"
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

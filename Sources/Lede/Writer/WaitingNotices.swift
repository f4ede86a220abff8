import LedeIndex
import LedeText

/// Notices of sources that hold back articles, until these are looked for: at the end of a run, when all of its articles
/// are written, or before something comes that they may concern.
struct WaitingNotices {
  private var notices: [ReleaseNotice] = []
  private var ids: Set<ArticleID> = []

  mutating func append(_ notice: ReleaseNotice) {
    notices.append(notice)
    ids.insert(notice.id)
  }

  /// Whether so many wait that they take memory.
  var areMany: Bool { notices.count >= 10_000 }

  /// Whether one of them is about an article, or about the item that it is a part of.
  func concern(_ id: ArticleID, partOf item: ArticleID? = nil) -> Bool {
    !ids.isEmpty && (ids.contains(id) || item.map(ids.contains) ?? false)
  }

  /// Holds back what they are about.
  mutating func settle(_ index: IndexWriter, _ report: inout AddReport) throws(IndexError) {
    for notice in notices { try hold(by: notice, index, &report) }
    self = WaitingNotices()
  }

  private func hold(
    by notice: ReleaseNotice, _ index: IndexWriter, _ report: inout AddReport
  ) throws(IndexError) {
    let result = try index.hold(notice)
    report.restricted += result.held
    if result.isNew {
      report.added += 1
      report.note(
        "\(notice.id): held back without a text, and not in the archive; kept as an article without a text"
      )
    } else if result.held > 0 {
      report.updated += result.held
      report.note("\(notice.id): held back, as its source says; its text stays")
    } else if result.isOlder {
      report.older += 1
    } else if result.isWithdrawn {
      report.withdrawn += 1
      report.note("\(notice.id): held back, and withdrawn before; it stays withdrawn")
    }
  }
}

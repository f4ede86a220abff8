package import LedeText

/// What reading gives, one at a time.
package enum ImportEvent: Sendable {
  /// An article, and its version where the source states one. Of several versions of one article
  /// in a run, a lower one never follows a higher one.
  case article(Article, version: Int?)
  /// An entry of a feed. Feeds state no versions: the entry with the later date is the newer one, and an
  /// older one never follows it in a run.
  case entry(Article)
  /// The source has withdrawn this article, by this version of it: it should be removed.
  case removal(ArticleID, version: Int?)
  /// The source holds this article back, and sends no text of it.
  case notice(ReleaseNotice)
  /// A file is done.
  case file(FileReport)
}

extension Article {
  /// The latest moment that the article states of itself, in seconds since 1970; nil if it states none.
  package var latestMoment: Int? { Self.latestMoment(date, metadata, extras) }

  static func latestMoment(
    _ date: ArticleDate?, _ metadata: ArticleMetadata, _ extras: [Article.Extra]
  ) -> Int? {
    var moments = [date, metadata.contentModified, metadata.versionCreated].compactMap(\.self)
    for extra in extras where ["updated", "modified"].contains(extra.name) {
      if let text = JSONMembers.text(extra), let date = ArticleDate.stated(text) {
        moments.append(date)
      }
    }
    return moments.map(\.firstSecond).max()
  }
}

/// What became of one file.
public struct FileReport: Hashable, Sendable {
  /// The file's path as it was given or found; `-` for standard input.
  public let path: String
  /// What the content turned out to be, or nil if the file could not be opened or is of no format.
  public internal(set) var format: ArticleFormat?
  /// Articles handed over.
  public internal(set) var imported = 0
  /// Articles that the source withdraws.
  package var removed = 0
  /// Parts that were not imported: no more than the first 20; `skippedCount` counts all.
  package var skips: [Skip] = []
  /// What was not imported and why, `line 17: the text ends too early at byte 9`: no more than the first 20.
  public var faults: [String] { skips.map(\.description) }
  /// How many parts of the file were not imported.
  public internal(set) var skippedCount = 0
  /// What was imported otherwise than as it stands, in sentences: another encoding, repairs.
  public internal(set) var notes: [String] = []
  /// Faults of the file that were mended, so that nothing was lost.
  package var mendedCount = 0
  /// Places in the file's bytes that were mended for that: bare `&`, control characters.
  package var mendedPlaces = 0
  /// Articles whose date could not be read; it is kept as it stands.
  package var unreadDates = 0
  /// Articles that came with a headline and no text.
  package var withoutText = 0
  /// Parts of the file that are no published articles, and were left out for that: drafts, attachments,
  /// menus. The notes tell how many of each.
  package var passedOver = 0
  /// Which of the names that were said to stand for a field occur in the file.
  package var statedNames: Set<String> = []
  /// Bytes read from the file, after decompression.
  package var bytes = 0
  /// Sequences of bytes that are no characters in the file's encoding, each now U+FFFD.
  package var repairedCharacters = 0

  /// Whether something was not imported, or otherwise than as it stands.
  package var hasFaults: Bool {
    skippedCount > 0 || repairedCharacters > 0 || unreadDates > 0 || !notes.isEmpty
  }

  /// A report of a file of which nothing was read yet.
  package init(path: String) {
    self.path = path
  }

  /// Something that was not imported, and why.
  package struct Skip: Hashable, Sendable, CustomStringConvertible {
    /// Where in the file: `line 17`, an item's id; empty for the file as a whole.
    package let place: String
    /// The reason.
    package let reason: String

    /// `line 17: the text ends too early at byte 9`.
    package var description: String { place.isEmpty ? reason : "\(place): \(reason)" }
  }

  /// Counts a skip; the file's path, which the report has, is taken off the reason.
  mutating func skip(_ place: String, _ reason: String) {
    skippedCount += 1
    guard skips.count < 20 else { return }
    let isOfFile = reason.hasPrefix(path + ": ") || reason.hasPrefix(path + ", ")
    let reason = isOfFile ? String(reason.dropFirst(path.count + 2)) : reason
    skips.append(Skip(place: place, reason: reason))
  }
}

/// What became of all the files of a run.
package struct ImportReport: Hashable, Sendable {
  /// Files opened.
  package var files = 0
  /// Articles handed over.
  package var imported = 0
  /// Articles that their sources withdraw.
  package var removed = 0
  /// Parts of files, and whole files, that were not imported.
  package var skipped = 0
  /// Bytes read, after decompression.
  package var bytes = 0

  /// The report of no file.
  package init() {}

  mutating func add(_ file: FileReport) {
    files += 1
    imported += file.imported
    removed += file.removed
    skipped += file.skippedCount
    bytes += file.bytes
  }
}

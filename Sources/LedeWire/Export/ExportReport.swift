/// What was written.
public struct ExportReport: Hashable, Sendable {
  /// Articles written.
  public internal(set) var articles = 0
  /// Files of a folder that were there with the same bytes, and were not written again.
  package internal(set) var unchanged = 0
  /// Files of a folder that hold a newer version of the article, and were left as they are.
  package internal(set) var newer = 0
  /// Articles among them that are withheld or cancelled.
  public internal(set) var withheld = 0
  /// Withdrawals told, which are no articles.
  package internal(set) var withdrawn = 0
  /// Files of what may not be used any more, and that a notice has taken the place of.
  package internal(set) var replacedByNotices = 0
  /// Articles among them that are under an embargo at the export's moment.
  public internal(set) var embargoed = 0
  /// Packages written.
  package var packages = 0
  /// People, organisations and places written as concepts.
  package var concepts = 0
  /// Bytes written.
  package var bytes = 0
  /// Characters that the format forbids and that became U+FFFD.
  package var replacedCharacters = 0

  /// The report of nothing.
  package init() {}
}

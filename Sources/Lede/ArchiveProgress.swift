/// How far an operation has come: adding files, checking an archive, reading articles for a digest, exporting.
public struct ArchiveProgress: Sendable, Hashable {
  /// Articles done so far.
  public let count: Int
  /// The share of the whole that is done, 0 ... 1; nil where the whole is not known.
  public let share: Double?

  init(_ count: Int, share: Double?) {
    self.count = count
    self.share = share
  }

  /// So many articles of so many.
  init(_ count: Int, of all: Int) {
    self.init(count, share: all > 0 ? Double(count) / Double(all) : nil)
  }
}

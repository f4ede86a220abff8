internal import Lede
internal import LedeSystem
package import LedeText

/// What people are told of an article that must not be published.
package enum ReleaseMark {
  /// `WITHHELD`, `EMBARGOED until 2030-03-05T06:00:00Z`; nil for an article that may be used now.
  package static func text(_ status: ArticleMetadata.Status, embargo: ArticleDate?) -> String? {
    Release.mark(status, embargo, at: SystemClock.secondsSince1970)
  }

  /// The same of a text that is made of articles.
  static func text(_ release: Release) -> String? {
    text(release.status, embargo: release.embargo)
  }

  /// Tells which articles of a digest or an answer must not be published.
  static func warn(of ids: [ArticleID], by reader: Archive.Reader, in context: CommandContext)
    throws(CommandError)
  {
    var seen: Set<ArticleID> = []
    for id in ids where seen.insert(id).inserted {
      let release = try CommandError.wrapping { () throws(LedeError) in try reader.release(of: id) }
      guard let release, let mark = text(release.status, embargo: release.embargo) else { continue }
      try context.note("\(id.rawValue.forScreen): \(mark)")
    }
  }
}

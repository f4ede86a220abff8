import LedeIndex
public import LedeText
import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension Archive {
  /// When the commit that this archive reads was made, to the second, in UTC.
  public var lastCommit: ArticleDate {
    let seconds = snapshot.commitTime
    let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
    let time = ArticleDate.Time(
      hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60, utcOffset: 0)
    let day = ArticleDate(daysSince1970: days) ?? .epoch
    return ArticleDate(year: day.year, month: day.month, day: day.day, time: time) ?? .epoch
  }

  /// Runs `body` on the archive's one writer, commits, and turns to the new commit.
  func write(
    _ options: AddOptions = AddOptions(),
    _ body: (IndexWriter) throws(IndexError) -> Void
  ) throws(LedeError) {
    let path = FilePath(path)
    try LedeError.wrapping { () throws(IndexError) in
      let writer = try IndexWriter(
        at: path, threads: options.threads, memoryCeiling: options.memoryCeiling)
      try body(writer)
      try writer.commit(at: Int(time(nil)))
      try writer.finishMerges()
    }
    try refresh()
  }
}

extension ArticleDate {
  /// 1970-01-01: the moment of a commit whose time is not known.
  fileprivate static var epoch: ArticleDate {
    guard let date = ArticleDate(daysSince1970: 0) else {
      preconditionFailure("1970-01-01 is a day of the calendar")
    }
    return date
  }
}

internal import LedeSystem
public import LedeText

extension ArticleDate {
  /// The present moment in UTC, to the second: what ``QueryOptions/usableAt`` takes for what goes out now.
  public static var now: ArticleDate {
    // A clock outside the years 1970 ... 9999 stands at their end.
    let seconds = min(max(SystemClock.secondsSince1970, 0), 253_402_300_799)
    guard let now = ArticleDate(secondsSince1970: seconds) else {
      preconditionFailure("each of these years is a date's")
    }
    return now
  }
}

internal import LedeText

/// A date in a stored article, to the precision that its source states.
///
/// A byte counts the parts that follow: 0 no date, 1 the year as varint, 2 and the month, 3 and the day,
/// 4 and the time: hour, minute, second, 1 + milliseconds or 0, 1 + 1440 + minutes east of UTC or 0.
enum DateRecord {
  static func write(_ date: ArticleDate?, to writer: inout ByteWriter) {
    guard let date else { return writer.byte(0) }
    writer.byte(date.month == nil ? 1 : date.day == nil ? 2 : date.time == nil ? 3 : 4)
    writer.varint(date.year)
    if let month = date.month { writer.varint(month) }
    if let day = date.day { writer.varint(day) }
    guard let time = date.time else { return }
    for part in [time.hour, time.minute, time.second] { writer.zigzag(part) }
    writer.varint(time.millisecond.map { $0 + 1 } ?? 0)
    writer.varint(time.utcOffset.map { $0 + 1441 } ?? 0)
  }

  @_lifetime(reader: copy reader)
  static func read(
    from reader: inout ByteReader, file: String
  ) throws(IndexError) -> ArticleDate? {
    let parts = try reader.byte()
    guard parts > 0 else { return nil }
    let year = try reader.count()
    let month = parts > 1 ? try reader.count() : nil
    let day = parts > 2 ? try reader.count() : nil
    var time: ArticleDate.Time?
    if parts > 3 {
      let hour = try reader.zigzag()
      let minute = try reader.zigzag()
      let second = try reader.zigzag()
      let millisecond = try reader.count()
      let offset = try reader.count()
      time = ArticleDate.Time(
        hour: hour, minute: minute, second: second,
        millisecond: millisecond == 0 ? nil : millisecond - 1,
        utcOffset: offset == 0 ? nil : offset - 1441)
    }
    guard parts <= 4, let date = ArticleDate(year: year, month: month, day: day, time: time) else {
      throw .damaged("a stored date is none", file: file)
    }
    return date
  }
}

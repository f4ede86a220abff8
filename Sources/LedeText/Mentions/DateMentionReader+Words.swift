extension DateMentionReader {
  static let months: WordValues = {
    var values = ["sept": 9]
    for (index, name) in MonthNames.months.enumerated() {
      values[name] = index + 1
      values[String(name.prefix(3))] = index + 1
    }
    return WordValues(values)
  }()

  static let weekdays = WordValues(
    Dictionary(uniqueKeysWithValues: zip(MonthNames.weekdays, 1...7)))

  static let days = WordValues(["today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1])

  /// Minutes since midnight.
  static let times = WordValues(["noon": 720, "midday": 720, "midnight": 0])

  static let directions = WordValues(["last": -1, "past": -1, "previous": -1, "this": 0, "next": 1])

  static let units = WordValues([
    "day": 0, "days": 0, "week": 1, "weeks": 1, "month": 2, "months": 2, "year": 3, "years": 3,
  ])

  static let counts = WordValues([
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
  ])

  static let ordinals = WordValues([
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20,
  ])

  /// Every word that a mention may open with.
  static let openers = WordTable(
    [months, weekdays, days, times, directions, counts, ordinals].flatMap(\.words))

  static let papers = WordTable(
    "business express herald independent mail mirror people post star sun telegraph times tribune")
  static let namedDays = WordTable("black bloody cyber fat good holy maundy palm super")
  static let on = PackedWord("on")

  /// Words before a bare year or month that say that it is one.
  static let cues = WordTable(
    """
    in since of until till from by during before after year early late mid through to around about
    between and last next this spring summer autumn fall winter end circa
    """)

  static let attacks = WordTable("attack attacks hijackings hijackers terrorist terror anniversary")

  static let of = PackedWord("of")
  static let ago = PackedWord("ago")
  static let century = PackedWord("century")
  static let am = PackedWord("am")
  static let pm = PackedWord("pm")
  static let a = PackedWord("a")
  static let p = PackedWord("p")
  static let m = PackedWord("m")
}

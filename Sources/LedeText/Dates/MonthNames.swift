/// The names of months and weekdays as dates are read: the tables stand with the languages.
package enum MonthNames {
  /// In English, January first.
  package static let months = LanguageRules.english.calendar.months.compactMap(\.first)

  /// In English, Monday first.
  package static let weekdays = LanguageRules.english.calendar.weekdays.compactMap(\.first)

  /// 1 ... 12 for a name or its abbreviation without a full stop, in any case and any language that
  /// Lede knows.
  package static func month(_ word: String) -> Int? {
    let word = word.lowercased()
    return english.months[word] ?? CalendarNames.allMonths[word] ?? others[word]
  }

  /// 1 ... 7, Monday first, for a name or its abbreviation without a full stop, in any case and
  /// language.
  package static func weekday(_ word: String) -> Int? {
    let word = word.lowercased()
    return english.weekdays[word] ?? CalendarNames.allWeekdays[word]
  }

  /// Of the languages that Lede has no other rules for.
  private static let others: [String: Int] = {
    var numbers: [String: Int] = [:]
    for table in otherLanguages {
      numbers.merge(CalendarNames(months: table).monthNumbers) { first, _ in first }
    }
    return numbers
  }()

  /// Looked up first, so that English dates build no other language's table.
  private static let english = (
    months: LanguageRules.english.calendar.monthNumbers,
    weekdays: LanguageRules.english.calendar.weekdayNumbers
  )
}

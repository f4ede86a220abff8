/// The names of months and weekdays in one language, lower case.
package struct CalendarNames: Sendable {
  /// The names of each month, January first: several where cases or spellings differ.
  package let months: [[String]]
  /// The names of each weekday, Monday first.
  package let weekdays: [[String]]
  /// The shortened names of each month, without a full stop; none of a month that has none.
  package let shortMonths: [[String]]
  /// The shortened names of each weekday.
  package let shortWeekdays: [[String]]

  /// Lists of names, parted by blanks; other names of the same by `/`; `-` stands for none.
  init(
    months: String = "", shortMonths: String = "", weekdays: String = "",
    shortWeekdays: String = ""
  ) {
    self.months = Self.names(months)
    self.shortMonths = Self.names(shortMonths)
    self.weekdays = Self.names(weekdays)
    self.shortWeekdays = Self.names(shortWeekdays)
  }

  private static func names(_ list: String) -> [[String]] {
    list.listed.map { names in
      names == "-" ? [] : names.split(separator: "/").map { String($0) }
    }
  }

  /// Each name of a month with its number, 1 ... 12, shortened ones included.
  package var monthNumbers: [String: Int] { Self.numbers(months, shortMonths) }

  /// Each name of a weekday with its number, 1 for Monday ... 7; of the shortened ones those of three
  /// letters and more, as shorter ones are words.
  package var weekdayNumbers: [String: Int] {
    Self.numbers(weekdays, shortWeekdays.map { $0.filter { $0.count >= 3 } })
  }

  private static func numbers(_ lists: [[String]]...) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for list in lists {
      for (index, names) in list.enumerated() {
        for name in names where numbers[name] == nil { numbers[name] = index + 1 }
      }
    }
    return numbers
  }

  /// The names of months in all languages; where two disagree, the one that more readers have.
  package static let allMonths: [String: Int] = union(\.monthNumbers)

  /// The names of weekdays in all languages.
  package static let allWeekdays: [String: Int] = union(\.weekdayNumbers)

  private static func union(_ numbers: (CalendarNames) -> [String: Int]) -> [String: Int] {
    var all: [String: Int] = [:]
    for code in LanguageRules.codes {
      let names = numbers(LanguageRules.of(Language(code)).calendar)
      all.merge(names) { first, _ in first }
    }
    return all
  }
}

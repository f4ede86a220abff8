/// The names of the months and weekdays in English, whole and shortened.
enum MonthNames {
  static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// 1 ... 12 for a name or its abbreviation without a full stop, in any case.
  static func month(_ word: String) -> Int? { monthNumbers[word.lowercased()] }

  /// 1 ... 7, Monday first, for a name or its abbreviation without a full stop, in any case.
  static func weekday(_ word: String) -> Int? { weekdayNumbers[word.lowercased()] }

  private static let monthNumbers: [String: Int] = {
    var numbers: [String: Int] = ["sept": 9]
    for (index, name) in months.enumerated() {
      numbers[name] = index + 1
      numbers[String(name.prefix(3))] = index + 1
    }
    return numbers
  }()

  private static let weekdayNumbers: [String: Int] = {
    var numbers: [String: Int] = ["tues": 2, "thur": 4, "thurs": 4]
    for (index, name) in weekdays.enumerated() {
      numbers[name] = index + 1
      numbers[String(name.prefix(3))] = index + 1
    }
    return numbers
  }()
}

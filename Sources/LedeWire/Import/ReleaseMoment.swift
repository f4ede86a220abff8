internal import LedeText

/// What the words of a line say of a day and a time of day, as far as it takes to tell an instruction from a headline.
struct ReleaseMoment {
  /// A year stands there: `1998`, `1962-2026`.
  private var hasYear = false
  /// A number that is no year.
  private var hasNumber = false
  /// A number that may be an hour, or an hour and its minutes: `6`, `0001`.
  private var hasHour = false
  /// A word for hours or a zone of time.
  private var hasUnit = false
  /// A time of day or a date stands in one word: `10:00`, `10h`, `5.12.2026`.
  private var isInOneWord = false

  /// Whether a time of day or a date with its year is named: news that begins with an embargo has none.
  var isExact: Bool { isInOneWord || hasNumber && hasYear || hasHour && hasUnit }

  /// More than a year or a month is named.
  private(set) var hasDay = false

  /// A weekday, or a day of a month.
  private(set) var namesDay = false
  private var hasMonth = false

  /// Takes a word; false if it is none of a day or a time.
  ///
  /// - Parameters:
  ///   - word: As it is written, without the marks around it.
  ///   - name: In small letters, without full stops and colons.
  mutating func take(_ word: Substring, _ name: String) -> Bool {
    if word.contains(where: \.isNumber) {
      take(number: word)
      return true
    }
    guard Self.isOfMoment(name) else { return false }
    if Self.units.contains(name) { hasUnit = true }
    if MonthNames.month(name) != nil, !Self.words.contains(name) {
      hasMonth = true
      namesDay = namesDay || hasNumber
    } else {
      hasDay = true
      namesDay = namesDay || MonthNames.weekday(name) != nil
    }
    return true
  }

  private mutating func take(number word: Substring) {
    let parts = word.split { !$0.isNumber }
    let hasLetters = word.contains(where: \.isLetter)
    if !hasLetters, parts.allSatisfy(Self.isYear) {
      hasYear = true
      return
    }
    hasDay = true
    hasNumber = true
    namesDay = namesDay || hasMonth
    if let hour = parts.first.flatMap({ Int($0) }), hour < 24 || parts[0].count == 4 {
      hasHour = true
    }
    let unit = word.drop(while: \.isNumber).prefix(while: \.isLetter).lowercased()
    if parts.count > 2 || hasLetters && parts.count > 1 || Self.units.contains(unit)
      || parts.count == 2 && word.contains(":")
    {
      isInOneWord = true
    }
  }

  private static func isYear(_ digits: Substring) -> Bool {
    digits.count == 4 && Int(digits).map { (1500...2999).contains($0) } ?? false
  }

  /// Whether a word, in small letters, is one of a day or a time.
  static func isOfMoment(_ word: String) -> Bool {
    word.contains(where: \.isNumber) || units.contains(word) || words.contains(word)
      || word.count > 2 && (MonthNames.month(word) ?? MonthNames.weekday(word)) != nil
  }

  /// Words for hours, and zones of time.
  private static let units: Set<String> = [
    "am", "pm", "a.m", "p.m", "uhr", "h", "hrs", "hs", "hours", "o'clock", "o’clock", "heure",
    "heures", "hora", "horas", "godz", "godziny", "uur", "u", "ore", "kl", "klokken", "ч", "часа",
    "часов", "時", "gmt", "utc", "z", "est", "edt", "et", "pst", "pdt", "pt", "cst", "cdt", "mst",
    "mdt", "cet", "cest", "mez", "mesz", "bst", "ist", "jst", "hkt", "aest", "aedt", "sast", "brt",
    "wib", "msk", "мск", "ortszeit", "eastern", "pacific", "central", "daylight", "standard",
    "peninsular", "locale", "московскому", "времени",
  ]

  /// Words for parts of the day, for days that no calendar names, and for what has to come first.
  private static let words: Set<String> = [
    "noon", "midday", "midnight", "today", "tonight", "tomorrow", "morning", "afternoon", "evening",
    "ams", "pms", "cob", "eod", "further", "notice", "release", "publication", "delivery",
    "delivered", "thereafter", "broadcast", "cleared", "advised", "heute", "morgen", "morgens",
    "vormittags", "mittag", "mittags", "nachmittags", "abends", "nachts", "früh", "mitternacht",
    "weiteres", "beginn", "redebeginn", "rede", "ende", "verlesung", "ausstrahlung", "sitzung",
    "redaktionsschluss", "beachten", "sa", "mo", "fr", "demain", "matin", "soir", "midi", "minuit",
    "nouvel", "ordre", "mañana", "hoy", "mediodía", "medianoche", "noche", "tarde", "nuevo",
    "aviso", "amanhã", "hoje", "manhã", "noite", "novo", "domani", "oggi", "mattina", "sera",
    "mezzogiorno", "mezzanotte", "nuovo", "avviso", "ochtend", "middag", "avond", "vandaag",
    "nader", "order", "orde", "formiddag", "eftermiddag", "aften", "midnat", "videre", "jutro",
    "rano", "południe", "północy", "odwołania", "poniedziałku", "wtorku", "środy", "czwartku",
    "piątku", "soboty", "niedzieli", "r", "утра", "дня", "вечера", "завтра", "понедельника",
    "вторника", "среды", "четверга", "пятницы", "субботы", "воскресенья", "正午", "朝刊", "夕刊",
  ]
}

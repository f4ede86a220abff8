internal import LedeText

/// What tells an instruction (`Embargo until 6 a.m. Tuesday: Ferry stops`) from a headline of the news (`Embargo until 2027
/// on Russian oil`): an instruction has a day or a time, and no sentence goes on behind it.
extension ReleaseLine {
  /// What stands behind an opening.
  struct Rest {
    /// No words.
    let isEmpty: Bool
    /// Nothing, or a mark before anything else.
    let isMarked: Bool
    /// A colon before anything else.
    let isLabelled: Bool
    private(set) var hasMoment = false
    /// The moment is no more than a year or a month.
    private(set) var isVague = true
    /// A sentence that says something else.
    private(set) var goesOn = false
    /// The sentence is about a thing: `on Russian oil`.
    private(set) var isAbout = false
    /// Nothing stands behind the moment.
    private(set) var isWhole = true
    /// A limit stands first, or there are three words at most.
    let isShort: Bool

    init(_ text: Substring) {
      let rest = text.drop { $0.isWhitespace }
      isMarked = rest.first.map { ":-–—/*!)]|.".contains($0) } ?? true
      isLabelled = rest.first == ":"
      let words = rest.split(whereSeparator: \.isWhitespace).filter {
        $0.contains { $0.isLetter || $0.isNumber }
      }
      isEmpty = words.isEmpty
      isShort = words.count <= 3 || words.first.map { limits.contains(plain($0)) } ?? true
      var last = ""
      for (place, word) in words.enumerated() {
        let core = word.drop { !$0.isLetter && !$0.isNumber }.prefix {
          $0.isLetter || $0.isNumber || ".:/'’-".contains($0)
        }
        let name = core.lowercased().filter { $0 != "." && $0 != ":" }
        let next = words.dropFirst(place + 1).first
        if isOfMoment(name) {
          hasMoment = true
          if !isOfYear(name) { isVague = false }
        } else if !links.contains(name), !texts.contains(name),
          // `London time`.
          !(next?.hasPrefix("time") ?? false)
        {
          goesOn = true
          isWhole = false
          isAbout = ["on", "against", "of"].contains(last)
          return
        }
        last = name
        guard hasMoment, let end = word.last else { continue }
        let endsSentence =
          end == "." && (name.count > 3 || Int(name) == nil && next?.first?.isUppercase ?? true)
        let behind = rest[word.endIndex...].drop { $0 == " " }
        if ":;)]|–—-!*".contains(end) || endsSentence
          || behind.first.map({ "–—-|*:;".contains($0) }) ?? false
        {
          isWhole = behind.isEmpty
          return
        }
      }
    }

    /// A number that may be a year, or a month's name.
    private func isOfYear(_ word: String) -> Bool {
      if word.count == 4, let year = Int(word) { return (1500...2999).contains(year) }
      return MonthNames.month(word) != nil
    }
  }

  /// Whether a day or a time is all that is said, or, in capitals, the beginning of it.
  ///
  /// - Parameter start: The opening as it is written.
  static func isMoment(_ rest: Rest, behind start: Substring) -> Bool {
    // In capitals words of the headline may follow without a mark.
    rest.hasMoment && (isInCapitals(start) ? !rest.isAbout : !rest.goesOn)
  }

  static func isInCapitals(_ phrase: Substring) -> Bool {
    phrase.filter(\.isLetter).prefix(4).allSatisfy(\.isUppercase)
  }

  /// Whether a word, in small letters, is one of a day or a time.
  static func isOfMoment(_ word: String) -> Bool {
    word.contains(where: \.isNumber) || moments.contains(word)
      || word.count > 2 && (MonthNames.month(word) ?? MonthNames.weekday(word)) != nil
  }

  /// Words of days and times.
  private static let moments: Set<String> = [
    "am", "pm", "uhr", "h", "hrs", "hours", "gmt", "utc", "est", "edt", "et", "cet", "cest", "bst",
    "noon", "midnight", "midday", "today", "tonight", "tomorrow", "heute", "morgen", "mittag",
    "mitternacht", "demain", "midi", "minuit", "mañana", "hoy", "domani", "oggi", "further",
    "notice",
    "release", "publication", "delivery", "broadcast", "cleared", "advised", "godz", "r", "msk",
    "мск", "утра", "beginn", "redebeginn", "rede", "ende", "verlesung", "ausstrahlung", "sitzung",
    "mez", "mesz", "ortszeit", "vormittags", "mittags", "nachmittags", "abends", "nachts",
    "redaktionsschluss", "sa", "mo", "fr", "pst", "pdt", "cst", "cdt", "mst", "mdt", "jst", "ist",
    "hkt", "aest", "aedt", "sast", "brt", "wib", "heure", "heures", "hora", "horas", "locale",
    "peninsular", "московскому", "времени", "дня", "вечера", "часа", "понедельника", "вторника",
    "среды", "четверга", "пятницы", "субботы", "воскресенья", "завтра", "morgens",
    "beachten", "o'clock", "o’clock", "eastern", "pacific", "central", "daylight", "standard",
  ]

  /// Words that may stand first where it is told when an embargo ends.
  private static let limits: Set<String> = [
    "until", "till", "before", "not", "after", "bis", "nach", "vor", "ab", "jusqu'à", "jusqu'au",
    "jusqu’à", "jusqu’au", "hasta", "fino", "até", "tot", "do", "до",
  ]

  /// Words that may stand between and before these.
  static let links: Set<String> = [
    "on", "at", "the", "of", "and", "until", "till", "before", "not", "for", "to", "local", "time",
    "de", "du", "le", "la", "les", "à", "a", "au", "el", "las", "los", "del", "al", "alle", "ore",
    "il",
    "di", "às", "as", "o", "den", "dem", "der", "am", "um", "bis", "zum", "vor", "op", "om", "uur",
    "jusqu'à", "jusqu'au", "jusqu’à", "jusqu’au", "hasta", "fino", "até", "tot", "do", "dnia", "до",
    "в", "по", "г", "года", "ч", "часов", "embargo",
  ]
}

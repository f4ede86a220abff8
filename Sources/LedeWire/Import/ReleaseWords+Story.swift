internal import LedeText

/// What tells an instruction (`Embargo until 6 a.m. Tuesday: Ferry stops`) from a headline of the news (`Embargo until 2027
/// on Russian oil`): an instruction has a day or a time, and no sentence goes on behind it.
extension ReleaseWords {
  /// Openings with which headlines begin too.
  private static let openingsOfStories = [
    "hold until", "embargo:", "embargo until", "embargo till", "embargo hasta", "embargo até",
    "embargo tot", "embargo fino", "embargo bis", "embargo jusqu", "sous embargo", "bajo embargo",
    "embargo lifts", "embargo ends", "embargo date", "embargo time", "embargo au", "embargoed:",
    "klausul til", "sob embargo", "onder embargo", "sotto embargo", "embargo do", "pod embargiem",
    "эмбарго до", "под эмбарго", "advance for release", "embargo til ", "under embargo:",
  ]

  /// Whether a line that begins as an instruction does tells a story.
  static func isStory(_ line: Substring) -> Bool {
    let start = line.drop { !$0.isLetter }
    let lower = start.lowercased()
    guard let opening = openingsOfStories.first(where: { lower.hasPrefix($0) }) else {
      return false
    }
    let isInCapitals = start.prefix(4).allSatisfy(\.isUppercase)
    // `jusqu'au`, `fino al`: the rest of the opening's word goes with it.
    let rest = lower.dropFirst(opening.count)
    return isStory(
      rest.hasPrefix("'") || rest.hasPrefix("’") ? rest.dropFirst() : rest, isInCapitals)
  }

  /// - Parameter rest: What stands behind the opening, in small letters.
  private static func isStory(_ rest: Substring, _ isInCapitals: Bool) -> Bool {
    var hasMoment = false
    var last = ""
    let words = rest.prefix { !$0.isNewline }.split(whereSeparator: \.isWhitespace)
    for (place, word) in words.enumerated() {
      let plain = word.drop { !$0.isLetter && !$0.isNumber }
      let core = plain.prefix { $0.isLetter || $0.isNumber || ".:/'’-".contains($0) }
      let name = core.filter { $0 != "." && $0 != ":" }
      if plain.isEmpty {
        // A mark by itself.
        if hasMoment { return false }
        continue
      }
      // `London time`.
      let isZone = words.dropFirst(place + 1).first?.hasPrefix("time") ?? false
      if name.contains(where: \.isNumber) || moments.contains(name)
        || name.count > 2 && months.contains(where: { $0.hasPrefix(name) })
      {
        hasMoment = true
      } else if !links.contains(name), !isZone {
        // In capitals words of the headline may follow without a mark.
        return !isInCapitals || hasMoment && ["on", "against", "of"].contains(last)
      }
      last = name
      if hasMoment, let end = word.last, ":;)]|–—-!*".contains(end) || end == "." && name.count > 3
      {
        return false
      }
    }
    return !hasMoment && !isInCapitals
  }

  /// Words of days and times.
  private static let moments: Set<String> = [
    "am", "pm", "uhr", "h", "hrs", "hours", "gmt", "utc", "est", "edt", "et", "cet", "cest", "bst",
    "noon", "midnight", "midday", "today", "tonight", "tomorrow", "heute", "morgen", "mittag",
    "mitternacht", "demain", "midi", "minuit", "mañana", "hoy", "domani", "oggi", "further",
    "notice",
    "release", "publication", "delivery", "broadcast", "cleared", "advised", "godz", "r", "msk",
    "мск", "utra", "o'clock", "o’clock", "eastern", "pacific", "central", "daylight", "standard",
  ]

  /// Names of months and weekdays.
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october",
    "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday", "januar", "februar", "märz", "mai", "juni", "juli", "oktober", "dezember", "montag",
    "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "janvier", "février",
    "mars",
    "avril", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre", "lundi",
    "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "enero", "febrero", "marzo",
    "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
    "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo", "gennaio", "febbraio",
    "aprile", "maggio", "giugno", "luglio", "settembre", "ottobre", "dicembre", "lunedì", "martedì",
    "mercoledì", "giovedì", "venerdì", "sabato", "domenica", "janeiro", "fevereiro", "março",
    "maio",
    "junho", "julho", "setembro", "outubro", "dezembro", "segunda", "terça", "quarta", "quinta",
    "sexta", "maart", "mei", "augustus", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag",
    "zaterdag", "zondag", "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca",
    "sierpnia", "września", "października", "listopada", "grudnia", "января", "февраля", "марта",
    "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря",
  ]

  /// Words that may stand between and before these.
  private static let links: Set<String> = [
    "on", "at", "the", "of", "and", "until", "till", "before", "not", "for", "to", "local", "time",
    "de", "du", "le", "la", "les", "à", "a", "au", "el", "las", "los", "del", "al", "alle", "ore",
    "il",
    "di", "às", "as", "o", "den", "dem", "der", "am", "um", "bis", "zum", "vor", "op", "om", "uur",
    "jusqu'à", "jusqu'au", "jusqu’à", "jusqu’au", "hasta", "fino", "até", "tot", "do", "dnia", "до",
    "в", "г", "года", "ч", "часов", "embargo",
  ]
}

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
    /// A time of day, or a date with its year, is named.
    private(set) var isExact = false
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
      var moment = ReleaseMoment()
      var last = ""
      // Words that are not known, and how many of them make no sentence.
      var others = 0
      var fits = 0
      var isInBrackets = false
      for (place, word) in words.enumerated() {
        let core = word.drop { !$0.isLetter && !$0.isNumber }.prefix {
          $0.isLetter || $0.isNumber || ".:/'’-".contains($0)
        }
        let name = core.lowercased().filter { $0 != "." && $0 != ":" }
        let next = words.dropFirst(place + 1).first
        // `10h (heure de Paris)`.
        if hasMoment, "([".contains(word.first ?? " ") { isInBrackets = true }
        defer { if word.contains(where: { ")]".contains($0) }) { isInBrackets = false } }
        if moment.take(core, name) {
          hasMoment = true
        } else if !isInBrackets, !links.contains(name), !texts.contains(name),
          // `London time`.
          !(next?.hasPrefix("time") ?? false)
        {
          if others == 0 {
            isAbout = ["on", "against", "of"].contains(last)
            isWhole = false
            // Behind a time of day, a date with its year, a colon and a day: `kl. 10`, `matin`.
            fits = moment.isExact ? Self.mostOthers : isLabelled && moment.namesDay ? 1 : 0
          }
          others += 1
        }
        if others > fits { break }
        last = name
        guard hasMoment, let end = word.last else { continue }
        let endsSentence =
          end == "." && (name.count > 3 || Int(name) == nil && next?.first?.isUppercase ?? true)
        let behind = rest[word.endIndex...].drop { $0 == " " }
        if ":;)]|–—-!*".contains(end) || endsSentence
          || behind.first.map({ "–—-|*:;".contains($0) }) ?? false
        {
          isWhole = isWhole && behind.isEmpty
          break
        }
      }
      isVague = !moment.hasDay
      isExact = moment.isExact
      goesOn = others > fits
    }

    /// Words that are not known and may stand behind a moment that is exact.
    private static let mostOthers = 3
  }

  /// Whether a day or a time is all that is said, or, in capitals, the beginning of it.
  ///
  /// - Parameter start: The opening as it is written.
  static func isMoment(_ rest: Rest, behind start: Substring) -> Bool {
    // In capitals words of the headline may follow without a mark.
    rest.hasMoment && (isInCapitals(start) ? !rest.isAbout : !rest.goesOn)
  }

  static func isInCapitals(_ phrase: Substring) -> Bool {
    phrase.lazy.filter(\.isLetter).prefix(4).allSatisfy(\.isUppercase)
  }

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
    "в", "по", "г", "года", "ч", "часов", "embargo", "after", "from", "through", "thru", "or",
    "when",
    "til", "t/m", "voor", "vóór", "eerder", "dan", "før", "innan", "ennen", "avant", "antes",
    "prima",
    "dal", "έως", "μέχρι", "erst", "frei", "earliest", "kl", "klokken", "og", "y", "e", "ou", "und",
    "oder", "ab",
    "ao", "aos", "dès", "och",
  ]
}

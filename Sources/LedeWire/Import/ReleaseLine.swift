internal import LedeText

/// The beginning of a line that may say when its article may be used, and what it says.
struct ReleaseLine {
  /// What is seen of the line, without soft hyphens, joiners, marks of direction.
  private let head: String
  /// The line goes on behind `head`.
  private let isCut: Bool

  init(_ line: String) {
    let whole = line.drop(while: \.isNewline).prefix { !$0.isNewline }
    let seen = whole.unicodeScalars.lazy.filter { $0.properties.generalCategory != .format }
      .map(Self.narrow)
    var head = String.UnicodeScalarView()
    head.append(contentsOf: seen.prefix(Self.reach))
    self.head = String(head)
    isCut = seen.dropFirst(Self.reach).first != nil
  }

  /// A letter of full width as its usual one.
  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0xFF01...0xFF5E).contains(scalar.value)
      ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
  }

  /// Characters that are read.
  private static let reach = 200
  /// Within which a prefix ends.
  private static let longestPrefix = 40

  /// The instruction that the line begins with, or that stands after `Eds:`, `Fwd: Re:`, `[External]`, `PRESS RELEASE -` and the
  /// like; nil where there is none.
  func instruction(_ place: ReleaseWords.Place) -> Substring? {
    let lower = head.lowercased()
    let namesEmbargo = Self.embargoes.contains { lower.contains($0) }
    func found(_ phrase: Substring, _ place: ReleaseWords.Place) -> Substring? {
      let phrase = phrase.drop { !$0.isLetter }
      if opens(phrase, place) || namesEmbargo && speaksOfItself(phrase) { return phrase }
      return Self.behindCourtesies(phrase).flatMap { opens($0, .headline) ? $0 : nil }
    }
    if let whole = found(head[...], place) { return whole }
    // An embargo may stand behind the headline: `Ferry stops (EMBARGOED UNTIL MONDAY)`.
    let looked = namesEmbargo ? head[...] : head.prefix(Self.longestPrefix)
    for index in looked.indices
    where Self.endsPrefix(head[index].utf8.first ?? 0) || namesEmbargo && "([".contains(head[index])
    {
      if let rest = found(head[head.index(after: index)...], .headline) { return rest }
    }
    return nil
  }

  /// What stands behind words of politeness; nil if there are none, or nothing else.
  private static func behindCourtesies(_ phrase: Substring) -> Substring? {
    let words = phrase.split { !$0.isLetter }
    let others = words.drop { courtesies.contains($0.lowercased()) }
    guard others.count < words.count, let first = others.first else { return nil }
    return phrase[first.startIndex...]
  }

  /// A colon, a closing bracket, a dash, a full stop or an exclamation mark.
  static func endsPrefix(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "|"), UInt8(ascii: "!"):
      true
    default: false
    }
  }

  // MARK: Openings

  /// Whether a phrase begins with the words of an instruction, and goes on as one.
  ///
  /// - Parameter isAlone: Nothing but words for a text stands before it, so that it may be the end of a sentence.
  private func opens(
    _ phrase: Substring, _ place: ReleaseWords.Place, isAlone: Bool = true
  ) -> Bool {
    let lower = phrase.lowercased()
    if Self.forbidsUse(phrase) { return true }
    func rest(_ opening: String) -> Rest? {
      guard lower.hasPrefix(opening) else { return nil }
      let behind = phrase.dropFirst(opening.count)
      // `jusqu'au`, `fino al`: the rest of the opening's word goes with it.
      return Rest(behind.first.map { "'’".contains($0) } ?? false ? behind.dropFirst() : behind)
    }
    for opening in Self.openings {
      guard let rest = rest(opening) else { continue }
      // `解禁日は11月19日`, `解禁日発表` are about the day.
      if opening.hasSuffix("解禁日") || opening.hasSuffix("解禁"),
        Self.goesOnInJapanese(phrase.dropFirst(opening.count))
      {
        return false
      }
      // A year or a month alone may begin a sentence: `Embargoed until 1998, rice now feeds Africa`.
      let mayGoOn = isAlone && !(rest.hasMoment && rest.isVague)
      return place == .note || mayGoOn || Self.isMoment(rest, behind: phrase)
    }
    let isInCapitals = Self.isInCapitals(phrase)
    for opening in Self.labels {
      guard let rest = rest(opening) else { continue }
      return place == .note || rest.isMarked || Self.isMoment(rest, behind: phrase)
        || !rest.hasMoment && !rest.goesOn
    }
    for opening in Self.openingsOfRelease {
      guard let rest = rest(opening) else { continue }
      return Self.isMoment(rest, behind: phrase) && (isInCapitals || !rest.isVague)
    }
    for opening in Self.labelsOfRelease {
      guard let rest = rest(opening) else { continue }
      // `Freigabe am Montag: Brücke im Norden offen`.
      return rest.hasMoment && !rest.isVague && (rest.isWhole || rest.isExact && !rest.goesOn)
    }
    for opening in Self.openingsOfNews {
      guard let rest = rest(opening) else { continue }
      // A note to editors is about the article, and no headline.
      if place == .note, opening.contains(" ") || opening == "sperrfrist" { return true }
      // Roads are closed until a day, too: `Gesperrt bis Montag: Brücke im Norden`.
      if opening == "gesperrt bis", !isInCapitals { return rest.hasMoment && rest.isWhole }
      if Self.isMoment(rest, behind: phrase), isInCapitals || !rest.isVague { return true }
      // Behind a colon above a text anything may say when it ends.
      return rest.isEmpty || isInCapitals && rest.isMarked && !rest.hasMoment
        || place == .text && rest.isLabelled && (rest.isShort || !rest.goesOn)
    }
    return false
  }

  /// `not for broadcast or publication before`, `DO NOT PUBLISH`: words for use, and until when there is none, or nothing else.
  private static func forbidsUse(_ phrase: Substring) -> Bool {
    let line = phrase.prefix(100)
    let lower = line.lowercased()
    guard let opening = prohibitions.first(where: lower.hasPrefix) else { return false }
    var isOfPublication = false
    for word in line.dropFirst(opening.count).split(separator: " ").prefix(9) {
      let name = plain(word)
      if ["before", "until", "till"].contains(name) {
        // `Do not use until Monday, water board warns`.
        let rest = Rest(phrase[(phrase.firstRange(of: word)?.upperBound ?? phrase.endIndex)...])
        return isInCapitals(phrase) || !(rest.hasMoment && rest.goesOn) && !isAttributed(phrase)
      }
      guard uses.contains(name) else { return name.isEmpty && isOfPublication }
      if publications.contains(name) { isOfPublication = true }
      if isOfPublication, let end = word.last, "!.:-–".contains(end) { return true }
    }
    return isOfPublication
  }

  /// Whether what stands behind a word for the end of an embargo is neither a mark nor a time.
  private static func goesOnInJapanese(_ rest: Substring) -> Bool {
    let behind = rest.drop { "日時".contains($0) }
    return behind.first.map { $0.isLetter && !$0.isNumber } ?? false
  }

  /// Whether a line ends with who says so, as headlines do: `officials say`.
  private static func isAttributed(_ line: Substring) -> Bool {
    line.split(separator: " ").last.map { speaking.contains(plain($0)) } ?? false
  }

  // MARK: Sentences

  /// Whether a sentence says of its own text that it is held back: `The contents of this release are embargoed`,
  /// `Dieser Text ist bis Montag gesperrt`. Nothing but words for a text stands before the word for an embargo, and one of
  /// them points to this text, or what follows is a day or a time (`Story embargoed until 6 a.m.`).
  private func speaksOfItself(_ phrase: Substring) -> Bool {
    var points = false
    var names = false
    var isSaid = false
    var opening: Substring.Index?
    let words = phrase.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\u{A0}" })
    for word in words.prefix(18) {
      let plain = Self.plain(word)
      if Self.embargoes.contains(plain) {
        // `This report is under embargo no longer`.
        let behind = phrase[word.endIndex...].split(separator: " ").first.map(Self.plain)
        if let behind, ["no", "not", "nicht", "plus"].contains(behind) { return false }
        if points, names, isSaid { return true }
        let rest = phrase[(opening ?? word.startIndex)...].drop { !$0.isLetter }
        return names && opens(rest, .headline, isAlone: false)
      }
      opening = Self.strictness.contains(plain) ? opening ?? word.startIndex : nil
      if Self.pointers.contains(plain) {
        points = true
      } else if Self.texts.contains(plain) {
        names = true
      } else if Self.verbs.contains(plain) {
        isSaid = true
      } else if opening == nil, !Self.fillers.contains(plain),
        !(isSaid && ReleaseMoment.isOfMoment(plain))
      {
        return false
      }
    }
    return false
  }

  /// A word in small letters, without the marks at its ends.
  static func plain(_ word: Substring) -> String {
    let letters = word.drop { !$0.isLetter && !$0.isNumber }
    return letters.prefix { $0.isLetter || $0.isNumber || $0 == "'" || $0 == "’" }.lowercased()
  }

  // MARK: What is said

  /// Until when an instruction holds back, where it states a moment and nothing else; else that it does.
  func statement(of phrase: Substring) -> StatedEmbargo {
    let end = Self.end(of: phrase)
    let rest = phrase[(end ?? phrase.endIndex)...]
    let words = phrase[..<(end ?? phrase.endIndex)].split(separator: " ")
    let limit = words.drop { Self.isPreamble(Self.plain($0)) }
    guard end != nil || !isCut, !limit.isEmpty, !rest.contains(where: \.isNumber),
      // `EMBARGOED UNTIL 5 MARCH - NOT FOR PUBLICATION`.
      !opens(rest.drop { !$0.isLetter }, .headline)
    else { return .open }
    return StatedEmbargo(limit.joined(separator: " "), order: nil)
  }

  /// Where what an instruction says ends, and a headline may follow: `EMBARGOED UNTIL 00:01 TUESDAY: Ferry stops`.
  private static func end(of phrase: Substring) -> Substring.Index? {
    var hasNumber = false
    var isInBrackets = false
    for index in phrase.indices {
      let character = phrase[index]
      if character.isNumber { hasNumber = true }
      if "([".contains(character) { isInBrackets = true }
      if ")]".contains(character), isInBrackets {
        isInBrackets = false
        continue
      }
      guard hasNumber, ":-–—|;*)]".contains(character) else { continue }
      let next = phrase.index(after: index)
      let isInDate = next < phrase.endIndex && !phrase[next].isWhitespace
      if !isInDate || "|;*".contains(character) { return index }
    }
    return nil
  }

  /// Whether a word stands before the moment of an instruction, and says nothing of it.
  private static func isPreamble(_ word: String) -> Bool {
    if word.contains(where: \.isNumber) || MonthNames.month(word) != nil { return false }
    return word.isEmpty || embargoes.contains(word) || strictness.contains(word)
      || pointers.contains(word) || texts.contains(word) || verbs.contains(word)
      || fillers.contains(word) || links.contains(word) || uses.contains(word)
      || openers.contains(word)
      || MonthNames.weekday(word) != nil
  }
}

internal import LedeText

/// Decides what of a text is news and what is boilerplate, sentence by sentence, as a sub-editor does.
struct BoilerplateFilter {
  /// The sentences, those that a stock's ticker had torn put together.
  let sentences: [Sentence]
  private let storyStart: Int
  private let phrases: LanguagePhrases
  private var lastParagraph = -1
  /// By paragraph: it holds nothing but questions.
  private let isQuestion: [Bool]
  /// How many sentences the quotation runs that the last one left open; 0 if it left none.
  private var openQuotation = 0

  init(_ text: borrowing Span<UInt8>, _ sentences: [Sentence], _ phrases: LanguagePhrases) {
    self.phrases = phrases
    self.sentences = Tickers.joined(sentences, text)
    storyStart = CreditLine.end(in: text)
    isQuestion = Questions.paragraphs(of: self.sentences, text)
  }

  /// The sentence without its dateline and crosshead, or nil if nothing is left of it.
  mutating func edit(_ index: Int, of input: Int, _ text: borrowing Span<UInt8>)
    -> CandidateSentence?
  {
    let whole = sentences[index].range
    guard whole.upperBound > storyStart else { return nil }
    let start = max(whole.lowerBound, storyStart)
    let range = Questions.withoutLabel(Crosshead.skipped(start..<whole.upperBound, text), text)
    guard !range.isEmpty else { return nil }
    var sentence = CandidateSentence(
      range: range, paragraph: sentences[index].paragraph, input: input)
    if sentence.paragraph != lastParagraph { sentence.cues.insert(.opensParagraph) }
    lastParagraph = sentence.paragraph
    return sentence
  }

  /// The first sentences as they stand, datelines and all.
  func unedited(of input: Int, most: Int) -> [CandidateSentence] {
    sentences.prefix(most).map {
      CandidateSentence(range: $0.range, paragraph: $0.paragraph, input: input)
    }
  }

  /// Sets what the sentence's bytes tell, boilerplate among it; its length must be set.
  mutating func judge(_ sentence: inout CandidateSentence, _ text: borrowing Span<UInt8>) {
    let scan = SentenceScan(text, sentence.range)
    sentence.cues.formUnion(scan.cues)
    sentence.names = scan.names
    sentence.commas = scan.commas
    judgeQuotation(&sentence, scan, text)
    judgeOpening(&sentence, text)
    if scan.speaksOfTold { sentence.cues.insert(.speaksOfTold) }
    if scan.saysNothing, sentence.length <= Self.longestEmptyStatement {
      sentence.cues.insert(.sayingNothing)
    }
    if isBoilerplate(sentence, scan, text) { sentence.cues.insert(.boilerplate) }
  }

  /// A quotation runs on until it is closed or its paragraph ends. One that is never closed was not
  /// meant so: it ends after some sentences.
  private mutating func judgeQuotation(
    _ sentence: inout CandidateSentence, _ scan: SentenceScan, _ text: borrowing Span<UInt8>
  ) {
    if sentence.cues.contains(.opensParagraph) || openQuotation > Self.longestQuotation {
      openQuotation = 0
    }
    let quotes = scan.quotations
    let goesOn = openQuotation > 0 && quotes.marks == 0
    if goesOn || quotes.closesUnopened || quotes.isOpen || quotes.fills(sentence.range) {
      // Lists of comments set the speaker in capitals before the quotation.
      let heading = sentence.range.lowerBound..<max(sentence.range.lowerBound, quotes.first)
      if quotes.isOpen || !isInCapitals(text, heading) { sentence.cues.insert(.tornQuotation) }
    }
    openQuotation = quotes.isOpen || goesOn ? openQuotation + 1 : 0
    if quotes.opensUnclosed(sentence.range) { sentence.cues.insert(.opensUnclosed) }
    let opensQuoting = quotes.first == sentence.range.lowerBound || quotes.closesAtFirst
    if opensQuoting && isSaidByPronoun(behind: quotes.last, text, sentence)
      || sentence.names == 0 && endsWithPronounSpeaker(text, sentence.range)
    {
      sentence.cues.insert(.unnamedSpeaker)
    }
  }

  /// Behind the last quotation mark stands "he said".
  private func isSaidByPronoun(
    behind mark: Int, _ text: borrowing Span<UInt8>, _ sentence: CandidateSentence
  ) -> Bool {
    var start = mark + 1
    while start < sentence.range.upperBound, text[start] >= 0x80 || text[start] == 0x20 {
      start += 1
    }
    return phrases.pronounSpeakers.opens(text, start..<sentence.range.upperBound)
  }

  /// Behind the last comma stands "it said".
  private func endsWithPronounSpeaker(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    let reach = range.suffix(Self.longestSpeaker)
    guard let comma = reach.last(where: { text[$0] == UInt8(ascii: ",") }),
      comma + 2 < range.upperBound, text[comma + 1] == 0x20
    else { return false }
    return phrases.statements.opens(text, comma + 2..<range.upperBound)
  }

  private mutating func judgeOpening(
    _ sentence: inout CandidateSentence, _ text: borrowing Span<UInt8>
  ) {
    let endsInColon = sentence.range.last.map { text[$0] == UInt8(ascii: ":") } ?? false
    if endsInColon || Self.announcements.opens(text, sentence.range) {
      sentence.cues.insert(.announcing)
    }
    if opensWithRole(sentence.range, text) { sentence.cues.insert(.opensWithRole) }
    if Self.joiners.opens(text, sentence.range) || opensWithoutSubject(sentence.range, text)
      || sentence.names == 0 && pointsBack(sentence.range, text)
    {
      sentence.cues.insert(.joining)
    }
  }

  /// "The company", "While the package delivery company's", "The meeting", where nothing behind it says which.
  private func opensWithRole(_ whole: Range<Int>, _ text: borrowing Span<UInt8>) -> Bool {
    let start = Self.conjunctions.endOfOpening(text, whole) ?? whole.lowerBound
    let range = start..<whole.upperBound
    guard Self.articles.opens(text, range) else { return false }
    return isRole(range.lowerBound + 4..<range.upperBound, text)
      || start == whole.lowerBound && isBareNoun(range.lowerBound + 4..<range.upperBound, text)
  }

  /// "deals included", "four will": a noun that nothing specifies before a verb, unless there is but one of its kind.
  private func isBareNoun(_ range: Range<Int>, _ text: borrowing Span<UInt8>) -> Bool {
    guard let end = range.first(where: { !(0x61...0x7A).contains(text[$0]) }), text[end] == 0x20,
      end > range.lowerBound, Self.verbs.opens(text, end + 1..<range.upperBound)
    else { return false }
    let word = String(decoding: (range.lowerBound..<end).map { text[$0] }, as: UTF8.self)
    return !Boilerplate.unique.contains(word)
  }

  private func isRole(_ range: Range<Int>, _ text: borrowing Span<UInt8>) -> Bool {
    var start = range.lowerBound
    if let end = Self.matters.endOfOpening(text, start..<range.upperBound) {
      return !Self.specifications.opens(text, end..<range.upperBound)
    }
    for _ in 0...Self.mostAdjectives {
      if let end = Self.actors.endOfOpening(text, start..<range.upperBound) {
        return !Self.specifications.opens(text, end..<range.upperBound)
      }
      guard let end = endOfAdjective(start..<range.upperBound, text) else { return false }
      start = end + 1
    }
    return false
  }

  /// Behind "tired", "fast-growing", "Chicago-based" or "Dutch", which a blank follows.
  private func endOfAdjective(_ range: Range<Int>, _ text: borrowing Span<UInt8>) -> Int? {
    var end = range.lowerBound
    var isJoined = false
    while end < range.upperBound, (0x61...0x7A).contains(text[end] | 0x20) || text[end] == 0x2D {
      if text[end] == 0x2D { isJoined = true }
      end += 1
    }
    guard end < range.upperBound, text[end] == 0x20 else { return nil }
    let isSmall = (range.lowerBound..<end).allSatisfy { text[$0] >= 0x61 }
    return isSmall || isJoined || isOfNation(range.lowerBound..<end, text) ? end : nil
  }

  /// "Canadian", "British", "Japanese", "Dutch", "Swiss", "Greek".
  private func isOfNation(_ word: Range<Int>, _ text: borrowing Span<UInt8>) -> Bool {
    guard word.count >= 5 else { return false }
    let ending = (UInt16(text[word.upperBound - 2]) << 8) | UInt16(text[word.upperBound - 1])
    return Self.endingsOfNations.contains(ending)
  }

  private static let endingsOfNations: Set<UInt16> = Set(
    ["an", "sh", "se", "ch", "ss", "ek"].map { (ending: String) in
      ending.utf8.reduce(0) { $0 << 8 | UInt16($1) }
    })

  /// "following these incidents".
  private func pointsBack(_ range: Range<Int>, _ text: borrowing Span<UInt8>) -> Bool {
    let word = Self.these
    guard range.count > word.count else { return false }
    for start in range.lowerBound..<range.upperBound - word.count
    where text[start] == 0x20 && text[start + 1] == word[1] {
      if word.indices.allSatisfy({ text[start + $0] == word[$0] }),
        !Self.indefinite.opens(text, start + word.count..<range.upperBound)
      {
        return true
      }
    }
    return false
  }

  /// "On Tuesday, he ...": a phrase without names, a comma, a pronoun.
  private func opensWithoutSubject(_ range: Range<Int>, _ text: borrowing Span<UInt8>) -> Bool {
    let reach = range.prefix(Self.longestOpening)
    guard let comma = reach.first(where: { text[$0] == UInt8(ascii: ",") }),
      comma + 2 < range.upperBound, text[comma + 1] == 0x20,
      phrases.pronouns.opens(text, comma + 2..<range.upperBound)
    else { return false }
    var start = range.lowerBound
    for i in range.lowerBound...comma where text[i] == 0x20 || i == comma {
      let isCapital = start > range.lowerBound && (0x41...0x5A).contains(text[start])
      let word = String(decoding: (start..<i).map { text[$0] | 0x20 }, as: UTF8.self)
      if isCapital, !phrases.calendar.contains(word) { return false }
      start = i + 1
    }
    return true
  }

  private func isBoilerplate(
    _ sentence: CandidateSentence, _ scan: SentenceScan, _ text: borrowing Span<UInt8>
  ) -> Bool {
    let length = sentence.length
    if length < Self.shortest || scan.holdsMarkup || scan.holdsPhrase { return true }
    if isQuestion[sentence.paragraph] || scan.bullets > 0 { return true }
    if !scan.isClosed && length <= Self.longestHeading { return true }
    if scan.capitals >= 6, !hasSmallLetters(text, sentence.range, most: scan.capitals * 3 / 7),
      isInCapitals(text, sentence.range)
    {
      return true
    }
    if isByline(sentence, length, text) || isCitation(sentence, length, text) { return true }
    var opening = sentence.range
    while let first = opening.first, Self.isMark(text[first]) {
      opening = first + 1..<opening.upperBound
    }
    return Self.openings.opens(text, opening) || phrases.signOffs.opens(text, opening)
      || length <= Boilerplate.shortLength && Self.shortOpenings.opens(text, opening)
  }

  /// Seven in ten letters, of eight at least, are capitals.
  private func isInCapitals(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    var letters = 0
    var capitals = 0
    for i in range where (0x61...0x7A).contains(text[i] | 0x20) {
      letters += 1
      if text[i] & 0x20 == 0 { capitals += 1 }
    }
    return letters >= 8 && capitals * 10 >= letters * 7
  }

  /// It has more small letters than so many.
  private func hasSmallLetters(
    _ text: borrowing Span<UInt8>, _ range: Range<Int>, most: Int
  ) -> Bool {
    var count = 0
    for i in range where (0x61...0x7A).contains(text[i]) {
      count += 1
      if count > most { return true }
    }
    return false
  }

  /// Brackets, stars, dashes and the like that stand before a line of boilerplate.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x28, 0x2A, 0x2D, 0x2E, 0x3E, 0x5B, 0x5F, 0x7C, 0x7E: true
    default: false
    }
  }

  /// `By Ann Writer and Tom Desk, Business Writers`: next to nothing but names behind the `By`.
  private func isByline(
    _ sentence: CandidateSentence, _ length: Int, _ text: borrowing Span<UInt8>
  ) -> Bool {
    let start = sentence.range.lowerBound
    guard sentence.range.count > 3, text[start] | 0x20 == UInt8(ascii: "b"),
      text[start + 1] | 0x20 == UInt8(ascii: "y"), text[start + 2] == 0x20
    else { return false }
    return length <= 14 && sentence.names * 3 >= (length - 1) * 2
  }

  /// `The case is In re: Example Corp, U.S. Bankruptcy Court, District of Delaware, No. 09-50026.`: little
  /// but names and numbers behind the opening.
  private func isCitation(
    _ sentence: CandidateSentence, _ length: Int, _ text: borrowing Span<UInt8>
  ) -> Bool {
    sentence.cues.contains(.digits) && sentence.names * 5 >= length * 2
      && Self.citations.opens(text, sentence.range)
  }

  private static let citations = PhraseSet.openings(Boilerplate.citations)
  private static let openings = PhraseSet.openings(Boilerplate.openings)
  private static let shortOpenings = PhraseSet.openings(Boilerplate.shortOpenings)
  private static let announcements = PhraseSet.openings(Boilerplate.announcements)
  private static let these = Array(" these ".utf8)
  private static let indefinite = PhraseSet.openings(["days", "are "])
  private static let conjunctions = PhraseSet.openings(
    ["while ", "although ", "though ", "because ", "if ", "since "])
  private static let verbs = PhraseSet.openings(
    [
      "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may",
      "might", "must", "should", "do", "does", "did", "said", "came", "include", "includes",
      "included", "also", "uses", "used", "helps", "helped", "needs", "shows", "showed", "makes",
      "takes", "allows", "aims", "works", "calls", "wants", "expects", "gives", "comes", "follows",
      "followed", "means",
    ].map { "\($0) " })
  private static let articles = PhraseSet.openings(["the "])
  private static let actors = PhraseSet.openings(Boilerplate.actors)
  private static let matters = PhraseSet.openings(Boilerplate.matters)
  private static let joiners = PhraseSet.openings(Boilerplate.joiners)
  private static let specifications = PhraseSet.openings(Boilerplate.specifications)

  /// Words that may stand between "the" and a role.
  private static let mostAdjectives = 2
  /// Bytes of "they said." and the comma before it.
  private static let longestSpeaker = 24
  /// Bytes of an opening phrase that are looked at.
  private static let longestOpening = 60
  /// Below so many words it is a scrap of a byline or of an index, seldom news.
  private static let shortest = 4
  /// A longer sentence that says that somebody says nothing says something beside it.
  private static let longestEmptyStatement = 25
  /// Quotations of more sentences lack their closing mark.
  private static let longestQuotation = 15
  /// Up to so many words without a full stop it is a heading or a caption.
  private static let longestHeading = 12
}

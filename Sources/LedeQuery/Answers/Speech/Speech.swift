import LedeText

/// What a sentence says of who speaks in it.
///
/// A speaker stands right before a verb of attribution (`Marsh, the mayor, said`) or right behind it
/// (`said Marsh`), in the same clause.
struct Speech {
  enum Speaker {
    /// The one who was asked for.
    case asked
    /// `he said`: whoever was named before.
    case pronoun
    case other
    /// Nobody speaks.
    case nobody
  }

  var speaker = Speaker.nobody
  /// What is said: the quotation, or the clause that is reported; as UTF-8 bytes of the text.
  var range: Range<Int>?

  /// - Parameter asked: the words of the question that name the speaker.
  /// - Parameter sentence: where the sentence stands in `bytes`.
  init(
    _ words: [SentenceWord], _ bytes: [UInt8], sentence: Range<Int>, asked: Set<Int>
  ) {
    let quotation = Self.quotation(bytes, sentence)
    let verb = words.indices.first { index in
      SpeechWords.attributing.contains(words[index].key)
        && !(quotation?.contains(words[index].range.lowerBound) ?? false)
    }
    guard let verb else {
      if quotation != nil {
        speaker = .pronoun
        range = quotation
      }
      return
    }
    speaker = Self.speaker(words, bytes, verb, asked)
    range = quotation ?? Self.reported(words, bytes, verb, sentence)
  }

  private static func speaker(
    _ words: [SentenceWord], _ bytes: [UInt8], _ verb: Int, _ asked: Set<Int>
  ) -> Speaker {
    // The subject before, over an apposition: `Marsh, the mayor, said`.
    let before = words[max(0, verb - 10)..<verb]
    let near = words[max(0, verb - 2)..<verb]
    let behind = words[min(words.count, verb + 1)..<min(words.count, verb + 5)]
    let isAsked = { (word: SentenceWord) in asked.contains(word.match) }
    if near.contains(where: isAsked) { return .asked }
    if near.contains(where: { SpeechWords.pronouns.contains($0.key) }) { return .pronoun }
    // `..., said Marsh`: the verb stands behind a mark, the name behind the verb.
    let isInverted =
      verb > 0 && bytes[words[verb].range.lowerBound - 1] == 0x20
      && bytes[..<(words[verb].range.lowerBound - 1)].last.map { [0x2C, 0x22, 0x9D].contains($0) }
        ?? false
    if isInverted {
      if let first = behind.first, SpeechWords.pronouns.contains(first.key) { return .pronoun }
      if behind.contains(where: isAsked) { return .asked }
    }
    if before.contains(where: isAsked), !near.contains(where: \.isCapitalised) { return .asked }
    return .other
  }

  /// The longest text between quotation marks, with them.
  private static func quotation(_ bytes: [UInt8], _ sentence: Range<Int>) -> Range<Int>? {
    var best: Range<Int>?
    var opening: Int?
    var offset = sentence.lowerBound
    while offset < sentence.upperBound {
      let (isMark, length) = mark(bytes, offset)
      if isMark {
        if let start = opening {
          let found = start..<offset + length
          if found.count > best?.count ?? 0 { best = found }
          opening = nil
        } else {
          opening = offset
        }
      }
      offset += length
    }
    if let opening, sentence.upperBound - opening > best?.count ?? 0 {
      best = opening..<sentence.upperBound
    }
    return best.flatMap { $0.count >= 12 ? $0 : nil }
  }

  private static func mark(_ bytes: [UInt8], _ offset: Int) -> (Bool, Int) {
    if bytes[offset] == 0x22 { return (true, 1) }
    guard bytes[offset] == 0xE2, offset + 2 < bytes.count, bytes[offset + 1] == 0x80 else {
      return (false, 1)
    }
    return (bytes[offset + 2] == 0x9C || bytes[offset + 2] == 0x9D, 3)
  }

  /// `said that ...` to the end; or, where the verb stands at the end, all before the comma.
  private static func reported(
    _ words: [SentenceWord], _ bytes: [UInt8], _ verb: Int, _ sentence: Range<Int>
  ) -> Range<Int>? {
    let rest = words.count - verb - 1
    if rest >= 5 {
      var first = verb + 1
      if words[first].key == that { first += 1 }
      guard first < words.count, let last = words.last else { return nil }
      return words[first].range.lowerBound..<last.range.upperBound
    }
    guard let comma = bytes[sentence.lowerBound..<words[verb].range.lowerBound].lastIndex(of: 0x2C),
      comma > sentence.lowerBound
    else { return nil }
    return sentence.lowerBound..<comma
  }

  private static let that = WordKey("that")
}

extension AnswerScorer {
  /// Lets the sentences lead in which the one who was asked for speaks.
  ///
  /// A pronoun stands for the one asked for where a sentence of the two before names that one. What is said of
  /// something else counts a third.
  func spoken(_ scored: [Scored], _ speech: SpeechQuestion) -> [Scored] {
    scored.map { found in
      var found = found
      switch self.speech(found.place, speech) {
      case .asked: found.score += 1 + 2 * topic(of: found.place, speech)
      case .pronoun: found.score += 0.5 + topic(of: found.place, speech)
      case .other: found.score -= 2
      case .nobody: found.score -= 1
      }
      return found
    }
  }

  /// The share of what the question asks about that the sentence holds, 0 ... 1; half of it where only the sentence
  /// before or the headline does.
  private func topic(of place: Place, _ speech: SpeechQuestion) -> Double {
    let article = articles[place.article]
    let own = Set(words(of: place).map(\.match))
    var near = Set(article.headline.map { match($0.term) >> 1 })
    if place.sentence > 0 {
      let before = Place(article: place.article, sentence: place.sentence - 1)
      near.formUnion(words(of: before).map(\.match))
    }
    var met = 0.0
    var all = 0.0
    for index in rarities.indices where !speech.speaker.contains(index) {
      all += rarities[index]
      met += rarities[index] * (own.contains(index) ? 1 : near.contains(index) ? 0.5 : 0)
    }
    return all > 0 ? met / all : 1
  }

  /// What is said in a sentence, as UTF-8 bytes of the body.
  func saying(_ place: Place, _ speech: SpeechQuestion) -> Range<Int>? {
    let article = articles[place.article]
    let words = article.words(ofSentence: place.sentence, analyzer: analyzer) { match($0) >> 1 }
    return Speech(
      words, article.bytes, sentence: article.sentences[place.sentence].range, asked: speech.speaker
    ).range
  }

  private func speech(_ place: Place, _ asked: SpeechQuestion) -> Speech.Speaker {
    let article = articles[place.article]
    let read = { (sentence: Int) in
      let words = article.words(ofSentence: sentence, analyzer: analyzer) { match($0) >> 1 }
      return (
        words,
        Speech(
          words, article.bytes, sentence: article.sentences[sentence].range, asked: asked.speaker)
      )
    }
    let (_, own) = read(place.sentence)
    guard case .pronoun = own.speaker else { return own.speaker }
    for before in stride(from: place.sentence - 1, through: max(0, place.sentence - 2), by: -1) {
      let (words, speech) = read(before)
      if case .other = speech.speaker { return .other }
      if words.contains(where: { asked.speaker.contains($0.match) }) { return .pronoun }
    }
    return .other
  }
}

import LedeText

/// What a word is to a span that begins, ends or stands beside it. English.
enum SpanEdge: Int, CaseIterable {
  /// No word: the sentence begins or ends here.
  case none
  /// A comma, dash or bracket stands between.
  case mark
  case determiner, by, `in`, of, to, `as`, `for`, from, with, preposition
  case auxiliary, conjunction, relative, pronoun
  /// `because`, `due`.
  case because
  /// `called`, `known`, `named`.
  case called
  /// By their endings: `attacked`, `attacking`, `early`.
  case past, gerund, adverb
  case number, capital, word

  /// What a word is, by its letters and by what is known of it.
  ///
  /// - Parameter bytes: the text in which it stands.
  static func of(_ word: SentenceWord, _ bytes: [UInt8]) -> SpanEdge {
    if let listed = table[word.key] { return listed }
    if word.hasDigit || word.classes.contains(.number) { return .number }
    if word.isCapitalised { return .capital }
    let letters = bytes[word.range]
    if letters.count > 3 {
      if letters.suffix(2).elementsEqual("ed".utf8) { return .past }
      if letters.suffix(3).elementsEqual("ing".utf8) { return .gerund }
      if letters.suffix(2).elementsEqual("ly".utf8) { return .adverb }
    }
    return .word
  }

  /// What a word of a question is, where a list names it.
  static func listed(_ word: WordKey) -> SpanEdge? { table[word] }

  private static let table: [WordKey: SpanEdge] = {
    let lists: [(SpanEdge, String)] = [
      (
        .determiner,
        "a an the this these those his its their our my your some any each every no all"
      ),
      (.by, "by"), (.in, "in on at"), (.of, "of"), (.to, "to"), (.as, "as"), (.for, "for"),
      (.from, "from"), (.with, "with"),
      (
        .preposition,
        """
        about against between among into through during before after above below up down out off
        over under upon toward towards within without across along around behind near per via than
        """
      ),
      (
        .auxiliary,
        """
        am is are was were be been being have has had do does did will would shall should can could
        may might must
        """
      ),
      (.conjunction, "and or but nor"),
      (.relative, "which that who whom whose when where while although though if since whether"),
      (.pronoun, "he she it they we you i him her them us me"),
      (.because, "because due"), (.called, "called known named termed"),
    ]
    var table: [WordKey: SpanEdge] = [:]
    for (edge, words) in lists {
      for word in words.listed { table[WordKey(word)] = edge }
    }
    return table
  }()
}

import LedeText

/// How a question asks, as the choice of the words that answer it needs to know. English.
struct SpanAsk {
  /// The kinds of questions that have weights of their own.
  enum Form: Int, CaseIterable {
    case date, number, person, place, reason, definition
    /// `what is`, `what did`, `what dynasty`, `what caused`, `what has`, `... with what?`
    case whatIs, whatDid, whatNoun, whatVerb, whatAuxiliary, whatLast
    case how
    /// No question word, or none of these.
    case open
  }

  let form: Form
  /// Words of the question (`Question.words`) that name the kind of thing: `dynasty`.
  let head: Set<Int>
  /// `what is the name of`, `what is it called`.
  let asksName: Bool
  /// The question word stands first.
  let opensWithQuestionWord: Bool
  /// The first word of the question behind the question word, by number in `Question.words`.
  let first: Int?
  /// Its last word.
  let last: Int?
  /// `who was arrested`: somebody to whom it was done, no one who did it.
  let isPassive: Bool
  /// The unit that the number must have: `how old` years, `what percentage` per cent.
  let measure: Measure?

  /// What a number measures.
  enum Measure { case time, distance, money, share, weight }

  init(_ question: Question) {
    let words = question.sequence
    let numbers = words.map { key in question.words.firstIndex { $0.surface == key } }
    let at = words.firstIndex { Self.asking.contains($0) }
    let next = at.flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
    let isWhat = at.map { Self.what.contains(words[$0]) } ?? false
    let form = Self.form(question.kind, isWhat: isWhat, at.map { words[$0] }, next, words)
    self.form = form
    var head: Set<Int> = []
    if let at, isWhat, let next, Self.edge(next) == nil, form != .whatVerb {
      for place in (at + 1)..<min(words.count, at + 5) {
        let edge = Self.edge(words[place])
        if edge == .of, let after = numbers.dropFirst(place + 1).first, let after {
          head.insert(after)
        }
        if edge != nil { break }
        if let number = numbers[place] { head.insert(number) }
      }
    }
    self.head = head
    asksName = isWhat && words.contains { Self.naming.contains($0) }
    opensWithQuestionWord = at == 0
    first = at.flatMap { numbers.dropFirst($0 + 1).lazy.compactMap { $0 }.first }
    last = numbers.last { $0 != nil } ?? nil
    measure = Self.measure(words)
    isPassive =
      form == .person
      && zip(words, numbers.dropFirst()).contains { word, next in
        Self.being.contains(word)
          && (next.map { question.words[$0].letters.suffix(2).elementsEqual([0x65, 0x64]) } ?? false)
      } && !words.contains(WordKey("by"))
  }

  private static func form(
    _ kind: AnswerKind, isWhat: Bool, _ asking: WordKey?, _ next: WordKey?, _ words: [WordKey]
  ) -> Form {
    switch kind {
    case .date: return .date
    case .number: return .number
    case .person: return .person
    case .place: return .place
    case .reason: return .reason
    case .definition: return .definition
    case .other: break
    }
    guard isWhat else { return asking == how ? .how : .open }
    guard let next else { return .whatLast }
    switch edge(next) {
    case .auxiliary?:
      if being.contains(next) { return .whatIs }
      return doing.contains(next) ? .whatDid : .whatAuxiliary
    case nil:
      let behind = words.firstIndex(of: next).flatMap { words.dropFirst($0 + 1).first }
      return behind.flatMap { edge($0) } == .determiner ? .whatVerb : .whatNoun
    default: return .whatAuxiliary
    }
  }

  private static func measure(_ words: [WordKey]) -> Measure? {
    for (measure, names) in measures where words.contains(where: names.contains) { return measure }
    return nil
  }

  private static func edge(_ word: WordKey) -> SpanEdge? { SpanEdge.listed(word) }

  private static let asking = keys("who whom whose when where why how what which whatare what's")
  private static let what = keys("what which whatare what's")
  private static let how = WordKey("how")
  private static let being = keys("is are was were")
  private static let doing = keys("do does did")
  private static let naming = keys("name names named term called known")
  private static let measures: [(Measure, Set<WordKey>)] = [
    (.share, keys("percent percentage proportion share fraction")),
    (.time, keys("old long age")), (.distance, keys("far tall high deep wide")),
    (.weight, keys("heavy weigh weight")), (.money, keys("cost costs price paid pay worth budget")),
  ]

  private static func keys(_ words: String) -> Set<WordKey> {
    Set(words.split(separator: " ").map { WordKey(String($0)) })
  }
}

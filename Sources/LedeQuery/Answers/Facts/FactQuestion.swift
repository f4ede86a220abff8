import LedeText

/// A question for a fact that news tells in passing, in a few set forms: how old someone is, where a company is
/// based, what or who something is. English.
struct FactQuestion {
  enum Fact {
    /// `How old is Ellen Marsh?`
    case age
    /// `Where is Marsh Corp based?`
    case home
    /// `What is the Marsh index?`
    case meaning
    /// `Who is Ellen Marsh?`
    case person
  }

  let fact: Fact
  /// Words of the question (`Question.words`) that name what the fact is told of, and the last of them.
  let subject: Set<Int>
  let last: Int

  /// Nil for any other question.
  init?(_ question: Question) {
    let words = question.sequence
    guard words.count > 2, let fact = Self.fact(words, question.kind) else { return nil }
    let end = words.firstIndex(of: Self.when) ?? words.count
    var subject: [Int] = []
    for word in words[..<end] where !Self.asking.contains(word) {
      guard let number = question.words.firstIndex(where: { $0.surface == word }) else {
        if fact == .meaning || fact == .person, !Self.articles.contains(word) { return nil }
        continue
      }
      subject.append(number)
    }
    guard let last = subject.last, subject.count <= 5 else { return nil }
    if fact == .person, !subject.allSatisfy({ question.words[$0].isCapitalised }) { return nil }
    self.fact = fact
    self.subject = Set(subject)
    self.last = last
  }

  private static func fact(_ words: [WordKey], _ kind: AnswerKind) -> Fact? {
    switch kind {
    case .number: words[0] == how && words[1] == old ? .age : nil
    case .place: words.contains(where: based.contains) ? .home : nil
    case .definition, .other: words[0] == what && being.contains(words[1]) ? .meaning : nil
    case .person: words[0] == who && being.contains(words[1]) ? .person : nil
    case .date, .reason: nil
    }
  }

  private static let (how, old, who, what, when) = (
    WordKey("how"), WordKey("old"), WordKey("who"), WordKey("what"), WordKey("when")
  )
  private static let being = SpeechWords.keys("is are was were")
  private static let articles = SpeechWords.keys("a an the")
  private static let based = SpeechWords.keys(
    "based headquartered headquarters headquarter located home")
  private static let asking = being.union(articles).union(based).union(
    SpeechWords.keys("how old who what where which of its in"))
}

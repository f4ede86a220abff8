import LedeText

/// A question for who holds an office: `Who is the president of Russia?` English.
///
/// News seldom says it so; it writes `Russian President Vladimir Putin` or `Christine Lagarde, the head of
/// the Fund`.
struct OfficeQuestion {
  /// Words of the question (`Question.words`) that name the office, and those that name where it is held.
  let office: Set<Int>
  let realm: Set<Int>
  /// Other words for the office: who is `head` of a company is its chief executive.
  let otherNames: Set<WordKey>
  /// The office is a title of some realm that is named, and stands beside the holder's name, as `leader` or `founder`
  /// need not.
  let isTitle: Bool

  /// Nil for any other question.
  init?(_ question: Question) {
    guard question.kind == .person, let who = question.sequence.first, who == Self.who else {
      return nil
    }
    var office: Set<Int> = []
    for (index, word) in question.words.enumerated() where Self.offices.contains(word.surface) {
      office.insert(index)
    }
    let realm = Set(question.words.indices).subtracting(office)
    let isShort = question.sequence.dropFirst().first.map(Self.being.contains) ?? false
    guard isShort, !office.isEmpty, !realm.isEmpty, realm.count <= 5 else { return nil }
    self.office = office
    isTitle =
      office.contains { Self.titles.contains(question.words[$0].surface) }
      && realm.contains { question.words[$0].isCapitalised }
    self.realm = realm
    otherNames =
      office.allSatisfy { Self.heads.contains(question.words[$0].surface) } ? Self.heads : []
  }

  /// Whether a word of a sentence names the office, or a part of it.
  func names(_ word: SentenceWord) -> Bool {
    office.contains(word.match) || otherNames.contains(word.key)
  }

  /// Whether words that name the office name all of it.
  func isWhole(_ words: ArraySlice<SentenceWord>) -> Bool {
    Set(words.map(\.match)).isSuperset(of: office)
      || words.allSatisfy { otherNames.contains($0.key) }
  }

  private static let heads = SpeechWords.keys("chief executive ceo head boss")

  private static let who = WordKey("who")
  private static let being = SpeechWords.keys("is was are were heads leads became")
  private static let titles = SpeechWords.keys(
    "president minister chancellor king queen pope mayor")
  private static let offices = SpeechWords.keys(
    """
    president prime minister chief executive ceo chairman chairwoman head governor secretary
    chancellor king queen pope mayor leader director captain founder boss premier senator judge
    ambassador coach manager treasurer speaker commissioner prosecutor owner
    """)
}

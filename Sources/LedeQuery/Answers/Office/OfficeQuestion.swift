import LedeText

/// A question for who holds an office: `Who is the president of Russia?` English.
///
/// News seldom says it so; it writes `Russian President Vladimir Putin` or `Christine Lagarde, the head of
/// the Fund`.
struct OfficeQuestion {
  /// Words of the question (`Question.words`) that name the office, and those that name where it is held.
  let office: Set<Int>
  let realm: Set<Int>
  /// `Mongolian` for `Mongolia`, with the word of the question.
  private let adjectives: [WordKey: Int]
  /// Other words for the office: who is `head` of a company is its chief executive.
  let otherNames: Set<WordKey>
  /// It asks for the office itself (`who is the president of Peru`, not `who was elected president`), and the
  /// office is a title that stands beside the holder's name, as `leader` or `founder` need not.
  let isTitle: Bool

  /// The words that name the office as they were typed: `Royal` is related to `king`, and no title.
  private let titles: Set<WordKey>

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
    titles = Set(office.map { question.words[$0].surface })
    isTitle =
      office.contains { Self.titles.contains(question.words[$0].surface) }
      && Self.asksPlainly(question, office)
    self.realm = realm
    adjectives = Self.adjectives(of: realm, question)
    otherNames =
      office.allSatisfy { Self.heads.contains(question.words[$0].surface) } ? Self.heads : []
  }

  /// The word of the realm that a word of a sentence names.
  func realmWord(_ word: SentenceWord) -> Int? {
    realm.contains(word.match) ? word.match : adjectives[word.key]
  }

  private static func adjectives(of realm: Set<Int>, _ question: Question) -> [WordKey: Int] {
    var found: [WordKey: Int] = [:]
    for number in realm {
      let letters = question.words[number].letters.compactMap(Unicode.Scalar.init)
      let name = String(String.UnicodeScalarView(letters))
      let isOpen = name.last.map("aeoy".contains) ?? false
      for base in isOpen ? [name, String(name.dropLast())] : [name] where base.utf8.count > 3 {
        for ending in ["n", "an", "ian", "ean", "ese", "ish", "i"] {
          found[WordKey((base + ending).utf8)] = number
        }
      }
    }
    return found
  }

  /// `who is the president of Peru`, `who was Peru's president`
  private static func asksPlainly(_ question: Question, _ office: Set<Int>) -> Bool {
    let names = Set(office.map { question.words[$0].surface })
    let asked = question.sequence.dropFirst(2).drop { opening.contains($0) }
    guard let first = asked.first, let last = asked.last else { return false }
    return present.contains(question.sequence[1])
      && (names.contains(first)
        || names.contains(last) && question.words.first?.isCapitalised == true)
  }

  /// Whether a word of a sentence names the office, or a part of it.
  func names(_ word: SentenceWord) -> Bool {
    if otherNames.contains(word.key) { return true }
    return office.contains(word.match) && (!isTitle || titles.contains(word.key))
  }

  /// Whether words that name the office name all of it.
  func isWhole(_ words: ArraySlice<SentenceWord>) -> Bool {
    Set(words.map(\.match)).isSuperset(of: office)
      || words.allSatisfy { otherNames.contains($0.key) }
  }

  private static let heads = SpeechWords.keys("chief executive ceo head boss")

  private static let who = WordKey("who")
  private static let being = SpeechWords.keys("is was are were heads leads became")
  private static let present = SpeechWords.keys("is was are were")
  private static let opening = SpeechWords.keys("the a current present new")
  private static let titles = SpeechWords.keys(
    "president minister chancellor king queen pope mayor")
  private static let offices = SpeechWords.keys(
    """
    president prime minister chief executive ceo chairman chairwoman head governor secretary
    chancellor king queen pope mayor leader director captain founder boss premier senator judge
    ambassador coach manager treasurer speaker commissioner prosecutor owner
    """)
}

import LedeIndex
import LedeText

/// Questions that news answers in set forms, which have rules of their own. English.
enum QuestionForm {
  /// What did someone say?
  case speech(SpeechQuestion)
  /// Who holds an office?
  case office(OfficeQuestion)
  /// How old, where based, what or who is it?
  case fact(FactQuestion)
  case other

  init(_ question: Question, _ language: Language) {
    guard language == .english else {
      self = .other
      return
    }
    if let speech = SpeechQuestion(question) {
      self = .speech(speech)
    } else if let office = OfficeQuestion(question) {
      self = .office(office)
    } else if let fact = FactQuestion(question) {
      self = .fact(fact)
    } else {
      self = .other
    }
  }

  var isSpeech: Bool {
    if case .speech = self { return true }
    return false
  }
}

extension Searcher {
  /// Articles that are looked for beside the best of all, where a question has a form.
  private static let formArticles = 8
  /// Days before the archive's newest day that tell who holds an office now.
  private static let presentDays = 365

  /// Adds the best articles that hold what the form of a question needs: the speaker's name, the office in
  /// the archive's last year, the words in which the fact is told.
  func addHits(
    _ hits: inout [Hit], of form: QuestionForm, _ question: Question, _ search: SearchOptions,
    newest: Int?, _ time: QuestionTime
  ) throws(IndexError) {
    var clauses: [QueryNode.Clause] = []
    let word = { (number: Int) in String(question.words[number].letters) }
    switch form {
    case .speech(let speech):
      for number in question.words.indices {
        let occurrence: QueryNode.Occurrence = speech.speaker.contains(number) ? .must : .should
        clauses.append(Self.clause(word(number), occurrence))
      }
    case .office(let office):
      guard time.leaning == .present, search.query.from == nil, search.query.through == nil,
        let newest,
        let first = ArticleDate(daysSince1970: newest - Self.presentDays)
      else { return }
      clauses = question.words.indices.map { Self.clause(word($0)) }
      if !office.otherNames.isEmpty { clauses += ["chief", "ceo"].map { Self.clause($0) } }
      clauses.append(QueryNode.Clause(.should, .filter(.dates(from: .date(first), through: nil))))
    case .fact(let fact):
      let subject = fact.subject.sorted().map(word).joined(separator: " ")
      let last = word(fact.last)
      let phrases =
        switch fact.fact {
        case .age: ["year old \(subject)", "year old \(last)", "\(last) who turned"]
        case .home: ["based \(subject)", "\(subject) based in", "\(subject) headquarters in"]
        case .meaning, .person: ["\(subject) is a", "\(subject) is an", "\(subject) a"]
        }
      clauses = phrases.map { QueryNode.Clause(.should, .phrase($0)) }
    case .other: return
    }
    clauses += search.query.filters.map { QueryNode.Clause(.should, $0) }
    let planned = try plan(.clauses(clauses), search)
    let known = Set(hits.map(\.document))
    hits += try news.top(Self.formArticles, of: planned.plan).hits
      .filter { !known.contains($0.document) }
  }

  private static func clause(
    _ word: String, _ occurrence: QueryNode.Occurrence = .should
  ) -> QueryNode.Clause {
    QueryNode.Clause(occurrence, Query(word).root)
  }
}

extension String {
  /// The text of some letters.
  fileprivate init(_ letters: [UInt32]) {
    self.init(String.UnicodeScalarView(letters.compactMap { Unicode.Scalar($0) }))
  }
}

package import Lede
internal import LedeJSON
internal import LedeQuery
internal import LedeRecords

/// `lede ask`, and a question in the shell.
package enum AskCommand: Command {
  private static let limit = CommonOptions.limit(AskOptions().limit ?? 0, "sentences")
  package static let neighbours = OptionKey(
    whole: "--neighbours", in: 0...10, standard: 0,
    help: "give N sentences before and behind each as well")
  private static let input = CommonOptions.input("{\"id\",\"question\"}")

  package static let page = CommandPage(
    name: "ask", summary: "answer a question with sentences of the articles",
    discussion: """
      The best sentence stands first, with the answer in it marked where its kind is known: a date, \
      a number, a name, a place, a reason. Where the archive seems not to hold the answer, the nearest \
      sentences are shown and marked as such, and the exit code is 1.
      """,
    arguments: [Argument(name: "QUESTION", help: "as one would ask a person", kind: .query)],
    options: [
      limit, CommonOptions.since, CommonOptions.until, CommonOptions.usable,
      CommonOptions.asOf, neighbours, CommonOptions.explain,
      CommonOptions.exact, CommonOptions.strict, CommonOptions.timeout, input,
    ],
    examples: [
      .init(
        "ask news.lede 'how many Hezbollah fighters died?'", "The sentence that tells the number"),
      .init("ask news.lede 'who met Qassem?' -n 1 --format jsonl", "One answer, as JSON"),
      .init("ask news.lede --input - < questions.jsonl", "Many questions, JSON lines in and out"),
    ],
    shellExamples: [
      .init("how many Hezbollah fighters died?", "A question needs no command"),
      .init(".ask who met Qassem? -n 1", "One answer"),
    ],
    archive: .several)

  package static func run(_ words: ParsedWords, in context: CommandContext) throws(CommandError)
    -> Outcome
  {
    let requests = try RequestLoop(words, input, asking: "question", in: context)
    let options = try words.askOptions(
      in: context, limit: words.given(limit) ?? standardLimit(on: context.screen))
    if let requests {
      return try requests.run(giving: "answers") { (question, words, writer) throws(CommandError) in
        let options = try words.askOptions(in: context, limit: words[limit], isForProgram: true)
        let reader = try context.newestReader()
        let result = try CommandError.wrapping { () throws(LedeError) in
          try reader.ask(question, options: options)
        }
        for answer in result.answers {
          result.record(of: answer).without("rank").write(to: &writer)
        }
      }
    }
    return try ask(words.query(), options, in: context)
  }

  /// On a terminal a few sentences are enough to read; a number asks for more.
  package static func standardLimit(on screen: Screen) -> Int {
    screen.isTerminal ? 3 : limit.standard
  }

  /// Asks a question and shows the sentences that answer it.
  package static func ask(
    _ question: String, _ options: AskOptions, in context: CommandContext
  ) throws(CommandError) -> Outcome {
    let reader = try context.reader()
    let start = ContinuousClock.now
    let isForPeople = context.settings.format == .text
    var wider = options
    if isForPeople { wider.limit = options.limit.map { min($0, 1 << 30) * 3 } }
    var result = try CommandError.wrapping { () throws(LedeError) in
      try reader.ask(question, options: wider)
    }
    if isForPeople { result.answers = distinct(result.answers, options.limit ?? .max) }
    try context.interruption.check()
    try context.show(result.outcome, of: question)
    if !result.answers.isEmpty, !result.isSupported {
      try context.note("probably not in this archive; nearest:")
    }
    context.session.hits = result.answers.map(\.id)
    var results = context.results()
    for answer in result.answers {
      let page = AnswerPage(answer: answer)
      try results.write {
        result.record(of: answer)
      } text: {
        page.lines(on: context.screen)
      }
    }
    try results.finish()
    var parts = [
      "ran as: \(result.outcome.ranAs)", DecimalText.articles(result.outcome.totalCount),
    ]
    if let kind = result.kind.phrase { parts.insert("asked for: \(kind)", at: 0) }
    try context.footer(parts, since: start, stages: result.times)
    return result.isSupported ? .done : .nothing
  }
}

extension AskCommand {
  /// The first answers that say something of their own: of several with the same words marked, or with the
  /// same sentence, the best.
  private static func distinct(_ answers: [Answer], _ limit: Int) -> [Answer] {
    var said: Set<String> = []
    var distinct: [Answer] = []
    for var answer in answers where distinct.count < limit {
      let isNew = said.insert(answer.sentence).inserted
      let isOwn = answer.shortAnswer.map { said.insert($0.lowercased()).inserted } ?? true
      guard isNew, isOwn else { continue }
      answer.rank = distinct.count + 1
      distinct.append(answer)
    }
    return distinct
  }
}

extension AnswerKind {
  /// With its article, as `a number`; nil where nothing special was asked for.
  fileprivate var phrase: String? {
    self == .other ? nil : "a \(rawValue)"
  }
}

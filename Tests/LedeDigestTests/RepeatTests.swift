import LedeDigest
import LedeText
import Testing

@Suite struct `Nothing is said twice` {
  private static let lede =
    "The mayor of Calder resigned on Monday after a week of protests over the sale of the harbour."
  private static let story = """
    Her deputy, Tom Ray, will lead the city until an election in June.

    “We gave the harbour away for nothing,” said Rosa Klein of the dockers' union.

    Prosecutors opened an inquiry into the sale on Friday and searched two offices.
    """

  private func sentences(
    _ text: String, _ budget: DigestBudget, _ style: DigestStyle
  ) throws -> [String] {
    try Summarizer(.english).digest(of: [DigestInput(text: text)], budget: budget, style: style)
      .sentences.map(\.text)
  }

  @Test(arguments: DigestStyle.allCases)
  func `a standfirst and a lede that say the same are one`(style: DigestStyle) throws {
    let standfirst = "The mayor of Calder resigned on Monday after a week of protests."
    let text = "\(standfirst)\n\n\(Self.lede)\n\n\(Self.story)"
    for budget in [DigestBudget.sentences(2), .sentences(3), .words(45), .percent(50)] {
      let found = try sentences(text, budget, style)
      #expect(found.count > 1)
      #expect(!(found.contains(standfirst) && found.contains(Self.lede)))
    }
  }

  @Test(arguments: DigestStyle.allCases)
  func `a sentence that a text repeats is printed once`(style: DigestStyle) throws {
    let text = "\(Self.lede)\n\n\(Self.lede)\n\n\(Self.lede)\n\n\(Self.story)"
    for budget in [DigestBudget.sentences(6), .words(60), .percent(50), .percent(100)] {
      let found = try sentences(text, budget, style)
      #expect(Set(found).count == found.count)
    }
  }

  @Test func `three events are three sentences, three versions of one are one`() throws {
    func text(_ size: String, _ town: String, _ country: String, _ toll: String) -> DigestInput {
      DigestInput(
        headline: "Quake in \(country)",
        text: """
          An earthquake of magnitude \(size) struck near the town of \(town) in \(country), killing \
          at least \(toll) people, the authorities said.
          """)
    }
    let quakes = [
      text("5.1", "Arequipa", "Peru", "12"), text("6.2", "Antofagasta", "Chile", "40"),
      text("7.0", "Sendai", "Japan", "3"),
    ]
    let summarizer = try Summarizer(.english)
    #expect(summarizer.digest(of: quakes, budget: .words(120)).sentences.count == 3)
    let versions = ["12", "31", "40"].map { text("5.1", "Arequipa", "Peru", $0) }
    #expect(summarizer.digest(of: versions, budget: .words(120)).sentences.count == 1)
  }

  @Test func `sentences of Chinese are joined without a blank`() throws {
    let text = "市长王明周一在一周的抗议之后辞职。副市长李华将代理职务，直到六月举行选举为止。"
    let digest = try Summarizer(Language("zh")).digest(
      of: [DigestInput(text: text)], budget: .sentences(2))
    #expect(digest.sentences.count == 2)
    #expect(digest.text == text)
  }
}

@Suite struct `Interviews` {
  @Test(arguments: [
    """
    How did you begin?

    I began in 1990, when I was a student in Leeds, with a hand press that my uncle gave me.

    What do you print today? And for whom?

    We print poetry from the Balkans, and we sold 4,000 books last year, more than ever before.
    """,
    """
    Q: How did you begin?
    A: I began in 1990, when I was a student in Leeds, with a hand press that my uncle gave me.
    Q: What do you print today? And for whom?
    A: We print poetry from the Balkans, and we sold 4,000 books last year, more than ever before.
    """,
  ])
  func `are told by their answers`(text: String) throws {
    let digest = try Summarizer(.english).digest(
      of: [DigestInput(text: text)], budget: .sentences(2))
    #expect(
      digest.sentences.map(\.text) == [
        "I began in 1990, when I was a student in Leeds, with a hand press that my uncle gave me.",
        "We print poetry from the Balkans, and we sold 4,000 books last year, more than ever before.",
      ])
  }

  @Test func `with nothing but a question give the question`() throws {
    let digest = try Summarizer(.english).digest(
      of: [DigestInput(text: "Who killed the mayor of Calder?")])
    #expect(digest.sentences.map(\.text) == ["Who killed the mayor of Calder?"])
  }
}

import LedeIndex
import LedeQuery
import LedeText
import Testing

/// An article to be put into a test's archive.
private struct Story {
  let id: String
  let headline: String
  let body: String
  var day = "2024-01-01"

  static func archive(_ stories: [Story]) throws -> TestArchive {
    try TestArchive(
      stories.map { story in
        Article(
          id: try #require(ArticleID(story.id)), headline: Headline(story.headline),
          date: ArticleDate(story.day), body: story.body)
      })
  }
}

/// What is one story and what is not, where copies are grouped.
@Suite struct `Copies` {
  private var grouping: SearchOptions {
    var options = SearchOptions()
    options.duplicates = .group
    options.explains = true
    return options
  }

  @Test func `reports of one form that differ in names and numbers are no copies`() throws {
    let earnings = [
      ("Acme Corp", "12.3", "0.21", "150"), ("Borealis Inc", "45.1", "1.02", "800"),
      ("Cobalt Ltd", "3.2", "0.05", "66"), ("Delta Foods", "99.9", "2.2", "1,200"),
    ].enumerated().map { index, company in
      Story(
        id: "e\(index)", headline: "\(company.0): quarterly earnings",
        body: """
          \(company.0) on Thursday reported quarterly earnings of $\(company.1) million, or \
          $\(company.2) per share. Analysts had expected 15 cents per share. The company had revenue \
          of $\(company.3) million in the period, which topped forecasts. Shares have risen 12 \
          percent since the beginning of the year.
          """)
    }
    let draws = [
      ("Wednesday", "3, 14, 15, 22", "7", "9.1"), ("Saturday", "1, 9, 12, 28", "2", "4.0"),
    ].enumerated().map { index, draw in
      Story(
        id: "d\(index)", headline: "Lottery numbers for \(draw.0)",
        body: """
          These are the winning numbers of the lottery drawn on \(draw.0): \(draw.1). The bonus ball \
          was \(draw.2). Nobody won the jackpot, which now stands at \(draw.3) million pounds.
          """, day: "2024-06-0\(5 + 3 * index)")
    }
    let archive = try Story.archive(earnings + draws)
    #expect(try archive.searcher.search("earnings", grouping).hits.count == 4)
    #expect(try archive.searcher.search("lottery", grouping).hits.count == 2)
  }

  @Test func `a page is filled where copies take all of the best hits`() throws {
    let copies = (0..<70).map { number in
      Story(
        id: "c\(number + 10)", headline: "Harbour closed",
        body: """
          The harbour of Rostock was closed on Monday after a ship with timber struck the quay and \
          lost a part of its load. The harbour master said that the harbour would open again on Tuesday.
          """)
    }
    let others = (0..<12).map { number in
      Story(
        id: "o\(number + 10)", headline: "Report \(number)",
        body: "Paragraph \(number) of a report names the harbour once, and \(number * 7) ships.",
        day: "2023-0\(1 + number % 9)-1\(number % 10)")
    }
    let archive = try Story.archive(copies + others)
    var options = grouping
    options.limit = 10
    let hits = try archive.searcher.search("harbour closed", options).hits
    #expect(hits.count == 10)
    #expect(hits.first?.duplicates.count == 59)
    var all = options
    all.limit = nil
    #expect(try archive.searcher.search("harbour closed", all).hits.first?.duplicates.count == 69)
  }

  @Test func `updates of a story are one hit, the newest first`() throws {
    let updates = ["12", "31", "40"].enumerated().map { index, toll in
      Story(
        id: "q\(index)", headline: "Quake kills \(toll) in southern Peru",
        body: """
          At least \(toll) people were killed when an earthquake of magnitude 6.1 struck Arequipa in \
          southern Peru, the civil defence of the region said. President Dina Boluarte sent soldiers \
          and doctors from Lima to the town of Caraveli, where most houses fell.
          """, day: "2024-06-0\(index + 1)")
    }
    let archive = try Story.archive(updates)
    let hits = try archive.searcher.search("quake killed people", grouping).hits
    #expect(hits.map(\.id.rawValue) == ["q2"])
    #expect(hits.first?.duplicates.count == 2)
    for hit in hits {
      #expect(abs(hit.explanation.reduce(0) { $0 + $1.value } - hit.score) < 1e-3)
    }
  }

  @Test func `a newer report that lacks a word of the query stands for no other`() throws {
    let archive = try Story.archive(
      ["railway", "bridge"].enumerated().map { index, thing in
        Story(
          id: thing, headline: "The \(thing) of Holm floods",
          body: """
            The \(thing) of Holm floods, the council said. Some people came to see it. The mayor of Holm \
            spoke of a new beginning.
            """, day: "2024-06-0\(index + 1)")
      })
    let hits = try archive.searcher.search("railway of holm", grouping).hits
    #expect(hits.first?.id.rawValue == "railway")
  }
}

/// Words that are more than their letters.
@Suite struct `Words as they are meant` {
  @Test func `WHO and IT in capitals are the acronyms`() throws {
    let archive = try Story.archive([
      Story(id: "health", headline: "Health", body: "The WHO warned. IT firms met."),
      Story(
        id: "owner", headline: "Health chief",
        body: "The WHO's chief and a W.H.O. team went to the IT-led town."),
      Story(
        id: "other", headline: "Other", body: "He who met it. It is what it is. Who knows?"),
      Story(id: "lines", headline: "WHO KILLED IT", body: "The man who said so left it there."),
    ])
    func found(_ query: String) throws -> [String] {
      try archive.searcher.search(query).hits.map(\.id.rawValue).sorted()
    }
    #expect(try found("WHO") == ["health", "owner"])
    #expect(try found("IT") == ["health", "owner"])
    #expect(try found("\"the WHO warned\"") == ["health"])
    #expect(try found("who") == ["lines", "other"])
  }

  @Test(arguments: [("健", "ja"), ("東", "ja"), ("包", "zh")])
  func `a letter of a script without blanks is found in words`(letter: String, id: String) throws {
    let archive = try Story.archive([
      Story(id: "ja", headline: "訪問", body: "高橋健太は東京を訪れた。"),
      Story(id: "zh", headline: "早饭", body: "他买了面包。"),
    ])
    let hits = try archive.searcher.search(letter).hits
    #expect(hits.map(\.id.rawValue) == [id])
    #expect(hits.first?.highlights.isEmpty == false)
    #expect(try archive.searcher.search("馬").isEmpty)
  }

  @Test func `a phrase does not run over the end of a paragraph`() throws {
    let archive = try Story.archive([
      Story(
        id: "x", headline: "cross",
        body: "The talks were in Saudi\n\nArabia stayed away from\nthe talks.")
    ])
    #expect(try archive.searcher.search("\"saudi arabia\"").isEmpty)
    #expect(try archive.searcher.search("\"from the talks\"").hits.count == 1)
    #expect(try archive.searcher.search("saudi NEAR/3 arabia").hits.count == 1)
  }
}

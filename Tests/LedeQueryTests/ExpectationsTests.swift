import LedeIndex
import LedeText
import Testing

@testable import LedeQuery

/// What reporters type, and what they must get, on the four articles of the sample corpus.
@Suite struct `What people type` {
  let archive: TestArchive
  var searcher: Searcher { archive.searcher }

  init() throws { archive = try .seeds() }

  @Test func `who leads Hezbollah is answered with its leader`() throws {
    let result = try searcher.ask("who leads Hezbollah?")
    let first = try #require(result.answers.first)
    #expect(result.kind == .person)
    #expect(first.sentence.contains("leader"))
    #expect(first.sentence.contains("Hassan Nasrallah"))
    #expect(first.shortAnswer?.contains("Nasrallah") == true)
  }

  @Test func `what's Nasrallah's role finds the three articles on him`() throws {
    let result = try searcher.search("what's Nasrallah's role")
    #expect(Set(result.seeds) == ["000", "001", "002"])
  }

  @Test func `a mistyped name is found and told`() throws {
    let result = try searcher.search("hezbolah")
    #expect(result.outcome.totalCount == 4)
    #expect(result.outcome.notes.contains { $0.contains("showing hezbollah") })
    #expect(result.replacements.first?.replacement == "hezbollah")
  }

  @Test(arguments: ["Hezbollah\u{2019}s", "Hezbollah's"])
  func `curly and straight apostrophes are one`(text: String) throws {
    let result = try searcher.search(text)
    #expect(Set(result.seeds) == ["000", "001", "002", "003"])
    #expect(try result.seeds == searcher.search("Hezbollah").seeds)
  }

  @Test func `a hyphenated name finds its article first`() throws {
    #expect(try searcher.search("Al-Shifa hospital").seeds.first == "002")
  }

  @Test func `a query that bars everything says why and what would help`() throws {
    let result = try searcher.search("hamas -israel")
    #expect(result.outcome.totalCount == 0)
    #expect(result.outcome.relaxation?.reason == "all 4 also hold israel")
    #expect(
      result.outcome.relaxation?.queries
        == [RelaxedQuery(change: "without -israel", query: "hamas", count: 4)])
  }

  @Test func `title tells of headlines that were made from the text`() throws {
    let result = try searcher.search("title:hezbollah")
    #expect(result.isEmpty)
    #expect(
      result.outcome.notes == [
        "title: passes over headlines made from the text; articles that have no other: 3 of 4"
      ])
    #expect(try searcher.search("title:kirkwall").outcome.notes.isEmpty)
    let stated = try TestArchive([TestArchive.article("a", "Ferry late", body: "A harbour froze.")])
    #expect(try stated.searcher.search("title:harbour").outcome.notes.isEmpty)
  }

  @Test(arguments: ["NOT hamas", "AND hamas", "hamas OR", "(", "\"", "*", ""])
  func `odd queries give a note and never an error`(text: String) throws {
    let result = try searcher.search(text)
    let isTold =
      !result.outcome.notes.isEmpty || result.outcome.relaxation?.reason != nil || text == "*"
    #expect(isTold)
    if text == "NOT hamas" {
      #expect(result.outcome.totalCount == 0)
    } else {
      #expect(result.outcome.totalCount == 4)
    }
  }

  @Test func `a date is a date`() throws {
    #expect(try Set(searcher.search("date:2023-11-07").seeds) == ["000", "003"])
    #expect(try searcher.search("date:2023-11-08").seeds == ["001"])
    #expect(try searcher.search("date:2023-11").outcome.totalCount == 3)
    #expect(try searcher.search("date:2023-11-07..2023-11-08 nasrallah").outcome.totalCount == 2)
    var options = SearchOptions()
    options.query.today = ArticleDate(year: 2023, month: 11, day: 9)
    #expect(try searcher.search("since:yesterday", options).seeds == ["001"])
    options.query.keepsUndated = true
    #expect(try Set(searcher.search("since:yesterday", options).seeds) == ["001", "002"])
  }

  @Test(arguments: ["US", "U.S."])
  func `the country is never the pronoun`(text: String) throws {
    #expect(try Set(searcher.search(text).seeds) == ["000", "002"])
  }

  @Test(arguments: ["October 7", "October 7th", "Oct. 7"])
  func `a day is found in each way of writing it`(text: String) throws {
    #expect(try Set(searcher.search(text).seeds.prefix(2)) == ["001", "002"])
    #expect(try Set(searcher.search("\"\(text)\"").seeds) == ["001", "002"])
  }

  @Test(arguments: ["deescalation", "de-escalation"])
  func `a compound is found with and without its hyphen`(text: String) throws {
    #expect(try Set(searcher.search(text).seeds) == ["000", "002", "003"])
  }

  @Test func `how many died is answered with the total`() throws {
    let result = try searcher.ask("how many Hezbollah fighters died?")
    let first = try #require(result.answers.first)
    #expect(first.id.rawValue.hasPrefix("001"))
    #expect(first.sentence.contains("to 40 since the commencement of the conflict."))
    #expect(first.shortAnswer == "40")
    #expect(first.type == .number)
    #expect(first.paragraph == 3)
  }

  @Test func `who met is answered with the name`() throws {
    let result = try searcher.ask("who met Qassem?")
    #expect(
      result.answers.first?.sentence.contains("Hossein Amirabdollahian met with Qassem") == true)
    #expect(result.answers.first?.shortAnswer?.contains("Amirabdollahian") == true)
  }

  @Test func `when did Hamas attack is answered with the day`() throws {
    let result = try searcher.ask("when did Hamas attack?")
    #expect(result.answers.first?.sentence.contains("October 7") == true)
    #expect(result.answers.first?.shortAnswer?.hasPrefix("October 7") == true)
  }

  @Test(arguments: [
    "who leads Hezbollah?", "who met Qassem?", "how many Hezbollah fighters died?",
    "when did Hamas attack?", "who is Naim Qassem?", "what happened in Gaza?",
  ])
  func `what the archive holds is supported`(question: String) throws {
    let result = try searcher.ask(question)
    #expect(!result.answers.isEmpty && result.isSupported)
  }

  @Test(arguments: [
    "who is the king of France?", "where is Kirkwall?", "who won the election?",
    "what is the population of Brazil?", "how old is Trump?", "what is the capital of Peru?",
  ])
  func `what the archive does not hold is not supported`(question: String) throws {
    #expect(try !searcher.ask(question).isSupported)
  }

  @Test func `a word that replaces a misspelt one makes an answer less sure`() throws {
    let asked = try #require(try searcher.ask("who leads Hezbollah?").answers.first)
    let misspelt = try #require(try searcher.ask("who leads Hezbolah?").answers.first)
    #expect(misspelt.confidence < asked.confidence)
  }
}

import LedeText
import Testing

@testable import LedeQuery

/// Questions for facts that news tells in passing, in set forms.
struct FactAnswerTests {
  private static let bodies = [
    "Ellen Marsh spoke of the old harbour and of 12 new cranes. The harbour is old, she said.",
    "The harbour must grow, said the 70-year-old son of builder Ellen Marsh. It was late.",
    "The owner of the yard, Ellen Marsh, 61, walked along the new wall on Monday.",
    "Norwich-based lawyer Ann Hill said Corvel Works is based on an old idea. Corvel Works grew.",
    "Shares of Corvel Works rose. Leeds-based Corvel Works builds ships and cranes.",
    "Many fear the Tolberg index. The Tolberg index rose by a third on Friday.",
    "The Tolberg index is a measure of how many ships wait before the port, and it is old.",
    "Traffic fell in the west, the Harbour Authority of Corvel (HAC) wrote. HAC was founded late.",
    "Rogue trader Tom Reed was led away. Reed smiled.",
    "Tom Reed spoke with his lawyer for an hour, and then Tom Reed left the house.",
  ]

  private func first(_ question: String) throws -> Answer {
    let articles = Self.bodies.enumerated().map { number, body in
      TestArchive.article("\(number)", body: body)
    }
    return try #require(try TestArchive(articles).searcher.ask(question).answers.first)
  }

  @Test(arguments: [
    ("How old is Ellen Marsh?", "2", "61"),
    ("Where is Corvel Works based?", "4", "Leeds"),
    ("What is the Tolberg index?", "6", "a measure of how many ships wait before the port"),
    ("What is HAC?", "7", "Harbour Authority of Corvel"),
    ("Who is Tom Reed?", "8", "Rogue trader"),
  ])
  func `the sentence leads that states the fact`(
    question: String, id: String, answer: String
  ) throws {
    let first = try first(question)
    #expect(first.id.rawValue == id)
    #expect(first.shortAnswer == answer)
  }

  @Test func `who gave no answer gives none here`() throws {
    let archive = try TestArchive([
      TestArchive.article(
        "a",
        body: "Corvel was not immediately available for comment on why a bridge fell."),
      TestArchive.article("b", body: "The bridge of Corvel fell because its piers had sunk."),
    ])
    let answers = try archive.searcher.ask("Why did the Corvel bridge fall?").answers
    #expect(answers.first?.id.rawValue == "b")
    #expect(answers.last?.sentence.contains("comment") == true)
    let asked = try archive.searcher.ask("Was Corvel available for comment?").answers
    #expect(asked.first?.sentence.contains("comment") == true)
  }

  @Test func `a word for a kind of thing tells what it is, and a country's people where`() throws {
    let archive = try TestArchive([
      TestArchive.article("a", body: "Corvel Loan is pleased with the outcome of the talks."),
      TestArchive.article("b", body: "Shares of mortgage lender Corvel Loan rose."),
      TestArchive.article("c", body: "The new president of Brazil named two ministers on Monday."),
      TestArchive.article("d", body: "Brazilian President Ana Lima met them in the old palace."),
    ])
    let lender = try archive.searcher.ask("What is Corvel Loan?").answers.first
    #expect(lender?.shortAnswer == "mortgage lender")
    let president = try archive.searcher.ask("Who is the president of Brazil?").answers.first
    #expect(president?.shortAnswer == "Ana Lima")
  }

  @Test func `an office is held where it stands beside its realm, and by the last holder`() throws {
    let archive = try TestArchive([
      TestArchive.article(
        "past", date: "2008-03-01", body: "Corvel Chief Executive Ann Hill said that Corvel grew."),
      TestArchive.article(
        "other", date: "2013-05-01",
        body:
          "Tolberg has replaced chief executive Tom Reed with Max Dorn, who headed a yard of Corvel."
      ),
      TestArchive.article(
        "now", date: "2013-03-01",
        body:
          "The year was hard for all, Corvel Chief Executive Ellen Marsh said on Friday in Leeds."),
      TestArchive.article(
        "envoy", date: "2013-06-01",
        body: "Corvel has nothing to hide, said Max Dorn, the chief executive of Tolberg's office."),
    ])
    let answer = try #require(
      try archive.searcher.ask("Who is the chief executive of Corvel?").answers.first)
    #expect(answer.id.rawValue == "now")
    #expect(answer.shortAnswer == "Ellen Marsh")
  }

  @Test func `the chief of a part is no chief of the whole`() throws {
    let archive = try TestArchive([
      TestArchive.article(
        "part", date: "2013-06-01",
        body: "Corvel Shipping Chief Executive Max Dorn said that Corvel grew."),
      TestArchive.article(
        "whole", date: "2013-03-01",
        body: "The year was hard, Corvel Corp ( CRV.N ) Chief Executive Ellen Marsh said."),
    ])
    let answer = try #require(
      try archive.searcher.ask("Who is the chief executive of Corvel?").answers.first)
    #expect(answer.id.rawValue == "whole")
    #expect(answer.shortAnswer == "Ellen Marsh")
  }

  @Test func `nobody is as old as a year`() throws {
    let archive = try TestArchive([
      TestArchive.article("a", body: "Old Ann Hill has led the yard of Corvel since 2008.")
    ])
    let answer = try #require(try archive.searcher.ask("How old is Ann Hill?").answers.first)
    #expect(answer.shortAnswer == nil)
  }
}

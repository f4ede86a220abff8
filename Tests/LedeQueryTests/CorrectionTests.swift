import LedeText
import Testing

@testable import LedeQuery

/// What replaces a word that no article holds, and what never does.
@Suite struct `Corrections` {
  private let archive: TestArchive
  private var searcher: Searcher { archive.searcher }

  init() throws {
    let texts = [
      (
        "bridge", "Harbour bridge opens", "Traffic had been sent through the old tunnel since 2021."
      ),
      (
        "fire", "Warehouse fire kills two",
        "A fire in a warehouse killed two people on the harbour."
      ),
      (
        "strike", "Ferry crews strike",
        "The strike of the ferry crews at the harbour went on in 1987."
      ),
      ("gas", "Gaddafi spoke", "Colonel Gaddafi spoke in Tripoli of the government and the oil."),
    ]
    archive = try TestArchive(
      texts.map { id, headline, body in
        Article(id: try #require(ArticleID(id)), headline: Headline(headline), body: body)
      })
  }

  private func found(_ query: String, _ options: SearchOptions = .init()) throws -> [String] {
    try searcher.search(query, options).hits.map(\.id.rawValue).sorted()
  }

  @Test(arguments: [
    ("tunel", "tunnel"), ("warehuose", "warehouse"), ("goverment", "government"),
    ("Qadhafi", "gaddafi"), ("harbourr", "harbour"), ("Goverment", "government"),
    ("yunnel", "tunnel"), ("wharehouse", "warehouse"), ("feryr", "ferry"),
  ])
  func `a likely slip is replaced and told`(typed: String, meant: String) throws {
    let result = try searcher.search(typed)
    #expect(result.replacements.map(\.replacement) == [meant])
    #expect(
      result.outcome.notes == ["no article holds \"\(typed)\"; showing \(meant)"])
    #expect(!result.isEmpty)
  }

  @Test(arguments: [
    "Kirkwall", "Trump", "economy", "Biden", "vaccine", "weather", "1988", "2022", "thx", "ferro",
    "bried", "stroked", "Tunisia", "the9", "funnel", "berry", "stride", "Yunnel",
  ])
  func `a name or word of its own is not replaced`(typed: String) throws {
    let result = try searcher.search(typed)
    #expect(result.isEmpty, "\(typed) became \(result.replacements)")
    #expect(result.outcome.relaxation?.reason.contains(typed) == true)
  }

  @Test(arguments: [
    ("rehport", "reports"), ("wnidow", "windows"), ("prbolem", "problems"), ("condut", "conducted"),
  ])
  func `a slip for a stem that articles write in other forms alone is one for it`(
    typed: String, shown: String
  ) throws {
    let archive = try TestArchive([
      TestArchive.article("a", body: "Reports of problems with the windows were conducted by mail.")
    ])
    let result = try archive.searcher.search(typed)
    #expect(result.replacements.map(\.replacement) == [shown])
  }

  @Test(arguments: [
    ("uderperforming", "underperform"), ("carmakess", "carmaker"), ("dealin", "deal"),
    ("poliics", "political"), ("impresed", "impressed"),
  ])
  func `a slip is one for a form that is a word, be it shown or not`(
    typed: String, shown: String
  ) throws {
    let archive = try TestArchive([
      TestArchive.article(
        "a",
        body: """
          The deal impressed the carmaker. Its shares underperform in a political season. A deadline and
          the policy of an industry are presented.
          """)
    ])
    let result = try archive.searcher.search(typed)
    #expect(result.replacements.map(\.replacement) == [shown])
  }

  @Test(arguments: [
    ("tranxmsit", "transmitting"), ("escrxatched", "scratch"), ("pirncpality", "principal"),
  ])
  func `a slip of two edits suggests the word that has the form meant, and is not replaced`(
    typed: String, shown: String
  ) throws {
    let archive = try TestArchive([
      TestArchive.article("a", body: "A scratch kept the principal from transmitting the pictures.")
    ])
    let result = try archive.searcher.search(typed)
    #expect(result.replacements.isEmpty)
    #expect(result.outcome.corrections.first?.suggestions.map(\.word) == [shown])
  }

  @Test func `a name becomes no common word`() throws {
    let archive = try TestArchive([
      TestArchive.article(
        "a", body: "The model was shown on a holiday, and the hopes of smoking sailors fell.")
    ])
    for name in ["Modelo", "Holliday", "Hoopes", "Smokies"] {
      #expect(try archive.searcher.search(name).isEmpty, "\(name)")
    }
  }

  @Test func `a name is replaced by its other spelling, and suggests no common word`() throws {
    let archive = try TestArchive.seeds()
    let result = try archive.searcher.search("Netanjahu")
    #expect(result.replacements.map(\.replacement) == ["netanyahu"])
    #expect(try archive.searcher.search("Biden").outcome.corrections.isEmpty)
  }

  @Test(arguments: ["\"tunel\"", "+tunel", "(+tunel)"])
  func `a word in quotes or behind a plus means itself`(query: String) throws {
    let result = try searcher.search(query)
    #expect(result.isEmpty)
    #expect(result.outcome.corrections.first?.suggestions.first?.word == "tunnel")
    #expect(result.outcome.relaxation?.reason == "no article holds \"tunel\"")
  }

  @Test func `options for exact words and strict syntax mean the words themselves`() throws {
    var exact = SearchOptions()
    exact.corrects = false
    #expect(try found("tunel", exact) == [])
    var strict = SearchOptions()
    strict.query.isStrict = true
    #expect(try found("tunel", strict) == [])
    #expect(try searcher.matches("tunel").articles.rows(by: [.day]) == [.day: []])
  }

  @Test(arguments: [
    ("fire -tunel", ["fire"], "tunel", "tunnel"),
    ("harbour -stroke", ["bridge", "fire", "strike"], "stroke", ""),
    ("fire NOT \"tunel\"", ["fire"], "tunel", "tunnel"),
    ("fire -brigde", ["fire"], "brigde", "bridge"),
  ])
  func `an excluded word that no article holds excludes nothing`(
    query: String, ids: [String], word: String, meant: String
  ) throws {
    let result = try searcher.search(query)
    #expect(result.hits.map(\.id.rawValue).sorted() == ids)
    #expect(result.replacements.isEmpty)
    let note = try #require(result.outcome.notes.first)
    #expect(note.hasPrefix("no article holds \"\(word)\"; it excludes nothing"))
    #expect(note.contains(meant))
  }

  @Test func `a misspelt word of a phrase is named and the repaired phrase is shown`() throws {
    let result = try searcher.search("\"harbour brigde\"")
    #expect(result.hits.map(\.id.rawValue) == ["bridge"])
    #expect(
      result.outcome.notes == [
        "no article holds \"brigde\"; showing \"harbour bridge\""
      ])
    #expect(try found("\"ferry crws\"") == ["strike"])
    var exact = SearchOptions()
    exact.corrects = false
    let literal = try searcher.search("\"harbour brigde\"", exact)
    #expect(literal.isEmpty)
    #expect(literal.outcome.corrections.first?.suggestions.first?.word == "bridge")
  }

  @Test func `a word is not replaced by another word of the query`() throws {
    let result = try searcher.search("tunel tunnel")
    #expect(result.replacements.isEmpty)
    #expect(result.hits.map(\.id.rawValue) == ["bridge"])
  }

  @Test func `the usual words of English are known and of other languages not`() throws {
    let usual = try #require(UsualWords.of(.english))
    for word in ["economy", "vaccines", "funnel", "ferries", "paterson", "colour", "color"] {
      #expect(usual.contains(word), "\(word)")
    }
    let slips = [
      "goverment", "tunel", "harbourr", "feryr", "warehuose", "yunnel", "shorlty",
      "fihled", "meitric", "sentnece", "revenuj", "commentattors",
    ]
    #expect(slips.filter(usual.contains).isEmpty)
    #expect(UsualWords.of(Language("de")) == nil)
  }
}

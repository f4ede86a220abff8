import Testing

@testable import LedeQuery
import LedeText

/// What a newcomer types first on the sample archive, read one by one.
@Suite struct `First queries` {
  /// A query, the first letters of the ids of its hits in their order, and what a word was replaced by.
  struct First: CustomStringConvertible {
    let query: String
    let hits: [String]
    let replacement: String?

    init(_ query: String, _ hits: String, _ replacement: String? = nil) {
      self.query = query
      self.hits = hits.split(separator: " ").map(String.init)
      self.replacement = replacement
    }

    var description: String { query }
  }

  @Test(arguments: [
    // Names that the articles hold.
    First("Nasrallah", "001 002 000"), First("who is nasrallah", "001 002 000"),
    First("Blinken", "002"), First("Netanyahu", "002"), First("Amirabdollahian", "000"),
    First("Saleh al-Arouri", "001"), First("Al-Shifa hospital", "002"), First("al-aqsa", "001"),
    First("Tehran", "003"), First("\"United Nations\"", "003"), First("#khatib", "003"),
    // Names, words and years that they do not hold.
    First("Trump", ""), First("Biden", ""), First("Putin", ""), First("Egypt", ""),
    First("economy", ""), First("weather", ""), First("stock market", ""), First("vaccine", ""),
    First("2022", ""), First("ceasefire", ""), First("drone", ""), First("UN", ""),
    First("WHO", ""),
    // Words beside one that they do not hold.
    First("Ukraine war", "000"), First("Einstein Khamenei", "003"),
    // Topics.
    First("hostages", "002"), First("ambulances", "002"), First("rockets", "001"),
    First("humanitarian aid", "002 000"), First("\"islamic jihad\"", "001 003"),
    First("\"ground assault\"", "000"), First("occupied Palestine", "001"),
    First("anti-tank missiles", "002"), First("peacekeeping force", "003 002 001"),
    // Slips.
    First("hamass", "002 000 003 001", "hamas"), First("isreal", "003 000 001 002", "israel"),
    First("Netanjahu", "002", "netanyahu"), First("netenyahu", "002", "netanyahu"),
    First("ambulences", "002"), First("\"islamic jihda\"", "001 003", "jihad"),
    First("Hizbullah", "000 003 001 002", "hezbollah"),
    // Dates and conditions.
    First("date:2023-11-08", "001"), First("since:2023-11-08", "001"),
    First("Nasrallah until:2023-11-07", "000"), First("Israel -Hamas", ""),
    First("Lebanon NOT Nasrallah", "003"), First("title:hezbollah", ""),
    First("[2023-11-08 TO 2023-11-09]", "001"), First("[2023-11-08 to *] nasrallah", "001"),
    // An address is no row of slips.
    First("https://example.com/news?id=1", ""),
  ])
  func `give what the articles hold, and nothing else`(first: First) throws {
    let archive = try TestArchive.seeds()
    let result = try archive.searcher.search(first.query)
    #expect(result.seeds == first.hits)
    #expect(result.replacements.map(\.replacement) == (first.replacement.map { [$0] } ?? []))
    #expect(result.isEmpty == (result.outcome.relaxation?.reason != nil))
  }

  @Test func `tell how a bare range was read, and correct no address`() throws {
    let archive = try TestArchive.seeds()
    let range = try archive.searcher.search("[2023-11-08 TO 2023-11-09]")
    #expect(range.outcome.notes == ["read as date:[2023-11-08 TO 2023-11-09]"])
    let address = try archive.searcher.search("https://example.com/news?id=1")
    #expect(address.outcome.corrections.isEmpty)
    #expect(
      address.outcome.relaxation?.reason.contains("\"https://example.com/news?id=1\"") == true)
    #expect(try archive.searcher.search("[Nasrallah]").hits.count == 3)
  }

  @Test(arguments: [
    ("2023", "date:2023", 3), ("nov 2023", "date:2023-11", 3),
    ("8 November 2023", "date:2023-11-08", 1), ("2023-11-07", "date:2023-11-07", 2),
  ])
  func `suggest the articles of a time that no text names`(
    typed: String, query: String, count: Int
  ) throws {
    let result = try TestArchive.seeds().searcher.search(typed)
    #expect(result.isEmpty)
    #expect(result.outcome.relaxedQueries.map(\.query) == [query])
    #expect(result.outcome.relaxedQueries.map(\.count) == [count])
    #expect(result.outcome.corrections.isEmpty)
  }

  @Test func `tell that a name of two words is nowhere side by side`() throws {
    let archive = try TestArchive.seeds()
    let told = try archive.searcher.search("Hossein Nasrallah").outcome.notes
    #expect(told == ["no article holds \"Hossein Nasrallah\" side by side"])
    for held in ["Hassan Nasrallah", "Saleh Arouri", "Nasrallah Hassan"] {
      #expect(try archive.searcher.search(held).outcome.notes.isEmpty)
    }
  }

  @Test func `take founding for no finding`() throws {
    #expect(try !TestArchive.seeds().searcher.ask("When was Hezbollah founded?").isSupported)
  }

  @Test func `name the words that nothing was found for`() throws {
    let archive = try TestArchive.seeds()
    #expect(
      try archive.searcher.search("Ukraine war").outcome.notes == [
        "no article holds \"Ukraine\""
      ])
    #expect(
      try archive.searcher.search("hamas 2023").outcome.notes == [
        "no article holds \"2023\" (date:2023 asks for articles of that time)"
      ])
    #expect(try archive.searcher.search("Lebanon war").outcome.notes.isEmpty)
  }
}

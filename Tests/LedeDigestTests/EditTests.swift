import LedeDigest
import LedeText
import Testing

@Suite struct `A light edit` {
  static func shown(_ text: String, date: String? = "2011-10-06") throws -> DigestSentence {
    let input = DigestInput(
      id: ArticleID("a"), headline: "Harbour", date: date.flatMap { ArticleDate($0) }, text: text)
    let digest = try Summarizer(.english).digest(
      of: [input], budget: .sentences(1), editing: .light)
    return try #require(digest.sentences.first)
  }

  @Test(arguments: [
    ("Soap Makers Inc ( SOAP.N ) bought a rival.", "Soap Makers Inc bought a rival."),
    ("Soap Makers Inc (NYSE: SOAP) bought a rival.", "Soap Makers Inc bought a rival."),
    ("Boats (BOAT.L, BOAT.N) and Co bought a rival.", "Boats and Co bought a rival."),
    ("Lehman LEHMQ.PK sold a tower in Tokyo.", "Lehman sold a tower in Tokyo."),
    ("The index of banks .SXBP fell by a tenth.", "The index of banks fell by a tenth."),
    ("Soap Makers <SOAP.N> priced its shares [ID:nL1E8GHBNZ].", "Soap Makers priced its shares."),
    (
      "Dutch Boats DBa.AS, and Co sold a tower in Tokyo.",
      "Dutch Boats, and Co sold a tower in Tokyo."
    ),
    ("The vote [at sea] and the price <10> stood as they were.", nil),
    ("The U.S. navy (USN) sent ships of the U.K. home.", nil),
    ("Prices rose by 10.5 per cent at No. 5 of the list.", nil),
  ]) func `takes out tickers and nothing else`(_ text: String, _ shown: String?) throws {
    let sentence = try Self.shown(text)
    #expect(sentence.text == text)
    #expect(sentence.shown == shown ?? text)
    #expect(sentence.edits.isEmpty == (shown == nil))
  }

  @Test(arguments: [
    ("In a recent development, the ferry sank off the coast.", "The ferry sank off the coast."),
    ("Meanwhile, the ferry sank off the coast.", "The ferry sank off the coast."),
    ("- The ferry sank off the coast of Malta.", "The ferry sank off the coast of Malta."),
    ("In a recent vote, the town closed the harbour.", nil),
    ("However, the ferry sank off the coast of Malta.", nil),
  ]) func `takes off openers that tell nothing`(_ text: String, _ shown: String?) throws {
    #expect(try Self.shown(text).shown == shown ?? text)
  }

  @Test func `resolves days in brackets, each once`() throws {
    #expect(
      try Self.shown("The ferry sank on Wednesday, and the port was shut on Wednesday night.").shown
        == "The ferry sank on Wednesday [5 October 2011], and the port was shut on Wednesday night."
    )
    #expect(
      try Self.shown("The vote will be held on Saturday, the town said.").shown
        == "The vote will be held on Saturday [8 October 2011], the town said.")
    #expect(
      try Self.shown("The ferry sank on Wednesday of last week off the coast.").shown
        == "The ferry sank on Wednesday of last week [5 October 2011] off the coast.")
    #expect(
      try Self.shown(
        "The port hosts a fair on Friday and Saturday in halls shut until Saturday, October 1."
      )
      .shown
        == """
        The port hosts a fair on Friday [7 October 2011] and Saturday [8 October 2011] in halls shut until \
        Saturday, October 1.
        """)
    let undated = "The ferry sank on Wednesday off the coast."
    #expect(try Self.shown(undated, date: nil).shown == undated)
  }

  @Test(arguments: [
    (
      "\"The port is old. We will build a new one by the sea,\" said Mayor Anna Lindt.",
      "\"The port is old.\" \"We will build a new one by the sea,\" said Mayor Anna Lindt."
    ),
    (
      "Mayor Anna Lindt said: “The port is old. We will build a new one by the sea.”",
      "Mayor Anna Lindt said: “The port is old.” “We will build a new one by the sea.”"
    ),
    ("\"The port is old, and the sea is near, said Mayor Anna Lindt.", nil),
    ("A screen 9\" wide shows when ships are near the port of Malta.", nil),
    ("The mayor said the \"old\" port, as she called it, is \"near the sea.\"", nil),
  ]) func `puts in the marks of quotations that run over sentences`(
    _ text: String, _ shown: String?
  ) throws {
    let digest = try Summarizer(.english).digest(
      of: [DigestInput(text: text)], budget: .sentences(2), editing: .light)
    #expect(digest.text == text)
    #expect(digest.shown == shown ?? text)
    #expect(digest.sentences.allSatisfy { $0.edits.isEmpty } == (shown == nil))
  }

  @Test(arguments: [
    "\"It is the best port of the world today and will be,\" said Mayor Anna Lindt.",
    "It is the best port of the world today and will be,\" said Mayor Anna Lindt.",
  ]) func `dates no day that somebody speaks of as today`(_ text: String) throws {
    #expect(try !Self.shown(text).shown.contains("["))
    let told = "Mayor Anna Lindt said \"it will be great\" and opened the port today."
    #expect(try Self.shown(told).shown.hasSuffix("today [6 October 2011]."))
  }

  @Test func `dates no day that comes again and again`() throws {
    let text = "The league sells a package of Thursday night games and sails every Monday."
    #expect(try Self.shown(text).shown == text)
  }

  @Test func `completes a surname without the titles before the given name`() throws {
    let text = """
      Old Ostmark Mayor Anna Lindt opened the harbour. Lindt said the new harbour of the town would double the \
      trade of the harbour and bring 400 jobs to the town.
      """
    let input = DigestInput(id: ArticleID("a"), date: ArticleDate("2011-10-06"), text: text)
    let one = try Summarizer(.english).digest(of: [input], budget: .words(22), editing: .light)
    #expect(one.sentences.first?.shown.hasPrefix("[Anna] Lindt said") ?? false)
  }

  @Test func `takes a newspaper's name for no day`() throws {
    let shown = try Self.shown("The mayor told USA Today that the bridge of Ostmark will stand.")
      .shown
    #expect(shown == "The mayor told USA Today that the bridge of Ostmark will stand.")
  }

  @Test func `completes the first mention of a surname from its article`() throws {
    let text = """
      Mayor Anna Lindt opened the harbour. Lindt said the new harbour of the town would double the \
      trade of the harbour and bring 400 jobs to the town.
      """
    let input = DigestInput(id: ArticleID("a"), date: ArticleDate("2011-10-06"), text: text)
    let summarizer = try Summarizer(.english)
    let whole = summarizer.digest(of: [input], budget: .sentences(2), editing: .light)
    #expect(whole.shown == whole.text)
    let one = summarizer.digest(of: [input], budget: .words(22), editing: .light)
    #expect(one.sentences.first?.shown.hasPrefix("[Anna] Lindt said") ?? false)
  }

  @Test(arguments: [
    ("\"We need it,\" Lindt said.", "[Anna] Lindt's"), ("Lindt Motors will pay.", "Lindt's"),
  ]) func `completes a surname where its article tells that it is a person's`(
    _ end: String, _ opening: String
  ) throws {
    let text = """
      Old Ostmark Mayor Anna Lindt opened the harbour. Lindt's new harbour of the town will double the \
      trade of the harbour and bring 400 jobs to the town. \(end)
      """
    let input = DigestInput(id: ArticleID("a"), date: ArticleDate("2011-10-06"), text: text)
    let one = try Summarizer(.english).digest(of: [input], budget: .words(22), editing: .light)
    #expect(one.sentences.first?.shown.hasPrefix(opening) ?? false)
  }

  @Test func `takes no word that opens a sentence for a given name`() throws {
    let text = """
      The council opened the harbour. But Lindt opened no harbour. "The new harbour of the town would double \
      the trade of the harbour and bring 400 jobs to the town," Lindt said.
      """
    let input = DigestInput(id: ArticleID("a"), date: ArticleDate("2011-10-06"), text: text)
    let digest = try Summarizer(.english).digest(of: [input], budget: .words(26), editing: .light)
    #expect(digest.sentences.map(\.shown) == digest.sentences.map(\.text))
    #expect(digest.text.hasSuffix("Lindt said."))
  }

  @Test func `is not made unless it is asked for, and offsets lead to the text`() throws {
    let text = "In a recent development, Soap Makers Inc ( SOAP.N ) closed on Monday."
    let input = DigestInput(id: ArticleID("a"), date: ArticleDate("2011-10-06"), text: text)
    let plain = try Summarizer(.english).digest(of: [input], editing: .none)
    #expect(plain.sentences.first?.shown == text)
    let edited = try Self.shown(text)
    #expect(edited.shown == "Soap Makers Inc closed on Monday [3 October 2011].")
    #expect(edited.text == text)
    #expect(edited.bodyBytes == 0..<text.utf8.count)
    #expect(edited.edits.map(\.kind) == [.leadIn, .ticker, .day])
  }

  @Test func `gives a digest the headline of its best article, or a clause`() throws {
    let text = "The council approved the new bridge on Tuesday. It was a long meeting."
    let summarizer = try Summarizer(.english)
    let named = summarizer.digest(
      of: [DigestInput(headline: "Bridge approved", text: text)], editing: .light)
    #expect(named.headline?.text == "Bridge approved")
    let derived = summarizer.digest(of: [DigestInput(text: text)], editing: .light)
    #expect(derived.headline?.text == "The council approved the new bridge on Tuesday")
  }
}

import LedeDigest
import LedeText
import Testing

@Suite struct `Entries of a chronology in a timeline` {
  static func timeline(_ text: String, date: String = "2008-01-28") throws -> Timeline {
    let input = DigestInput(
      id: ArticleID("a"), headline: "Trader at the harbour bank", date: ArticleDate(date),
      text: text)
    var options = TimelineOptions()
    options.dates = 9
    return try Summarizer(.english).timeline(of: [input], options: options)
  }

  @Test func `stand under their own day, without its label`() throws {
    let timeline = try Self.timeline(
      """
      * Jan 19 - On Sunday, managers of the harbour bank question the trader.

      * 2007 - The trader of the harbour bank starts to build up positions.
      """)
    #expect(timeline.entries.map { $0.date?.description } == ["2008-01-19"])
    let sentence = try #require(timeline.entries.first?.sentences.first)
    #expect(
      sentence.shown
        == "On Sunday [20 January 2008], managers of the harbour bank question the trader.")
    #expect(sentence.text.hasPrefix("Jan 19 - On Sunday"))
  }

  @Test func `come without the crosshead and the bullet before them`() throws {
    let timeline = try Self.timeline(
      "WORK AT THE HARBOUR * The harbour bank closed two of its branches on Monday, it said.")
    #expect(
      timeline.entries.first?.sentences.first?.text
        == "The harbour bank closed two of its branches on Monday, it said.")
  }

  @Test func `are no citations of a court's case`() throws {
    let timeline = try Self.timeline(
      """
      The harbour bank was sued by a trader on Monday over its losses at sea.

      The case is In re: Harbour Bank Corp, U.S. Bankruptcy Court, District of Delaware, No. 08-50026.
      """)
    #expect(timeline.entries.flatMap(\.sentences).count == 1)
  }
}

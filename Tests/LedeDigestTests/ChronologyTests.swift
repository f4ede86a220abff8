import LedeDigest
import LedeText
import Testing

@Suite struct `Entries of a chronology in a timeline` {
  static func timeline(_ text: String, date: String = "2008-01-28") throws -> NewsTimeline {
    let input = DigestInput(
      id: ArticleID("a"), headline: "Trader at the harbour bank", date: ArticleDate(date),
      text: text)
    var options = TimelineRules()
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

  @Test(arguments: [
    (
      "2008-12-11",
      """
      Feb 9, 2007 - The harbour bank opens. June 3 - The harbour bank hires a trader. \
      Sept 9 - The harbour bank lends to ships. Jan 5, 2008 - The harbour bank is sold. \
      March 7 - The harbour bank closes two branches.
      """,
      ["2007-02-09", "2007-06-03", "2007-09-09", "2008-01-05", "2008-03-07"]
    ),
    (
      "2008-12-11",
      """
      Oct 4 - The harbour bank closes. March 3, 2008 - The harbour bank is sold. \
      Dec 5 - The harbour bank lends to ships. Nov 2 - The harbour bank hires a trader.
      """,
      ["2007-11-02", "2007-12-05", "2008-03-03", "2008-10-04"]
    ),
    (
      "2009-06-11",
      """
      Here is what the harbour bank did in 2007. \
      June 3 - The harbour bank hires a trader. July 9 - The harbour bank lends to ships. \
      Aug 20 - The harbour bank is sold.
      """,
      ["2007-06-03", "2007-07-09", "2007-08-20"]
    ),
    (
      "2008-12-11",
      """
      Oct 30 - The harbour bank opens. Dec 3 - The harbour bank hires a trader. \
      2008 Jan 9 - The harbour bank lends to ships. May 20 - The harbour bank is sold.
      """,
      ["2007-10-30", "2007-12-03", "2008-01-09", "2008-05-20"]
    ),
  ]) func `are of the year that the entries around them tell`(
    _ date: String, _ text: String, _ days: [String]
  ) throws {
    let timeline = try Self.timeline(text, date: date)
    let told = timeline.entries.compactMap { $0.date?.description }
    #expect(told.filter { $0 != date } == days)
    #expect(
      timeline.sentences.allSatisfy {
        $0.shown.hasPrefix("The harbour bank") || $0.shown.hasPrefix("Here")
      })
  }

  @Test func `take along what stands between them`() throws {
    let timeline = try Self.timeline(
      """
      Jan 3 - The harbour bank hires a trader. Jan 9 - The harbour bank lends to ships. \
      The harbour bank lost 3 million on Tuesday alone. Jan 20 - The harbour bank is sold.
      """)
    #expect(
      timeline.entries.map { $0.date?.description } == ["2008-01-03", "2008-01-09", "2008-01-20"])
  }
}

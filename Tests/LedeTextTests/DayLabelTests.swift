import LedeText
import Testing

@Suite struct `The label of a chronology's entry` {
  static func label(_ text: String) -> DayLabel? {
    DayLabel(of: 0..<text.utf8.count, in: text.utf8Span.span)
  }

  @Test(arguments: [
    ("May 2 - The mayor visits the coast.", "May 2 - ", true),
    ("* May 2 - The mayor visits the coast.", "* May 2 - ", true),
    ("January 11 – The bridge is closed.", "January 11 – ", true),
    ("March 2, 2010 - The bridge is opened.", "March 2, 2010 - ", true),
    ("Jan 19/20 - Traders are questioned.", "Jan 19/20 - ", true),
    ("7 March: The vote is held.", "7 March: ", true),
    ("2007 - A trader starts to bet.", "2007 - ", false),
    ("June 2009: The firm is sold.", "June 2009: ", false),
    ("2008 March 4 - A bank buys the firm.", "2008 March 4 - ", true),
  ]) func `is a date before a mark`(_ text: String, _ label: String, _ namesDay: Bool) throws {
    let found = try #require(Self.label(text))
    #expect(found.range == 0..<label.utf8.count)
    #expect((found.mention != nil) == namesDay)
  }

  @Test(arguments: [
    "May 2 was a cold day.", "On May 2 - a Sunday - it snowed.", "May - the singer - spoke.",
    "2007-model cars were called back.", "12 - 14 people were there.", "March 5", "",
    "The mayor visits the coast.", "May 2-5 the road is shut.",
  ]) func `is nothing else`(_ text: String) {
    #expect(Self.label(text) == nil)
  }

  @Test(arguments: [
    ("2008 March 4 - A bank buys the firm.", 2008), ("March 2, 2010 - A bridge is opened.", 2010),
    ("2007 - A trader starts to bet.", 2007), ("May 2 - The mayor visits the coast.", nil),
  ]) func `tells its year where it states one`(_ text: String, _ year: Int?) throws {
    #expect(try #require(Self.label(text)).year == year)
  }
}

import LedeText
import Testing

struct DerivedHeadlineTests {
  /// First sentences of articles, and the headline that each gives.
  static let clauses: [(String, String)] = [
    ("Oil prices fell on Monday.", "Oil prices fell on Monday"),
    (
      """
      Israeli forces have taken action in response to escalating tensions at the Lebanese border, as \
      militant groups in southern Lebanon increase their attacks.
      """,
      "Israeli forces have taken action in response to escalating tensions at the Lebanese border"
    ),
    (
      """
      In a recent development, the council approved the new bridge over the river; the ferry will go \
      on until the autumn of next year at the earliest.
      """,
      "The council approved the new bridge over the river"
    ),
    (
      """
      At a rally that was held in the harbour on Saturday evening, the mayor of the town promised \
      forty new buses and a tram.
      """,
      "The mayor of the town promised forty new buses and a tram"
    ),
    (
      """
      The airline has cancelled all of its flights to the islands because pilots and cabin crews went \
      on strike for the third time in a month.
      """,
      "The airline has cancelled all of its flights to the islands"
    ),
  ]

  @Test(arguments: clauses)
  func `a derived headline is a clause that stands by itself`(_ sentence: String, _ line: String) {
    let headline = Headline(derivedFrom: sentence)
    #expect(headline.text == line)
    #expect(headline.isDerived)
  }

  @Test func `who says it is not cut off what is said`() {
    let sentence = """
      Police killed three people who had come to the square to protest against the new law, a group \
      of lawyers in the capital said on Monday.
      """
    #expect(Headline(derivedFrom: sentence).text.hasSuffix("…"))
  }

  @Test func `a bracket or a quotation is not torn`() {
    let sentence = """
      The minister called the plan of the northern provinces "a step back, a dangerous one, and a \
      gift to those who would divide us" in a speech.
      """
    let text = Headline(derivedFrom: sentence).text
    #expect(text.filter { $0 == "\"" }.count.isMultiple(of: 2) || text.hasSuffix("…"))
    #expect(
      !text.hasPrefix("The minister called the plan of the northern provinces \"a step back\""))
  }

  @Test func `in German only a colon ends an empty opener`() {
    #expect(
      Headline(derivedFrom: "Eilmeldung: Die Brücke ist gesperrt.", language: Language("de")).text
        == "Die Brücke ist gesperrt")
  }
}

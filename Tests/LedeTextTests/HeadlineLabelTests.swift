import LedeText
import Testing

@Suite struct `The label before a headline` {
  @Test(arguments: [
    ("Factbox: Key facts about the harbour", "Key facts about the harbour"),
    ("CHRONOLOGY-Events at the harbour bank", "Events at the harbour bank"),
    ("TIMELINE:The legal saga of a banker", "The legal saga of a banker"),
    ("Analysis - Time runs out for the ferry", "Time runs out for the ferry"),
    ("UPDATE 2-Ferry maker sees profit fall", "Ferry maker sees profit fall"),
    ("CORRECTED: Factbox: How the lock works", "How the lock works"),
    ("Q+A: how did the bridge fall?", "How did the bridge fall?"),
    ("Analysts' View: Ferries to be dearer", "Ferries to be dearer"),
    ("Exclusive: Bank in talks with harbour", "Bank in talks with harbour"),
    ("Wall Street Week Ahead: A calm sea", "A calm sea"),
  ]) func `goes, and the rest is a headline`(_ given: String, _ headline: String) {
    #expect(Headline(given).withoutLabel(.english).text == headline)
  }

  @Test(arguments: [
    "Text messages end a strike", "Live-streamed trial opens in Ostmark", "Factbox: Ferries",
    "Mayor: the bridge will stand", "Update-hungry phones shut a bank", "Analysis", "",
    "Highlights of a long summer at sea",
  ]) func `is nothing else, and stays where no headline would be left`(_ given: String) {
    #expect(Headline(given).withoutLabel(.english).text == given)
  }

  @Test func `is that of the language`() {
    #expect(
      Headline("Hintergrund: Was die Brücke kostet").withoutLabel(Language("de")).text
        == "Was die Brücke kostet")
    #expect(
      Headline("Cronología: Un año de huelgas").withoutLabel(Language("es")).text
        == "Un año de huelgas")
  }

  @Test func `gives way to a headline of news`() {
    let headlines = [
      "Timeline: A year at the harbour bank", "", "Exclusive: Harbour bank hires a new head",
      "Harbour bank opens a branch",
    ]
    #expect(
      Headline.best(of: headlines, .english)?.text == "Harbour bank hires a new head")
    #expect(
      Headline.best(of: headlines.prefix(2), .english)?.text == "A year at the harbour bank")
    #expect(Headline.best(of: [""], .english) == nil)
  }
}

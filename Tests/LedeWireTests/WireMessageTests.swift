import LedeText
import LedeWire
import Testing

@Suite struct WireMessageTests {
  private func message(_ text: String) -> String {
    "\u{1}qrs204 4 v 120 qrs 031\r\n\r\nValley/ferry/\r\n\u{2}\(text)\r\n\u{3}051230 GMT Mar 24\r\n\u{7F}\r\n\u{4}"
  }

  @Test func `the header of IPTC 7901 ends with the line that ends in an equals sign`() throws {
    let article = try #require(
      imported(
        message(
          "URGENT\r\nFerry stopped\r\nafter flood\r\nBy Cal Dee, qrs =\r\n\r\nValley (qrs) - One.\r\n   Two."
        )
      ).articles.first)
    #expect(article.headline.text == "Ferry stopped after flood")
    #expect(article.byline == "By Cal Dee, qrs")
    #expect(article.body == "Valley (qrs) - One.\n\nTwo.")
    #expect(article.metadata.editorNotes == ["URGENT"])
    #expect(article.metadata.slugline == "Valley/ferry/")
    #expect(article.metadata.urgency == 4)
    #expect(article.id.rawValue == "qrs204-2024-03-05")
    #expect(article.date == ArticleDate("2024-03-05T12:30:00Z"))
  }

  @Test func `each line of a header that ends in an equals sign is kept`() throws {
    let text =
      "\u{1}xx0124 4 pol 100\r\n\r\nHarbour closed =\r\nForty ships wait =\r\n\u{2}   It closed.\r\n\u{3}"
    let article = try #require(imported(text).articles.first)
    #expect(article.headline.text == "Harbour closed")
    #expect(article.metadata.subheadlines == ["Forty ships wait"] && article.body == "It closed.")
  }

  @Test func `noise is no message, whatever it begins with`() {
    var state: UInt32 = 7
    let noise = (0..<4000).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(truncatingIfNeeded: state >> 24)
    }
    for start in ["\u{1}", "ZCZC", "\u{16}\u{16}\u{1}"] {
      let taken = imported(Array(start.utf8) + noise)
      #expect(taken.articles.isEmpty && taken.report.format == nil)
    }
  }

  private let anpa =
    "\u{16}\u{16}\u{1}K1204\u{1F}news\r\nu s\u{13}\u{11} BC-Ferry   03-05 0050\r\n\u{2}^BC-Ferry, 1st Ld,50<\r\n"
    + "^Ferry stopped after flood<\r\n^Eds: Adds detail.<\r\n^By CAL DEE=\r\n^The Wire=\r\n"
    + "\t VALLEY (QW) _ The ferry ``stopped'' on Tuesday.\r\n\t Buses run.\r\n\u{3}QW-03-05-24 1230GMT<\r\n\u{4}"

  @Test func `ANPA 1312 gives number, slug, headline, byline, note, time and text`() throws {
    let taken = imported(anpa)
    let article = try #require(taken.articles.first)
    #expect(taken.report.format == .iptc7901)
    #expect(article.id.rawValue == "K1204-2024-03-05")
    #expect(article.headline.text == "Ferry stopped after flood")
    #expect(article.byline == "By CAL DEE")
    #expect(article.section == "s")
    #expect(article.metadata.slugline == "BC-Ferry, 1st Ld")
    #expect(article.metadata.editorNotes == ["Eds: Adds detail."])
    #expect(article.date == ArticleDate("2024-03-05T12:30:00Z"))
    #expect(article.body == "VALLEY (QW) _ The ferry “stopped” on Tuesday.\n\nBuses run.")
  }

  @Test func `a kill withdraws the message that it names`() {
    let kill =
      "\u{16}\u{1}K1205\u{1F}news\r\nu s BC-Ferry, KILL 03-05 0010\r\n\u{2}^BC-Ferry, KILL,10<\r\n"
      + "^EDITORS: Kill K1204 BC-Ferry. It is wrong.<\r\n\u{3}QW-03-05-24 1330GMT<\r\n\u{4}"
    let taken = imported(anpa + kill)
    #expect(taken.removals.map(\.rawValue) == ["K1204-2024-03-05"])
    #expect(taken.articles.map(\.id.rawValue) == ["K1204-2024-03-05", "K1205-2024-03-05"])
    let early = imported(kill.replacing("1330GMT", with: "0130GMT"))
    #expect(early.removals.map(\.rawValue) == ["K1204-2024-03-05", "K1204-2024-03-04"])
  }

  @Test func `a mandatory kill of IPTC 7901 withdraws what it names, and does not go out`() {
    let text = { (number: Int, text: String) in
      "\u{1}qrs\(number) 4 pol 100 qrs 099\r\nFerry\r\n\u{2}\(text)\u{3}\r\n051230 GMT MAR 2024\r\n\u{4}"
    }
    let story = text(204, "Ferry stopped =\r\n\r\n   One.\r\n")
    let kill = text(
      205, "MANDATORY KILL\r\nFerry =\r\n\r\n   Editors: kill story qrs204. It is wrong.\r\n")
    let taken = imported(story + kill)
    #expect(taken.removals.map(\.rawValue) == ["qrs204-2024-03-05"])
    #expect(taken.articles.last?.metadata.status == .withheld)
    #expect(imported(kill).removals.map(\.rawValue) == ["qrs204-2024-03-05"])
    let plain = text(206, "Police kill qrs204 robbers =\r\n\r\n   One.\r\n")
    #expect(
      imported(plain).removals.isEmpty && imported(plain).articles.first?.metadata.status == .usable
    )
  }

  @Test func `ZCZC and NNNN part messages`() {
    let taken = imported(
      "ZCZC ab1 041700\nFerry stopped\n\nVALLEY - One.\n\nNNNN\n  ZCZC\n#Slug\n$Buses run\n:(VALLEY)\n*04000000\nTwo.\n\nNNNN\n"
    )
    #expect(taken.articles.map(\.headline.text) == ["Ferry stopped", "Buses run"])
    #expect(taken.articles.map(\.body) == ["VALLEY - One.", "Two."])
    #expect(taken.articles.last?.metadata.dateline == "VALLEY")
    #expect(taken.articles.last?.metadata.subjects == [.init(qcode: "subj:04000000")])
    #expect(taken.report.skippedCount == 0)
  }

  @Test func `what only begins as a wire does is a text`() {
    let other = imported("\u{1}No message at all, but a sentence.", name: "note.txt")
    #expect(other.report.format == .text)
    #expect(other.articles.count == 1)
  }
}

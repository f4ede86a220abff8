import LedeRecords
import Testing

@testable import LedeCommand
@testable import LedeShell

struct TextTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("ｱ", 1), ("Ａ", 2), ("한국", 4),
    ("👩‍👩‍👧", 2), ("🇩🇪", 2), ("❤️", 2), ("\u{200B}", 0), ("…", 1),
    ("हिन्दी समाचार", 12), ("👍🏽", 2), ("1️⃣", 2), ("👨‍👩‍👧‍👦 x", 4), ("\u{1B}[m", 3), ("ᄒ\u{1161}\u{11AB}", 2),
  ])
  func `a text takes the columns that a terminal gives it`(_ text: String, _ width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test func `lines are broken at blanks and never too wide`() {
    let text = "The leaders met on Wednesday; 漢字漢字漢字 supercalifragilistic words follow."
    for width in 1...40 {
      let lines = Layout.wrap(text, width: width)
      #expect(lines.allSatisfy { $0.displayWidth <= max(2, width) })
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }

  @Test func `styled lines are folded below their value`() {
    let line = "name    " + StyledText("a value of", .dim) + " several words"
    #expect(
      line.folded(to: 18).map(\.plain) == [
        "name    a value of", "        several", "        words",
      ])
    #expect(line.folded(to: 18)[0].runs.last?.ink == .dim)
    #expect(line.folded(to: 99) == [line])
    let long = StyledText("  2023 · source · " + String(repeating: "x", count: 50) + " 漢字漢字")
    for width in 4...40 {
      let lines = long.folded(to: width)
      #expect(lines.allSatisfy { $0.plain.displayWidth <= width })
      #expect(
        lines.map(\.plain).joined().filter { $0 != " " } == long.plain.filter { $0 != " " })
    }
  }

  @Test func `a cut text ends in dots and fits`() {
    for width in 0...12 {
      #expect(Layout.truncate("漢字 and more", width: width).displayWidth <= width)
    }
    #expect(Layout.truncate("headline", width: 5) == "head…")
  }

  @Test(arguments: [
    (0.0, "0"), (1.5, "1.5"), (-2.25, "-2.25"), (1.0 / 3, "0.333333"), (-0.0000001, "0"),
    (.nan, "0"), (123456.0, "123456"),
  ])
  func `scores are written shortly`(_ number: Double, _ text: String) {
    #expect(DecimalText.shortest(number) == text)
  }

  @Test func `thousands are parted by commas`() {
    #expect(DecimalText.grouped(0) == "0")
    #expect(DecimalText.grouped(999) == "999")
    #expect(DecimalText.grouped(-52912) == "-52,912")
    #expect(DecimalText.grouped(1_000_000) == "1,000,000")
  }

  @Test(arguments: [(0.2, "1 s"), (99, "99 s"), (99.5, "2 min"), (185, "4 min"), (7300, "3 h")])
  func `the time left is told roughly`(_ seconds: Double, _ text: String) {
    #expect(ProgressLine.roughly(seconds) == text)
  }
}

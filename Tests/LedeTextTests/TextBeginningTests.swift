import LedeText
import Testing

struct TextBeginningTests {
  @Test(arguments: [
    ("short", 5, "short"), ("", 0, ""), ("one\ntwo\nthree", 9, "one\ntwo\n"),
    ("one\ntwo and three", 9, "one\ntwo a"), ("aé漢x", 2, "a"), ("aé漢x", 3, "aé"), ("aé漢x", 5, "aé"),
    ("漢", 2, ""),
  ])
  func `a beginning ends at a line's end or between characters`(
    _ text: String, _ most: Int, _ beginning: String
  ) {
    #expect(text.beginning(bytes: most) == beginning)
  }
}

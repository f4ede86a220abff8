import Testing

@testable import LedeDesk

struct BodyPartTests {
  @Test func `a body that fits is shown whole`() {
    let part = BodyPart(of: "A storm.", about: 2..<7)
    #expect(part.isWhole && part.text == "A storm." && part.own(2..<7) == 2..<7)
  }

  @Test func `of a very long body the part about the place is shown, in whole characters`() {
    let letters = String(repeating: "é", count: 2_500_000)
    let body = letters + "storm" + letters
    let beginning = BodyPart(of: body, about: nil)
    #expect(beginning.range == 0..<BodyPart.most && beginning.own(5_000_000..<5_000_005) == nil)
    let part = BodyPart(of: body, about: 5_000_000..<5_000_005)
    #expect(!part.isWhole && part.whole == 10_000_005 && part.range.contains(5_000_000))
    #expect(!part.text.unicodeScalars.contains("\u{FFFD}"))
    let own = part.own(5_000_000..<5_000_005)
    #expect(own.map { String(decoding: Array(part.text.utf8)[$0], as: UTF8.self) } == "storm")
    let end = BodyPart(of: body, about: 10_000_000..<10_000_005)
    #expect(end.range.upperBound == 10_000_005 && end.text.hasSuffix("é"))
  }
}

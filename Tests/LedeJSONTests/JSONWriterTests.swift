import LedeJSON
import Testing

@Suite struct JSONWriterTests {
  @Test func `members stand in the order in which they are written`() {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("z", "last \"first\"\n")
    writer.member("n", nil)
    writer.key("list")
    writer.beginArray()
    writer.number(1)
    writer.number(0.1)
    writer.number(Float(7.31))
    writer.number(Double.nan)
    writer.bool(true)
    writer.endArray()
    writer.key("raw")
    writer.raw(#"{"a":1}"#)
    writer.endObject()
    writer.newline()
    #expect(
      writer.text
        == #"{"z":"last \"first\"\n","n":null,"list":[1,0.1,7.31,null,true],"raw":{"a":1}}"#
        + "\n")
  }

  @Test(arguments: [
    "", "a", "\u{0}\u{1F}\u{7F}", "\\\"/", "é€😀", "\u{2028}", String(repeating: "ab\n", count: 50),
  ])
  func `what is written is read back`(text: String) throws {
    var writer = JSONWriter()
    writer.string(text)
    var reader = JSONReader(writer.bytes.span)
    #expect(try reader.string() == text)
  }

  @Test func `numbers survive to the bit`() throws {
    for _ in 0..<1000 {
      let number = Double(bitPattern: UInt64.random(in: 0...UInt64.max))
      guard number.isFinite else { continue }
      var writer = JSONWriter()
      writer.number(number)
      var reader = JSONReader(writer.bytes.span)
      #expect(try reader.number() == number)
    }
  }
}

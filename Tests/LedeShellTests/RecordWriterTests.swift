import LedeRecords
import LedeWire
import Testing

@testable import LedeCommand
@testable import LedeShell

struct RecordWriterTests {
  private let records: [Record] = [
    ["rank": 1, "text": "say \"no\", twice\nand\tgo", "score": .number(1.5), "none": .null],
    ["rank": 2, "text": "a|b \\ 漢字 é", "score": .number(0.25), "none": "x"],
  ]

  private func written(_ format: RecordFormat, width: Int? = nil) throws -> String {
    let output = MemoryOutput()
    var writer = RecordWriter(format, to: output, width: width)
    for record in records { try writer.write(record) }
    try writer.finish()
    return output.text
  }

  @Test func `JSON lines hold one object a line in the order of the fields`() throws {
    #expect(
      try written(.jsonl) == """
        {"rank":1,"text":"say \\"no\\", twice\\nand\\tgo","score":1.5,"none":null}
        {"rank":2,"text":"a|b \\\\ 漢字 é","score":0.25,"none":"x"}

        """)
  }

  @Test func `JSON is one array, also where there is nothing`() throws {
    #expect(try written(.json).hasPrefix("[\n{\"rank\":1"))
    let output = MemoryOutput()
    var writer = RecordWriter(.json, to: output)
    try writer.finish()
    #expect(output.text == "[]\n")
  }

  @Test func `cells with commas, quotes and line breaks are quoted in CSV`() throws {
    #expect(
      try written(.csv)
        == "rank,text,score,none\r\n1,\"say \"\"no\"\", twice\nand\tgo\",1.5,\r\n"
        + "2,a|b \\ 漢字 é,0.25,x\r\n")
  }

  @Test(arguments: [RecordFormat.csv, .tsv, .table, .box, .markdown])
  func `a field that a later record alone has is a column behind the field before it`(
    format: RecordFormat
  ) throws {
    let output = MemoryOutput()
    var writer = RecordWriter(format, to: output)
    try writer.write(["id": "a", "last": "z"])
    try writer.write(["id": "b", "status": "withheld", "last": "z"])
    try writer.finish()
    let lines = output.text.split(whereSeparator: \.isNewline).map { line in
      line.split { ",\t |│".contains($0) }.joined(separator: " ")
    }
    #expect(lines.contains("id status last") && lines.contains("b withheld z"), "\(output.text)")
    #expect(lines.contains("a z"))
  }

  @Test func `tabs and line breaks are escaped between tabs`() throws {
    #expect(try written(.tsv).contains("1\tsay \"no\", twice\\nand\\tgo\t1.5\t\n"))
  }

  @Test func `a box counts wide characters as two columns`() throws {
    let lines = try written(.box).split(separator: "\n")
    #expect(Set(lines.map(\.displayWidth)).count == 1)
    #expect(lines.first?.hasPrefix("┌─") == true)
  }

  @Test func `a table is cut to the width of the screen`() throws {
    let lines = try written(.box, width: 40).split(separator: "\n")
    #expect(lines.allSatisfy { $0.displayWidth == 40 })
    #expect(lines.contains { $0.contains("…") })
  }

  @Test func `a bar in a cell of Markdown is escaped`() throws {
    #expect(try written(.markdown).contains("a\\|b"))
  }

  @Test func `XML escapes what it must and leaves out null`() throws {
    let text = try written(.xml)
    #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<records>\n  <record>"))
    #expect(
      text.contains("<rank>1</rank><text>say \"no\", twice\nand\tgo</text><score>1.5</score>"))
    #expect(!text.contains("<none></none>"))
  }
}

struct GuardedCellTests {
  @Test(arguments: [
    ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"), ("+1", "'+1"), ("-1", "'-1"),
    ("@SUM(A1)", "'@SUM(A1)"),
    ("\tx", "'\tx"), ("\rx", "'\rx"), ("\n=1+1", "'\n=1+1"), (" =1+1", "' =1+1"), ("＝1+1", "'＝1+1"),
    (" x", " x"), ("plain = text", "plain = text"), ("", ""),
  ])
  func `a cell that a spreadsheet would run is guarded`(_ cell: String, _ guarded: String) {
    #expect(SeparatedValues.guarded(cell) == guarded)
  }

  @Test func `cells are guarded on request, and numbers never are`() throws {
    for (isGuarded, cell) in [(false, "=1+2"), (true, "'=1+2")] {
      let output = MemoryOutput()
      var writer = RecordWriter(.csv, to: output, guardsCells: isGuarded)
      try writer.write(["text": "=1+2", "score": .number(-1.5)])
      try writer.finish()
      #expect(output.text == "text,score\r\n\(cell),-1.5\r\n")
    }
  }
}

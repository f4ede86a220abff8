import LedeText
import Testing

@testable import LedeQuery

@Suite struct `The grammar` {
  @Test(arguments: [
    ("hamas israel", "hamas israel"),
    ("how many Hezbollah fighters died?", "how many Hezbollah fighters died"),
    ("\u{201C}islamic jihad\u{201D}", "\"islamic jihad\""),
    ("+must -not maybe", "+must -not maybe"),
    ("a AND b OR c AND NOT d", "(a AND b) OR (c AND (-d))"),
    ("a b AND c d", "(a b) AND (c d)"),
    ("a NEAR/5 b SAME/s c", "(a NEAR/5 b) SAME/s c"),
    ("title:clash body:(x y)", "title:clash body:(x y)"),
    ("date:2023-11-07", "date:2023-11-07"),
    ("date:2023-11-07..2023-11-09", "date:2023-11-07..2023-11-09"),
    ("date:2023..", "since:2023"),
    ("since:3days until:yesterday", "since:3d until:yesterday"),
    ("since:\"last month\"", "since:last-month"),
    ("date:\"7 November 2023\"", "date:2023-11-07"),
    ("hezbolah~ fo~1 pre* w?ld *stan", "hezbolah~ fo~1 pre* w?ld *stan"),
    ("x^2 \"a b\"^0.5 (c d)^3", "x^2 \"a b\"^0.5 (c d)^3"),
    (
      "source:\"New York Times\" section:World id:urn:x:1",
      "source:\"New York Times\" section:World id:\"urn:x:1\""
    ),
    ("language:de rain lang:en-GB", "language:de rain language:en-GB"),
    ("U.S. troops.", "U.S. troops"),
    ("*", "*"),
  ])
  func `has one spelling for each query`(text: String, canonical: String) {
    let query = Query(text)
    #expect(query.canonical == canonical)
    #expect(query.notes.isEmpty)
    #expect(Query(canonical).root == query.root)
  }

  @Test(arguments: [
    ("NOT hamas", "-hamas"), ("AND hamas", "hamas"), ("hamas OR", "hamas"), ("(", "*"), ("\"", "*"),
    ("", "*"), ("(a", "a"), ("a)", "a"), ("()", "*"), ("\"open quote", "open quote"),
    ("titel:clash", "titel clash"), ("a NEAR/5", "a"), ("^2", "*"), ("x^y^ ^", "x^y"),
    ("date:soon", "\"soon\""), ("@nobody", "nobody"), ("+", "*"), ("a AND AND b", "a AND b"),
  ])
  func `passes over what it cannot read`(text: String, canonical: String) {
    #expect(Query(text).canonical == canonical)
    if text != "NOT hamas" { #expect(!Query(text).notes.isEmpty) }
  }

  @Test func `points at a mistyped field and repairs it`() {
    let error = #expect(throws: QueryError.self) { try Query(strictly: "titel:clash") }
    #expect(error?.range == 0..<5)
    #expect(error?.repair == "title:clash")
    #expect(
      error?.description == """
        titel:clash
        ^^^^^ no field "titel"; did you mean title:? searched all fields instead
        try: title:clash
        """)
  }

  @Test(arguments: [
    ("(hezbollah AND", "hezbollah"), ("titel:clash (fire", "title:clash (fire)"),
    ("\"a OR", "\"a OR\""),
  ])
  func `gives a repair that is without faults`(text: String, repair: String) {
    let error = #expect(throws: QueryError.self) { try Query(strictly: text) }
    #expect(error?.repair == repair)
    #expect(throws: Never.self) { try Query(strictly: error?.repair ?? "(") }
  }

  @Test func `expands saved queries and never one in itself`() {
    let saved = ["war": "hamas OR @side", "side": "hezbollah @war"]
    let query = Query("@war gaza") { saved[$0] }
    #expect(query.canonical == "(hamas OR hezbollah) gaza")
    #expect(query.notes.count == 1)
  }

  @Test func `saved queries that hold others twice and again stay within the length of a query`() {
    var saved = ["b0": "hezbollah hamas"]
    for level in 1...40 { saved["b\(level)"] = "@b\(level - 1) @b\(level - 1)" }
    #expect(Query("@b3") { saved[$0] }.notes.isEmpty)
    let query = Query("gaza @b15") { saved[$0] }
    #expect(query.canonical.hasPrefix("gaza"))
    #expect(query.canonical.utf8.count < 2048 * 16)
    #expect(query.notes.first?.message.contains("too long") == true)
    #expect(Query("gaza @b40") { saved[$0] }.canonical == "gaza")
    #expect(Query("@b40") { saved[$0] }.notes.count < 2048)
  }

  @Test func `reads any string, and its canonical form to the same tree`() {
    var random = SplitMix(seed: 7)
    let pieces = [
      "a", "hamas", "AND", "OR", "NOT", "(", ")", "\"", "\u{201C}", "+", "-", "^2", "^", "~", "*",
      "?",
      "title:", "date:", "date:2023-11", "..", "NEAR/3", "SAME/s", "SAME/x", "@x", " ", " ", " ",
      "id:", ":", "U.S.", "é", "中", "\u{0301}", "\u{FFFD}", "🙂", "x*y", "since:3d", "/", ".", "'",
      "5",
      "body:(", "source:\"", "\n", "\u{200F}", "until:", "last", "~2", "…", "\u{2013}",
    ]
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        pieces[Int.random(in: pieces.indices, using: &random)]
      }.joined()
      let query = Query(text)
      let again = Query(query.canonical)
      #expect(again.root == query.root, "\(text.debugDescription) ran as \(query.canonical)")
      if again.root != query.root { return }
      #expect(again.canonical == query.canonical)
      for note in query.notes {
        if let range = note.queryBytes { #expect(range.upperBound <= text.utf8.count) }
        _ = note.description(in: text)
      }
    }
  }

  @Test func `few problems of one query come with a repair`() {
    let text = String(repeating: "titel:", count: 1000) + "storm"
    var parser = QueryParser(text, saved: { _ in nil })
    _ = parser.parse()
    #expect(parser.problems.count == 1000)
    #expect(parser.problems.filter { $0.repair != nil }.count == 8)
    #expect(parser.problems.first?.repair == "title" + text.dropFirst(5))
  }

  @Test func `an address of the web has a length that addresses have`() {
    let address = "www." + String(repeating: "a", count: 2000)
    #expect(Query(address).root == .phrase(address))
    #expect(Query(address + address).root == .word(QueryWord(address + address)))
  }
}

/// A small generator with a seed, so that each run tests the same (Steele, Lea, Flood 2014).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

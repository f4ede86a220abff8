import LedeJSON
import Testing

@Suite struct JSONReaderTests {
  @Test(arguments: [
    (#""plain""#, "plain"), (#""""#, ""), (#""a\nb\t\"\\\/""#, "a\nb\t\"\\/"),
    (#""\u00e9\u20AC""#, "é€"), (#""\ud83d\ude00!""#, "😀!"), (#""\ud83d""#, "\u{FFFD}"),
    (#""\ude00x""#, "\u{FFFD}x"), (#""\ud83d\u0041""#, "\u{FFFD}A"),
    (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"),
    ("\"tab\tand\nline\"", "tab\tand\nline"),
    (#""long enough for two words \" and more""#, "long enough for two words \" and more"),
  ])
  func `a string is unescaped`(json: String, expected: String) throws {
    var reader = JSONReader(json.utf8Span.span)
    #expect(try reader.string() == expected)
    try reader.finish()
  }

  @Test func `bytes that are not UTF-8 become the replacement character`() throws {
    let bytes: [UInt8] = [0x22, 0x61, 0xFF, 0x62, 0x22]
    var reader = JSONReader(bytes.span)
    #expect(try reader.string() == "a\u{FFFD}b")
  }

  @Test(arguments: [
    ("0", 0), ("-0", 0), ("12", 12), ("-1.5", -1.5), ("1e3", 1000), ("2.5E-2", 0.025),
    ("1234567890123", 1_234_567_890_123),
  ])
  func `a number is read`(json: String, expected: Double) throws {
    var reader = JSONReader(json.utf8Span.span)
    #expect(try reader.number() == expected)
    try reader.finish()
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\":1,}", "{\"a\" 1}", "{a:1}", "[1 2]", "\"open", "\"\\x\"", "\"\\u12\"",
    "01", "-", "1.", "1e", "+1", ".5", "NaN", "Infinity", "-Infinity", "nul", "tru", "'a'", "1e999",
    "\"\u{1}\"", "[1]]", "{} x", "\"ends in a backslash\\",
  ])
  func `what is no JSON is an error`(json: String) {
    #expect(throws: JSONError.self) {
      var reader = JSONReader(json.utf8Span.span)
      if try reader.kind() == .number { _ = try reader.number() } else { try reader.skipValue() }
      try reader.finish()
    }
  }

  @Test func `nesting beyond the limit is an error and not a crash`() {
    let json = String(repeating: "[", count: 1_000_000)
    #expect(throws: JSONError(.tooDeep, at: 128)) {
      var reader = JSONReader(json.utf8Span.span)
      try reader.skipValue()
    }
  }

  @Test func `an error names its byte`() {
    #expect(throws: JSONError(.unexpectedByte, at: 8)) {
      var reader = JSONReader(#"{"a":1, b}"#.utf8Span.span)
      try reader.skipValue()
    }
  }

  @Test func `unknown values are kept as they stand`() throws {
    var reader = JSONReader(#"{"id":"a","x": {"y" : [1, "]}"]} ,"z":null}"#.utf8Span.span)
    var kept: [String] = []
    try reader.beginObject()
    while let key = try reader.nextKey() { kept.append(key + "=" + (try reader.rawValue())) }
    try reader.finish()
    #expect(kept == [#"id="a""#, #"x={"y" : [1, "]}"]}"#, "z=null"])
  }

  @Test func `no cut or mutated text crashes the reader`() {
    let json = Array(#"{"id":"a\u00e9\ud83d\ude00","n":[1,-2.5e3,true,null],"o":{"k":"v\\"}}"#.utf8)
    var generator = SystemRandomNumberGenerator()
    for cut in json.indices { _ = outcome(Array(json[..<cut])) }
    for _ in 0..<3000 {
      var bytes = json
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        bytes[Int.random(in: 0..<bytes.count)] = UInt8.random(in: 0...255)
      }
      _ = outcome(bytes)
    }
  }

  private func outcome(_ bytes: [UInt8]) -> String {
    var reader = JSONReader(bytes.span)
    do {
      let text = try reader.rawValue()
      try reader.finish()
      return text
    } catch {
      return "\(error)"
    }
  }
}

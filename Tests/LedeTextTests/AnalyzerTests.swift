import LedeText
import Testing

/// The terms of a text as `term@position`, in their order.
func terms(_ text: String, _ language: Language = .english) throws -> [String] {
  let analyzer = try Analyzer(language)
  return analyzer.analyze(text).map { "\(analyzer.term($0.term))@\($0.position)" }
}

/// The terms of a text without their positions.
func plainTerms(_ text: String, _ language: Language = .english) throws -> [String] {
  let analyzer = try Analyzer(language)
  return analyzer.analyze(text).map { analyzer.term($0.term).text }
}

struct AnalyzerTests {
  @Test func `words are folded, stemmed and numbered`() throws {
    #expect(
      try terms("The attacks were Escalating.") == ["the@0", "attack@1", "were@2", "escal@3"])
  }

  /// Text in Unicode's form NFD, as file systems of Apple and some editors write it.
  @Test(arguments: [
    ("서울 여객선 침몰이", "ko"), ("ガソリンとプールが", "ja"), ("がぎぐ ぱぴぷ ヴ", "ja"),
    ("Ελλάδα", "el"), ("Việt Nam", "vi"), ("Ёлка", "ru"), ("Müller", "de"), ("값", "en"),
  ])
  func `letters taken apart give the terms of letters in one piece`(text: String, code: String)
    throws
  {
    let apart = String(
      String.UnicodeScalarView(
        text.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
          Self.parts[scalar] ?? [scalar]
        }))
    #expect(text == apart)
    #expect(try terms(apart, Language(code)) == terms(text, Language(code)))
  }

  /// The canonical decompositions of the letters above (Unicode 16, UnicodeData.txt and section 3.12).
  private static let parts: [Unicode.Scalar: [Unicode.Scalar]] = [
    "서": ["\u{1109}", "\u{1165}"], "울": ["\u{110B}", "\u{116E}", "\u{11AF}"],
    "여": ["\u{110B}", "\u{1167}"], "객": ["\u{1100}", "\u{1162}", "\u{11A8}"],
    "선": ["\u{1109}", "\u{1165}", "\u{11AB}"], "침": ["\u{110E}", "\u{1175}", "\u{11B7}"],
    "몰": ["\u{1106}", "\u{1169}", "\u{11AF}"], "이": ["\u{110B}", "\u{1175}"],
    "값": ["\u{1100}", "\u{1161}", "\u{11B9}"],
    "ガ": ["\u{30AB}", "\u{3099}"], "プ": ["\u{30D5}", "\u{309A}"],
    "が": ["\u{304B}", "\u{3099}"], "ぎ": ["\u{304D}", "\u{3099}"],
    "ぐ": ["\u{304F}", "\u{3099}"], "ぱ": ["\u{306F}", "\u{309A}"],
    "ぴ": ["\u{3072}", "\u{309A}"], "ぷ": ["\u{3075}", "\u{309A}"],
    "ヴ": ["\u{30A6}", "\u{3099}"], "ά": ["\u{3B1}", "\u{301}"],
    "ệ": ["e", "\u{323}", "\u{302}"], "Ё": ["\u{415}", "\u{308}"], "ü": ["u", "\u{308}"],
  ]

  @Test func `an empty text has no tokens`() throws {
    #expect(try terms("").isEmpty)
    #expect(try terms(" ... -- '' ").isEmpty)
  }

  @Test func `tokens tell where their words stand in bytes`() throws {
    let text = "Zoë said: U.S. troops’ de-escalation"
    let bytes = Array(text.utf8)
    let words = try Analyzer(.english).analyze(text).map {
      String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self)
    }
    #expect(words == ["Zoë", "said", "U.S.", "troops", "de-escalation", "de", "escalation"])
  }

  @Test func `a hyphenated word has its parts and its joined form`() throws {
    #expect(try terms("de-escalation now") == ["deescal@0", "de@0", "escal@1", "now@2"])
    #expect(try terms("deescalation") == ["deescal@0"])
    #expect(
      try terms("Israeli-Lebanese border")
        == ["israelilebanes@0", "isra@0", "lebanes@1", "border@2"])
    #expect(try plainTerms("Al-Shifa") == ["alshifa", "al", "shifa"])
    #expect(try plainTerms("Al‐Shifa") == ["alshifa", "al", "shifa"])
    #expect(try plainTerms("F-16s") == ["f16", "f", "16"])
    #expect(try plainTerms("word--another") == ["word", "anoth"])
  }

  @Test(arguments: [
    "U.S. troops", "US troops", "u.s. troops", "U.S troops", "the U.S.'s troops",
    "the U.S.’s troops",
  ])
  func `the United States are one special term`(text: String) throws {
    let terms = try plainTerms(text).filter { $0 != "the" }
    #expect(terms == ["u.s.", "troop"])
  }

  @Test(arguments: ["tell us", "Tell Us", "TELL US", "ALL OF US", "Us"])
  func `the pronoun us is never the United States`(text: String) throws {
    #expect(try plainTerms(text).last == "us")
  }

  @Test(arguments: ["U.S.-led raid", "US-led raid"])
  func `the United States are found in compounds`(text: String) throws {
    #expect(try terms(text) == ["usl@0", "u.s.@0", "led@1", "raid@2"])
  }

  @Test(arguments: [
    ("U.N.", ["un"]), ("UN", ["un"]), ("U.K.", ["uk"]), ("F.B.I.", ["fbi"]), ("Ph.D.", ["phd"]),
    ("a.m.", ["am"]), ("J.K. Rowling", ["jk", "rowl"]), ("the end.Next", ["the", "end", "next"]),
  ])
  func `dots in acronyms are dropped`(text: String, expected: [String]) throws {
    #expect(try plainTerms(text) == expected)
  }

  @Test(arguments: [
    "Hezbollah's", "Hezbollah’s", "Hezbollah‘s", "HEZBOLLAH'S", "Hezbollah", "Hezbollah'",
    "“Hezbollah”", "ʼHezbollahʼ", "'hezbollah'",
  ])
  func `apostrophes and possessives do not part a name from itself`(text: String) throws {
    #expect(try plainTerms(text) == ["hezbollah"])
  }

  @Test(arguments: [
    ("O'Brien", ["obrien"]), ("O’Brien's", ["obrien"]), ("Sana'a", ["sanaa"]), ("don't", ["dont"]),
    ("they're", ["they"]), ("it's", ["it"]), ("d'Orsay", ["dorsay", "orsay"]),
    ("Al-Qa'ida", ["alqaida", "al", "qaida"]), ("AT&T", ["att", "at", "t"]),
  ])
  func `apostrophes inside words join them`(text: String, expected: [String]) throws {
    #expect(try plainTerms(text) == expected)
  }

  @Test(arguments: [
    "October 7", "October 7th", "Oct. 7", "Oct 7", "OCT. 7", "oct 7th", "october 7",
  ])
  func `October 7 is one day however it is written`(text: String) throws {
    #expect(try terms(text) == ["octob@0", "7@1"])
  }

  @Test(arguments: ["7 October", "7th October", "7th of October", "7 Oct."])
  func `a day may stand before its month`(text: String) throws {
    #expect(try plainTerms(text).filter { $0 != "of" } == ["7", "octob"])
  }

  @Test func `months and ordinals stay words where no date is`() throws {
    #expect(try plainTerms("the 7th century") == ["the", "7th", "centuri"])
    #expect(try plainTerms("Jan said Mar is here") == ["jan", "said", "mar", "is", "here"])
    #expect(try plainTerms("Sept. 11") == (try plainTerms("September 11th")))
  }

  @Test(arguments: [
    ("café", "cafe"), ("Ångstrom", "angstrom"), ("cafe\u{301}", "cafe"), ("Łódź", "lodz"),
    ("ﬁne", "fine"), ("Ｌｅｄｅ", "lede"), ("Straße", "strass"), ("Æsir", "aesir"),
    ("İstanbul", "istanbul"), ("ılgaz", "ilgaz"), ("soft\u{AD}ly", "soft"),
    ("zero\u{200D}width", "zerowidth"), ("Việt", "viet"), ("Dvořák", "dvorak"),
  ])
  func `accents, ligatures and wide letters are folded`(text: String, expected: String) throws {
    #expect(try plainTerms(text) == [expected])
  }

  @Test(arguments: [
    ("1,000", ["1000"]), ("1,234,567", ["1234567"]), ("3.5", ["3.5"]), ("1,5", ["1", "5"]),
    ("$2.4", ["2.4"]), ("١٩٤٨", ["1948"]), ("２０２３", ["2023"]), ("7.10.2023", ["7", "10", "2023"]),
    ("2006-2013", ["2006", "2013"]), ("G20", ["g20"]), ("1990s", ["1990s"]), ("40%", ["40"]),
    ("10:30", ["10", "30"]),
  ])
  func `numbers are one word whatever their separators`(text: String, expected: [String]) throws {
    #expect(try plainTerms(text) == expected)
  }

  @Test(arguments: [
    ("jane.doe@example.com", ["jane", "doe", "exampl", "com"]),
    ("https://example.com/a_b", ["https", "exampl", "com", "ab", "a", "b"]),
    ("@lede #news", ["lede", "news"]),
  ])
  func `addresses and tags are their words`(text: String, expected: [String]) throws {
    #expect(try plainTerms(text) == expected)
  }

  @Test func `a stop word is told by its term`() throws {
    let analyzer = try Analyzer(.english)
    let stops = analyzer.analyze("US troops and the having of it, don't they?").map {
      analyzer.isStopWord($0.term)
    }
    #expect(stops == [false, false, true, true, true, true, true, true, true])
  }

  @Test func `terms forgotten are numbered anew`() throws {
    let analyzer = try Analyzer(.english)
    let before = analyzer.analyze("Beirut Tyre Sidon Beirut").map(\.term)
    #expect(before == [0, 1, 2, 0])
    #expect(analyzer.termCount == 3)
    analyzer.forgetTerms()
    #expect(analyzer.termCount == 0)
    #expect(analyzer.analyze("Sidon Beirut").map(\.term) == [0, 1])
    #expect(analyzer.term(0) == Term("sidon"))
  }
}

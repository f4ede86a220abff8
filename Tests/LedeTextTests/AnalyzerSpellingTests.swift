import LedeText
import Testing

/// The terms of a text.
private func termsOf(_ text: String, _ language: Language = .english) throws -> [String] {
  let analyzer = try Analyzer(language)
  return analyzer.analyze(text).map { analyzer.term($0.term).text }
}

struct AnalyzerSpellingTests {
  @Test(arguments: [
    ("F-16s", "F-16"), ("F16s", "F16"), ("MiG-29s", "MiG-29"), ("T-80s", "T-80"), ("747s", "747"),
    ("AK-47s", "AK-47"),
  ])
  func `the plural of a designation is the designation`(plural: String, single: String) throws {
    #expect(try termsOf(plural) == termsOf(single))
  }

  @Test func `decades are no plurals`() throws {
    #expect(try termsOf("1990s 90s mid-1980s iPhone 5s").contains("1990s"))
    #expect(try termsOf("90s") == ["90s"])
    #expect(try termsOf("mid-1980s").last == "1980s")
  }

  @Test(arguments: [
    "harbour/harbor", "neighbourhoods/neighborhoods", "favourite/favorite", "centre/center",
    "centred/centered", "kilometres/kilometers", "organise/organize", "organisation/organization",
    "analysed/analyzed", "defence/defense", "licences/licenses", "programmes/programs",
    "tyres/tires", "jewellery/jewelry", "aeroplanes/airplanes", "travelled/traveled",
    "labelling/labeling", "theatre/theater", "fulfil/fulfill", "sceptical/skeptical",
  ])
  func `British and American spellings are one word`(pair: String) throws {
    let sides = pair.split(separator: "/").map { String($0) }
    #expect(try termsOf(sides[0]) == termsOf(sides[1]))
    #expect(try termsOf(sides[0].uppercased()) == termsOf(sides[1]))
  }

  @Test func `words that only look British stay apart`() throws {
    #expect(try termsOf("four") == ["four"])
    #expect(try termsOf("acre") != termsOf("acer"))
    #expect(try termsOf("advise").first?.contains("z") == false)
    #expect(try termsOf("controlled") == termsOf("controlled"))
  }

  @Test func `umlauts meet what is typed for them`() throws {
    let german = Language("de")
    #expect(try termsOf("Mueller", german).contains(termsOf("Müller", german)[0]))
    #expect(try termsOf("Goettingen", german).contains(termsOf("Göttingen", german)[0]))
    #expect(try termsOf("Müller").contains(termsOf("Mueller")[0]))
    #expect(try termsOf("Müller").contains(termsOf("Muller")[0]))
    #expect(try termsOf("neue Quelle", german) == termsOf("neue Quelle", german))
  }

  @Test(arguments: [("대통령이", "대통령"), ("학교에서", "학교"), ("서울특별시는", "서울특별시"), ("고양이가", "고양이")])
  func `a Korean word meets itself behind its particle`(particle: String, word: String) throws {
    #expect(try termsOf(particle) == termsOf(word))
  }

  @Test func `a Hebrew acronym is one word`() throws {
    let hebrew = Language("he")
    #expect(try termsOf("צה\"ל הודיע", hebrew) == ["צהל", "הודיע"])
    #expect(try termsOf("צה״ל", hebrew) == ["צהל"])
    #expect(try termsOf("אמר \"שלום\"", hebrew) == ["אמר", "שלום"])
    #expect(try termsOf("he said\"go") == ["he", "said", "go"])
  }

  @Test func `Vietnamese keeps its tones and Devanagari loses its dots`() throws {
    #expect(try termsOf("mà má", Language("vi")) == ["mà", "má"])
    #expect(try termsOf("ज़मीन", Language("hi")) == termsOf("जमीन", Language("hi")))
  }

  @Test(arguments: [
    ("the investi-\ngation of it", "the investi-gation of it"), ("well-\r\n  known", "well-known"),
    ("He left -\nand stayed", "He left -\nand stayed"), ("Anglo-\nSaxon", "Anglo-\nSaxon"),
    ("a\nb", "a\nb"), ("x-\n", "x-\n"),
  ])
  func `a word divided at a line end is one again`(text: String, expected: String) throws {
    #expect(LineEndHyphens.joined(text) == expected)
    #expect(PlainText.article(fromText: text, name: "a").body == expected)
  }

  @Test func `the divided word is found whole`() throws {
    #expect(try termsOf("investi-gation").contains(termsOf("investigation")[0]))
  }
}

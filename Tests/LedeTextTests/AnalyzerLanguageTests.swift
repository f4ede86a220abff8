import LedeText
import Testing

struct AnalyzerLanguageTests {
  @Test(arguments: ["\u{6E5}", "\u{640}", "\u{301}", "a \u{6E5}\u{6E6} b"])
  func `a word of nothing but marks that folding removes is no empty term`(_ text: String) throws {
    for language in ["en", "ar", "ja", "fr"] {
      let analyzer = try Analyzer(Language(language))
      #expect(analyzer.analyze(text).allSatisfy { !analyzer.term($0.term).text.isEmpty })
    }
  }

  @Test func `a language tag is cut to its language`() {
    #expect(Language("pt-BR").code == "pt")
    #expect(Language("EN_us") == .english)
    #expect(Language("").code == "und")
    #expect(Language("xx").stemmerName == nil)
  }

  @Test func `French elisions are dropped`() throws {
    #expect(try plainTerms("l'homme", Language("fr")) == (try plainTerms("homme", Language("fr"))))
    #expect(try plainTerms("aujourd’hui", Language("fr")).count == 1)
  }

  @Test(arguments: [
    ("fr", "élysée", "elysee"), ("de", "Müller", "Muller"), ("es", "nación", "nacion"),
    ("pt", "coração", "coracao"),
  ])
  func `a word typed without its accents is found`(code: String, text: String, typed: String) throws
  {
    let held = Set(try plainTerms(text, Language(code)))
    let asked = Set(try plainTerms(typed, Language(code)))
    #expect(!held.isDisjoint(with: asked))
  }

  @Test func `Turkish suffixes behind an apostrophe are no part of a word`() throws {
    let turkish = Language("tr")
    #expect(try plainTerms("1978'de", turkish) == ["1978"])
    #expect(try plainTerms("1978’den 5'inci", turkish) == ["1978", "5"])
    for text in ["Ankara'da", "ANKARA'YA", "Ankara’nın", "Ankara'daki"] {
      #expect(try plainTerms(text, turkish) == plainTerms("Ankara", turkish))
    }
    // No suffix, but a name.
    #expect(try plainTerms("Kur'an", turkish) == plainTerms("Kuran", turkish))
    #expect(try plainTerms("1978'de", .english) == ["1978de"])
    #expect(try plainTerms("I", turkish) == plainTerms("ı", turkish))
  }

  @Test func `an analyzer of all languages reads each as an analyzer of it does`() throws {
    let texts = [
      ("en", "The WHO's centres were organised in the U.S. on Oct. 7"), ("de", "Die Häuser heißen"),
      ("fr", "l'homme et la nation"), ("tr", "IĞDIR'da ısındı"), ("ja", "市長は月曜日"),
      ("sk", "pred koncom roka"), ("de", "Die Häuser heißen"), ("en", "the centre"),
    ]
    let all = try Analyzer(.auto)
    for (code, text) in texts {
      let own = try Analyzer(Language(code))
      all.use(Language(code))
      let (found, wanted) = (all.analyze(text), own.analyze(text))
      #expect(found.map { all.term($0.term) } == wanted.map { own.term($0.term) })
      #expect(found.map(\.position) == wanted.map(\.position))
      #expect(found.map { all.isStopWord($0.term) } == wanted.map { own.isStopWord($0.term) })
    }
    all.use(.english)
    let count = all.termCount
    let own = all.analyze("nation")
    all.use(Language("fr"))
    #expect(all.analyze("nation").map(\.term) == own.map(\.term))
    _ = all.analyze("bientôt")
    #expect(all.termCount > count)
    all.forgetTerms()
    #expect(all.analyze("la nation").map { all.term($0.term).text } == ["la", "nation"])
    #expect(all.termCount == 2)
  }

  @Test func `the fingerprint of all languages is that of none`() throws {
    let all = try AnalysisFingerprint(of: .auto)
    #expect(all == (try AnalysisFingerprint(of: .auto)))
    for code in LanguageRules.codes {
      #expect(try AnalysisFingerprint(of: Language(code)) != all)
    }
  }

  @Test func `decimal commas are those of the language`() throws {
    #expect(try plainTerms("1.000,5", Language("de")) == ["1000.5"])
    #expect(try plainTerms("3,5", Language("fr")) == ["3.5"])
  }

  @Test func `Turkish parts the dotted from the dotless i until accents are folded`() throws {
    let turkish = Language("tr")
    #expect(try plainTerms("ISPARTA", turkish) == (try plainTerms("ısparta", turkish)))
    #expect(try plainTerms("İZMİR", turkish) == (try plainTerms("izmir", turkish)))
  }

  @Test func `Greek sigmas are one letter`() throws {
    let unstemmed = Language("und")
    #expect(try plainTerms("ΟΔΟΣ", unstemmed) == (try plainTerms("οδός", unstemmed)))
  }

  @Test(arguments: [
    ("北京大学", ["北京", "京大", "大学"]), ("東", ["東"]), ("カタカナ", ["カタ", "タカ", "カナ"]),
    ("ภาษา", ["ภา", "าษ", "ษา"]),
  ])
  func `scripts without spaces are overlapping pairs`(text: String, expected: [String]) throws {
    #expect(try plainTerms(text) == expected)
  }

  @Test func `pairs have positions of their own and parted runs do not mix`() throws {
    #expect(try terms("北京 IBM 大学") == ["北京@0", "ibm@1", "大学@2"])
  }

  @Test func `Korean, Arabic, Hebrew and Hindi are words`() throws {
    #expect(try plainTerms("한국 신문") == ["한국", "신문"])
    #expect(try plainTerms("حِزْبُ الله").count == 2)
    #expect(try plainTerms("حِزْبُ") == (try plainTerms("حزب")))
    #expect(try plainTerms("שלום עולם").count == 2)
    #expect(try plainTerms("हिन्दी समाचार").count == 2)
  }
}

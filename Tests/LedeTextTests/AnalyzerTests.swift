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

  @Test func `a hyphenated word has its parts and its joined form`() throws {
    #expect(try terms("de-escalation now") == ["deescal@0", "de@0", "escal@1", "now@2"])
    #expect(try terms("deescalation") == ["deescal@0"])
  }

  @Test(arguments: ["U.S. troops", "US troops", "u.s. troops", "U.S troops"])
  func `the United States are one special term`(text: String) throws {
    #expect(try terms(text) == ["u.s.@0", "troop@1"])
  }
}

import LedeText
import Testing

@testable import LedeQuery

/// Queries of every kind, proved by simple means: a list of all words and a table of edits.
@Suite struct `Anything asked` {
  private let archive: TestArchive
  private let articles: [Article]
  private let words: [String]

  init() throws {
    articles = try TestArchive.seedArticles()
    archive = try TestArchive(articles)
    words = Set(articles.flatMap { Self.words(in: $0.body) }).sorted()
  }

  /// Runs of ASCII letters.
  private static func words(in text: String) -> [String] {
    text.split { !($0.isASCII && $0.isLetter) }.map { $0.lowercased() }
  }

  private func edited(_ word: String, _ count: Int, _ random: inout SplitMix) -> String {
    var letters = Array(word)
    for _ in 0..<count {
      let at = Int.random(in: letters.indices, using: &random)
      let letter = "abcdefghijklmnopqrstuvwxyz".randomElement(using: &random) ?? "a"
      switch Int.random(in: 0..<4, using: &random) {
      case 0: letters.insert(letter, at: at)
      case 1 where letters.count > 1: letters.remove(at: at)
      case 2: letters[at] = letter
      default: letters.swapAt(at, max(at - 1, 0))
      }
    }
    return String(letters)
  }

  /// One edit away from another form of the word, by a short list of endings.
  private static func isNearForm(_ typed: String, of word: String) -> Bool {
    let endings = """
      s ed ing er ers ly es e ion ions ation ations ment ments al ally ity y ies ied d r rs ive or ors
      able ance ant ent ful ic ical ize ness ous
      """.split(whereSeparator: \.isWhitespace).map { String($0) } + [""]
    return (0...max(0, min(5, word.count - 3))).contains { cut in
      endings.contains { ending in
        let form = Array(word.dropLast(cut) + ending)
        return EditDistance.between(Array(typed), form, limit: 1) != nil
      }
    }
  }

  @Test func `a word that no article holds is replaced by a close word or by nothing`() throws {
    var random = SplitMix(seed: 5)
    for _ in 0..<400 {
      let word = words.randomElement(using: &random) ?? ""
      let typed = edited(word, Int.random(in: 0...3, using: &random), &random)
      let result = try archive.searcher.search(typed)
      if result.isEmpty { #expect(result.outcome.relaxation?.reason.isEmpty == false) }
      for pair in result.replacements {
        let (letters, meant) = (Array(typed), Array(pair.replacement))
        #expect(letters.count >= 4, "\(typed) is replaced by \(meant)")
        let isClose = EditDistance.between(letters, meant, limit: letters.count < 6 ? 1 : 2) != nil
        #expect(isClose || Self.isNearForm(typed, of: pair.replacement), "\(typed): \(meant)")
      }
      for suggestion in result.outcome.corrections.flatMap(\.suggestions) {
        #expect(!StopWords.of(.english).words.contains(suggestion.word))
      }
    }
  }

  @Test func `whatever is typed is answered, asked and found`() throws {
    var random = SplitMix(seed: 6)
    let signs = Array("abcXYZ019 \"()+-*?~^:.,'/@\\\u{2019}\u{201C}\u{E9}\u{4E2D}\u{1F600}\u{0}\n")
    for _ in 0..<400 {
      let count = Int.random(in: 0...24, using: &random)
      let text = String((0..<count).map { _ in signs.randomElement(using: &random) ?? " " })
      let result = try archive.searcher.search(text)
      #expect(
        !result.isEmpty || result.outcome.relaxation?.reason != nil, "\(text) is silently empty")
      _ = try archive.searcher.ask(text)
    }
  }

  @Test func `every hit has a mark, and every mark is what was asked for`() throws {
    var random = SplitMix(seed: 7)
    let analyzer = try Analyzer(.english)
    for round in 0..<300 {
      let body = try #require(articles.randomElement(using: &random)).body
      let words = Self.words(in: body).filter { $0.count > 4 }
      let word = try #require(words.randomElement(using: &random))
      let query: String
      let fits: (String) -> Bool
      switch round % 3 {
      case 0:
        let stems = Set(analyzer.analyze(word).map(\.term))
        query = word
        fits = { mark in analyzer.analyze(mark).contains { stems.contains($0.term) } }
      case 1:
        let beginning = String(word.prefix(Int.random(in: 3...word.count, using: &random)))
        query = beginning + "*"
        fits = { mark in
          mark.lowercased().hasPrefix(beginning)
            || analyzer.analyze(mark).contains {
              analyzer.term($0.term).text.hasPrefix(beginning)
            }
        }
      default:
        let typed = edited(word, 1, &random)
        query = typed + "~"
        fits = { mark in
          ([mark.lowercased()] + analyzer.analyze(mark).map { analyzer.term($0.term).text })
            .contains { EditDistance.between(Array($0), Array(typed), limit: 2) != nil }
        }
      }
      let result = try archive.searcher.search(query)
      // A part of a word, as `doesn`, is taken for another one.
      guard result.outcome.corrections.isEmpty, result.outcome.relaxation == nil else { continue }
      for hit in result.hits {
        #expect(!hit.highlightBytes.isEmpty, "\(query) marks nothing in \(hit.id)")
        let bytes = Array(hit.snippet.utf8)
        for range in hit.highlightBytes {
          let mark = String(decoding: bytes[range], as: UTF8.self)
          #expect(fits(mark), "\(query) marks \(mark)")
        }
      }
    }
  }

  @Test func `patterns match whole words and not only stems`() throws {
    let texts = [
      ("one", "First", "A leader spoke of the government."),
      ("two", "Second", "Two leaders spoke of governments."),
      ("three", "Leadership", "The happiest of all were happy."),
    ]
    let archive = try TestArchive(
      texts.map { id, headline, body in
        Article(id: try #require(ArticleID(id)), headline: Headline(headline), body: body)
      })
    func found(_ query: String) throws -> [String] {
      try archive.searcher.search(query).hits.map(\.id.rawValue).sorted()
    }
    #expect(try found("leaders*") == ["three", "two"])
    #expect(try found("leader*") == ["one", "three", "two"])
    #expect(try found("govern*ts") == ["two"])
    #expect(try found("happy*") == ["three"])
    #expect(try found("happie?t") == ["three"])
  }
}

import LedeIndex
import LedeText
import Testing

@testable import LedeQuery

@Suite struct `Searching` {
  let archive: TestArchive
  var searcher: Searcher { archive.searcher }

  init() throws { archive = try .seeds() }

  @Test func `any string runs, and what it marks matches`() throws {
    var random = SplitMix(seed: 11)
    let vocabulary = try TestArchive.seedArticles().flatMap { article in
      article.body.split(whereSeparator: \.isWhitespace).map(String.init)
    }
    let signs = [
      "+", "-", "\"", "(", ")", " AND ", " OR ", " NOT ", "*", "~", "^2", "title:", " NEAR/4 ",
      " SAME/s ",
    ]
    var options = SearchOptions()
    options.limit = 3
    for _ in 0..<150 {
      var text = ""
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        if Int.random(in: 0..<4, using: &random) == 0 {
          text += signs[Int.random(in: signs.indices, using: &random)]
        }
        text += vocabulary[Int.random(in: vocabulary.indices, using: &random)]
        if Int.random(in: 0..<3, using: &random) > 0 { text += " " }
      }
      let result = try searcher.search(text, options)
      #expect(Query(result.outcome.ranAs).canonical == result.outcome.ranAs)
      if result.isEmpty {
        #expect(result.outcome.relaxation?.reason != nil, "\(text) is silently empty")
      }
      for hit in result.hits {
        check(hit.highlightBytes, in: hit.snippet)
        check(hit.headlineHighlightBytes, in: hit.headline.text)
      }
    }
  }

  private func check(_ ranges: [Range<Int>], in text: String) {
    var end = 0
    let bytes = Array(text.utf8)
    for range in ranges {
      #expect(range.lowerBound >= end && range.upperBound <= bytes.count && !range.isEmpty)
      #expect(String(validating: bytes[range], as: UTF8.self) != nil)
      end = range.upperBound
    }
  }

  @Test func `where the time is up, hits behind the first ten come without a snippet`() throws {
    let articles = (10..<40).map {
      TestArchive.article("a\($0)", "Ferry \($0)", body: "A ferry sailed \($0) times.")
    }
    var options = SearchOptions()
    options.limit = nil
    options.duplicates = .show
    let archive = try TestArchive(articles)
    let whole = try archive.searcher.search("ferry", options)
    options.query.timeLimit = .zero
    let cut = try archive.searcher.search("ferry", options)
    #expect(cut.hits.map(\.id) == whole.hits.map(\.id) && whole.hits.count == 30)
    #expect(cut.hits.prefix(10).map(\.snippet) == whole.hits.prefix(10).map(\.snippet))
    #expect(cut.hits.dropFirst(10).allSatisfy { $0.snippet.isEmpty } && cut.outcome.isCutShort)
    #expect(cut.outcome.notes.contains { $0.hasPrefix("20 of 30 hits have no snippet") })
    #expect(!whole.outcome.isCutShort && whole.hits.allSatisfy { !$0.snippet.isEmpty })
  }

  @Test(arguments: [
    ("\"islamic jihad\"", "Islamic Jihad"), ("hezbol*", "Hezbollah"), ("nasralah~", "Nasrallah"),
    ("escalating", "escal"), ("isra?l", "Israel"), ("lebanese", "Lebanese"),
  ])
  func `marks what matches, in whatever form`(query: String, word: String) throws {
    let result = try searcher.search(query)
    for hit in result.hits {
      #expect(!hit.highlightBytes.isEmpty)
      let bytes = Array(hit.snippet.utf8)
      for range in hit.highlightBytes {
        let marked = String(decoding: bytes[range], as: UTF8.self)
        #expect(marked.lowercased().hasPrefix(word.lowercased()), "\(query) marks \(marked)")
      }
    }
    #expect(!result.hits.isEmpty)
  }

  @Test func `both sides in one sentence are not both sides in one article`() throws {
    let same = try searcher.search("Blinken SAME/s Netanyahu")
    #expect(same.seeds == ["002"])
    #expect(try searcher.search("Blinken SAME/s Rafah").isEmpty)
    #expect(
      try searcher.search("Blinken SAME/s Rafah").outcome.relaxation?.queries.isEmpty == false)
    #expect(try searcher.search("ambulances SAME/p Rafah").seeds == ["002"])
  }

  @Test func `a mistyped field is searched as a word, with a hint`() throws {
    let result = try searcher.search("titel:clash")
    #expect(result.outcome.totalCount > 0)
    #expect(result.outcome.notes.first?.contains("did you mean title:?") == true)
    var options = SearchOptions()
    options.query.isStrict = true
    #expect(throws: SearchError.self) { try searcher.search("titel:clash", options) }
  }

  @Test func `an explanation adds up to the score`() throws {
    var options = SearchOptions()
    options.explains = true
    options.recency = .mild
    for ranking in SearchOptions.Ranking.allCases {
      options.ranking = ranking
      for hit in try searcher.search("hezbollah leader met israel", options).hits {
        let sum = hit.explanation.reduce(0) { $0 + $1.value }
        #expect(abs(sum - hit.score) < 1e-3)
      }
    }
  }

  @Test func `articles are counted by day, month and year`() throws {
    let hezbollah = try searcher.matches("hezbollah").articles.rows(by: [.year, .day, .month])
    #expect(
      hezbollah[.day] == [
        CountRow(key: "2023-11-07", count: 2), CountRow(key: "2023-11-08", count: 1),
        CountRow(key: nil, count: 1),
      ])
    let undated = CountRow(key: nil, count: 1)
    #expect(hezbollah[.month] == [CountRow(key: "2023-11", count: 3), undated])
    #expect(hezbollah[.year] == [CountRow(key: "2023", count: 3), undated])
    #expect(
      try searcher.matches("nasrallah").articles.rows(by: [.source])
        == [.source: [CountRow(key: nil, count: 3)]])
  }

  @Test func `the first and last mention are told by date`() throws {
    let mentions = try searcher.mentions(of: "\"islamic jihad\"")
    #expect(mentions.first?.id.rawValue.hasPrefix("003") == true)
    #expect(mentions.last?.id.rawValue.hasPrefix("001") == true)
  }

  @Test func `similar articles come without the article itself`() throws {
    let id = try #require(try searcher.search("ambulances").hits.first?.id)
    let result = try #require(try searcher.similar(to: id))
    #expect(result.outcome.totalCount == 3)
    #expect(!result.hits.contains { $0.id == id })
    #expect(try searcher.similar(to: ArticleID("nobody")) == nil)
  }

  @Test func `copies and updates of a story stand under one hit`() throws {
    var articles = try TestArchive.seedArticles()
    for (number, article) in articles.enumerated() {
      var copy = article
      copy.id = try #require(ArticleID("copy-\(number)"))
      copy.body += "\n\nThis story was updated with a comment by the ministry."
      articles.append(copy)
    }
    let doubled = try TestArchive(articles)
    var options = SearchOptions()
    options.duplicates = .group
    let result = try doubled.searcher.search("hezbollah", options)
    #expect(result.hits.count == 4)
    #expect(result.outcome.totalCount == 8)
    #expect(result.hits.allSatisfy { $0.duplicates.count == 1 })
    options.duplicates = .show
    #expect(try doubled.searcher.search("hezbollah", options).hits.count == 8)
  }

  @Test func `a name is found or suggested in other spellings`() throws {
    for name in ["Nasralla", "Nasrullah", "Quassem", "el-Aruri", "Amirabdolahian", "Netanjahu"] {
      let result = try searcher.search(name)
      #expect(
        result.outcome.totalCount > 0
          || result.outcome.corrections.first?.suggestions.isEmpty == false, "\(name)")
    }
  }

  @Test func `stop words make no article longer where it is ranked as others rank`() throws {
    let bodies = ["wire agency report", "the wire of an agency and not a report", "nothing else"]
    let archive = try TestArchive(
      bodies.enumerated().map { index, body in
        Article(id: try #require(ArticleID("\(index)")), headline: Headline("to the"), body: body)
      })
    var options = SearchOptions()
    func scores() throws -> [Double] {
      try archive.searcher.search("wire", options).hits.map { $0.score }
    }
    let news = try scores()
    #expect(news.count == 2 && news[0] > news[1])
    options.ranking = .bm25
    let plain = try scores()
    #expect(plain.count == 2 && plain[0] == plain[1])
  }

  @Test func `under bm25 suggestions are told where nothing is found, and only there`() throws {
    let searcher = try TestArchive.seeds().searcher
    var options = SearchOptions()
    options.ranking = .bm25
    let some = try searcher.search("hezbolah israel -hamass", options)
    #expect(some.outcome.totalCount == 4 && some.outcome.corrections.isEmpty)
    #expect(some.outcome.notes.contains { $0.contains("did you mean hamas?") })
    let none = try searcher.search("hezbolah", options)
    #expect(none.outcome.totalCount == 0 && none.outcome.relaxation != nil)
    #expect(none.outcome.corrections.map(\.word) == ["hezbolah"])
    #expect(none.outcome.corrections.first?.suggestions.first?.word == "hezbollah")
    options.corrects = false
    #expect(try searcher.search("hezbolah israel", options).outcome.corrections.count == 1)
  }

  @Test func `an archive without text or positions still searches`() throws {
    let bare = try TestArchive.seeds(
      settings: ArchiveSettings(keepsPositions: false, keepsText: false))
    #expect(try bare.searcher.search("hezbollah \"islamic jihad\"").outcome.totalCount == 4)
    #expect(try bare.searcher.ask("who leads Hezbollah?").answers.isEmpty)
    #expect(try bare.searcher.search("hezbolah").outcome.totalCount == 4)
  }
}

@Suite struct `Spelling` {
  @Test(arguments: [
    ("hezbollah", "hezbolah", 1), ("abcd", "abdc", 1), ("kitten", "sitting", 3), ("a", "a", 0),
  ])
  func `counts edits as the table does`(a: String, b: String, edits: Int) {
    #expect(EditDistance.between(Array(a.utf8), Array(b.utf8), limit: 5) == edits)
    var table = SlipTable(Array(a.utf8), .edits, edits: 12)
    #expect(table.cost(for: Array(b.utf8)) == edits * 20)
  }

  @Test(arguments: ["Straße", "naïve", "Ёлка"]) func `counts edits of letters, not of bytes`(
    word: String
  ) {
    #expect(EditDistance.between(word, String(word.dropLast()), limit: 1) == 1)
    #expect(EditDistance.between(word, "x" + word, limit: 1) == 1)
    #expect(EditDistance.between(String(word.reversed()), word, limit: 1) == nil)
    #expect(EditDistance.between("abcde", "abxye", limit: 1) == nil)
    #expect(EditDistance.between("abcde", "abxye", limit: 2) == 2)
  }

  @Test(arguments: [UInt8(ascii: "d"), UInt8(ascii: "n"), UInt8(ascii: "z")])
  func `a walk finds the terms that the table finds one by one`(last: UInt8) {
    var random = SplitMix(seed: 3)
    func word() -> [UInt8] {
      (0..<Int.random(in: 1...9, using: &random)).map { _ in
        UInt8.random(in: 0x61...last, using: &random)
      }
    }
    let words = Set((0..<600).map { _ in word() })
      .sorted { $0.lexicographicallyPrecedes($1) }
    let terms = TermTable { add in for word in words { add(word, 1) } }
    for _ in 0..<25 {
      let typed = word()
      for edits in 1...2 {
        var walk = TermWalk(typed, .edits, edits: edits)
        let found = walk.matches(in: terms)
        #expect(
          found.map { Int($0.cost) }
            == words.compactMap { EditDistance.between(typed, $0, limit: edits).map { $0 * 20 } })
        #expect(
          found.map { Array(terms.letters($0.index)) }
            == words.filter { EditDistance.between(typed, $0, limit: edits) != nil })
        var table = SlipTable(typed, .typing, edits: edits)
        let limit = SlipCosts.typing.limit(edits: edits)
        var slips = TermWalk(typed, .typing, edits: edits)
        #expect(
          slips.matches(in: terms).map { Array(terms.letters($0.index)) }
            == words.filter { table.cost(for: $0) <= limit })
      }
    }
  }

  @Test(arguments: [
    ("polcies", "polici", 22), ("policty", "polici", 30), ("zonign", "zone", 22),
    ("sophsticated", "sophist", 22), ("meetings", "meet", 0), ("workabilty", "workabl", 22),
    ("serceary", "secretari", 44),
  ])
  func `a slip in a form is one of its stem`(typed: String, stem: String, cost: Int16) {
    let terms = TermTable { add in add(Array(stem.utf8), 1) }
    let letters = Array(typed.utf8)
    let endings = EndingCosts(letters, .typing, language: .english)
    var walk = TermWalk(letters, .typing, edits: 2, endings: endings)
    let found = walk.matches(in: terms)
    #expect(found.map(\.cost) == [cost])
    #expect(found.allSatisfy { $0.costWithEnding > $0.cost })
  }

  @Test func `names in other alphabets' spellings sound alike`() {
    let keys = ["gaddafi", "qadhafi", "kadafi", "qaddafi"].map { SoundKey.of(Array($0.utf8)) }
    #expect(Set(keys).count == 1)
  }

  @Test(arguments: [
    ("w*d", "world", true), ("w?rld", "world", true), ("w?ld", "wild", true),
    ("a*b*c", "aXbYc", true),
    ("*", "", true), ("a?", "a", false), ("w?ld", "world", false),
  ])
  func `patterns match whole words`(pattern: String, word: String, matches: Bool) {
    #expect(Wildcard(pattern).matches(Array(word.utf8)) == matches)
  }
}

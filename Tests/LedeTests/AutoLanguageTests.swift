import FoundationEssentials
import Lede
import LedeTestSupport
import LedeText
import Testing

/// One archive whose articles are each read in their own language gives what archives of one language each give.
@Suite struct `An archive of many languages` {
  /// Ten articles and some forty questions a language, written for this project.
  struct LanguageSet {
    let language: String
    var articles: [Article] = []
    var questions: [String] = []

    private struct Line: Decodable {
      let _id: String
      let title: String?
      let text: String
    }

    init(_ language: String) throws {
      self.language = language
      for line in try Self.lines("languages/\(language)/corpus.jsonl", as: Line.self) {
        articles.append(
          Article(
            id: try #require(ArticleID(line._id)), headline: Headline(line.title ?? ""),
            body: line.text))
      }
      questions = try Self.lines("languages/\(language)/questions.jsonl", as: Line.self).map(\.text)
    }

    static func lines<Row: Decodable>(_ path: String, as: Row.Type) throws -> [Row] {
      let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
      let file = "/\(root)/Tests/Quality/\(path)"
      let bytes = try #require(FileManager.default.contents(atPath: file))
      return try bytes.split(separator: UInt8(ascii: "\n")).map {
        try JSONDecoder().decode(Row.self, from: $0)
      }
    }

    /// The words of its articles, once each.
    var words: [String] {
      let texts = articles.map(\.body).joined(separator: " ")
      let words = texts.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
      return Set(words.map { String($0) }).sorted()
    }

    var ids: Set<String> { Set(articles.map(\.id.rawValue)) }
  }

  static let languages = ["ar", "de", "el", "es", "hi", "ro", "ru", "th", "tr", "vi", "zh"]

  private static func archive(
    _ language: String, _ articles: [Article], in folder: TestFolder
  ) throws -> Archive {
    let archive = try Archive.create(
      "\(folder.path)/\(language).lede", settings: ArchiveSettings(language: language))
    try archive.add(articles)
    return archive
  }

  private static func matches(_ query: String, _ archive: Archive) throws -> Set<String> {
    var options = SearchOptions()
    options.limit = nil
    options.corrects = false
    options.duplicates = .show
    options.snippetLength = 0
    return Set(try archive.search(query, options: options).hits.map(\.id.rawValue))
  }

  @Test func `the articles of a language that match are those of its own archive`() throws {
    let folder = try TestFolder()
    let sets = try Self.languages.map { try LanguageSet($0) }
    let all = try Self.archive("auto", sets.flatMap(\.articles), in: folder)
    var asked = 0
    var more: [String] = []
    for set in sets {
      let own = try Self.archive(set.language, set.articles, in: folder)
      var phrases: [String] = []
      for article in set.articles {
        let words = article.body.split(separator: " ").prefix(5)
        for (first, second) in zip(words, words.dropFirst()) {
          phrases.append("\"\(first) \(second)\"")
        }
      }
      let words = set.words.enumerated().filter { $0.offset % 3 == 0 }.map(\.element)
      for query in set.questions + words + phrases {
        let found = try Self.matches(query, all).intersection(set.ids)
        let wanted = try Self.matches(query, own)
        #expect(found.isSuperset(of: wanted), "\(set.language): \(query)")
        asked += 1
        if found != wanted { more.append("\(set.language): \(query)") }
      }
    }
    // A form of the word in another language may be another word's in this one.
    #expect(asked > 1000)
    #expect(more.count * 100 < asked, "\(more)")
  }

  @Test func `the language of an article that states none is found and kept`() throws {
    struct Line: Decodable {
      let language: String
      let text: String
    }
    let folder = try TestFolder()
    var wanted: [String: String] = [:]
    var articles: [Article] = []
    func add(_ text: String, _ language: String) throws {
      let id = "\(language)\(articles.count)"
      wanted[id] = language
      articles.append(Article(id: try #require(ArticleID(id)), headline: .absent, body: text))
    }
    for line in try LanguageSet.lines("language-texts.jsonl", as: Line.self) {
      let letters = Array(line.text)
      for start in stride(from: 0, to: letters.count - 270, by: 150) {
        try add(String(letters[start..<min(start + 300, letters.count)]), line.language)
      }
    }
    for language in Self.languages {
      for article in try LanguageSet(language).articles { try add(article.body, language) }
    }
    let archive = try Self.archive("auto", articles, in: folder)
    var right = 0
    for article in articles {
      let kept = try #require(try archive.reader.article(article.id))
      if kept.language == wanted[article.id.rawValue] { right += 1 }
    }
    #expect(articles.count > 200)
    #expect(Double(right) >= 0.98 * Double(articles.count))
    let rows = try archive.reader.count("*", by: [.language]).rows[.language] ?? []
    #expect(rows.count >= 26)
    #expect(!rows.contains { $0.key == nil })
  }

  @Test(
    arguments: [
      ("de-AT", "Der Bürgermeister sagte am Montag, dass die Brücke nicht eröffnet wird.", "de-AT"),
      (
        "en",
        """
        Der Bürgermeister sagte am Montag, dass die Brücke nicht vor Ende des Jahres eröffnet wird, \
        weil die Prüfer noch Risse in den Pfeilern gefunden haben und der Bau nun teurer wird.
        """, "de"
      ),
      ("en", "Мэр сказал в понедельник, что мост не откроют до конца года.", "ru"),
      ("fr", "Paris 3, Lyon 1", "fr"),
      ("nn", "Ordføreren sa mandag at broen ikke blir åpnet.", "nn"),
      ("sk", "Starosta v pondelok povedal, že most nebude otvorený pred koncom roka.", "sk"),
      (nil, "12:30", "en"), (nil, "Xqz", "en"),
      (nil, "市長は月曜日、橋は年末まで開通しないと述べた。", "ja"),
    ] as [(String?, String, String)])
  func `a stated language holds where the text does not contradict it`(
    stated: String?, body: String, kept: String
  ) throws {
    let folder = try TestFolder()
    let id = ArticleID("1")
    let article = Article(id: id, headline: .absent, language: stated, body: body)
    let archive = try Self.archive("auto", [article], in: folder)
    #expect(try archive.reader.article(id)?.language == kept)
    #expect(try archive.add([article]).unchanged == 1)
  }

  @Test func `the forms of a word weigh as one`() throws {
    let folder = try TestFolder()
    // Germans cut `Kosten` to its stem, who write English do not.
    var articles: [Article] = []
    for number in 1...9 {
      let id = try #require(ArticleID("de\(number)"))
      articles.append(
        Article(
          id: id, headline: .absent, language: "de",
          body: "Die Kosten der Brücke sind nicht bekannt \(number)."))
    }
    articles.append(
      Article(
        id: ArticleID("en"), headline: .absent, language: "en",
        body: "The Kosten group of builders has replied 10."))
    let archive = try Self.archive("auto", articles, in: folder)
    var options = SearchOptions()
    options.limit = nil
    options.duplicates = .show
    let hits = try archive.search("kosten", options: options).hits
    #expect(hits.count == 10)
    let scores = hits.map(\.score)
    #expect((scores.max() ?? 0) - (scores.min() ?? 0) < 0.02 * (scores.max() ?? 0))
    #expect(hits.allSatisfy { $0.snippet.lowercased().contains("kosten") })
    #expect(hits.allSatisfy { !$0.highlights.isEmpty })
    #expect(try archive.search("kosten language:de", options: options).hits.count == 9)
    #expect(try archive.search("kosten language:en", options: options).hits.count == 1)
  }

  @Test func `digests are those of the language's own archive`() throws {
    let folder = try TestFolder()
    let sets = try ["de", "ru", "zh"].map { try LanguageSet($0) }
    let all = try Self.archive("auto", sets.flatMap(\.articles), in: folder)
    for set in sets {
      let own = try Self.archive(set.language, set.articles, in: folder)
      let ids = set.articles.map(\.id)
      for id in ids {
        let (a, b) = (try all.reader.digest(of: [id]), try own.reader.digest(of: [id]))
        #expect(a.sentences.map(\.text) == b.sentences.map(\.text))
      }
      let (a, b) = (try all.reader.digest(of: ids), try own.reader.digest(of: ids))
      #expect(a.sentences.map(\.text) == b.sentences.map(\.text))
    }
  }

  @Test func `a query's digest and timeline are in the language of most of its articles`() throws {
    let folder = try TestFolder()
    let german = try LanguageSet("de").articles.filter { $0.body.contains("Nordlux") }
    let texts = [
      "The lamp maker Nordlux will close its plant in the town of Bautzen at the end of the year.",
      "Workers of Nordlux have been told that the plant will be closed, and they are to protest.",
    ]
    let english = try texts.enumerated().map { number, text in
      Article(
        id: try #require(ArticleID("en\(number)")), headline: Headline("Nordlux plant"), body: text)
    }
    let archive = try Self.archive("auto", german + english, in: folder)
    let reader = archive.reader
    var options = DigestOptions()
    options.leastScoreShare = 0
    let digest = try reader.digest("nordlux", options: options)
    let timeline = try reader.timeline("nordlux")
    for ids in [digest.sentences.compactMap(\.id), timeline.sentences.compactMap(\.id)] {
      #expect(ids.allSatisfy { $0.rawValue.hasPrefix("en") })
    }
    let note = "told by the articles in en; left out: \(german.count) in de"
    #expect(digest.outcome?.notes.contains(note) == true)
    #expect(timeline.outcome?.notes.contains(note) == true)
  }

  @Test func `archives of many languages are read as one, and not with others`() throws {
    let folder = try TestFolder()
    let (de, ru) = (try LanguageSet("de"), try LanguageSet("ru"))
    let auto = ArchiveSettings(language: "auto")
    var paths: [String] = []
    for set in [de, ru] {
      paths.append("\(folder.path)/auto-\(set.language).lede")
      try Archive.create(paths[paths.count - 1], settings: auto).add(set.articles)
    }
    let joined = try Archive.open(paths)
    let one = try Self.archive("auto", de.articles + ru.articles, in: folder)
    for query in de.questions + ru.questions {
      #expect(try Self.matches(query, joined) == Self.matches(query, one))
    }
    let other = try Self.archive("de", de.articles, in: folder)
    #expect(throws: LedeError.self) { try Archive.open(paths + [other.path]) }
  }

  @Test func `what is analysed again is what it was`() throws {
    let folder = try TestFolder()
    let sets = try ["el", "tr", "de"].map { try LanguageSet($0) }
    let archive = try Self.archive("auto", sets.flatMap(\.articles), in: folder)
    let before = try sets.flatMap(\.questions).map { try Self.matches($0, archive) }
    var writer = try archive.writer()
    try writer.merge(reanalyzing: true)
    #expect(try sets.flatMap(\.questions).map { try Self.matches($0, archive) } == before)
    let rows = try archive.reader.count("*", by: [.language]).rows[.language] ?? []
    #expect(Set(rows.map(\.key)) == ["de", "el", "tr"])
  }
}

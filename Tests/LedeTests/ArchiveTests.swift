import Lede
import LedeTestSupport
import LedeText
import Testing

struct ArchiveTests {
  @Test func `a question gets the sentence that answers it, with its source`() throws {
    let sample = try SampleArchive()
    let answer = try #require(
      try sample.archive.ask("how many Hezbollah fighters died?").answers.first)
    #expect(answer.shortAnswer == "40")
    #expect(answer.id.rawValue.hasPrefix("001_"))
    let article = try #require(try sample.archive.article(answer.id))
    let body = Array(article.body.utf8)
    let sentence = String(decoding: body[answer.bodyBytes], as: UTF8.self)
    #expect(sentence.hasPrefix("Two additional fighters"))
    #expect(sentence.hasSuffix("since the commencement of the conflict."))
  }

  @Test func `a search finds the articles that hold a word`() throws {
    let sample = try SampleArchive()
    let ids = try sample.archive.search("khamenei").hits.map(\.id.rawValue)
    #expect(ids.count == 1 && ids[0].hasPrefix("003_"))
  }

  @Test func `highlights are ranges of the text, and bytes of it`() throws {
    let sample = try SampleArchive()
    let hit = try #require(try sample.archive.search("khamenei").hits.first)
    #expect(!hit.highlights.isEmpty)
    #expect(hit.highlights.allSatisfy { hit.snippet[$0] == "Khamenei" })
    let bytes = Array(hit.snippet.utf8)
    for (range, place) in zip(hit.highlights, hit.highlightBytes) {
      #expect(String(decoding: bytes[place], as: UTF8.self) == hit.snippet[range])
    }
    let answer = try #require(
      try sample.archive.ask("how many Hezbollah fighters died?").answers.first)
    #expect(answer.answerRange.map { answer.sentence[$0] } == "40")
    #expect(!answer.highlights.isEmpty)
  }

  @Test func `adding the same files again changes nothing`() throws {
    let sample = try SampleArchive()
    let generation = sample.archive.generation
    let report = try sample.archive.add(contentsOf: [seedsFolder])
    #expect(report.unchanged == 4 && report.added == 0 && report.updated == 0)
    #expect(sample.archive.generation == generation)
    #expect(sample.archive.articleCount == 4)
  }

  @Test func `a dry run reports and changes nothing`() throws {
    let folder = try TestFolder()
    let archive = try Archive.create(folder.path + "/empty.lede")
    let report = try Archive.dryRun(addingContentsOf: [seedsFolder], to: archive.reader)
    #expect(report.articles == 4)
    #expect(archive.articleCount == 0)
  }

  @Test func `stopping an addition leaves the archive as it was`() throws {
    let sample = try SampleArchive()
    try sample.archive.remove(ArticleID("000_44c510f4f780526b").inArray)
    var options = ImportOptions()
    options.cancellation = Cancellation { true }
    let error = #expect(throws: LedeError.self) {
      try sample.archive.add(contentsOf: [seedsFolder], options: options)
    }
    #expect(error?.code == .cancelled)
    #expect(try Archive.open(sample.archive.path).articleCount == 3)
  }

  @Test func `an article that is updated replaces the old one`() throws {
    let sample = try SampleArchive()
    let id = ArticleID("002_888835f02eed3369")
    var article = try #require(try sample.archive.article(id))
    article.body = "The talks in Geneva were broken off."
    let report = try sample.archive.add([article])
    #expect(report.updated == 1)
    #expect(sample.archive.articleCount == 4)
    #expect(try sample.archive.search("geneva").hits.map(\.id) == [id])
    #expect(try sample.archive.search("ambulances").hits.isEmpty)
  }

  @Test func `a reader keeps its commit until it turns to a newer one`() throws {
    let sample = try SampleArchive()
    let reader = try Archive.open(sample.archive.path)
    try sample.archive.remove(ArticleID("003_6f4aeab3919da0c1").inArray)
    #expect(reader.articleCount == 4)
    #expect(try reader.search("khamenei").hits.count == 1)
    #expect(try reader.refresh())
    #expect(reader.articleCount == 3)
    #expect(try reader.search("khamenei").hits.isEmpty)
    #expect(try !reader.refresh())
  }

  @Test func `threads search one archive side by side and agree`() async throws {
    let sample = try SampleArchive()
    let archive = sample.archive
    let expected = try archive.search("hezbollah fighters").hits.map(\.id)
    let all = try await withThrowingTaskGroup(of: [ArticleID].self) { group in
      for _ in 0..<16 {
        group.addTask { try archive.search("hezbollah fighters").hits.map(\.id) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(all.count == 16 && all.allSatisfy { $0 == expected })
  }

  @Test func `a timeline goes by the days that sentences tell of`() throws {
    let sample = try SampleArchive()
    let late = "Pilots ended their strike on November 14. The pilots' strike began on November 2."
    try sample.archive.add([
      Article(
        id: ArticleID("late"), headline: Headline("Pilots end strike"),
        date: ArticleDate(year: 2023, month: 11, day: 15), body: late),
      Article(
        id: ArticleID("early"), headline: Headline("Pilots strike on"),
        date: ArticleDate(year: 2023, month: 11, day: 9), body: "Pilots said the strike goes on."),
    ])
    let timeline = try sample.archive.reader.timeline("pilots strike", dates: 3)
    let days = timeline.entries.compactMap { $0.date?.description }
    #expect(days == ["2023-11-02", "2023-11-09", "2023-11-14"])
    #expect(timeline.sentences.first?.id?.rawValue == "late")
  }

  @Test func `a digest keeps its budget and names its articles`() throws {
    let sample = try SampleArchive()
    var options = DigestOptions()
    options.budget = .words(60)
    let digest = try sample.archive.digest("nasrallah", options: options)
    #expect(digest.wordCount <= 60 && !digest.sentences.isEmpty)
    for sentence in digest.sentences {
      let id = try #require(sentence.id)
      let article = try #require(try sample.archive.article(id))
      let bytes = Array(article.body.utf8)[sentence.bodyBytes]
      #expect(String(decoding: bytes, as: UTF8.self) == sentence.text)
    }
  }

  @Test func `errors say what is wrong and what to do`() throws {
    let folder = try TestFolder()
    let missing = #expect(throws: LedeError.self) { try Archive.open(folder.path + "/none.lede") }
    #expect(missing?.code == .missing)
    #expect(missing?.message.contains(folder.path + "/none.lede") == true)
    let path = folder.path + "/one.lede"
    try Archive.create(path)
    let exists = #expect(throws: LedeError.self) { try Archive.create(path) }
    #expect(exists?.code == .exists)
    let foreign = #expect(throws: LedeError.self) { try Archive.openOrCreate(seedsFolder) }
    #expect(foreign?.code == .notAnArchive)
    #expect(foreign?.message.contains(seedsFolder) == true)
  }

  @Test func `an archive without text refuses what needs text`() throws {
    let folder = try TestFolder()
    var settings = ArchiveSettings()
    settings.keepsText = false
    let archive = try Archive.create(folder.path + "/bare.lede", settings: settings)
    try archive.add(contentsOf: [seedsFolder])
    let id = try #require(try archive.search("khamenei").hits.first).id
    #expect(id.rawValue.hasPrefix("003_"))
    let error = #expect(throws: LedeError.self) { try archive.article(id) }
    #expect(error?.code == .noStoredText)
  }

  @Test func `a merge leaves one segment, and check finds nothing wrong`() throws {
    let sample = try SampleArchive()
    let id = ArticleID("003_6f4aeab3919da0c1")
    let article = try #require(try sample.archive.article(id))
    try sample.archive.remove(id.inArray)
    try sample.archive.add([article])
    try sample.archive.merge()
    let statistics = try sample.archive.reader.statistics()
    #expect(statistics.segments == 1 && statistics.articles == 4 && statistics.deleted == 0)
    #expect(try sample.archive.search("khamenei").hits.map(\.id) == [id])
    #expect(try Archive.check(sample.archive.path).isEmpty)
  }
}

extension ArticleID {
  fileprivate var inArray: [ArticleID] { [self] }
}

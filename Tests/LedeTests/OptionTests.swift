import Lede
import LedeQuery
import LedeTestSupport
import Testing

/// Whatever stands in options, a call gives a result or an error that names the option.
struct OptionTests {
  static let searches: [(name: String, change: @Sendable (inout SearchOptions) -> Void)] = [
    ("limit", { $0.limit = -1 }), ("limit", { $0.limit = .min }),
    ("limit", { ($0.limit, $0.offset) = (.max, 1) }),
    ("offset", { $0.offset = -1 }), ("offset", { $0.offset = .max }),
    ("snippetLength", { $0.snippetLength = -1 }), ("snippetLength", { $0.snippetLength = .max }),
    ("query.timeLimit", { $0.query.timeLimit = .seconds(-1) }),
  ]

  static let questions: [(name: String, change: @Sendable (inout AskOptions) -> Void)] = [
    ("limit", { $0.limit = -1 }), ("limit", { $0.limit = .max }), ("limit", { $0.limit = .min }),
    ("neighbours", { $0.neighbours = -1 }), ("neighbours", { $0.neighbours = .max }),
    ("query.timeLimit", { $0.query.timeLimit = .seconds(Int.max) }),
  ]

  static let digests: [(name: String, change: @Sendable (inout DigestOptions) -> Void)] = [
    ("budget", { $0.budget = .words(0) }), ("budget", { $0.budget = .words(.max) }),
    ("budget", { $0.budget = .sentences(-1) }), ("budget", { $0.budget = .characters(.min) }),
    ("budget", { $0.budget = .percent(.nan) }), ("budget", { $0.budget = .percent(-1) }),
    ("budget", { $0.budget = .percent(.infinity) }), ("articleLimit", { $0.articleLimit = 0 }),
    ("articleLimit", { $0.articleLimit = .max }),
    ("leastScoreShare", { $0.leastScoreShare = .nan }),
    ("query.timeLimit", { $0.query.timeLimit = .seconds(-1) }),
  ]

  static let timelines: [(name: String, dates: Int?, sentences: Int)] = [
    ("dates", 0, 1), ("dates", .max, 1), ("dates", -1, 1), ("sentencesPerDate", nil, 0),
    ("sentencesPerDate", 5, .max), ("sentencesPerDate", nil, .min),
  ]

  static let settings: [(name: String, change: @Sendable (inout ArchiveSettings) -> Void)] = [
    ("k1", { $0.k1 = .nan }), ("k1", { $0.k1 = -1 }), ("k1", { $0.k1 = .infinity }),
    ("b", { $0.b = .nan }), ("b", { $0.b = 1.5 }), ("b", { $0.b = -0.1 }),
    ("headlineWeight", { $0.headlineWeight = 0 }), ("headlineWeight", { $0.headlineWeight = 256 }),
    ("headlineWeight", { $0.headlineWeight = .max }), ("language", { $0.language = "klingon" }),
    ("language", { $0.language = "" }),
    ("headlineWeight", { $0 = ArchiveSettings(headlineWeight: 0) }),
  ]

  static let threads = [0, .max, -1]
  static let ceilings = [0, 1 << 40, .min]

  private func names(_ option: String, _ body: () throws -> Void) {
    let error = #expect(throws: LedeError.self, "\(option)") { try body() }
    #expect(error?.code == .invalidSetting)
    #expect(error?.message.hasPrefix(option) == true, "\(error?.message ?? "")")
  }

  @Test func `a value out of range names its option`() throws {
    let sample = try SampleArchive()
    let reader = sample.archive.reader
    let id = ArticleID("000")
    for (name, change) in Self.searches {
      var options = SearchOptions()
      change(&options)
      names(name) { _ = try reader.search("hamas", options: options) }
      names(name) { _ = try reader.similar(to: id, options: options) }
    }
    for (name, change) in Self.questions {
      var options = AskOptions()
      change(&options)
      names(name) { _ = try reader.ask("who met Qassem?", options: options) }
    }
    for (name, change) in Self.digests {
      var options = DigestOptions()
      change(&options)
      names(name) { _ = try reader.digest("hamas", options: options) }
      names(name) { _ = try reader.digest(of: [id], options: options) }
      names(name) { _ = try reader.timeline("hamas", options: options) }
      names(name) { _ = try reader.timeline(of: [id], options: options) }
    }
    for (name, dates, sentences) in Self.timelines {
      names(name) {
        _ = try reader.timeline("hamas", dates: dates, sentencesPerDate: sentences)
      }
      names(name) {
        _ = try reader.timeline(of: [id], dates: dates, sentencesPerDate: sentences)
      }
    }
    for (name, change) in Self.settings {
      var settings = ArchiveSettings()
      change(&settings)
      names(name) { try Archive.create(sample.folder.path + "/new.lede", settings: settings) }
    }
    for threads in Self.threads {
      names("threads") { _ = try sample.archive.writer(threads: threads) }
    }
    for ceiling in Self.ceilings {
      names("memoryCeiling") { _ = try sample.archive.writer(memoryCeiling: ceiling) }
    }
    var asked = QueryOptions()
    asked.timeLimit = .seconds(-1)
    let options = asked
    names("timeLimit") { _ = try reader.count("hamas", options: options) }
    names("timeLimit") { _ = try reader.ask("who met Qassem?", options: options) }
    names("timeLimit") { _ = try reader.stories("hamas", options: options) }
    names("limit") { _ = try reader.ask("who met Qassem?", limit: -1) }
    names("limit") { _ = try reader.terms(limit: -1) }
    names("limit") { _ = try reader.words(beginningWith: "h", limit: -1) }
    #expect(sample.archive.articleCount == 4)
  }

  @Test func `the ends of the ranges do not trap`() throws {
    let reader = try SampleArchive().archive.reader
    var options = SearchOptions()
    options.limit = Int(UInt32.max)
    options.offset = Int(UInt32.max)
    #expect(try reader.search("hamas", options: options).hits.isEmpty)
    options.offset = 0
    options.snippetLength = 1 << 20
    #expect(try !reader.search("hamas", options: options).hits.isEmpty)
  }

  @Test func `calls stop when their task is cancelled`() async throws {
    let sample = try SampleArchive()
    let archive = sample.archive
    let task = Task { () -> [LedeError.Code] in
      while !Task.isCancelled { await Task.yield() }
      var codes: [LedeError.Code] = []
      func keep(_ body: () throws -> Void) {
        do { try body() } catch let error as LedeError { codes.append(error.code) } catch {}
      }
      keep { _ = try archive.reader.digest("hezbollah") }
      keep { _ = try archive.add(contentsOf: [seedsFolder]) }
      keep {
        _ = try archive.reader.export(.all, as: .json, to: .file(at: sample.folder.path + "/x"))
      }
      return codes
    }
    task.cancel()
    #expect(await task.value == [.cancelled, .cancelled, .cancelled])
  }

  @Test func `all words can be asked for`() throws {
    let reader = try SampleArchive().archive.reader
    #expect(try reader.words(beginningWith: "h", limit: .max).count > 1)
    #expect(try !reader.terms(limit: .max).isEmpty)
    let telling = try reader.salientWords(of: "hamas", limit: .max)
    #expect(telling.count > 1)
  }

  @Test func `a field of one's own is JSON, and any other text a JSON string`() throws {
    var article = Article(id: "mood-1", headline: "Mood", body: "All is well.")
    #expect(article[extra: "mood"] == nil)
    article[extra: "mood"] = " { \"n\" : 1 } "
    article[extra: "desk"] = "foreign \"news\""
    #expect(article[extra: "mood"] == "{\"n\":1}")
    #expect(article[extra: "desk"] == "\"foreign \\\"news\\\"\"")
    for text in ["{bad", "", "1 2", "{\"a\":}", "nul"] {
      article[extra: "mood"] = text
      #expect(article[extra: "mood"]?.first == "\"", "\(text)")
    }
    article[extra: "mood"] = nil
    #expect(article[extra: "mood"] == nil && article.extras.map(\.name) == ["desk"])
    let sample = try SampleArchive()
    try sample.archive.add([article])
    #expect(try sample.archive.reader.article("mood-1") == article)
  }
}

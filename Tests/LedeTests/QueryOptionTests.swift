import Lede
import LedeTestSupport
import Testing

/// What chooses articles does so wherever a call takes it.
struct QueryOptionTests {
  private let sample: SampleArchive
  private var reader: Archive.Reader { sample.archive.reader }

  init() throws { sample = try SampleArchive() }

  private func bounded(_ since: String?, _ until: String?) -> QueryOptions {
    var options = QueryOptions()
    options.since = since.flatMap { ArticleDate($0) }
    options.until = until.flatMap { ArticleDate($0) }
    return options
  }

  @Test func `a bound is a day, whatever time of it is given`() throws {
    var options = SearchOptions()
    options.query = bounded("2023-11-08T18:30:00Z", "2023-11")
    #expect(options.query.since == ArticleDate("2023-11-08"))
    let (typed, given) = (
      try reader.search("hezbollah since:2023-11-08 until:2023-11"),
      try reader.search("hezbollah", options: options)
    )
    #expect(given.hits.map(\.id) == typed.hits.map(\.id))
    #expect(given.outcome.totalCount == 1)
  }

  @Test(arguments: [
    "how many Hezbollah fighters died?", "what is Hezbollah?", "who is Nasrallah?",
    "what did Nasrallah say about Hamas?", "who is the leader of Hezbollah?",
  ])
  func `bounds hold for questions of every form`(question: String) throws {
    let asked = try reader.ask(question, limit: nil, options: bounded("2023-11-08", nil))
    let day = try #require(ArticleDate("2023-11-08"))
    #expect(asked.answers.allSatisfy { $0.date.map { $0 >= day } ?? false })
  }

  @Test func `bounds hold for counts, digests and articles alike`() throws {
    let options = bounded("2023-11-08", nil)
    let only = try #require(try reader.search("date:2023-11-08").hits.first)
    #expect(try reader.count("*", options: options).outcome.totalCount == 1)
    var digest = DigestOptions()
    digest.query = options
    let told = try reader.digest("hezbollah", options: digest)
    #expect(Set(told.sentences.compactMap(\.id)) == [only.id])
    var search = SearchOptions()
    let other = try #require(try reader.search("date:2023-11-07").hits.first)
    #expect(try #require(try reader.similar(to: other.id, options: search)).hits.count > 1)
    search.query = options
    #expect(try reader.similar(to: other.id, options: search)?.hits.map(\.id) == [only.id])
  }

  @Test func `what must not go out yet is left out of every selection of an export`() throws {
    var held = Article(id: "held", headline: "Held", body: "Hezbollah.")
    held.metadata.embargo = ArticleDate("2999-01-01T00:00:00Z")
    try sample.archive.add([held])
    let reader = sample.archive.reader
    var options = ExportOptions()
    func report(_ selection: ArticleSelection) throws -> ExportReport {
      let file = ExportDestination.file(at: sample.folder.path + "/out.jsonl")
      return try reader.export(selection, as: .json, to: file, options: options)
    }
    #expect(try report(.ids(["held"])).embargoed == 1)
    options.usableAt = .now
    #expect(try report(.ids(["held"])).articles == 0)
    for selection in [ArticleSelection.all, .query("hezbollah", options: QueryOptions())] {
      let written = try report(selection)
      #expect(written.articles > 0 && written.embargoed == 0)
    }
  }

  @Test func `no word of a query that removes is replaced`() throws {
    #expect(try reader.search("hezbolah").outcome.totalCount > 0)
    var writer = try sample.archive.writer()
    #expect(try writer.remove(matching: "hezbolah") == 0)
    #expect(try writer.remove(matching: "hezbollah", options: bounded("2023-11-08", nil)) == 1)
  }

  @Test func `no word of what is held back is suggested where that is left out`() throws {
    var held = Article(id: "held", headline: "Held", body: "Quillfeather resigned.")
    held.metadata.embargo = ArticleDate("2999-01-01T00:00:00Z")
    try sample.archive.add([held])
    let reader = sample.archive.reader
    func suggested(_ word: String, _ options: QueryOptions) throws -> [String] {
      var search = SearchOptions()
      search.query = options
      let outcome = try reader.search(word, options: search).outcome
      return outcome.corrections.flatMap { $0.suggestions.map(\.word) }
    }
    var usable = QueryOptions()
    usable.usableAt = .now
    #expect(try suggested("quilfeather", QueryOptions()) == ["quillfeather"])
    #expect(try suggested("quilfeather", usable).isEmpty)
    #expect(try suggested("hezbolah", usable) == suggested("hezbolah", QueryOptions()))
  }
}

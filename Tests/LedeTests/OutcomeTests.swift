import Lede
import LedeTestSupport
import Testing

/// Whatever is asked of a reader says how the query was read, and why nothing came of it.
struct OutcomeTests {
  private let sample: SampleArchive
  private var reader: Archive.Reader { sample.archive.reader }

  init() throws { sample = try SampleArchive() }

  /// What each call says of a query.
  private func outcomes(_ query: String) throws -> [QueryOutcome] {
    [
      try reader.search(query).outcome, try reader.ask(query).outcome,
      try reader.count(query).outcome, try #require(try reader.digest(query).outcome),
      try #require(try reader.timeline(query).outcome), try reader.stories(query).outcome,
    ]
  }

  @Test func `each call tells why nothing matches, and what would`() throws {
    for outcome in try outcomes("hezbollah -israel") {
      #expect(outcome.totalCount == 0 && !outcome.isCutShort)
      #expect(outcome.emptyReason == "all 4 also hold israel")
      #expect(!outcome.relaxedQueries.isEmpty)
    }
  }

  @Test func `each call tells how many match, and what was passed over`() throws {
    for outcome in try outcomes("titel:hezbollah") {
      #expect(
        outcome.totalCount > 0 && outcome.emptyReason == nil && outcome.relaxedQueries.isEmpty)
      #expect(outcome.notes.contains { $0.contains("did you mean title:?") })
    }
  }

  @Test func `a limit of work is told`() throws {
    var options = SearchOptions()
    #expect(try !reader.search("*ollah*", options: options).outcome.isCutShort)
    options.query.timeLimit = .zero
    let cut = try reader.search("*ollah* qqqqqq", options: options).outcome
    #expect(cut.isCutShort)
  }

  @Test func `a digest of named articles has no query to tell of`() throws {
    let ids = try reader.search("hezbollah").hits.map(\.id)
    #expect(try reader.digest(of: ids, focus: "hezbollah").outcome == nil)
    #expect(try reader.timeline(of: ids).outcome == nil)
  }

  @Test func `all articles, named ones, or those of a query go out`() throws {
    let file = sample.folder.path + "/out.jsonl"
    func exported(_ articles: ArticleSelection) throws -> Set<ArticleID> {
      try reader.export(articles, as: .json, to: .file(at: file))
      let copy = try Archive.create(sample.folder.path + "/copy-\(UInt32.random(in: 0 ... .max))")
      try copy.add(contentsOf: [file])
      return Set(try copy.reader.search("*").hits.map(\.id))
    }
    let some = Set(try reader.search("nasrallah").hits.map(\.id))
    #expect(try exported(.all).count == 4)
    #expect(try exported(.query("nasrallah")) == some && some.count < 4)
    #expect(try exported(.ids(Array(some))) == some)
    var options = QueryOptions()
    options.since = ArticleDate("2023-11-08")
    #expect(try exported(.query("*", options: options)).count == 1)
    let error = #expect(throws: LedeError.self) { try exported(.ids(["nobody"])) }
    #expect(error?.code == .missing)
  }

  @Test func `readers of several archives are read as one`() throws {
    let other = try Archive.create(sample.folder.path + "/other.lede")
    try other.add([Article(id: "fog", headline: "Fog", body: "Fog shut the port.")])
    let both = try Archive.Reader(joining: [reader, other.reader])
    #expect(both.articleCount == 5)
    #expect(try both.search("fog").hits.map(\.id) == ["fog"])
    #expect(throws: LedeError.self) { try Archive.Reader(joining: []) }
  }

  @Test func `a text that is no date gives none`() {
    for text in ["", "rubbish", "2023-02-30", "2023-11-07 and more", "05/06/2023"] {
      #expect(ArticleDate(text) == nil, "\(text)")
    }
  }
}

import Lede
import LedeDigest
import LedeJSON
import LedeQuery
import LedeRecords
import LedeText
import Testing

/// The whole results as the C interface, Python and the desk hand them on.
struct RecordTests {
  private let archive: SeedArchive
  private let reader: Archive.Reader

  init() throws {
    archive = try SeedArchive()
    reader = try Archive.open(archive.path).reader
  }

  private func json(_ record: Record) throws -> JSONValue {
    try JSONValue(Value.record(record).json)
  }

  @Test func `a result has its hits, their number, and how it was read`() throws {
    var options = SearchOptions()
    options.explains = true
    let result = try reader.search("hezbollah", options: options)
    let json = try json(result.record)
    #expect(json["hits"]?.elements.count == result.hits.count)
    #expect(json["hits"]?.elements.first?["id"]?.text == result.hits.first?.id.rawValue)
    #expect(json["articles"]?.text == "\(result.outcome.totalCount)")
    #expect(json["ranAs"]?.text == result.outcome.ranAs)
    #expect(json["hits"]?.elements.first?["explanation"] != nil)
  }

  @Test func `an empty result has its reason and what may have been meant`() throws {
    let json = try json(try reader.search("zeppelinn").record)
    #expect(json["hits"]?.elements.isEmpty == true)
    #expect(json["reason"]?.text?.isEmpty == false)
  }

  @Test func `answers have their number and what was asked for`() throws {
    var options = AskOptions()
    options.explains = true
    let result = try reader.ask("who met Qassem?", options: options)
    let json = try json(result.record)
    #expect(json["answers"]?.elements.count == result.answers.count)
    #expect(json["type"]?.text == result.kind.rawValue)
    #expect(json["answers"]?.elements.first?["sentence"] != nil)
  }

  @Test func `counts have a row a key`() throws {
    let result = try reader.count("hezbollah", by: [.day])
    let json = try json(result.record(by: .day))
    #expect(json["counts"]?.elements.count == result.rows[.day]?.count)
    #expect(json["articles"]?.text == "\(result.outcome.totalCount)")
  }

  @Test func `digests and timelines have their sentences, and why each stands there`() throws {
    var options = DigestOptions()
    options.editing = .light
    let digest = try reader.digest("hezbollah", options: options)
    let plain = try json(digest.record())
    #expect(plain["sentences"]?.elements.map { $0["text"]?.text } == digest.sentences.map(\.text))
    #expect(plain["sentences"]?.elements.first?["shares"] == nil)
    let explained = try json(digest.record(explains: true))
    #expect(explained["sentences"]?.elements.first?["shares"] != nil)
    let timeline = try reader.timeline("hezbollah")
    let json = try json(timeline.record(explains: true))
    #expect(json["sentences"]?.elements.count == timeline.sentences.count)
    #expect(json["sentences"]?.elements.first?["eventDate"] != nil)
  }

  @Test func `digests and timelines of a query say how it was read, others do not`() throws {
    for record in [
      try reader.digest("titel:hezbollah").record(),
      try reader.timeline("titel:hezbollah").record(),
    ] {
      let json = try json(record)
      #expect(json["found"]?.text == "4" && json["ranAs"]?.text != nil && json["reason"] == nil)
      #expect(json["notes"]?.elements.first?.text?.contains("did you mean title:?") == true)
    }
    let empty = try json(try reader.digest("hezbolah -israel").record())
    #expect(empty["found"]?.text == "0" && empty["sentences"]?.elements.isEmpty == true)
    #expect(empty["reason"]?.text != nil)
    #expect(
      empty["corrections"]?.elements.first?["suggestions"]?.elements.first?.text == "hezbollah")
    let ids = try reader.search("hezbollah").hits.map(\.id)
    #expect(try json(reader.digest(of: ids).record())["ranAs"] == nil)
  }

  @Test func `an article's record has every field`() throws {
    let id = try #require(try reader.search("hezbollah").hits.first?.id)
    let article = try #require(try reader.article(id))
    let json = try json(article.record)
    #expect(json["id"]?.text == id.rawValue)
    #expect(json["body"]?.text == article.body)
  }

  @Test(arguments: [
    (0.25, "250 ms"), (2.5, "2.50 s"), (75.0, "1 min 15 s"), (3725.0, "1 h 2 min"),
  ])
  func `a span of time is written as people say it`(seconds: Double, text: String) {
    #expect(DecimalText.duration(seconds: seconds) == text)
  }
}

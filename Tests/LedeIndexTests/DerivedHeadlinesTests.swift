import LedeTestSupport
import LedeText
import Testing

@testable import LedeIndex

/// An archive without text keeps no headline that was made of the text.
@Suite struct DerivedHeadlinesTests {
  private static func articles() throws -> [Article] {
    var derived = try SampleArticles.article("a", "", "The bridge is shut.")
    derived.headline = Headline("The bridge is shut", isDerived: true)
    return [derived, try SampleArticles.article("b", "Ferries go on", "All day.")]
  }

  private static func headlines(_ storage: FaultyStorage) throws -> [Headline] {
    let snapshot = try Snapshot.open(in: storage)
    return try snapshot.documents.map { try snapshot.headline($0) }
  }

  @Test(arguments: [true, false])
  func `what is made of the text is kept where the text is`(_ keepsText: Bool) throws {
    let storage = FaultyStorage()
    let writer = try IndexWriter(
      in: storage, creatingWith: ArchiveSettings(keepsText: keepsText))
    let articles = try Self.articles()
    for article in articles { #expect(try writer.add(article) == .added) }
    try writer.commit()
    for article in articles { #expect(try writer.add(article) == .unchanged) }
    let first = keepsText ? articles[0].headline : Headline("", isDerived: true)
    #expect(try Self.headlines(storage) == [first, articles[1].headline])
  }

  /// The byte of the settings that tells what is kept had no bit for it.
  @Test func `an archive of before goes on keeping them`() throws {
    let storage = FaultyStorage()
    var settings = ByteWriter()
    ArchiveSettings(keepsText: false).write(to: &settings)
    var bytes = settings.bytes
    let flags = bytes.count - 3
    #expect(bytes[flags] == 5)
    bytes[flags] = 1
    var reader = ByteReader(bytes.rawSpan, file: "")
    let old = try ArchiveSettings(from: &reader, file: "")
    let writer = try IndexWriter(in: storage, creatingWith: old)
    for article in try Self.articles() { try writer.add(article) }
    try writer.commit()
    #expect(try Self.headlines(storage) == Self.articles().map(\.headline))
    let again = try IndexWriter(in: storage)
    #expect(again.settings == old && again.settings.keepsDerivedHeadlines)
    #expect(try again.add(Self.articles()[0]) == .unchanged)
  }
}

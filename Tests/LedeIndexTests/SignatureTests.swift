import LedeTestSupport
import LedeText
import Testing

@testable import LedeIndex

/// What tells that two articles are no copies, without reading them.
@Suite struct SignatureTests {
  private static func signature(_ places: [UInt64], headline: UInt8 = 0) -> CopySignature {
    CopySignature(hashes: places.map { $0 << 32 }, headline: headline)
  }

  @Test func `its bytes are those of the page`() throws {
    let signature = Self.signature([300, 0, 100, 512 + 100], headline: 7)
    var writer = ByteWriter()
    signature.write(to: &writer)
    #expect(writer.bytes == (try FormatDocumentTests.example("signature")))
    #expect(try CopySignature(writer.bytes.rawSpan, file: "") == signature)
  }

  @Test(arguments: [0, 1, 2, 40, 200, 511, 512, 3000])
  func `it is read as it was written, and no part or excess of it is`(_ count: Int) throws {
    var numbers = SplitMix(state: UInt64(count))
    let signature = Self.signature((0..<count).map { _ in numbers.next() >> 32 })
    var writer = ByteWriter()
    signature.write(to: &writer)
    #expect(try CopySignature(writer.bytes.rawSpan, file: "") == signature)
    for cut in [writer.bytes + [0], Array(writer.bytes.dropLast())] {
      #expect(throws: IndexError.self) { try CopySignature(cut.rawSpan, file: "") }
    }
  }

  @Test(arguments: [8, 60, 150, 400], [8, 60, 150, 400])
  func `it leaves out no copy, and most of what is none`(_ count: Int, _ other: Int) {
    var numbers = SplitMix(state: UInt64(count * other))
    let one = (0..<count).map { _ in numbers.next() }
    for share in [0.0, 0.2, 0.5, 1] {
      let least = min(count, other)
      let shared = Int((Double(least) * share).rounded(.up))
      let two = one.prefix(shared) + (shared..<max(shared, other)).map { _ in numbers.next() }
      for headline in [UInt8(0), 9] {
        let first = CopySignature(hashes: one, headline: headline)
        let second = CopySignature(hashes: Array(two), headline: headline)
        let isCopy = shared * (headline == 0 ? 2 : 5) >= least
        if isCopy { #expect(first.canBeCopy(of: second) && second.canBeCopy(of: first)) }
        if share == 0, headline == 0, 60...150 ~= count, 60...150 ~= other {
          #expect(!first.canBeCopy(of: second))
        }
      }
    }
  }

  @Test func `merging keeps it, adding makes it, and archives without text have none`() throws {
    let articles = try SampleArticles.made(40)
    let storage = FaultyStorage()
    let writer = try IndexWriter(in: storage, creatingWith: ArchiveSettings())
    for article in articles[..<25] { try writer.add(article) }
    try writer.commit()
    for article in articles[25...] { try writer.add(article) }
    try writer.commit()
    var known: [ArticleID: CopySignature] = [:]
    let before = try Snapshot.open(in: storage)
    for document in before.documents {
      known[try before.id(document)] = try before.signature(document)
    }
    #expect(known.count == articles.count)
    #expect(Set(known.values).count > articles.count / 2)
    try writer.merge()
    let merged = try Snapshot.open(in: storage)
    #expect(merged.parts.count == 1)
    for document in merged.documents {
      #expect(try merged.signature(document) == known[try merged.id(document)])
    }
    var settings = ArchiveSettings()
    settings.keepsText = false
    let bare = FaultyStorage()
    let other = try IndexWriter(in: bare, creatingWith: settings)
    for article in articles { try other.add(article) }
    try other.commit()
    let snapshot = try Snapshot.open(in: bare)
    #expect(try snapshot.signature(DocumentID(0)) == nil)
  }
}

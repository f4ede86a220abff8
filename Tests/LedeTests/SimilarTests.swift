import Lede
import LedeTestSupport
import Testing

struct SimilarTests {
  @Test func `the articles that are likest to one do not depend on what was read before`() throws {
    var options = SearchOptions()
    options.limit = 2
    let ids = try SampleArchive().archive.search("*").hits.map(\.id)
    let read = try SampleArchive()
    _ = try ids.reversed().map { try read.archive.reader.similar(to: $0, options: options) }
    for id in ids {
      let fresh = try SampleArchive().archive.reader.similar(to: id, options: options)
      let again = try read.archive.reader.similar(to: id, options: options)
      #expect(fresh?.hits.map(\.id) == again?.hits.map(\.id))
    }
  }
}

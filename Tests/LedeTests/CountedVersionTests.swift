@testable import Lede
import LedeTestSupport
import LedeText
import Testing

/// Versions that Lede counted, because the source states none, beside those that a source states: a kill and a hold must
/// not lose against a number that nobody stated.
@Suite struct CountedVersionTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func add(_ lines: [String], to archive: Archive) throws {
    var writer = try archive.writer()
    for line in lines {
      try writer.add(json: Array(line.utf8))
      try writer.commit()
    }
  }

  /// An archive of an article that came in four forms without a version.
  private func archive(_ name: String, count: Int = 4) throws -> Archive {
    let archive = try Archive.create("\(folder.path)/\(name).lede")
    try add((1...count).map { #"{"id":"urn:x:a","body":"zeppelin, form \#($0)"}"# }, to: archive)
    return archive
  }

  private static let restrictions = [
    #"{"id":"urn:x:a","version":2,"status":"killed"}"#,
    #"{"id":"urn:x:a","version":2,"status":"withheld"}"#,
    #"{"id":"urn:x:a","version":2,"status":"withheld","body":"zeppelin"}"#,
    #"{"id":"urn:x:a","version":2,"embargo":"2990-01-01"}"#,
  ]

  private func isUsable(_ reader: Archive.Reader) throws -> Bool {
    guard let article = try reader.article("urn:x:a") else { return false }
    return article.metadata.restriction(at: 1_800_000_000) == nil
  }

  @Test(arguments: restrictions)
  func `what is withdrawn or held back by a stated version does not lose against a counted one`(
    line: String
  ) throws {
    let one = try archive("one")
    #expect(try one.reader.article("urn:x:a")?.metadata.version == 4)
    try add([line], to: one)
    #expect(try !isUsable(one.reader))
    // What has fallen behind on the way does not bring it back.
    let merged = try archive("merged")
    var writer = try merged.writer()
    try writer.merge(reanalyzing: true)
    _ = consume writer
    try add([line], to: merged)
    #expect(try !isUsable(merged.reader))
    // In other archives, whatever their order and whatever they counted.
    let notice = try Archive.create("\(folder.path)/notice.lede")
    try add([line], to: notice)
    for (number, count) in [1, 4, 7].enumerated() {
      let other = try archive("other-\(number)", count: count)
      let joined = try Archive.open([other.path, notice.path])
      #expect(try !isUsable(joined.reader), "\(count)")
      let copy = try Archive.create("\(folder.path)/copy-\(number).lede", copying: joined.reader)
      #expect(try !isUsable(copy.reader))
      #expect(try Archive.check(copy.path).isEmpty)
    }
    #expect(try Archive.check(one.path).isEmpty && Archive.check(merged.path).isEmpty)
  }

  @Test func `a withdrawal finds its way where the counted version went before`() throws {
    let archive = try archive("first")
    let out = "\(folder.path)/out"
    try archive.export(.all, as: .newsMLG2, to: .folder(at: out))
    let second = try Archive.create("\(folder.path)/second.lede")
    try second.add(contentsOf: [out])
    for line in Self.restrictions.prefix(2).reversed() {
      try add([line], to: archive)
      try archive.export(.all, as: .newsMLG2, to: .folder(at: out))
      try second.add(contentsOf: [out])
      #expect(try !isUsable(second.reader), "\(line)")
    }
    #expect(second.articleCount == 0)
  }

  @Test func `what a source states stays higher than what it stated before`() throws {
    let archive = try Archive.create("\(folder.path)/a.lede")
    let stated = #"{"id":"urn:x:a","version":3,"body":"zeppelin"}"#
    try add([stated, #"{"id":"urn:x:a","body":"zeppelin, changed"}"#], to: archive)
    #expect(try archive.reader.article("urn:x:a")?.metadata.version == 4)
    try add([#"{"id":"urn:x:a","version":2,"status":"killed"}"#], to: archive)
    #expect(try isUsable(archive.reader))
    // An earlier export of Lede's own does not take the place of a later one.
    try add([stated], to: archive)
    #expect(try archive.reader.article("urn:x:a")?.body == "zeppelin, changed")
    try add([#"{"id":"urn:x:a","version":3,"status":"killed"}"#], to: archive)
    #expect(archive.articleCount == 0)
  }

  @Test func `the next version that its source states takes the place of what Lede counted`()
    throws
  {
    let archive = try archive("a")
    try add([#"{"id":"urn:x:a","version":1,"body":"zeppelin, corrected"}"#], to: archive)
    #expect(try archive.reader.article("urn:x:a")?.body == "zeppelin, corrected")
    try add(
      [
        #"{"id":"b","version":2,"body":"zeppelin"}"#, #"{"id":"b","status":"withheld"}"#,
        #"{"id":"b","embargo":"2990-01-01"}"#,
      ], to: archive)
    #expect(try archive.reader.article("b")?.metadata.version == 4)
    try add([#"{"id":"b","version":2,"body":"zeppelin"}"#], to: archive)
    #expect(try archive.reader.article("b")?.metadata.status == .withheld)
    let release = #"{"id":"b","version":3,"body":"zeppelin, released"}"#
    // Elsewhere as well.
    let other = try Archive.create("\(folder.path)/other.lede")
    try add([release], to: other)
    let joined = try Archive.open([archive.path, other.path])
    #expect(try joined.reader.article("b")?.body == "zeppelin, released")
    try add([release], to: archive)
    #expect(try archive.reader.article("b")?.metadata.restriction(at: 0) == nil)
    #expect(try Archive.check(archive.path).isEmpty)
  }

  @Test func `repair knows which versions were counted`() throws {
    let archive = try archive("a")
    let saved = "\(folder.path)/saved.lede"
    _ = try Archive.repair(archive.path, into: saved)
    try add([Self.restrictions[0]], to: Archive.open(saved))
    #expect(try Archive.open(saved).articleCount == 0)
  }
}

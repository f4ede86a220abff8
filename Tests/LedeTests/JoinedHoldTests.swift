@testable import Lede
import LedeTestSupport
import LedeText
import LedeWire
import Testing

/// What one archive holds back is held back in others that are read or merged with it, with the text that they have.
@Suite struct JoinedHoldTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func archive(
    _ name: String, _ lines: [String], keepsText: Bool = true
  ) throws -> Archive {
    try folder.archive(name, lines, keepsText: keepsText)
  }

  private func state(_ reader: Archive.Reader) throws -> [String] { try reader.releaseStates() }

  private static let hold = #"{"id":"a","status":"withheld"}"#

  @Test(arguments: [
    [hold], [#"{"id":"a","body":"other"}"#, hold],
    [#"{"id":"a","version":1,"body":"other"}"#, hold],
    [#"{"id":"a","embargo":"2990-01-01","version":1}"#, hold],
    [#"{"id":"a","status":"withheld","version":3}"#],
    [#"{"id":"a","status":"withheld","version":1}"#, hold],
  ])
  func `a hold reaches the article of another archive`(lines: [String]) throws {
    let third = #"{"id":"a","version":3,"body":"zeppelin"}"#
    let (first, second) = (try archive("first", [third]), try archive("second", lines))
    let joined = try Archive.open([first.path, second.path])
    #expect(try state(joined.reader) == ["a withheld zeppelin"])
    #expect(try joined.search("zeppelin").hits.map(\.status) == [.withheld])
    var usable = SearchOptions()
    usable.query.usableAt = .now
    #expect(try joined.search("zeppelin", options: usable).hits.isEmpty)
    let copy = try Archive.create("\(folder.path)/copy.lede", copying: joined.reader)
    #expect(try state(copy.reader) == ["a withheld zeppelin"])
    #expect(try Archive.check(copy.path).isEmpty)
    #expect(try copy.search("zeppelin", options: usable).hits.isEmpty)
    #expect(
      try copy.reader.article("a")?.metadata.version
        == joined.reader.article("a")?.metadata.version)
    // A later version of the source's lifts it.
    var writer = try copy.writer()
    try writer.add(json: Array(#"{"id":"a","version":4,"body":"released"}"#.utf8))
    try writer.commit()
    #expect(try state(copy.reader) == ["a usable released"])
  }

  @Test func `a hold of a lower version, and what is no hold any more, reach nothing`() throws {
    let first = try archive("first", [#"{"id":"a","version":3,"body":"zeppelin"}"#])
    let lower = try archive("lower", [#"{"id":"a","version":2,"status":"withheld"}"#])
    let lifted = try archive(
      "lifted",
      [
        #"{"id":"a","version":2,"status":"withheld"}"#, #"{"id":"a","version":2,"body":"other"}"#,
      ])
    for other in [lower, lifted] {
      for paths in [[first.path, other.path], [other.path, first.path]] {
        #expect(try state(Archive.open(paths).reader) == ["a usable zeppelin"])
      }
    }
  }

  @Test(arguments: ["", ",\"version\":2", ",\"version\":3"])
  func `a hold of an item reaches its parts in another archive`(version: String) throws {
    let first = try archive(
      "first",
      [
        #"{"id":"a","version":2,"body":"zeppelin"}"#
          + "\n" + #"{"id":"a#de","partOf":"a","version":2,"body":"zeppelin"}"#
      ])
    let second = try archive("second", ["{\"id\":\"a\",\"status\":\"withheld\"\(version)}"])
    let held = ["a withheld zeppelin", "a#de withheld zeppelin"]
    for (number, paths) in [[first.path, second.path], [second.path, first.path]].enumerated() {
      let joined = try Archive.open(paths)
      #expect(try state(joined.reader) == held)
      let out = "\(folder.path)/out.jsonl"
      try joined.export(.all, as: .json, to: .file(at: out))
      let fed = try archive("fed-\(number)", [])
      try fed.add(contentsOf: [out])
      #expect(try state(fed.reader) == held)
    }
  }

  @Test func `a hold is of a higher version than what it takes the place of`() throws {
    let first = try archive(
      "first", [#"{"id":"a","version":3,"body":"zeppelin"}"#, #"{"id":"a","body":"changed"}"#])
    for (number, text) in [#","body":"zeppelin""#, ""].enumerated() {
      let line = "{\"id\":\"a\",\"version\":3,\"status\":\"withheld\"\(text)}"
      let second = try archive("second-\(number)", [line])
      let joined = try Archive.open([first.path, second.path])
      #expect(try joined.reader.article("a")?.metadata.version == 5)
      let copy = try Archive.create("\(folder.path)/copy-\(number).lede", copying: joined.reader)
      #expect(try copy.reader.article("a") == joined.reader.article("a"))
      #expect(try Archive.check(copy.path).isEmpty)
    }
  }

  @Test func `archives without text hold back too`() throws {
    let first = try archive(
      "first", [#"{"id":"a","headline":"zeppelin","body":"b"}"#], keepsText: false)
    let second = try archive("second", [Self.hold], keepsText: false)
    let joined = try Archive.open([first.path, second.path])
    #expect(try joined.search("zeppelin").hits.map(\.status) == [.withheld])
    let copy = try Archive.create("\(folder.path)/copy.lede", copying: joined.reader)
    #expect(try copy.search("zeppelin").hits.map(\.status) == [.withheld])
  }
}

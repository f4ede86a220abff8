@testable import Lede
import LedeTestSupport
import LedeText
import Testing

/// What holds back an item holds back each of its parts, in whatever order they come.
@Suite struct ItemHoldTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  /// One message of a source about the item `x`: `hold`, `hold 2`, `own`, `de 1`, `fr`.
  private static func line(_ message: String, item: String = "urn:x:i") -> String {
    let words = message.split(separator: " ")
    let version = words.count > 1 ? ",\"version\":\(words[1])" : ""
    switch words[0] {
    case "hold": return #"{"id":"\#(item)","status":"withheld"\#(version)}"#
    case "embargo": return #"{"id":"\#(item)","embargo":"2990-01-01"\#(version)}"#
    case "own": return #"{"id":"\#(item)","body":"A zeppelin came."\#(version)}"#
    default:
      return
        #"{"id":"\#(item)#\#(words[0])","partOf":"\#(item)","body":"A zeppelin, \#(words[0])."\#(version)}"#
    }
  }

  /// The parts and the item's own text that may be used, by the names of their messages.
  private func usable(_ reader: Archive.Reader) throws -> [String] {
    try reader.snapshot.documents.filter { (document) in
      let (status, embargo) = try reader.snapshot.release(document)
      return status == .usable && embargo == nil
    }.map { (document) in
      let id = try reader.snapshot.id(document)
      return id.rawValue.split(separator: "#").dropFirst().joined()
    }.sorted()
  }

  private func names(_ reader: Archive.Reader) throws -> [String] {
    try reader.snapshot.documents.map { (document) in
      try reader.snapshot.id(document).rawValue
    }.sorted()
  }

  @Test(
    arguments: [
      (["hold", "de", "fr"], []), (["hold", "own", "de", "fr"], []), (["de", "hold", "fr"], []),
      (["de 1", "hold", "fr 1"], []), (["own", "hold", "de"], []), (["own 1", "hold", "de 1"], []),
      (["embargo", "de 1", "fr 1"], []), (["de", "embargo", "fr"], []),
      // The next text of a part lifts.
      (["hold", "de", "fr", "de 2"], ["de"]),
      (["hold", "de", "fr", "de 2", "it 2"], ["de", "it"]),
      (["hold", "own", "de", "own 2"], [""]),
      // So does a higher version.
      (["de 1", "hold", "de 2", "fr 2"], ["de", "fr"]), (["de 1", "hold", "fr 2"], []),
      (["de 1", "hold 1", "de 2", "fr 2"], ["de", "fr"]),
      (["own 1", "hold", "own 2", "de 2"], ["", "de"]),
      // The item's own text may come behind its parts.
      (["de 1", "hold", "own 1"], []), (["de 1", "hold 1", "own 1"], [""]),
      (["de 2", "hold", "fr 2"], []), (["de 1", "hold", "own 2"], []),
      // Of another item nothing is held back.
      (["hold", "other"], []),
    ] as [([String], [String])])
  func `a hold of an item means parts that come before and behind it`(
    messages: [String], expected: [String]
  ) throws {
    let lines = messages.map { Self.line($0) }
    for keepsText in [true, false] {
      let archive = try folder.archive("runs-\(keepsText)", lines, keepsText: keepsText)
      #expect(try usable(archive.reader) == expected, "\(keepsText)")
    }
    let file = "\(folder.path)/all.jsonl"
    try write(Array(lines.joined(separator: "\n").utf8), to: file)
    let archive = try folder.archive("one-run")
    let report = try archive.add(contentsOf: [file])
    #expect(try usable(archive.reader) == expected, "in one run")
    #expect(report.added + report.updated >= messages.count - 1)
    #expect(try Archive.check(archive.path).isEmpty)
    // What is held back stays so where it goes.
    for format in [ArticleFormat.json, .csv, .newsMLG2, .nitf, .ninjs3] {
      let out = "\(folder.path)/out-\(format)"
      let isOfLines = format == .json || format == .csv
      try archive.export(.all, as: format, to: isOfLines ? .file(at: out) : .folder(at: out))
      let fed = try folder.archive("fed-\(format)")
      try fed.add(contentsOf: [out])
      #expect(try usable(fed.reader) == expected, "\(format)")
      #expect(try names(fed.reader) == names(archive.reader), "\(format)")
    }
  }

  @Test func `a hold of an item ends with the next text of its parts`() throws {
    let archive = try folder.archive(
      "ended", ["hold", "de", "de 2", "fr"].map { Self.line($0) })
    #expect(try usable(archive.reader) == ["de", "fr"])
    var ids: [String] = []
    try archive.reader.forEachArticle { ids.append($0.id.rawValue) }
    #expect(ids.sorted() == ["urn:x:i#de", "urn:x:i#fr"])
  }

  @Test func `one message in each of three archives gives the same in any grouping`() throws {
    let messages = [
      "hold", "hold 1", "hold 2", "embargo", "own", "own 1", "own 2", "de", "de 1", "de 2", "fr",
      "fr 2",
    ]
    var lines: [[String]] = [[], [], []]
    var number = 0
    for first in messages {
      for second in messages {
        for third in messages {
          for (archive, message) in [first, second, third].enumerated() {
            lines[archive].append(Self.line(message, item: "i\(number)"))
          }
          number += 1
        }
      }
    }
    let all = try lines.enumerated().map { number, lines in
      try folder.archive("\(number)", [lines.joined(separator: "\n")])
    }
    let expected = try Archive.open(all.map(\.path)).reader.toldReleases()
    let first = try folder.merge([all[0], all[1]], "first")
    let last = try folder.merge([all[1], all[2]], "last")
    for (name, archives) in [("once", all), ("first", [first, all[2]]), ("last", [all[0], last])] {
      let merged = try folder.merge(archives, "merged-\(name)")
      for (form, reader) in [
        ("read", try Archive.open(archives.map(\.path)).reader), ("merged", merged.reader),
      ] {
        let differing = Set(try reader.toldReleases()).symmetricDifference(expected).sorted()
        #expect(differing == [], "\(form) \(name): \(differing.count) \(differing.prefix(40))")
      }
      #expect(try Archive.check(merged.path).isEmpty)
    }
  }
}

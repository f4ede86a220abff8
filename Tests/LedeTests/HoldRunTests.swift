@testable import Lede
import LedeTestSupport
import LedeText
import LedeWire
import Testing

/// What holds an article back does the same in one run as in several, and never takes its text.
@Suite struct HoldRunTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func archive(
    _ runs: [String], name: String = "a", in file: String = "run"
  ) throws -> Archive {
    let archive = try Archive.create("\(folder.path)/\(name).lede")
    for run in runs {
      try write(Array(run.utf8), to: "\(folder.path)/\(file)")
      try archive.add(contentsOf: ["\(folder.path)/\(file)"])
    }
    return archive
  }

  private func state(_ archive: Archive) throws -> [String] {
    var states: [String] = []
    try archive.reader.forEachArticle {
      let held = $0.metadata.restriction(at: 1_800_000_000)?.rawValue ?? "usable"
      states.append("\($0.id) \(held) \($0.headline.text) \($0.body)")
    }
    return states.sorted()
  }

  @Test(arguments: [
    #""headline":" ","body":" ""#, #""body":"\u00a0""#, #""body":"\n""#, #""body":"\u200b""#,
    #""body":"<br/>""#, #""body":"<p>&nbsp;</p>""#, #""headline":" ""#, #""body":"-""#,
    #""headline":"HOLD FOR RELEASE""#,
  ])
  func `what holds back and brings no text leaves the text`(fields: String) throws {
    for status in [#""status":"withheld""#, #""embargo":"2990-01-01""#] {
      let archive = try archive(
        [#"{"id":"a","headline":"H","body":"zeppelin"}"#, "{\"id\":\"a\",\(status),\(fields)}"],
        name: status.contains("embargo") ? "embargo" : "status")
      let held = status.contains("embargo") ? "embargoed" : "withheld"
      #expect(try state(archive) == ["a \(held) H zeppelin"])
    }
  }

  @Test func `cells of blanks are no text`() throws {
    let archive = try archive([
      #"{"id":"a","headline":"H","body":"zeppelin"}"#,
      "id, headline, body, status\na, , ,withheld\n",
    ])
    #expect(try state(archive) == ["a withheld H zeppelin"])
  }

  @Test func `an embargo that is over releases nothing without a text`() throws {
    let archive = try archive([
      #"{"id":"a","headline":"H","body":"zeppelin","embargo":"2990-01-01"}"#,
      #"{"id":"a","embargo":"2020-01-01"}"#, #"{"id":"b","embargo":"2020-01-01"}"#,
    ])
    #expect(try state(archive) == ["a embargoed H zeppelin"])
  }

  private static let steps = [
    #"{"id":"a","version":1,"body":"zeppelin"}"#, #"{"id":"a","version":2,"body":"zeppelin two"}"#,
    #"{"id":"a","body":"zeppelin"}"#, #"{"id":"a","status":"withheld"}"#,
    #"{"id":"a","version":2,"status":"withheld"}"#,
    #"{"id":"a#de","partOf":"a","version":1,"body":"zeppelin"}"#,
  ]

  @Test(arguments: 0..<3)
  func `one run gives what several give`(first: Int) throws {
    let steps = Self.steps
    for second in 3...4 {
      for third in [0, 1, 2, 5] {
        let history = [first, second, third].map { steps[$0] }
        let name = "\(second)\(third)"
        let apart = try state(archive(history, name: "apart" + name, in: "run.jsonl"))
        let once = try state(
          archive([history.joined(separator: "\n")], name: "once" + name, in: "run.jsonl"))
        #expect(apart == once, "\(history)")
      }
    }
  }

  @Test func `articles and notices by turns, twice, are written together`() throws {
    var lines = ""
    for number in 0..<300 {
      for turn in 1...2 {
        lines += #"{"id":"a\#(number)","headline":"H","body":"zeppelin \#(turn)"}"# + "\n"
        lines += #"{"id":"a\#(number)","status":"withheld"}"# + "\n"
      }
    }
    let archive = try archive([lines])
    #expect(try state(archive).allSatisfy { $0.contains("withheld H zeppelin 2") })
    #expect(archive.articleCount == 300)
    #expect(try archive.reader.statistics().segments <= 5)
  }
}

@testable import Lede
import LedeTestSupport
import LedeText
import Testing

/// Kills, holds and embargoes in forms that newsrooms send: lists, front matter, mails and forwarded mails.
@Suite struct NoticeFormTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  /// What is left of the article `a@x` after a file, as its state.
  private func state(after file: String) throws -> String {
    let archive = try Archive.create("\(folder.path)/news.lede")
    try archive.add([Article(id: "a@x", headline: "Minister resigns", body: "She resigned.")])
    let path = "\(folder.path)/file"
    try write(Array(file.utf8), to: path)
    try archive.add(contentsOf: [path])
    var states: [String] = []
    try archive.reader.forEachArticle {
      states.append($0.metadata.restriction(at: 1_800_000_000)?.rawValue ?? "usable")
    }
    return states.isEmpty ? "gone" : states.joined(separator: ",")
  }

  /// Of two articles one is held back, until a moment or until somebody says otherwise.
  private static let oneIsHeld = [
    "usable,withheld", "withheld,usable", "usable,embargoed", "embargoed,usable",
  ]

  static let lists = [
    ("Article ID,Article status\na@x,Killed\n", "gone"), ("uri;state\na@x;spiked\n", "gone"),
    ("id,deleted\na@x,true\n", "gone"), ("id,killed\na@x,yes\n", "gone"),
    ("guid,workflow_state\na@x,killed\n", "gone"), ("_id,status\na@x,killed\n", "gone"),
    ("\"sep=;\"\nid;status\na@x;killed\n", "gone"),
    ("sep=;\r\nid;status\r\na@x;hold\r\n", "withheld"),
    ("id,embargoedUntil\na@x,2990-01-01\n", "embargoed"),
    ("id,Sperrfrist\na@x,2990-01-01\n", "embargoed"),
  ]

  @Test(arguments: lists)
  func `a list of ids with what became of them is no text`(file: String, state: String) throws {
    #expect(try self.state(after: file) == state)
  }

  @Test(arguments: [
    ("---\nid: a@x\nstatus: withheld\n---\n", "withheld"),
    ("---\nid: a@x\nstatus: killed\n---\n", "gone"),
  ])
  func `front matter without a text is a notice`(file: String, state: String) throws {
    #expect(try self.state(after: file) == state)
  }

  @Test(arguments: [
    ("X-Status: killed", "gone"), ("X-Status: withheld", "withheld"),
    ("X-Embargo: 2990-01-01", "embargoed"),
  ])
  func `a mail without a text is a notice by its header`(header: String, state: String) throws {
    let mail = Self.mail(id: "a@x", "Subject: Notice\n\(header)", "")
    #expect(try self.state(after: mail) == state)
  }

  private static func mail(id: String, _ headers: String, _ text: String) -> String {
    let date = "Date: Mon, 2 Nov 2026 10:00:00 +0000"
    return "From: x@y.z\nMessage-ID: <\(id)>\n\(headers)\n\(date)\n\n\(text)\n"
  }

  @Test(arguments: [
    ("WG: WG: Sperrfrist 1.1.2990: Minister", "Text."),
    ("Fwd: Re: EMBARGOED UNTIL 1 Jan 2990: Minister", "Text."),
    ("[External] Fwd: EMBARGO 1 Jan 2990: Minister", "Text."),
    ("EXTERNAL: EMBARGOED UNTIL 1 Jan 2990", "Text."),
    ("Fwd: Minister", "FYI\n\n--- Forwarded ---\nSubject: EMBARGOED UNTIL 1 Jan\n\nText."),
    ("Fwd: Minister", "> EMBARGOED UNTIL 1 JAN 2990\n>\n> The minister resigned."),
    ("Fwd: Minister", "Von: a@b.c\nBetreff: Sperrfrist 1.1.2990: Minister\n\nText."),
  ])
  func `an embargo is seen in a mail that is forwarded`(subject: String, text: String) throws {
    let mail = Self.mail(id: "m@x", "Subject: \(subject)", text)
    #expect(Self.oneIsHeld.contains(try state(after: mail)))
  }

  @Test(arguments: [
    "\u{FEFF}EMBARGOED UNTIL 1 Jan 2990", "\u{A0}EMBARGOED UNTIL 1 Jan 2990",
    "\u{200E}\u{2060}Embargoed until 1 Jan 2990", "EMBAR\u{AD}GOED UNTIL 1 Jan 2990",
    "Minister resigns\n\nEMBARGOED UNTIL 1 Jan 2990", "Example Corp\nPress release\n\nEMBARGOED",
    "Minister resigns\nBy Ann Example\nSperrfrist: 1.1.2990",
  ])
  func `an embargo is seen in the lines above a text`(lines: String) throws {
    let file = "\(lines)\n\nThe minister resigned on Monday, she said.\n"
    #expect(Self.oneIsHeld.contains(try state(after: file)))
  }

  @Test(arguments: [
    (#"{"delete":{"_id":"a@x","version":3,"version_type":"external"}}"#, "gone"),
    (#"{"item":{"uri":"a@x","type":"text","pubstatus":"canceled"}}"#, "gone"),
    (#"{"data":{"items":[{"item":{"uri":"a@x","pubstatus":"withheld"}}]}}"#, "withheld"),
    (#"{"_id":"a@x","_source":{"status":"killed"}}"#, "gone"),
    (#"{"_id":"a@x","_source":{"headline":"h","body":"b","status":"killed"}}"#, "gone"),
    (#"{"posts":[{"id":"a@x","status":"killed"}]}"#, "gone"),
    (#"{"author":{"id":"a@x","status":"deleted"},"title":"T","body":"B"}"#, "usable,usable"),
    (#"{"user":{"id":"a@x","status":"deleted"}}"#, "usable"),
  ])
  func `an object in an envelope tells of its article without a text`(
    file: String, state: String
  ) throws {
    #expect(try self.state(after: file) == state)
  }

  @Test(arguments: [
    (#""state":"scheduled""#, 0), (#""moderation_state":"draft","status":true"#, 0),
    (#""draft":"yes""#, 0), (#""published":false"#, 0), (#""is_published":0"#, 0),
    (#""visibility":"private""#, 0), (#""operation":"kill""#, 0), (#""hold":"yes""#, 1),
    (#""on_hold":true"#, 1), (#""embargo":29901101120000"#, 1), (#""meta":{"status":"closed"}"#, 1),
    (#""status":"publish","meta":{"status":"closed"}"#, 2), (#""published":"2024-05-01""#, 2),
    (#""state":"Ohio""#, 2), (#""status":"none""#, 2), (#""embargo":20240102120000"#, 2),
  ])
  func `switches and states of systems are heeded`(members: String, kept: Int) throws {
    // 0: not taken in, but as a notice without a text; 1: withheld or under an embargo; 2: usable
    let file = #"{"id":"b","headline":"H","body":"A storm came.",\#(members)}"#
    let states = try state(after: file).split(separator: ",").sorted()
    #expect(kept == 0 || states.count == 2)
    #expect((states.filter { $0 == "usable" }.count == 2) == (kept == 2))
  }

  @Test(arguments: [
    "Arms: embargo is lifted", "Gardens (south): hold until spring, experts say",
    "Re: Minister on the embargo until 2020",
  ])
  func `news of embargoes is no instruction`(subject: String) throws {
    let mail = Self.mail(id: "m@x", "Subject: \(subject)", "Text.")
    #expect(try state(after: mail) == "usable,usable")
  }
}

@testable import Lede
import LedeTestSupport
import LedeText
import LedeWire
import Testing

/// Notices that hold an article back and bring no text of it: they hold wherever a kill of that shape does.
@Suite struct HoldNoticeTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func archive(_ name: String, keepsText: Bool = true) throws -> Archive {
    try folder.archive(name, keepsText: keepsText)
  }

  @discardableResult
  private func add(_ runs: [String], to archive: Archive) throws -> AddReport {
    var report = AddReport()
    for run in runs {
      let path = "\(folder.path)/run"
      try write(Array(run.utf8), to: path)
      report = try archive.add(contentsOf: [path])
    }
    return report
  }

  private func state(_ reader: Archive.Reader) throws -> [String] { try reader.releaseStates() }

  private static func item(_ meta: String, version: Int = 2) -> String {
    """
    <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:a" version="\(version)"><itemMeta>\(meta)</itemMeta></newsItem>
    """
  }

  private static let text = #"{"id":"urn:x:a","version":1,"headline":"H","body":"zeppelin"}"#

  static let notices = [
    (#"{"id":"urn:x:a","version":2,"status":"withheld"}"#, "withheld"),
    (#"{"id":"urn:x:a","status":"hold"}"#, "withheld"),
    (#"{"id":"urn:x:a","version":2,"status":"do not use"}"#, "withheld"),
    (#"{"uri":"urn:x:a","version":"2","pubstatus":"withheld"}"#, "withheld"),
    (#"{"id":"urn:x:a","version":2,"embargo":"2990-01-01"}"#, "embargoed"),
    (#"{"id":"urn:x:a","version":2,"edNote":"HOLD FOR RELEASE"}"#, "withheld"),
    ("id,version,status\nurn:x:a,2,withheld\n", "withheld"),
    ("id,Pub Status\nurn:x:a,withheld\n", "withheld"),
    (item("<pubStatus qcode=\"stat:withheld\"/>"), "withheld"),
    (item("<embargoed>2990-01-01T00:00:00Z</embargoed>"), "embargoed"),
    (
      """
      <nitf><head><docdata management-status="withheld"><doc-id id-string="urn:x:a"/><du-key version="2"/></docdata></head>
      <body/></nitf>
      """, "withheld"
    ),
  ]

  @Test(arguments: notices)
  func `a notice holds back what is there`(notice: String, state held: String) throws {
    let archive = try archive("a")
    try add([Self.text], to: archive)
    let report = try add([notice], to: archive)
    #expect(report.updated == 1 && report.restricted == 1 && report.skipped == 0)
    #expect(try state(archive.reader) == ["urn:x:a \(held) zeppelin"])
  }

  @Test(arguments: notices.filter { $0.0.hasPrefix("{") && $0.0.contains("\"version\":2,") })
  func `a notice holds in one run, in other archives, and where these go out`(
    notice: String, state held: String
  ) throws {
    let expected = ["urn:x:a \(held) zeppelin"]
    let once = try archive("once")
    try add([Self.text + "\n" + notice + "\n" + notice], to: once)
    #expect(try state(once.reader) == expected)
    // Another archive has the notice alone.
    let (first, second) = (try archive("first"), try archive("second"))
    try add([Self.text], to: first)
    #expect(try add([notice], to: second).added == 1)
    let joined = try Archive.open([first.path, second.path])
    #expect(try state(joined.reader) == expected)
    let copy = try Archive.create("\(second.path)-copy", copying: joined.reader)
    for archive in [once, second, copy] { #expect(try Archive.check(archive.path).isEmpty) }
    for format in [ArticleFormat.json, .csv, .newsMLG2, .nitf, .ninjs3] {
      let out = "\(folder.path)/out-\(format)"
      let isOfLines = format == .json || format == .csv
      try second.export(.all, as: format, to: isOfLines ? .file(at: out) : .folder(at: out))
      let fed = try archive("fed-\(format)")
      try add([Self.text], to: fed)
      try fed.add(contentsOf: [out])
      #expect(try state(fed.reader) == expected, "\(format)")
    }
  }

  @Test func `a notice means the parts of its item, and not those of a higher version`() throws {
    let notice = #"{"id":"urn:x:a","version":3,"status":"withheld"}"#
    let text = #"{"id":"urn:x:a","version":2,"body":"zeppelin"}"#
    let part = #"{"id":"urn:x:a#de","partOf":"urn:x:a","version":2,"body":"zeppelin"}"#
    for runs in [
      [text + "\n" + part, notice], [text + "\n" + part + "\n" + notice], [part, notice],
    ] {
      let archive = try archive("parts-\(runs.count)-\(runs[0].count)")
      try add(runs, to: archive)
      let held = ["urn:x:a withheld zeppelin", "urn:x:a#de withheld zeppelin"]
      // It means the item's own text, too, where that has not come yet.
      let expected = runs[0] == part ? ["urn:x:a withheld ", held[1]] : held
      #expect(try state(archive.reader) == expected)
    }
    for (number, notice) in [notice, #"{"id":"urn:x:a","status":"withheld"}"#].enumerated() {
      let (first, second) = (try archive("whole-\(number)"), try archive("notice-\(number)"))
      try add([text + "\n" + part], to: first)
      try add([notice], to: second)
      let joined = try Archive.open([first.path, second.path])
      #expect(
        try state(joined.reader) == ["urn:x:a withheld zeppelin", "urn:x:a#de withheld zeppelin"])
    }
    // Versions of one item that lie apart are a library's doing.
    let apart = try archive("apart")
    var article = Article(id: "urn:x:a", headline: "H", body: "zeppelin")
    var newer = article.part(named: "fr")
    newer.metadata.version = 9
    article.metadata.version = 2
    try apart.add([article, newer])
    try add([notice], to: apart)
    #expect(try state(apart.reader) == ["urn:x:a withheld zeppelin", "urn:x:a#fr usable zeppelin"])
  }

  @Test func `versions decide about notices as they do about articles`() throws {
    let archive = try archive("a")
    try add([#"{"id":"urn:x:a","version":3,"body":"zeppelin"}"#], to: archive)
    #expect(try add([#"{"id":"urn:x:a","version":2,"status":"withheld"}"#], to: archive).older == 1)
    #expect(try state(archive.reader) == ["urn:x:a usable zeppelin"])
    try add([#"{"id":"urn:x:a","version":3,"status":"withheld"}"#], to: archive)
    #expect(try state(archive.reader) == ["urn:x:a withheld zeppelin"])
    try add([#"{"id":"urn:x:a","version":4,"body":"zeppelin, released"}"#], to: archive)
    #expect(try state(archive.reader) == ["urn:x:a usable zeppelin, released"])
    // Of what was withdrawn a hold is no version that brings it back; the text of its version is.
    try add([#"{"id":"urn:x:a","version":5,"status":"killed"}"#], to: archive)
    try add([#"{"id":"urn:x:a","version":6,"status":"withheld"}"#], to: archive)
    let sixth = #"{"id":"urn:x:a","version":6,"body":"zeppelin"}"#
    #expect(try add([sixth.replacing("6", with: "5")], to: archive).refused == 1)
    #expect(archive.reader.snapshot.withdrawal(of: "urn:x:a") == 5)
    #expect(try add([sixth], to: archive).revived == 1)
    #expect(try state(archive.reader) == ["urn:x:a usable zeppelin"])
    // What comes behind a notice of a higher version is not there before it either.
    let later = [
      #"{"id":"b","version":2,"status":"withheld"}"#, #"{"id":"b","version":1,"body":"zeppelin"}"#,
    ]
    for runs in [later, [later.joined(separator: "\n")]] {
      try add(runs, to: archive)
      #expect(try state(archive.reader).contains("b withheld "))
    }
  }

  @Test(arguments: [true, false])
  func `an archive without text keeps the words and the date of what is held back`(
    inOneRun: Bool
  ) throws {
    let archive = try archive("a", keepsText: false)
    let text = #"{"id":"urn:x:a","headline":"H","body":"zeppelin","date":"2026-01-02"}"#
    let others = (0..<40).map { #"{"id":"o\#($0)","body":"zeppelin \#($0)"}"# + "\n" }.joined()
    let hold = #"{"id":"urn:x:a","status":"withheld"}"#
    try add(inOneRun ? [others + text + "\n" + hold] : [others, text, hold], to: archive)
    let state = { () throws -> [String] in
      let snapshot = archive.reader.snapshot
      let document = try #require(try snapshot.document(for: "urn:x:a"))
      let version = try snapshot.version(document) ?? 1
      return try archive.search("zeppelin", options: Self.all).hits.filter { $0.id == "urn:x:a" }
        .map { "\($0.status) \($0.date?.description ?? "") \(version)" }
    }
    #expect(try state() == ["withheld 2026-01-02 2"])
    #expect(archive.articleCount == 41)
    #expect(try Archive.check(archive.path).isEmpty)
    try add(
      [#"{"id":"urn:x:a","embargo":"2990-01-01"}"#, "{\"id\":\"o7\",\"body\":\"b\"}"], to: archive)
    #expect(try state() == ["withheld 2026-01-02 3"])
    var writer = try archive.writer()
    try writer.merge()
    _ = consume writer
    #expect(try state() == ["withheld 2026-01-02 3"])
    #expect(try Archive.check(archive.path).isEmpty)
    // The very text that was there before comes as a release.
    try add([text], to: archive)
    #expect(try state() == ["usable 2026-01-02 4"])
  }

  private static var all: SearchOptions {
    var options = SearchOptions()
    options.limit = nil
    options.duplicates = .show
    return options
  }

  @Test(arguments: [
    #"{"id":"urn:x:a","headline":"H","body":"zeppelin","status":"trash"}"#,
    #"{"id":"urn:x:a","headline":"H","body":"zeppelin","status":"private"}"#,
    #"{"id":"urn:x:a","headline":"H","body":"zeppelin","draft":true}"#,
    "---\nid: urn:x:a\ntitle: H\ndraft: true\n---\nzeppelin\n",
    """
    <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><title>H</title><guid>urn:x:a</guid>
    <description>zeppelin</description><wp:status>trash</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>
    """,
    """
    <feed xmlns="http://www.w3.org/2005/Atom" xmlns:app="http://www.w3.org/2007/app"><entry><id>urn:x:a</id><title>H</title>
    <content>zeppelin</content><app:control><app:draft>yes</app:draft></app:control></entry></feed>
    """,
  ])
  func
    `what its source takes back into its drafts is held back, here and in other archives`(
      draft: String
    ) throws
  {
    let archive = try archive("a")
    let report = try add([draft], to: archive)
    #expect(report.passedOver == 1 && report.added == 0 && report.restricted == 0)
    #expect(try archive.reader.statistics().articles == 0)
    let text = #"{"id":"urn:x:a","headline":"H","body":"zeppelin"}"#
    // Where another archive has it, it is held back; here it may be published.
    let other = try self.archive("other")
    try add([text], to: other)
    for paths in [[archive.path, other.path], [other.path, archive.path]] {
      #expect(try state(Archive.open(paths).reader) == ["urn:x:a withheld zeppelin"])
    }
    try archive.export(.all, as: .json, to: .file(at: "\(folder.path)/out.jsonl"))
    let fed = try self.archive("fed")
    try fed.add(contentsOf: ["\(folder.path)/out.jsonl"])
    for archive in [archive, fed] {
      try add([text], to: archive)
      #expect(try state(archive.reader) == ["urn:x:a usable zeppelin"])
    }
    #expect(try add([draft], to: archive).passedOver == 1)
    #expect(try state(archive.reader) == ["urn:x:a withheld zeppelin"])
  }

  @Test func `thousands of articles and notices by turns are written together`() throws {
    let archive = try archive("many")
    var lines = ""
    for number in 0..<500 {
      lines += #"{"id":"a\#(number)","body":"zeppelin"}"# + "\n"
      lines += #"{"id":"a\#(number)","status":"withheld"}"# + "\n"
    }
    #expect(try add([lines], to: archive).restricted == 500)
    #expect(archive.articleCount == 500)
    #expect(try archive.reader.statistics().segments <= 3)
  }
}

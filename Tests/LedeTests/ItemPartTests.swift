@testable import Lede
import LedeTestSupport
import LedeText
import Testing

/// Items of which Lede makes several articles: what holds for the item holds for each of its parts.
@Suite struct ItemPartTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  /// What a source sends of an item.
  struct Message: Sendable, CustomTestStringConvertible {
    var item = "urn:x:i"
    var version: Int? = 1
    var meta = ""
    var languages = ["en", "de"]

    static let killed = #"<pubStatus qcode="stat:canceled"/>"#
    static let withheld = #"<pubStatus qcode="stat:withheld"/>"#
    static let embargoed = "<embargoed>2990-01-01T00:00:00Z</embargoed>"

    var testDescription: String { "\(item) \(version ?? 0) \(meta) \(languages)" }

    var xml: String {
      let texts = languages.map {
        "<inlineData contenttype=\"text/plain\" xml:lang=\"\($0)\">A zeppelin came, \(version ?? 0).</inlineData>"
      }
      return """
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="\(item)" \(version.map { "version=\"\($0)\"" } ?? "") xml:lang="en">
        <itemMeta>\(meta)</itemMeta><contentMeta><headline>H</headline></contentMeta>
        <contentSet>\(texts.joined())</contentSet></newsItem>
        """
    }
  }

  private func archive(_ name: String, keepsText: Bool = true) throws -> Archive {
    var settings = ArchiveSettings()
    settings.keepsText = keepsText
    return try Archive.create("\(folder.path)/\(name).lede", settings: settings)
  }

  @discardableResult
  private func add(_ messages: [Message], to archive: Archive) throws -> AddReport {
    var paths: [String] = []
    for (number, message) in messages.enumerated() {
      paths.append("\(folder.path)/\(number).xml")
      try write(Array(message.xml.utf8), to: paths[number])
    }
    return try archive.add(contentsOf: paths)
  }

  /// Ids, texts and states of what is there.
  private func state(_ reader: Archive.Reader) throws -> [String] {
    var contents: [String] = []
    try reader.forEachArticle {
      contents.append("\($0.id) \($0.metadata.version ?? 1) \($0.metadata.status) \($0.body)")
    }
    return contents.sorted()
  }

  @Test(
    arguments: [
      Message(version: 2, meta: Message.killed, languages: []),
      Message(version: nil, meta: Message.killed, languages: []),
      Message(version: 2, meta: Message.withheld, languages: ["en"]),
      Message(version: 2, meta: Message.embargoed, languages: ["en"]),
      Message(version: 2, languages: ["en"]),
    ], [true, false])
  func `what takes the place of an item takes that of its parts`(
    second: Message, keepsText: Bool
  ) throws {
    let first = Message()
    let other = Message(item: "urn:x:other")
    var all: [[String]] = []
    let once = try archive("once", keepsText: keepsText)
    let report = try add([first, other, second], to: once)
    #expect(report.removed == (second.meta == Message.killed ? 2 : 1))
    let twice = try archive("twice", keepsText: keepsText)
    try add([first, other], to: twice)
    try add([second], to: twice)
    let (a, b) = (
      try archive("a", keepsText: keepsText), try archive("b", keepsText: keepsText)
    )
    try add([first, other], to: a)
    try add([second], to: b)
    var readers = [once.reader, twice.reader]
    for paths in [[a.path, b.path], [b.path, a.path]] {
      readers.append(try Archive.open(paths).reader)
      let copy = "\(folder.path)/copy-\(readers.count).lede"
      readers.append(try Archive.create(copy, copying: readers[readers.count - 1]).reader)
      #expect(try Archive.check(copy).isEmpty)
    }
    for reader in readers {
      let ids = try reader.search("zeppelin").hits.map(\.id.rawValue).sorted()
      let own = second.meta == Message.killed ? [] : ["urn:x:i"]
      #expect(ids == own + ["urn:x:other", "urn:x:other#de"])
      if keepsText { all.append(try state(reader)) }
    }
    #expect(Set(all).count <= 1)
    #expect(try Archive.check(once.path).isEmpty && Archive.check(twice.path).isEmpty)
  }

  @Test func `withdrawing an item by hand takes its parts, and no version of them comes back`()
    throws
  {
    let archive = try archive("a")
    try add([Message(version: 3), Message(item: "urn:x:other")], to: archive)
    let id = ArticleID("urn:x:i")
    #expect(try archive.withdraw([id]) == 2)
    #expect(archive.articleCount == 2)
    #expect(try archive.reader.statistics().tombstones == 2)
    #expect(try add([Message(version: 3)], to: archive).withdrawn == 2)
    let report = try add([Message(version: 4)], to: archive)
    #expect(report.added == 2 && archive.articleCount == 4)
    #expect(try archive.withdraw([ArticleID("urn:x:i#de")]) == 1)
    #expect(archive.articleCount == 3)
  }

  @Test func `a part of a higher version than a kill stays, and the item is withdrawn`() throws {
    let id = ArticleID("urn:x:i")
    let archive = try archive("a")
    var writer = try archive.writer()
    try writer.add(
      json: Array(
        #"{"id":"urn:x:i#de","partOf":"urn:x:i","body":"zeppelin","version":4}"#.utf8))
    try writer.commit()
    let kill = Array(#"{"id":"urn:x:i","status":"killed","version":2}"#.utf8)
    let report = try writer.add(json: kill)
    #expect(report.older == 1 && report.unknownWithdrawals == 0)
    try writer.commit()
    #expect(archive.articleCount == 1 && archive.reader.snapshot.withdrawal(of: id) == 2)
    // What another archive has of a lower version is gone, the part stays.
    let other = try self.archive("b")
    try add([Message(version: 2, languages: ["en"])], to: other)
    for paths in [[archive.path, other.path], [other.path, archive.path]] {
      let joined = try Archive.open(paths).reader
      #expect(try joined.search("zeppelin").hits.map(\.id.rawValue) == ["urn:x:i#de"])
      #expect(joined.snapshot.withdrawal(of: id) == 2)
    }
    // A kill of a higher version finds the part still.
    #expect(
      try writer.add(json: Array(#"{"id":"urn:x:i","status":"killed","version":4}"#.utf8)).removed
        == 1)
    try writer.commit()
    #expect(archive.articleCount == 0)
    #expect(try Archive.check(archive.path).isEmpty)
  }

  /// A folder of exports must not keep a part that is gone.
  @Test(arguments: [Message.killed, ""])
  func `a part that went with its item is told as withdrawn`(meta: String) throws {
    let first = try archive("first")
    try add([Message()], to: first)
    let second = try archive("second")
    try add([Message(version: 2, meta: meta, languages: meta.isEmpty ? ["en"] : [])], to: second)
    try add([Message(version: 2, meta: meta, languages: meta.isEmpty ? ["en"] : [])], to: first)
    let again = try archive("again")
    try add([Message()], to: again)
    for reader in [first.reader, try Archive.open([again.path, second.path]).reader] {
      #expect(try reader.statistics().tombstones == (meta.isEmpty ? 1 : 2))
      #expect(reader.articleCount == (meta.isEmpty ? 1 : 0))
    }
  }

  @Test func `an id that holds a hash is no part unless an importer made it one`() throws {
    let lines = """
      {"id":"live","body":"zeppelin","version":1}
      {"id":"live#1","body":"zeppelin, the first","version":1}
      {"id":"live","body":"zeppelin","version":2,"status":"withheld"}
      {"id":"live#2","body":"zeppelin, the second","version":1}
      {"id":"live","status":"killed","version":3}
      {"id":"live#3","body":"zeppelin, the third","version":1,"partOf":"other"}
      """
    for runs in [[lines], lines.split(separator: "\n").map(String.init)] {
      let archive = try archive("live-\(runs.count)")
      var writer = try archive.writer()
      for run in runs {
        try writer.add(json: Array(run.utf8))
        try writer.commit()
      }
      try writer.withdraw([ArticleID("live")])
      try writer.commit()
      _ = consume writer
      #expect(archive.articleCount == 3)
      let joined = try Archive.open([archive.path, try self.archive("e-\(runs.count)").path])
      #expect(joined.reader.articleCount == 3)
      for number in 1...3 {
        let post = try #require(try joined.reader.article(ArticleID("live#\(number)")!))
        #expect(post.metadata.status == .usable)
      }
    }
  }

  @Test func `parts are parts behind an export, a merge and an analysis anew`() throws {
    let first = try archive("first")
    // Ids that are no addresses become some on the way.
    try add([Message(), Message(item: "i 42#7")], to: first)
    for format in [ArticleFormat.json, .csv, .newsMLG2, .nitf, .ninjs1, .ninjs3] {
      let path = "\(folder.path)/out-\(format)"
      let archive = try archive("\(format)")
      if format == .json || format == .csv {
        try first.export(.all, as: format, to: .file(at: path))
      } else {
        try first.export(.all, as: format, to: .folder(at: path))
      }
      try archive.add(contentsOf: [path])
      var writer = try archive.writer()
      try writer.add([Article(id: "more", headline: "M", body: "more")])
      try writer.commit()
      try writer.merge(reanalyzing: format == .csv)
      _ = consume writer
      #expect(try Archive.check(archive.path).isEmpty)
      var items: [ArticleID] = []
      try archive.reader.forEachArticle { if let item = $0.item { items.append(item) } }
      #expect(items.count == 2, "\(format)")
      #expect(try archive.withdraw(items) == 4, "\(format)")
    }
  }

  /// Random messages of a few items, cut at random into archives: what is there is what one archive of all has.
  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func `archives with items are read as one archive of them`(seed: UInt64) throws {
    var random = Random(state: seed)
    var messages: [Message] = []
    // Each version says the same whenever it comes: archives that differ about one are not read as one of both.
    let kinds = (0..<10).map { _ in random.next(below: 6) }
    for _ in 0..<12 {
      let (item, version) = (random.next(below: 2), random.next(below: 5))
      let kind = kinds[item * 5 + version]
      messages.append(
        Message(
          item: "urn:x:\(item)", version: 1 + version,
          meta: kind == 0 ? Message.killed : kind == 1 ? Message.withheld : "",
          languages: [["en"], ["en", "de"], ["en", "de", "fr"], ["de", "fr"]][
            random.next(below: 4)]))
    }
    let one = try archive("one")
    var paths: [String] = []
    var rest = messages[...]
    while !rest.isEmpty || paths.count < 2 {
      let part = Array(rest.prefix(1 + random.next(below: 5)))
      rest = rest.dropFirst(part.count)
      let archive = try archive("\(paths.count)")
      paths.append(archive.path)
      try add(part, to: archive)
      try add(part, to: one)
    }
    let joined = try Archive.open(paths)
    #expect(try state(joined.reader) == state(one.reader), "\(messages)")
    let copy = try Archive.create(folder.path + "/copy.lede", copying: joined.reader)
    #expect(try state(copy.reader) == state(one.reader))
    #expect(try Archive.check(copy.path).isEmpty)
    let together = try archive("together")
    try add(messages, to: together)
    #expect(try state(together.reader) == state(one.reader), "\(messages)")
    // What is there belongs to one version of its item.
    var versions: [ArticleID: Set<Int>] = [:]
    try one.reader.forEachArticle {
      versions[$0.item ?? $0.id, default: []].insert($0.metadata.version ?? 1)
    }
    #expect(versions.values.allSatisfy { $0.count == 1 })
  }

  @Test(.timeLimit(.minutes(1)))
  func `many withdrawals of an item of many parts take no longer for each part`() throws {
    var (parts, kills) = ("", "")
    for number in 1...5000 {
      parts += #"{"id":"x#\#(number)","partOf":"x","body":"zeppelin","version":9}"# + "\n"
      kills += #"{"id":"x","status":"killed","version":\#(number)}"# + "\n"
    }
    for runs in [[parts, kills], [parts + kills]] {
      let archive = try archive("many-\(runs.count)")
      var writer = try archive.writer()
      var report = AddReport()
      for run in runs {
        report = try writer.add(json: Array(run.utf8))
        try writer.commit()
      }
      #expect(report.removed == 5000 && archive.articleCount == 0)
      #expect(try writer.add(json: Array(parts.utf8)).withdrawn == 5000)
    }
  }

  @Test func `an archive of before parts were kept says so where an item is withdrawn`() throws {
    let path = folder.path + "/kept.lede"
    let kept = fixturesFolder + "/version-1.lede"
    try makeFolder(path)
    for name in try TestFolder.names(in: kept) {
      try write(try contents(of: "\(kept)/\(name)"), to: "\(path)/\(name)")
    }
    let archive = try Archive.open(path)
    func tellsOfParts(_ id: String, _ writer: inout Archive.Writer) throws -> Bool {
      let killed = Array("{\"id\":\"\(id)\",\"status\":\"killed\"}".utf8)
      return try writer.add(json: killed).notices.contains { $0.contains("\(id)#...") }
    }
    var writer = try archive.writer()
    try writer.merge(reanalyzing: true)
    try writer.add(json: Array(#"{"id":"x#1","body":"zeppelin"}"#.utf8))
    try writer.commit()
    // What comes in now is known to be no part; what is merged with what came before is not.
    #expect(try !tellsOfParts("x", &writer))
    try writer.merge()
    #expect(try tellsOfParts("x", &writer) && !tellsOfParts("y", &writer))
  }
}

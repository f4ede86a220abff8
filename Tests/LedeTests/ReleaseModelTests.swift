@testable import Lede
import LedeTestSupport
import LedeText
import LedeWire
import Testing

/// Random histories of articles, over one archive, and over several that are read or merged as one, in any grouping: the
/// state of each is that of a model that shares nothing with the library.
@Suite struct ReleaseModelTests {
  private typealias Event = ReleaseModel.Event

  /// Histories of many articles that go through the same archives at once.
  private struct World {
    let archives: Int
    /// For each article what sources say of it, a round each.
    let histories: [[Event]]

    init(_ random: inout Random, archives: Int, articles: Int = 300, rounds: Int = 6) {
      self.archives = archives
      histories = (0..<articles).map { _ in
        (0..<1 + random.next(below: rounds)).map { _ in Self.event(&random, archives) }
      }
    }

    /// Each history of one line in each of three archives.
    static let ofOneLineEach: World = {
      var lines: [Event] = []
      for version in [nil, 1, 2] as [Int?] {
        for hold in [Event.Hold.none, .withheld] {
          lines.append(Event(archive: 0, kind: .text, version: version, hold: hold))
        }
        for hold in [Event.Hold.withheld, .embargoed] {
          lines.append(Event(archive: 0, kind: .notice, version: version, hold: hold))
        }
        lines.append(Event(archive: 0, kind: .draft, version: version))
        lines.append(Event(archive: 0, kind: .kill, version: version))
      }
      var histories: [[Event]] = []
      for first in lines {
        for second in lines {
          for third in lines {
            var events = [first, second, third]
            for number in 0..<3 { (events[number].archive, events[number].text) = (number, number) }
            histories.append(events)
          }
        }
      }
      return World(archives: 3, histories: histories)
    }()

    private init(archives: Int, histories: [[Event]]) {
      (self.archives, self.histories) = (archives, histories)
    }

    private static func event(_ random: inout Random, _ archives: Int) -> Event {
      let kinds: [Event.Kind] = [.text, .text, .text, .text, .notice, .notice, .draft, .kill]
      var event = Event(
        archive: random.next(below: archives), kind: kinds[random.next(below: kinds.count)])
      event.version = random.next(below: 2) == 0 ? nil : 1 + random.next(below: 4)
      event.text = random.next(below: 3)
      switch event.kind {
      case .text: event.hold = [.none, .none, .withheld, .embargoed][random.next(below: 4)]
      case .notice: event.hold = [.withheld, .embargoed][random.next(below: 2)]
      case .draft, .kill: break
      }
      return event
    }

    static func id(_ article: Int) -> String { "a\(article)" }

    /// What comes to an archive in a round, as lines.
    func lines(of archive: Int, round: Int) -> String {
      histories.enumerated().compactMap { article, events in
        guard events.indices.contains(round), events[round].archive == archive else { return nil }
        return events[round].line(Self.id(article))
      }.joined(separator: "\n")
    }

    var rounds: Int { histories.map(\.count).max() ?? 0 }
  }

  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  /// The archives, each round a commit, or all of an archive in one run.
  private func archives(_ world: World, inOneRun: Bool) throws -> [Archive] {
    try (0..<world.archives).map { number in
      let rounds = (0..<world.rounds).map { world.lines(of: number, round: $0) }
      let runs = inOneRun ? [rounds.joined(separator: "\n")] : rounds
      return try folder.archive("\(inOneRun)-\(number)", runs.filter { !$0.isEmpty })
    }
  }

  private func states(_ reader: Archive.Reader) throws -> [String: String] {
    var states: [String: String] = [:]
    try reader.forEachArticle {
      let held = $0.metadata.restriction(at: 1_800_000_000)?.rawValue ?? "usable"
      states[$0.id.rawValue] = "\(held) \($0.body)"
    }
    for withdrawal in reader.withdrawals {
      // A notice may wait for what comes behind a withdrawal.
      let id = withdrawal.article.id.rawValue
      if states[id]?.hasSuffix(" ") ?? true { states[id] = "canceled" }
    }
    return states
  }

  private func expect(_ reader: Archive.Reader, _ world: World, _ form: String) throws {
    let states = try states(reader)
    for (number, events) in world.histories.enumerated() {
      let id = World.id(number)
      let expected = ReleaseModel.state(of: events, archives: world.archives)
      if states[id] != expected {
        Issue.record(
          """
          \(form): \(states[id] ?? "nothing") for \(expected ?? "nothing") of
          \(events.map { "\($0.archive) \($0.line(id))" }.joined(separator: "\n"))
          """)
      }
    }
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>, 1...3)
  func `random histories give the states of the model`(seed: UInt64, archives count: Int) throws {
    var random = Random(state: seed &* 1_000 &+ UInt64(count))
    let world = World(&random, archives: count)
    for inOneRun in [false, true] {
      let archives = try archives(world, inOneRun: inOneRun)
      let form = inOneRun ? "one run" : "runs"
      let joined = count == 1 ? archives[0] : try Archive.open(archives.map(\.path))
      try expect(joined.reader, world, "read, \(form)")
      let copy = try Archive.create("\(folder.path)/copy-\(inOneRun).lede", copying: joined.reader)
      try expect(copy.reader, world, "merged, \(form)")
      #expect(try Archive.check(copy.path).isEmpty)
      let out = "\(folder.path)/out-\(inOneRun).jsonl"
      try joined.export(.all, as: .json, to: .file(at: out))
      let fed = try folder.archive("fed-\(inOneRun)")
      try fed.add(contentsOf: [out])
      try expect(fed.reader, world, "exported, \(form)")
    }
  }

  /// All groupings of three archives give what all of them at once give.
  private func compareGroupings(_ world: World) throws {
    let all = try archives(world, inOneRun: false)
    let joined = try Archive.open(all.map(\.path)).reader
    try expect(joined, world, "read")
    let expected = try joined.toldReleases()
    let first = try folder.merge([all[0], all[1]], "first")
    let last = try folder.merge([all[1], all[2]], "last")
    for (name, archives) in [
      ("once", all), ("first-two", [first, all[2]]), ("last-two", [all[0], last]),
    ] {
      let merged = try folder.merge(archives, name)
      #expect(
        try Archive.open(archives.map(\.path)).reader.toldReleases() == expected, "read \(name)")
      #expect(try merged.reader.toldReleases() == expected, "merged \(name)")
      #expect(try Archive.check(merged.path).isEmpty)
    }
    // Merging, analysing anew and repairing keep what is known for the next time.
    for (number, archive) in [first, last].enumerated() {
      var writer = try archive.writer()
      try writer.add([Article(id: "more", headline: "M", body: "more")])
      try writer.commit()
      try writer.merge(reanalyzing: number == 0)
      try writer.remove(["more"])
      try writer.commit()
    }
    #expect(try Archive.open([first.path, all[2].path]).reader.toldReleases() == expected)
    #expect(try Archive.open([all[0].path, last.path]).reader.toldReleases() == expected)
    let saved = "\(folder.path)/saved.lede"
    _ = try Archive.repair(last.path, into: saved)
    #expect(try Archive.open([all[0].path, saved]).reader.toldReleases() == expected)
  }

  @Test func `each history of one line in each of three archives is the same in any grouping`()
    throws
  {
    #expect(World.ofOneLineEach.histories.count == 5_832)
    try compareGroupings(.ofOneLineEach)
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `random histories over three archives are the same in any grouping`(seed: UInt64) throws {
    var random = Random(state: seed)
    try compareGroupings(World(&random, archives: 3, articles: 500, rounds: 9))
  }

  @Test func `a kill and a hold of several archives go out as they came`() throws {
    let text = #"{"id":"a","version":1,"body":"zeppelin"}"#
    let kill = try folder.archive("kill", [#"{"id":"a","version":1,"status":"killed"}"#])
    let hold = try folder.archive("hold", [#"{"id":"a","version":2,"status":"withheld"}"#])
    for (number, archives) in [[kill, hold], [hold, kill]].enumerated() {
      let joined = try Archive.open(archives.map(\.path))
      let merged = try folder.merge(archives, "both-\(number)")
      for (name, archive) in [("read", joined), ("merged", merged)] {
        let out = "\(folder.path)/\(name)-\(number).jsonl"
        try archive.export(.all, as: .json, to: .file(at: out))
        let lines = String(decoding: try contents(of: out), as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.contains { $0.contains("canceled") && !$0.contains(#""version":2"#) })
        #expect(lines.contains { $0.contains("withheld") && $0.contains(#""version":2"#) })
        let fed = try folder.archive("fed-\(name)-\(number)", [text])
        try fed.add(contentsOf: [out])
        #expect(try states(fed.reader) == ["a": "canceled"])
        // Nobody has withdrawn version 2: its text may come.
        let second = try folder.archive(
          "second-\(name)-\(number)", [#"{"id":"a","version":2,"body":"zeppelin 2"}"#])
        try second.add(contentsOf: [out])
        #expect(try states(second.reader) == ["a": "withheld zeppelin 2"])
      }
    }
  }

  @Test func `a hold without a version outlasts a late kill of a version`() throws {
    let archive = try folder.archive(
      "a", [#"{"id":"a","status":"withheld"}"#, #"{"id":"a","version":1,"status":"killed"}"#])
    let second = #"{"id":"a","version":2,"body":"zeppelin"}"#
    let other = try folder.archive("other", [second])
    for paths in [[archive.path, other.path], [other.path, archive.path]] {
      #expect(try states(Archive.open(paths).reader) == ["a": "withheld zeppelin"])
    }
    var writer = try archive.writer()
    try writer.add(json: Array(second.utf8))
    try writer.commit()
    #expect(try states(archive.reader) == ["a": "withheld zeppelin"])
  }
}

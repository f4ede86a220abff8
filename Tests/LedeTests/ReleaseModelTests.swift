@testable import Lede
import LedeTestSupport
import LedeText
import LedeWire
import Testing

/// Random histories of articles, over one archive, and over several that are read or merged as one: the state of each is
/// that of a model that shares nothing with the library.
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

  private func expect(_ reader: Archive.Reader, _ world: World, _ form: String) throws {
    var states: [String: String] = [:]
    try reader.forEachArticle {
      let held = $0.metadata.restriction(at: 1_800_000_000)?.rawValue ?? "usable"
      states[$0.id.rawValue] = "\(held) \($0.body)"
    }
    for (number, events) in world.histories.enumerated() {
      let id = World.id(number)
      var state = states[id]
      // A notice may wait for what comes behind a withdrawal.
      let isWithdrawn = ArticleID(id).map { reader.snapshot.withdrawal(of: $0) != nil } ?? false
      if isWithdrawn, state?.hasSuffix(" ") ?? true {
        state = "canceled"
      }
      let expected = ReleaseModel.state(of: events, archives: world.archives)
      if state != expected {
        Issue.record(
          """
          \(form): \(state ?? "nothing") for \(expected ?? "nothing") of
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
}

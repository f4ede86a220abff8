import HTTPTypes
import Lede
import Testing

@testable import LedeDesk

struct FreshnessTests {
  @Test func `a commit of another writer is seen within a second`() async throws {
    let kit = try DeskKit()
    #expect(try await kit.get("/?q=zeppelin", json: true).text.contains("\"totalCount\":0"))
    let other = try Archive.open(kit.desk.settings.archives[0])
    let id = ArticleID("z")
    try other.add([Article(id: id, headline: Headline("Zeppelin lands"), body: "It landed.")])
    let start = ContinuousClock.now
    var isSeen = false
    while !isSeen, start.duration(to: .now) < .seconds(30) {
      isSeen = try await kit.get("/?q=zeppelin", json: true).text.contains("\"totalCount\":1")
      try await Task.sleep(for: .milliseconds(20))
    }
    #expect(isSeen)
  }

  @Test func `several archives are shown as one, and commits to each are seen`() async throws {
    let kit = try DeskKit { settings, _ in
      let other = settings.archives[0] + "-other"
      try Archive.create(other).add([
        Article(id: "fog", headline: "Fog shuts port", body: "Fog shut the port.")
      ])
      settings.archives.append(other)
    }
    #expect(try await kit.get("/?q=fog", json: true).text.contains("\"totalCount\":1"))
    let before = kit.desk.archive.newest.change
    for (number, path) in kit.desk.settings.archives.enumerated() {
      let late = Article(
        id: number == 0 ? "z0" : "z1", headline: "Zeppelin lands", body: "It landed.")
      try Archive.open(path).add([late])
    }
    let start = ContinuousClock.now
    var isSeen = false
    while !isSeen, start.duration(to: .now) < .seconds(30) {
      isSeen = try await kit.get("/?q=zeppelin", json: true).text.contains("\"totalCount\":2")
      try await Task.sleep(for: .milliseconds(20))
    }
    #expect(isSeen)
    #expect(kit.desk.archive.newest.change > before)
  }

  @Test func `who asks again is answered from memory, until the archive changes`() async throws {
    // What took half of the time that it may is not kept, and a test's machine may be busy.
    let kit = try DeskKit { settings, _ in settings.limits.pageSeconds = 600 }
    let target = "/?q=truce"
    func kept(_ wantsJSON: Bool) -> Bool {
      let change = kit.desk.archive.newest.change
      let question = KeptAnswers.Question(target: target, wantsJSON: wantsJSON, change: change)
      return kit.desk.kept.answer(to: question) != nil
    }
    let first = try await kit.get(target).text
    #expect(kept(false) && !kept(true))
    #expect(try await kit.get(target).text == first)
    _ = try kit.desk.archive.add([])
    #expect(!kept(false))
    #expect(try await kit.get("/?q=%40saved+truce").status == .ok)
    #expect(try await kit.get("/?page=x").status == .badRequest)
  }

  @Test func `too many at once are told to come again`() async throws {
    let queue = WorkQueue(most: 2, threads: 2)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          do {
            try await queue.run(in: .quick) { () throws(DeskError) in
              let end = ContinuousClock.now.advanced(by: .milliseconds(200))
              while ContinuousClock.now < end {}
            }
            return true
          } catch {
            return (error as? DeskError)?.status != .serviceUnavailable
          }
        }
      }
      var refused = 0
      for await wasTaken in group where !wasTaken { refused += 1 }
      #expect(refused == 6)
    }
    await queue.close()
  }
}

import Dispatch
import Lede
import LedeTestSupport
import Testing

/// A writer that lives across suspensions.
struct AsyncWriterTests {
  private let folder: TestFolder
  private let archive: Archive

  init() throws {
    folder = try TestFolder()
    archive = try Archive.create(folder.path + "/news.lede")
  }

  private struct Refusal: Error {}

  private static func article(_ number: Int) -> Article {
    Article(id: ArticleID("fog-\(number)") ?? "fog", headline: "Fog", body: "Fog \(number).")
  }

  @Test func `what comes over time is one commit`() async throws {
    let generation = archive.reader.generation
    let (feed, source) = AsyncStream<Int>.makeStream()
    let archive = archive
    let task = Task {
      try await archive.write(threads: 2) { writer in
        var added = 0
        for await number in feed { added += try writer.add([Self.article(number)]).added }
        return added
      }
    }
    for number in 0..<5 {
      source.yield(number)
      await Task.yield()
    }
    #expect(archive.reader.articleCount == 0)
    source.finish()
    #expect(try await task.value == 5)
    #expect(archive.reader.articleCount == 5)
    #expect(archive.reader.generation == generation + 1)
  }

  @Test func `a body that throws changes nothing, and gives the lock back`() async throws {
    await #expect(throws: Refusal.self) {
      try await archive.write { writer in
        try writer.add([Self.article(1)])
        await Task.yield()
        throw Refusal()
      }
    }
    #expect(archive.reader.articleCount == 0)
    try await archive.write { try $0.add([Self.article(2)]) }
    #expect(archive.reader.articleCount == 1)
  }

  @Test func `a task that is cancelled before the commit changes nothing`() async throws {
    let archive = archive
    let task = Task {
      try await archive.write { writer in
        try writer.add([Self.article(1)])
        while !Task.isCancelled { await Task.yield() }
      }
    }
    task.cancel()
    let error = await #expect(throws: LedeError.self) { try await task.value }
    #expect(error?.code == .cancelled)
    #expect(archive.reader.articleCount == 0)
  }

  @MainActor @Test func `the body does not run on the caller's actor`() async throws {
    let isElsewhere = try await archive.write { writer in
      try writer.add([Self.article(1)])
      await Task.yield()
      return !Self.isOnMainQueue
    }
    #expect(isElsewhere)
    #expect(await Archive.onOwnThread { !Self.isOnMainQueue })
  }

  /// Whether the caller's thread works for the main actor.
  private static var isOnMainQueue: Bool {
    DispatchQueue.getSpecific(key: mainKey) != nil
  }

  private static let mainKey: DispatchSpecificKey<Bool> = {
    let key = DispatchSpecificKey<Bool>()
    DispatchQueue.main.setSpecific(key: key, value: true)
    return key
  }()
}

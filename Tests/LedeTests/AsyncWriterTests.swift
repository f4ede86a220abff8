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

  @Test func `tasks that write to one archive wait for each other`() async throws {
    let archive = archive
    let generation = archive.reader.generation
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<20 {
        group.addTask {
          try await archive.write { writer in
            try writer.add([Self.article(number)])
            for _ in 0..<5 { await Task.yield() }
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(archive.reader.articleCount == 20)
    // A merge that ends meanwhile is a generation of its own.
    #expect(archive.reader.generation >= generation + 20)
  }

  @Test func `a task that is cancelled while it waits gives its place up`() async throws {
    let archive = archive
    let (steps, step) = AsyncStream<Void>.makeStream()
    let (gate, open) = AsyncStream<Void>.makeStream()
    let first = Task {
      try await archive.write { writer in
        try writer.add([Self.article(1)])
        step.yield()
        for await _ in gate { break }
      }
    }
    for await _ in steps { break }
    let second = Task { try await archive.write { _ = try $0.add([Self.article(2)]) } }
    second.cancel()
    let error = await #expect(throws: LedeError.self) { try await second.value }
    #expect(error?.code == .cancelled)
    open.yield()
    try await first.value
    try await archive.write { _ = try $0.add([Self.article(3)]) }
    #expect(try archive.reader.article("fog-2") == nil)
    #expect(archive.reader.articleCount == 2)
  }

  @Test func `a write within a write is refused, and does not wait for itself`() async throws {
    let archive = archive
    let error = await #expect(throws: LedeError.self) {
      try await archive.write { _ in
        try await archive.write { _ = try $0.add([Self.article(1)]) }
      }
    }
    #expect(error?.code == .locked)
    try await archive.write { _ = try $0.add([Self.article(2)]) }
    #expect(archive.reader.articleCount == 1)
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

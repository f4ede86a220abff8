import Dispatch
import Lede
import LedeTestSupport
import Synchronization
import Testing

/// Long operations for tasks: the same results, progress, and an end soon after the task is cancelled.
struct AsyncTests {
  @Test func `calls on their own thread give what others give`() async throws {
    let sample = try SampleArchive()
    let reader = sample.archive.reader
    let digest = try reader.digest("hezbollah")
    #expect(try await Archive.onOwnThread { try reader.digest("hezbollah") } == digest)
    let timeline = try reader.timeline("hezbollah")
    #expect(try await Archive.onOwnThread { try reader.timeline("hezbollah") } == timeline)
    let file = sample.folder.path + "/all.jsonl"
    let report = try await Archive.onOwnThread {
      try reader.export(.all, as: .json, to: .file(at: file))
    }
    #expect(report.articles == 4)
    let copy = try Archive.create(sample.folder.path + "/copy.lede")
    #expect(try await Archive.onOwnThread { try copy.add(contentsOf: [file]) }.added == 4)
    try await Archive.onOwnThread { try copy.merge() }
    #expect(copy.reader.articleCount == 4)
  }

  @Test func `progress is told from its beginning to its end`() async throws {
    let sample = try SampleArchive()
    let seen = Mutex<[Int]>([])
    var options = DigestOptions()
    options.progress = { progress in
      #expect(progress.share == Double(progress.count) / 4)
      seen.withLock { $0.append(progress.count) }
    }
    options.leastScoreShare = 0
    let asked = options
    let reader = sample.archive.reader
    _ = try await Archive.onOwnThread { try reader.digest("hezbollah israel", options: asked) }
    #expect(seen.withLock { $0 } == [0, 1, 2, 3, 4])
  }

  /// The work is stopped from within its own progress, so that no time is waited for.
  @Test func `cancelling the task ends the work and leaves the archive as it was`() async throws {
    let sample = try SampleArchive()
    let archive = try Archive.create(sample.folder.path + "/other.lede")
    let (steps, step) = AsyncStream<Void>.makeStream()
    let goOn = DispatchSemaphore(value: 0)
    var options = ImportOptions()
    options.progress = { _ in
      step.yield()
      // Until the task has been cancelled the work does not go on.
      goOn.wait()
    }
    let watched = options
    let task = Task {
      try await Archive.onOwnThread { try archive.add(contentsOf: [seedsFolder], options: watched) }
    }
    for await _ in steps { break }
    task.cancel()
    goOn.signal()
    let error = await #expect(throws: LedeError.self) { try await task.value }
    #expect(error?.code == .cancelled)
    #expect(archive.reader.articleCount == 0)
    let again = try archive.add(contentsOf: [seedsFolder])
    #expect(again.added == 4)
  }

  @Test func `a task that is cancelled before the call does nothing`() async throws {
    let sample = try SampleArchive()
    let reader = sample.archive.reader
    let file = sample.folder.path + "/all.jsonl"
    let archive = sample.archive
    let fog = Article(
      id: ArticleID("fog"), headline: Headline("Fog"), body: "Fog shut the port.")
    let count = reader.articleCount
    let task = Task { () -> [LedeError.Code] in
      while !Task.isCancelled { await Task.yield() }
      var codes: [LedeError.Code] = []
      func keep(_ body: () async throws -> Void) async {
        do { try await body() } catch let error as LedeError { codes.append(error.code) } catch {}
      }
      await keep { _ = try await Archive.onOwnThread { try reader.digest("hezbollah") } }
      await keep { _ = try await Archive.onOwnThread { try reader.timeline("hezbollah") } }
      await keep {
        _ = try await Archive.onOwnThread {
          try reader.export(.all, as: .json, to: .file(at: file))
        }
      }
      await keep { try archive.add([fog]) }
      await keep {
        var writer = try archive.writer()
        try writer.remove(matching: "*")
        try writer.commit()
      }
      await keep {
        var writer = try archive.writer()
        try writer.commit()
      }
      return codes
    }
    task.cancel()
    #expect(await task.value == Array(repeating: .cancelled, count: 6))
    try archive.refresh()
    #expect(archive.reader.articleCount == count)
  }
}

import FuzzDriver

@testable import LedeSystem
import SystemPackage

@testable import Lede
@testable import LedeIndex
@testable import LedeQuery
@testable import LedeText

/// The files of a small archive: two segments, the first with deletions.
private let files: [String: [UInt8]] = {
  let storage = MemoryStorage()
  do {
    let writer = try IndexWriter(in: storage, creatingWith: ArchiveSettings())
    for article in Samples.articles[..<8] { try writer.add(article) }
    try writer.commit()
    try writer.remove(Samples.articles[1].id)
    for article in Samples.articles[8...] { try writer.add(article) }
    try writer.commit()
  } catch {
    fatalError("the archive of the fuzzer: \(error)")
  }
  return storage.files
}()

/// An archive of some of the same articles, which hostile ones are read as one with.
private let sound: Snapshot = {
  let storage = MemoryStorage()
  do {
    let writer = try IndexWriter(in: storage, creatingWith: ArchiveSettings())
    for article in Samples.articles[2..<6] { try writer.add(article) }
    try writer.commit()
    return try Snapshot.open(in: storage)
  } catch {
    fatalError("the archive of the fuzzer: \(error)")
  }
}()

/// All that is done with an archive: reading, joining, checking, ranking, repairing, merging, writing.
private func use(_ files: [String: [UInt8]]) {
  do {
    let snapshot = try Snapshot.open(in: MemoryStorage(files))
    for document in snapshot.documents {
      _ = try? snapshot.article(document)
      _ = try? snapshot.date(document)
      _ = try? snapshot.source(document)
    }
    _ = try? snapshot.terms()
    _ = try? snapshot.statistics()
    for members in [[snapshot, sound], [sound, snapshot]] {
      guard let joined = try? Snapshot.joining(members) else { continue }
      for document in joined.documents { _ = try? joined.release(document) }
    }
    let searcher = try Searcher(snapshot)
    for query in [
      "harbour pilots", "\"vote council\"", "storm NEAR/3 talks", "p* -budget", "minsiter",
    ] {
      _ = try? searcher.search(query, SearchOptions())
    }
  } catch {}
  _ = try? ArchiveCheck(in: MemoryStorage(files))
  _ = try? ArchiveRepair(in: MemoryStorage(files), into: MemoryStorage())
  do {
    let writer = try IndexWriter(in: MemoryStorage(files))
    try writer.add(Samples.articles[2])
    try writer.remove(Samples.articles[3].id)
    try writer.commit()
    try writer.merge()
  } catch {}
}

private let searcher: Searcher = {
  do {
    return try Searcher(try Snapshot.open(in: MemoryStorage(files)))
  } catch {
    fatalError("the archive of the fuzzer: \(error)")
  }
}()

/// What an archive from a stranger may hold, and what may be asked of a sound one.
let archiveTargets: [Target] = [
  Target(
    "query",
    seeds: Target.seeds(
      "harbour pilots", "\"the storm\" -budget", "title:vote NEAR/3 talks", "date:2023-11..",
      "(a* OR b?) AND NOT c~1", "source:\"Example Wire\" section:trans*", "who said no?",
      "storm^2 +talks sort:date")
  ) { bytes in
    guard bytes.count < 2000 else { return }
    let text = UTF8Repair.text(bytes.span).text
    var options = SearchOptions()
    _ = try? searcher.search(text, options)
    options.query.isStrict = true
    _ = try? searcher.search(text, options)
    _ = try? searcher.ask(text, AskOptions())
  },
  Target("segment", seeds: ["segment-1", "segment-2"].map { ($0, files[$0] ?? []) }) { bytes in
    if let hostile = try? Resealing.replacing(segment: "segment-1", with: bytes, in: files) {
      use(hostile)
    }
  },
  Target(
    "manifest", seeds: [("manifest", Array(files["MANIFEST"]?.dropFirst(16).dropLast(8) ?? []))]
  ) { bytes in
    var hostile = files
    hostile["MANIFEST"] = Resealing.sealed(manifestBody: bytes)
    use(hostile)
  },
  Target(
    "deletions",
    seeds: files.filter { $0.key.hasPrefix("deletions") }.map {
      ($0.key, Array($0.value.dropLast(8)))
    }
  ) { bytes in
    if let hostile = try? Resealing.replacing(deletions: bytes, in: files) { use(hostile) }
  },
]

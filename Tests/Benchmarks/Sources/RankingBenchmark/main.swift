// swift run -c release -Xswiftc -enable-testing RankingBenchmark ARCHIVE QUERIES.txt [PASSES] [MODE...]
// swift run -c release -Xswiftc -enable-testing RankingBenchmark --build ARCHIVE CORPUS.tsv [ARTICLES-A-COMMIT]
//
// CORPUS.tsv has an article a line: id, tab, text.
// Runs each line of QUERIES.txt as OR, AND and phrase, top 10, and prints microseconds from the
// query's text to the hits: the best of the passes per query, as the table of `scripts/bench` does.
// In the first pass each result is compared with the exhaustive scorer's.
#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
@testable import LedeIndex
@testable import LedeText
import SystemPackage

func lines(of path: String) throws -> [String] {
  let file = try FileDescriptor.open(path, .readOnly)
  defer { try? file.close() }
  var bytes: [UInt8] = []
  let size = Int(try file.seek(offset: 0, from: .end))
  try file.seek(offset: 0, from: .start)
  bytes = try [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    count = try file.read(into: UnsafeMutableRawBufferPointer(buffer))
  }
  return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
}

/// Makes an archive without text of an article a line: id, tab, text.
func build(_ archive: String, of corpus: String, articlesInCommit: Int) throws {
  let writer = try IndexWriter(
    at: FilePath(archive), creatingWith: ArchiveSettings(stopWords: .none, keepsText: false))
  for (number, line) in try lines(of: corpus).enumerated() {
    let columns = line.split(separator: "\t", maxSplits: 1)
    guard columns.count == 2, let id = ArticleID(String(columns[0])) else { continue }
    _ = try writer.add(
      Article(id: id, headline: Headline("", isDerived: true), body: String(columns[1])))
    if (number + 1) % articlesInCommit == 0 { try writer.commit() }
  }
  try writer.commit()
}

/// Runs the queries in one mode, compares the first results, and prints a line of times.
func measure(_ run: BenchRun, _ queries: [String], passes: Int, _ mode: BenchRun.Mode) throws {
  let clock = ContinuousClock()
  var best = [Double](repeating: .infinity, count: queries.count)
  var first = 0.0
  var wrong = 0
  for pass in 0...passes {
    for (index, query) in queries.enumerated() {
      let start = clock.now
      let hits = try run.top(10, of: query, mode: mode)
      let spent = (clock.now - start) / .microseconds(1)
      if pass > 0 {
        best[index] = min(best[index], spent)
        continue
      }
      first += spent
      let exact = try run.top(10, of: query, mode: mode, exhaustive: true)
      guard hits != exact else { continue }
      wrong += 1
      if wrong < 4 { print("differs: \(query)\n  \(hits)\n  \(exact)") }
    }
  }
  let sorted = best.sorted()
  func percentile(_ share: Double) -> Double {
    (sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))] * 10).rounded() / 10
  }
  let mean = (best.reduce(0, +) / Double(best.count) * 10).rounded() / 10
  print(
    "\(mode): p50 \(percentile(0.5)) p90 \(percentile(0.9)) p99 \(percentile(0.99))",
    "mean \(mean) µs; first pass mean \((first / Double(queries.count)).rounded());",
    "\(wrong) of \(queries.count) differ; \(run.cachedByteCount >> 20) MiB decoded")
}

let arguments = Array(CommandLine.arguments.dropFirst())
do {
  if arguments.first == "--build", arguments.count >= 3 {
    try build(
      arguments[1], of: arguments[2],
      articlesInCommit: arguments.count > 3 ? Int(arguments[3]) ?? .max : .max)
  } else if arguments.count >= 2 {
    let run = try BenchRun(try Snapshot.open(FilePath(arguments[0])))
    let queries = try lines(of: arguments[1])
    let passes = arguments.count > 2 ? Int(arguments[2]) ?? 7 : 7
    let chosen = arguments.dropFirst(3).compactMap(BenchRun.Mode.init)
    for mode in chosen.isEmpty ? BenchRun.Mode.allCases : chosen {
      try measure(run, queries, passes: passes, mode)
    }
  } else {
    print("usage: RankingBenchmark ARCHIVE QUERIES.txt [PASSES] [or|and|phrase]...")
    exit(2)
  }
} catch {
  print("error: \(error)")
  exit(1)
}

@testable import LedeIndex
@testable import LedeText
@testable import LedeWire
import SystemPackage

// IndexBench FOLDER FILE.jsonl bare|whole [THREADS] [MEGABYTES]: adds the articles of a file to a new
// archive, commits, merges, and prints the seconds of each step and the bytes of each section.

let arguments = CommandLine.arguments
guard arguments.count >= 4 else {
  print("usage: IndexBench FOLDER FILE.jsonl bare|whole [THREADS] [MEGABYTES]")
  throw CancellationError()
}
let isWhole = arguments[3] == "whole"
let threads = arguments.count > 4 ? Int(arguments[4]) ?? 1 : 1
let megabytes = arguments.count > 5 ? Int(arguments[5]) ?? 512 : 512
let settings = ArchiveSettings(
  stopWords: .none, keepsPositions: isWhole, keepsText: isWhole)
let clock = ContinuousClock()
let start = clock.now

/// Prints how long everything took until now.
@MainActor func lap(_ step: String) {
  print(step, "after", start.duration(to: clock.now))
}

let writer = try IndexWriter(
  at: FilePath(arguments[1]), creatingWith: settings, threads: threads,
  memoryCeiling: megabytes << 20)
var reading = ImportSettings()
reading.format = .json
var count = 0
_ = try ArticleReader(reading).read([FilePath(arguments[2])]) { event in
  if case .article(let article, _) = event {
    try writer.add(article)
    count += 1
  }
}
lap("\(count) articles added")
try writer.commit()
lap("committed")
let snapshot = try Snapshot.open(FilePath(arguments[1]))
lap("opened")
print(snapshot.articleCount, "articles in", snapshot.parts.count, "segments")
let statistics = try snapshot.statistics()
print(statistics.bytes, "bytes,", statistics.terms, "terms,", statistics.postings, "postings")
for (name, bytes) in statistics.bytesBySection { print("  ", name, bytes) }

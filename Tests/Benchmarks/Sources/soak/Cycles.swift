import Lede

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Opens an archive, searches it and closes it, again and again: memory and open files stay as they are.
struct Cycles {
  private let path: String

  init(in folder: String) throws {
    path = folder + "/cycles.lede"
    let archive = try Archive.create(path)
    for start in stride(from: 0, to: 200, by: 50) {
      try archive.add(
        (start..<start + 50).compactMap { number in
          ArticleID("article-\(number)").map {
            Article(
              id: $0, headline: Headline("Storm \(number)"),
              body: "A storm closed harbour \(number). Boats sank, the mayor said on Tuesday.")
          }
        })
    }
    try archive.finishMerging()
  }

  func run(count: Int) throws {
    // Tables of a language, pools and the allocator's own caches are filled once.
    for _ in 0..<max(200, count / 20) { try cycle() }
    let before = Self.peakMemory
    for _ in 0..<count { try cycle() }
    let growth = Self.peakMemory - before
    print("soak: \(count) cycles of open, search, close; the peak of memory grew by \(growth) kB")
    guard growth <= 4096 else { fatalError("memory grew") }
  }

  private func cycle() throws {
    let archive = try Archive.open(path)
    let hits = try archive.reader.search("storm harbour").hits
    guard hits.count == 10 else { fatalError("\(hits.count) hits") }
  }

  /// The most memory that the process has held until now, in kB.
  private static var peakMemory: Int {
    var usage = rusage()
    // RUSAGE_SELF, which C libraries declare with different types.
    getrusage(0, &usage)
    #if canImport(Darwin)
    return usage.ru_maxrss / 1024
    #else
    return usage.ru_maxrss
    #endif
  }
}

// Measures LedeWire on one core: articles read from a file, written as NewsML-G2, and read again.
//
//   swift run -c release -Xswiftc -enable-testing wire-bench ARTICLES.jsonl
//   python3 lxml_bench.py ARTICLES.jsonl        the same with lxml, beside it

@testable import LedeText
@testable import LedeWire
import SystemPackage

#if canImport(Glibc)
import Glibc
let ownUsage = Int32(RUSAGE_SELF.rawValue)
#else
import Darwin
let ownUsage = RUSAGE_SELF
#endif

/// Seconds of processor time that this process has used.
func processorSeconds() -> Double {
  var usage = rusage()
  getrusage(ownUsage, &usage)
  let seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
  return Double(seconds) + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
}

/// The most memory that this process has held, in MB.
func peakMegabytes() -> Int {
  var usage = rusage()
  getrusage(ownUsage, &usage)
  return usage.ru_maxrss >> 10
}

/// Prints what a step did, by its bytes and items.
func report(_ step: String, bytes: Int, items: Int, seconds: Double) {
  let rate = Double(bytes) / 1e6 / seconds
  print(
    "\(step): \(bytes / 1_000_000) MB, \(items) items in \(seconds) s of CPU:",
    "\(Int(rate)) MB/s, \(Int(Double(items) / seconds)) items/s; peak \(peakMegabytes()) MB")
}

guard CommandLine.arguments.count == 2 else {
  print("usage: wire-bench ARTICLES.jsonl")
  exit(2)
}
let path = FilePath(CommandLine.arguments[1])
guard let moment = ArticleDate("2026-01-31T12:00:00Z") else { exit(3) }
let settings = try ExportSettings(
  authority: "example.org", authorityDate: "2026", asOf: moment, language: "en")
let message = FilePath("/tmp/wire-bench-\(getpid()).xml")

var start = processorSeconds()
let read = ArticleReader().read([path]) { _ in }
report("read", bytes: read.bytes, items: read.imported, seconds: processorSeconds() - start)

/// Writes the articles of a file as one message; gives the report and the seconds that writing took.
func exportAll(_ path: FilePath, to message: FilePath) throws(WireError) -> (ExportReport, Double) {
  var exporter = try Exporter(.newsMLG2, to: .file(message), settings)
  var batch: [Article] = []
  var seconds = 0.0
  // Articles come in batches, so that memory tells of the exporter and not of the corpus.
  try ArticleReader().read([path]) { (event) throws(WireError) in
    guard case .article(let article, _) = event else { return }
    batch.append(article)
    guard batch.count == 1000 else { return }
    let start = processorSeconds()
    for article in batch { try exporter.write(ExportItem(article)) }
    seconds += processorSeconds() - start
    batch.removeAll(keepingCapacity: true)
  }
  let start = processorSeconds()
  for article in batch { try exporter.write(ExportItem(article)) }
  let report = try exporter.finish()
  return (report, seconds + processorSeconds() - start)
}

let (written, writing) = try exportAll(path, to: message)
report("export newsml-g2", bytes: written.bytes, items: written.articles, seconds: writing)

start = processorSeconds()
let again = ArticleReader().read([message]) { _ in }
report(
  "import newsml-g2", bytes: again.bytes, items: again.imported,
  seconds: processorSeconds() - start)
unlink(message.string)

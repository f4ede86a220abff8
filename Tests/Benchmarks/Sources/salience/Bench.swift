@testable import LedeDigest
@testable import LedeText

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
#if canImport(Glibc)
import Glibc
#endif

/// Milliseconds of processor time of this thread, so that other work on the machine hardly counts.
func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
}

/// Milliseconds of the best of several runs.
func best(of runs: Int, _ body: () -> Void) -> Double {
  var best = Double.infinity
  for _ in 0..<runs {
    let start = processorTime()
    body()
    best = min(best, processorTime() - start)
  }
  return best
}

func articles(of path: String, most: Int) throws -> [DigestInput] {
  let file = try Data(contentsOf: URL(fileURLWithPath: path))
  let decoder = JSONDecoder()
  var inputs: [DigestInput] = []
  for line in file.split(separator: UInt8(ascii: "\n")) {
    inputs += try decoder.decode(Request.self, from: Data(line)).inputs
    if inputs.count >= most { break }
  }
  return inputs
}

func bench(_ path: String) throws {
  let inputs = try articles(of: path, most: 10_000)
  let summarizer = try Summarizer(.english)
  let segmenter = SentenceSegmenter(.english)
  let some = Array(inputs.prefix(2_000))
  let sentences = some.reduce(0) { $0 + segmenter.sentences(of: $1.text).count }
  let bytes = some.reduce(0) { $0 + $1.text.utf8.count }
  for style in DigestStyle.allCases {
    let time = best(of: 9) {
      for input in some { _ = summarizer.digest(of: [input], budget: .sentences(3), style: style) }
    }
    print(
      "one article, \(style.rawValue): \(tenths(Double(sentences) / time)) sentences a millisecond,",
      "\(tenths(Double(bytes) / time / 1e3)) MB/s, \(tenths(time / Double(some.count) * 1e3)) µs")
  }
  let cutting = best(of: 9) { for input in some { _ = segmenter.sentences(of: input.text) } }
  print("of that, finding sentences: \(tenths(cutting / Double(some.count) * 1e3)) µs an article")
  let analyzer = try Analyzer(.english)
  let analysis = best(of: 9) {
    var tokens: [Token] = []
    for input in some {
      tokens.removeAll(keepingCapacity: true)
      analyzer.analyze(input.text.utf8Span.span, into: &tokens)
    }
  }
  print("of that, analysis: \(tenths(analysis / Double(some.count) * 1e3)) µs an article")
  for count in [10, 100, 1_000, 10_000] where count <= inputs.count {
    let articles = Array(inputs.prefix(count))
    let time = best(of: 5) { _ = summarizer.digest(of: articles, budget: .words(120)) }
    print("\(count) articles, 120 words: \(tenths(time)) ms")
  }
}

/// The number with one decimal.
func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }

// Measures LedeText, and answers the scoring scripts' line protocol:
//
//   TextBench tokens FILE [PASSES]       MB/s of the analyzer over a JSON-lines or plain file
//   TextBench sentences FILE [PASSES]    MB/s of the segmenter
//   TextBench tokens --input -           {"id","text"} a line -> {"id","terms"}
//   TextBench sentences --input -        {"id","text"} a line -> {"id","sentences"}
import Foundation
@testable import LedeText

struct Line: Codable {
  var id: String?
  var text: String?
  var body: String?
}

struct Answer: Codable {
  var id: String?
  var sentences: [String]?
  var terms: [String]?
}

func cpuSeconds() -> Double {
  var usage = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &usage)
  return Double(usage.tv_sec) + Double(usage.tv_nsec) / 1e9
}

func residentMegabytes() -> Int {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
  return (Int(line.split(separator: " ").dropFirst().first ?? "") ?? 0) / 1024
}

func texts(of path: String) -> [[UInt8]] {
  guard let file = FileManager.default.contents(atPath: path) else { return [] }
  guard file.first == UInt8(ascii: "{") else { return [Array(file)] }
  let decoder = JSONDecoder()
  return file.split(separator: UInt8(ascii: "\n")).compactMap { line in
    guard let article = try? decoder.decode(Line.self, from: line) else { return nil }
    return (article.body ?? article.text).map { Array($0.utf8) }
  }
}

func answer(_ command: String) throws {
  let analyzer = try Analyzer(.english)
  let segmenter = SentenceSegmenter()
  let encoder = JSONEncoder()
  encoder.outputFormatting = .withoutEscapingSlashes
  while let line = readLine() {
    let question = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
    let text = question.text ?? ""
    var answer = Answer(id: question.id)
    if command == "sentences" {
      let bytes = Array(text.utf8)
      answer.sentences = segmenter.sentences(of: text).map {
        String(decoding: bytes[$0.range], as: UTF8.self)
      }
    } else {
      answer.terms = analyzer.analyze(text).map { analyzer.term($0.term).text }
    }
    FileHandle.standardOutput.write(try encoder.encode(answer) + Data("\n".utf8))
  }
}

func measure(_ command: String, _ path: String, passes: Int) throws {
  let texts = texts(of: path)
  let bytes = texts.reduce(0) { $0 + $1.count }
  print("\(texts.count) texts, \(bytes / 1_000_000) MB, \(residentMegabytes()) MB resident")
  for _ in 0..<passes {
    let analyzer = try Analyzer(.english)
    let segmenter = SentenceSegmenter()
    var tokens: [Token] = []
    var count = 0
    let start = cpuSeconds()
    for text in texts {
      if command == "sentences" {
        count += segmenter.sentences(of: text.span).count
      } else {
        tokens.removeAll(keepingCapacity: true)
        analyzer.analyze(text.span, into: &tokens)
        count += tokens.count
      }
    }
    let seconds = cpuSeconds() - start
    let rate = Int(Double(bytes) / seconds / 1e6)
    print(
      "\(command) \(count)  \(rate) MB/s of CPU  \(seconds) s  terms \(analyzer.termCount)  "
        + "\(residentMegabytes()) MB at most")
  }
}

let arguments = CommandLine.arguments.dropFirst()
guard let command = arguments.first, arguments.count >= 2 else {
  print("usage: TextBench tokens|sentences FILE|--input - [PASSES]")
  exit(2)
}
let path = arguments[arguments.startIndex + 1]
if path == "--input" {
  try answer(command)
} else {
  try measure(command, path, passes: arguments.count > 2 ? Int(arguments.last ?? "") ?? 5 : 5)
}

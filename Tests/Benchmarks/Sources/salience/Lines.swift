@testable import LedeDigest
@testable import LedeText

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A line of the input.
struct Request: Decodable {
  var id: String?
  var headline: String?
  var title: String?
  var date: String?
  var text: String?
  var body: String?
  var texts: [String]?
  var words: Int?
  var sentences: Int?

  var inputs: [DigestInput] {
    if let texts {
      return texts.map { DigestInput(text: $0) }
    }
    return [
      DigestInput(
        id: id.flatMap { ArticleID($0) }, headline: headline ?? title ?? "",
        date: date.flatMap { ArticleDate($0) }, text: text ?? body ?? "")
    ]
  }
}

struct SentencesLine: Encodable {
  let id: String
  let sentences: [String]
}

struct FeaturesLine: Encodable {
  let id: String
  let names: [String]
  let sentences: [String]
  let inputs: [Int]
  let x: [[Double]]
}

func eachRequest(_ body: (Request) throws -> some Encodable) throws {
  let decoder = JSONDecoder()
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.withoutEscapingSlashes]
  while let line = readLine() {
    let request = try decoder.decode(Request.self, from: Data(line.utf8))
    let answer = try encoder.encode(body(request))
    print(String(decoding: answer, as: UTF8.self))
  }
}

func summarize(_ arguments: [String]) throws {
  var budget = DigestBudget.standard
  var style = DigestStyle.brief
  var i = 0
  while i + 1 < arguments.count {
    switch arguments[i] {
    case "--sentences": budget = .sentences(Int(arguments[i + 1]) ?? 3)
    case "--words": budget = .words(Int(arguments[i + 1]) ?? 100)
    case "--characters": budget = .characters(Int(arguments[i + 1]) ?? 500)
    case "--percent": budget = .percent(Double(arguments[i + 1]) ?? 20)
    case "--style": style = DigestStyle(rawValue: arguments[i + 1]) ?? .brief
    default: break
    }
    i += 2
  }
  let summarizer = try Summarizer(.english)
  try eachRequest { request in
    let own =
      request.words.map(DigestBudget.words) ?? request.sentences.map(DigestBudget.sentences)
      ?? budget
    let digest = summarizer.digest(of: request.inputs, budget: own, style: style)
    return SentencesLine(id: request.id ?? "", sentences: digest.sentences.map(\.text))
  }
}

func printSentences() throws {
  let segmenter = SentenceSegmenter(.english)
  try eachRequest { request in
    let text = request.inputs[0].text
    let bytes = Array(text.utf8)
    let sentences = segmenter.sentences(of: text).map { sentence in
      String(decoding: bytes[sentence.range], as: UTF8.self)
    }
    return SentencesLine(id: request.id ?? "", sentences: sentences)
  }
}

func printFeatures() throws {
  let summarizer = try Summarizer(.english)
  let names = Feature.allCases.map(\.name)
  try eachRequest { request in
    let sentences = summarizer.features(of: request.inputs)
    return FeaturesLine(
      id: request.id ?? "", names: names, sentences: sentences.map(\.text),
      inputs: sentences.map(\.input),
      x: sentences.map { $0.values.map { ($0 * 1e6).rounded() / 1e6 } })
  }
}

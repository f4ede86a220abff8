import FuzzDriver

@testable import LedeDigest
@testable import LedeJSON
@testable import LedeQuery
@testable import LedeText
@testable import LedeWire

private let summarizers = ["en", "de", "ar", "ja", "ru"].compactMap {
  try? Summarizer(Language($0))
}

/// Articles of an input: its first byte chooses the language, 0x1E parts articles, the first line is
/// the headline.
private func inputs(_ bytes: [UInt8]) -> [DigestInput] {
  bytes.dropFirst().split(separator: 0x1E, maxSplits: 7).enumerated().map { number, part in
    let text = UTF8Repair.text(Array(part).span).text
    let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    return DigestInput(
      id: ArticleID("\(number)"), headline: lines.count > 1 ? String(lines[0]) : "",
      date: ArticleDate(year: 2023, month: 11, day: number + 1),
      text: String(lines[lines.count - 1]))
  }
}

private let stories = Target.seeds(
  "\0Storm\nPORT ELLEN, Nov 7 - The storm hit on Tuesday. Mayor Ann Example said it \"was bad\". 40 fled."
    + "\u{1E}Storm ends\nThe storm of Nov. 7 ended Wednesday. On Friday, pilots (who had waited) returned.",
  "\u{1}Sturm\nAm 3. Oktober stürmte es. Dr. Müller kam um 16.30 Uhr.", "\u{3}\n日本語のニュース。雨が降った。",
  "\u{2}\nقال المتحدث يوم الثلاثاء. ثم عاد", "\u{4}\nПривет, мир! Во вторник шёл дождь.")

/// What is made of texts, and small grammars of our own.
let digestTargets: [Target] = [
  Target("digest", seeds: stories) { bytes in
    guard let first = bytes.first else { return }
    let summarizer = summarizers[Int(first) % summarizers.count]
    let inputs = inputs(bytes)
    for (style, editing, budget) in [
      (DigestStyle.brief, Editing.light, DigestBudget.words(30)), (.extract, .none, .percent(40)),
    ] {
      let digest = summarizer.digest(
        of: inputs, budget: budget, style: style, focus: ["storm"], editing: editing)
      for sentence in digest.sentences {
        expect(inputs.indices.contains(sentence.input), "a sentence of \(sentence.input)")
        expect(!sentence.text.isEmpty, "an empty sentence")
      }
    }
    var options = TimelineRules()
    options.editing = .light
    _ = summarizer.timeline(of: inputs, focus: ["storm"], options: options)
    for input in inputs { _ = Language.found(in: input.text) }
  },
  Target(
    "dates",
    seeds: Target.seeds(
      "last 3 weeks", "friday", "2023-11", "7 Nov 2023 16:27:41 +0100", "03/04/2023",
      "20231107T162741Z",
      "Tue, 07 Nov 2023 16:27:41 GMT", "past year", "next month", "12 March")
  ) { bytes in
    let text = UTF8Repair.text(bytes.span).text
    if let expression = DateExpression(text) {
      for today in [0, 19_668, -700_000, 2_900_000] { _ = expression.days(today: today) }
    }
    for order in [DateOrder.dayFirst, .monthFirst, nil] {
      guard let date = ArticleDate(text, order: order) else { continue }
      expect(ArticleDate(date.description) == date, "the date \(date) does not come back")
    }
    _ = ArticleDate.stated(text)
  },
  Target(
    "json",
    seeds: Target.seeds(
      "{\"a\":[1,-2.5e3,\"\\u00e9\\ud83d\\ude00\"],\"b\":{\"c\":null}}", "[true,false]", "\"x\"",
      "1e400",
      "{\"conceptSet\":[{\"qcode\":\"medtop:1\",\"exactMatch\":[\"http://cv.iptc.org/newscodes/subjectcode/2\"]}]}"
    )
  ) { bytes in
    let text = UTF8Repair.text(bytes.span).text
    if let value = try? JSONValue(text) {
      var writer = JSONWriter()
      writer.write(value)
      let again = String(decoding: writer.bytes, as: UTF8.self)
      expect((try? JSONValue(again)) == value, "the value \(again) does not come back")
    }
    _ = try? SubjectMap(reading: bytes)
  },
]

extension JSONWriter {
  fileprivate mutating func write(_ value: JSONValue) {
    switch value {
    case .object(let members):
      beginObject()
      for member in members {
        key(member.key)
        write(member.value)
      }
      endObject()
    case .array(let elements):
      beginArray()
      for element in elements { write(element) }
      endArray()
    case .string(let text): string(text)
    case .number(let digits): raw(digits)
    case .bool(let truth): bool(truth)
    case .null: null()
    }
  }
}

import Lede

/// Articles and answers as records and as they are shown.
enum HitText {
  /// Search records of the commands' contract, with what the desk adds; the first has the rank behind `offset`.
  static func records(of hits: [SearchHit], from offset: Int = 0) -> Value {
    .list(hits.enumerated()) { record(of: $1, rank: offset + $0 + 1) }
  }

  private static func record(of hit: SearchHit, rank: Int) -> Value {
    [
      "rank": .integer(rank), "id": .text(hit.id.rawValue), "score": .number(hit.score),
      "headline": .text(hit.headline.text), "date": .optional(hit.date?.description),
      "source": .optional(hit.source), "section": .optional(hit.section),
      "snippet": .text(hit.snippet),
      "highlights": .list(hit.highlightBytes) {
        [.integer($0.lowerBound), .integer($0.upperBound)]
      },
      "duplicates": .list(hit.duplicates) { .text($0.rawValue) },
      "status": .text(hit.status.rawValue), "embargo": .optional(hit.embargo?.description),
    ]
  }

  /// An ask record of the commands' contract.
  static func record(of answer: Answer, isSupported: Bool) -> Value {
    [
      "id": .text(answer.id.rawValue), "score": .number(answer.score),
      "sentence": .text(answer.sentence), "shown": .optional(answer.shown?.text),
      "answer": .optional(answer.shortAnswer),
      "start": .integer(answer.bodyBytes.lowerBound), "end": .integer(answer.bodyBytes.upperBound),
      "headline": .text(answer.headline.text), "date": .optional(answer.date?.description),
      "confidence": .number(answer.confidence), "supported": .bool(isSupported),
      "status": .text(answer.status.rawValue), "embargo": .optional(answer.embargo?.description),
    ]
  }

  static func view(of hit: SearchHit, query: String) -> Value {
    let address = Address("/article", [("id", hit.id.rawValue), ("q", query)])
    let release = Self.release(hit.status, hit.embargo)
    let view: Value = [
      "id": .text(hit.id.rawValue), "address": .text(address.text),
      "headline": Marked.pieces(
        hit.headline.text.isEmpty ? hit.id.rawValue : hit.headline.text,
        hit.headlineHighlightBytes.map { ($0, .match) }),
      "day": .text(Words.day(hit.date)), "isoDay": .optional(Words.isoDay(hit.date)),
      "source": .optional(hit.source), "section": .optional(hit.section),
      "snippet": Marked.pieces(hit.snippet, hit.highlightBytes.map { ($0, .match) }),
      "release": .optional(release), "isWarning": .bool(release != nil),
      "hasCopies": .bool(!hit.duplicates.isEmpty),
      "copyCount": .integer(hit.duplicates.count),
      "copies": .list(hit.duplicates) { id in
        [
          "id": .text(id.rawValue),
          "address": .text(Address("/article", [("id", id.rawValue), ("q", query)]).text),
        ]
      },
    ]
    return view.adding(WritingSystem.view(hit.language, of: hit.headline.text))
  }

  static func view(of answer: Answer, query: String) -> Value {
    let address = Address(
      "/article",
      [
        ("id", answer.id.rawValue), ("q", query), ("start", String(answer.bodyBytes.lowerBound)),
        ("end", String(answer.bodyBytes.upperBound)),
      ])
    let (sentence, marks) = shown(answer)
    let release = Self.release(answer.status, answer.embargo)
    let view: Value = [
      "id": .text(answer.id.rawValue), "address": .text(address.text + "#place"),
      "sentence": Marked.pieces(sentence, marks), "headline": .text(answer.headline.text),
      "day": .text(Words.day(answer.date)), "isoDay": .optional(Words.isoDay(answer.date)),
      "source": .optional(answer.source), "sureness": .text(sureness(answer.confidence)),
      "percent": .integer(Int((answer.confidence * 100).rounded())),
      "release": .optional(release), "isWarning": .bool(release != nil),
    ]
    return view.adding(WritingSystem.view(answer.language, of: sentence))
  }

  /// The sentence as it is shown, and what of it is marked: the answer, or else what matches.
  private static func shown(
    _ answer: Answer
  ) -> (sentence: String, marks: [(range: Range<Int>, kind: Marked.Kind)]) {
    let shown = answer.shown
    let span = shown.map(\.answerBytes) ?? answer.answerBytes
    let matches = shown?.highlightBytes ?? answer.highlightBytes
    return (
      shown?.text ?? answer.sentence,
      span.map { [($0, Marked.Kind.answer)] } ?? matches.map { ($0, Marked.Kind.match) }
    )
  }

  /// How sure an answer is, in words.
  private static func sureness(_ confidence: Double) -> String {
    switch confidence {
    case 0.75...: "very likely"
    case 0.5..<0.75: "likely"
    case 0.25..<0.5: "possible"
    default: "unlikely"
    }
  }

  /// Why an article may not be used; nil where it may.
  static func release(_ status: ArticleMetadata.Status, _ embargo: ArticleDate?) -> String? {
    switch status {
    case .withheld: return "withheld"
    case .cancelled: return "canceled"
    default: break
    }
    guard let embargo, embargo.secondsSince1970 > Moment.seconds else { return nil }
    return "embargo until \(embargo)"
  }
}

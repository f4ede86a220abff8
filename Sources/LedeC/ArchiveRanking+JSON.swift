internal import Lede
internal import LedeIndex
internal import LedeJSON
internal import LedeRecords

// A ranking on its way between machines. Scores are given by their bits, so that none is rounded.

extension ArchiveRanking {
  /// The ranking as a record.
  var record: Record {
    [
      "archive": .integer(archive), "generation": .integer(generation),
      "articles": .integer(top.matchCount ?? top.hits.count), "leavesOut": .bool(top.leavesOut),
      "documents": .list(top.hits.map { .integer(Int($0.document.rawValue)) }),
      "scores": .list(top.hits.map { .integer(Int($0.score.bitPattern)) }),
    ]
  }

  /// The ranking that `record` told.
  init(json: String) throws(InterfaceError) {
    guard let value = try? JSONValue(json), let archive = value.whole("archive"),
      let generation = value.whole("generation"), let count = value.whole("articles"),
      case .bool(let leavesOut) = value["leavesOut"],
      let documents = value.numbers("documents"), let scores = value.numbers("scores"),
      documents.count == scores.count
    else { throw .argument("this is no result of lede_rank: \(json.prefix(60))") }
    let hits = zip(documents, scores).map {
      Hit(document: DocumentID($0), score: Float(bitPattern: $1))
    }
    guard hits.allSatisfy(\.score.isFinite) else { throw .argument("a score is not finite") }
    self.init(
      archive: archive, generation: generation,
      top: TopHits(hits: hits, matchCount: count, leavesOut: leavesOut))
  }
}

extension JSONValue {
  fileprivate func whole(_ name: String) -> Int? {
    guard case .number(let digits) = self[name], let number = Int(digits) else { return nil }
    return (0...1 << 48).contains(number) ? number : nil
  }

  fileprivate func numbers(_ name: String) -> [UInt32]? {
    guard case .array(let elements) = self[name] else { return nil }
    let numbers = elements.compactMap { $0.text.flatMap { UInt32($0) } }
    return numbers.count == elements.count ? numbers : nil
  }
}

import LedeIndex
import LedeText

extension Searcher {
  /// Hits that are read to find which say the same.
  private static let comparedCount = 60

  /// How many hits are compared where the first groups are wanted up to a place.
  static func comparedCount(until end: Int) -> Int { max(comparedCount, min(end, .max / 2) * 2) }

  /// The hits with near-duplicates put under the best of them, until there are so many groups.
  ///
  /// - Parameter leadsWithNewest: Of a story's versions under a like headline the newest stands for all,
  ///   at the place of the best.
  func grouped(
    _ hits: [RankedHit], until end: Int?, leadsWithNewest: Bool
  ) throws(IndexError) -> [RankedHit] {
    guard snapshot.settings.keepsText else { return hits }
    var groups: [[RankedHit]] = []
    var known = KnownSketches()
    var sketches: [DocumentID: ShingleSketch] = [:]
    let compared = min(hits.count, end.map(Self.comparedCount) ?? hits.count)
    let isAlone = try areAlone(hits[..<compared].map(\.document))
    for (index, hit) in hits[..<compared].enumerated() {
      let document = hit.document
      if isAlone[index] {
        groups.append([hit])
        continue
      }
      let sketch = try self.sketches.sketch(of: document) { () throws(IndexError) in
        ShingleSketch(try reader.read(document), termHashes)
      }
      sketches[document] = sketch
      let same = try known.first(sayingTheSameAs: sketch, of: document) {
        (other) throws(IndexError) in
        AlignedWords(try reader.read(other), termHashes)
      }
      if let same {
        groups[same].append(hit)
      } else {
        known.append(sketch, of: document, group: groups.count)
        groups.append([hit])
      }
    }
    return groups.map { group in
      leadsWithNewest ? Self.led(group, sketches) : Self.led(by: 0, group)
    } + hits[compared...]
  }

  /// For each of some articles whether its date and its signature tell that it says the same as none of the
  /// others, so that it need not be read.
  private func areAlone(_ documents: [DocumentID]) throws(IndexError) -> [Bool] {
    // Where there are more, those that are read count as holders of a formula.
    guard documents.count <= KnownSketches.mostHolders else {
      return [Bool](repeating: false, count: documents.count)
    }
    var days: [Int?] = []
    var signatures: [CopySignature?] = []
    for document in documents {
      days.append(try snapshot.date(document)?.firstDay)
      signatures.append(try snapshot.signature(document))
    }
    var areAlone = [Bool](repeating: true, count: documents.count)
    for first in documents.indices {
      for second in documents.indices.dropFirst(first + 1)
      where ShingleSketch.canBeAlike(days[first], days[second]) {
        if let one = signatures[first], let other = signatures[second], !one.canBeCopy(of: other) {
          continue
        }
        areAlone[first] = false
        areAlone[second] = false
      }
    }
    return areAlone
  }

  /// A version that scores less than this share of the best lacks words of the query, and cannot stand for it.
  private static let leastShare: Float = 0.75

  /// The group under the newest version of its best hit's story.
  private static func led(
    _ group: [RankedHit], _ sketches: [DocumentID: ShingleSketch]
  ) -> RankedHit {
    guard group.count > 1, let best = sketches[group[0].document], var newest = best.moment else {
      return led(by: 0, group)
    }
    var leader = 0
    for (index, hit) in group.enumerated().dropFirst() {
      guard let sketch = sketches[hit.document], let moment = sketch.moment, moment > newest,
        hit.score >= leastShare * group[0].score, sketch.hasHeadline(like: best)
      else { continue }
      (leader, newest) = (index, moment)
    }
    return led(by: leader, group)
  }

  /// The group under one of its hits, with the score of the best.
  private static func led(by leader: Int, _ group: [RankedHit]) -> RankedHit {
    var hit = group[leader]
    hit.duplicates = group.indices.filter { $0 != leader }.map { group[$0].document }
    let gain = group[0].score - hit.score
    if gain != 0 {
      hit.score = group[0].score
      hit.parts.append(
        ScorePart("newest version", Double(gain), detail: "an older version of it scores more"))
    }
    return hit
  }
}

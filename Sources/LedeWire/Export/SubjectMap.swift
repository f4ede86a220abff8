internal import LedeJSON

/// Which of the IPTC's Subject Codes (`subj:`) and Media Topics (`medtop:`) mean the same, as the IPTC's
/// own file of Media Topics tells; some systems take the ones only, some the others.
///
/// The file is the vocabulary in JSON as https://cv.iptc.org/newscodes/mediatopic gives it. A Media Topic
/// gets the code that it matches exactly, closely, or as a narrower concept; a Subject Code only the topic
/// of an exact or close match, because a narrower one would say more than the source does.
package struct SubjectMap: Hashable, Sendable {
  private var counterparts: [String: String] = [:]

  /// The matches in the bytes of the IPTC's file; throws `malformed` if there are none.
  package init(reading bytes: [UInt8]) throws(WireError) {
    var reader = JSONReader(bytes.span)
    do throws(JSONError) {
      try reader.beginObject()
      while let key = try reader.nextKey() {
        if key == "conceptSet" { try readConcepts(&reader) } else { try reader.skipValue() }
      }
    } catch {
      throw WireError(.malformed, "the file of Media Topics: \(error)")
    }
    guard !counterparts.isEmpty else {
      throw WireError(
        .malformed,
        "the file holds no matches of Media Topics: give the IPTC's vocabulary in JSON")
    }
  }

  /// The code of the other vocabulary for one of these: `medtop:01000000` for `subj:01000000`.
  package func counterpart(of qcode: String) -> String? { counterparts[qcode] }

  private mutating func readConcepts(_ reader: inout JSONReader) throws(JSONError) {
    try reader.beginArray()
    while try reader.nextElement() {
      var topic: String?
      var matches: [(rank: Int, code: String)] = []
      try reader.beginObject()
      while let key = try reader.nextKey() {
        if key == "qcode" {
          topic = try reader.string()
        } else if let rank = Self.ranks.firstIndex(of: key) {
          matches += try reader.value().elements.compactMap(\.text).compactMap(Self.subjectCode)
            .map { (rank, $0) }
        } else {
          try reader.skipValue()
        }
      }
      guard let topic, let best = matches.min(by: { $0.rank < $1.rank }) else { continue }
      counterparts[topic] = best.code
      if best.rank < 2, counterparts[best.code] == nil { counterparts[best.code] = topic }
    }
  }

  /// The matches that count, the surest first.
  private static let ranks = ["exactMatch", "closeMatch", "broadMatch"]

  private static func subjectCode(_ uri: String) -> String? {
    let scheme = "http://cv.iptc.org/newscodes/subjectcode/"
    return uri.hasPrefix(scheme) ? "subj:" + uri.dropFirst(scheme.count) : nil
  }
}

internal import LedeText

/// Turns articles into postings; one for each thread.
final class Inverter {
  let analyzer: Analyzer
  let lists: TermLists
  private let settings: IndexSettings
  private var tokens: [Token] = []

  init(_ settings: IndexSettings) throws(IndexError) {
    self.settings = settings
    do {
      analyzer = try Analyzer(Language(settings.language))
    } catch {
      throw IndexError(.unsupported, error.message)
    }
    lists = TermLists(keepsPositions: settings.keepsPositions)
  }

  /// Bytes in use for postings and vocabulary.
  var memory: Int { lists.memory + analyzer.termCount * 32 }

  /// Adds an article's words; gives their number in headline and body.
  func append(_ article: Article, as document: UInt32) -> (headline: UInt32, body: UInt32) {
    let headline = append(article.headline.text, document, offset: 0, isHeadline: true)
    let start = SegmentLengths.bodyStart(headline)
    let body = append(article.body, document, offset: start, isHeadline: false)
    return (headline, body)
  }

  /// Forgets all postings and terms.
  func removeAll() {
    lists.removeAll()
    analyzer.forgetTerms()
  }

  /// The ordinals of the terms, in the order of the terms' bytes.
  func sortedTerms() -> [UInt32] {
    struct Key {
      let lead: UInt64
      let ordinal: UInt32
    }
    var keys: [Key] = []
    keys.reserveCapacity(analyzer.termCount)
    for ordinal in 0..<UInt32(analyzer.termCount) where lists.documentCount(ordinal) > 0 {
      keys.append(Key(lead: analyzer.withTerm(ordinal, Self.lead), ordinal: ordinal))
    }
    keys.sort { a, b in
      a.lead != b.lead ? a.lead < b.lead : self.isLess(a.ordinal, b.ordinal)
    }
    return keys.map(\.ordinal)
  }

  private func append(
    _ text: String, _ document: UInt32, offset: UInt32, isHeadline: Bool
  ) -> UInt32 {
    tokens.removeAll(keepingCapacity: true)
    analyzer.analyze(text.utf8Span.span, into: &tokens)
    if settings.stopWords == .drop { tokens.removeAll { analyzer.isStopWord($0.term) } }
    lists.append(
      tokens.span, document: document, offset: offset, isHeadline: isHeadline,
      termCount: analyzer.termCount)
    return tokens.last.map { $0.position + 1 } ?? 0
  }

  /// The first eight bytes of a term, as a number that sorts like them.
  private static func lead(_ term: Span<UInt8>) -> UInt64 {
    var lead: UInt64 = 0
    for index in 0..<8 { lead = lead << 8 | (index < term.count ? UInt64(term[index]) : 0) }
    return lead
  }

  private func isLess(_ a: UInt32, _ b: UInt32) -> Bool {
    analyzer.withTerm(a) { first in
      analyzer.withTerm(b) { second in
        let limit = min(first.count, second.count)
        var index = 0
        while index < limit {
          if first[index] != second[index] { return first[index] < second[index] }
          index += 1
        }
        return first.count < second.count
      }
    }
  }
}

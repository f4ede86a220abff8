internal import LedeText

/// Turns articles into postings; one for each thread.
final class Inverter {
  let analyzer: Analyzer
  let lists: TermLists
  private let settings: ArchiveSettings
  private let findsLanguages: Bool
  private var compressor: BlockStoreWriter?
  private var tokens: [Token] = []
  private var headlineTokens: [Token] = []
  private let hashes: TermHashes

  init(_ settings: ArchiveSettings) throws(IndexError) {
    self.settings = settings
    findsLanguages = settings.findsLanguages
    do {
      analyzer = try Analyzer(Language(settings.language))
    } catch {
      throw IndexError(.unsupported, error.message)
    }
    hashes = TermHashes(analyzer)
    lists = try TermLists(keepsPositions: settings.keepsPositions)
  }

  /// Adds a batch's articles to the postings, and compresses their text.
  func append(_ batch: Batch, _ dictionary: ArticleDictionary) throws(IndexError) -> AnalysedBatch {
    var result = AnalysedBatch()
    let known = analyzer.termCount
    for (index, article) in batch.articles.enumerated() {
      let document = UInt32(batch.first + index)
      if findsLanguages { analyzer.use(settings.language(ofArticle: article.language)) }
      // What was made from the body is not counted twice.
      var headline: UInt32 = 0
      headlineTokens.removeAll(keepingCapacity: true)
      if !article.headline.isDerived {
        analyze(article.headline.text)
        if settings.keepsText { headlineTokens.append(contentsOf: tokens) }
        headline = try append(to: document, offset: 0, isHeadline: true)
        result.tokenCount += tokens.count
      }
      let start = SegmentLengths.bodyStart(headline)
      analyze(article.body)
      if settings.keepsText {
        result.signatures.append(CopySignature(body: tokens, headline: headlineTokens, hashes))
      }
      let body = try append(to: document, offset: start, isHeadline: false)
      result.tokenCount += tokens.count
      result.headlineLengths.append(headline)
      result.bodyLengths.append(body)
    }
    for ordinal in known..<analyzer.termCount {
      result.newTerms.append(
        analyzer.withTerm(UInt32(ordinal)) { Checksum.of($0.rawSpan) })
    }
    if settings.keepsText { try compress(batch, dictionary, into: &result) }
    return result
  }

  private func compress(
    _ batch: Batch, _ dictionary: ArticleDictionary, into result: inout AnalysedBatch
  ) throws(IndexError) {
    if compressor == nil { compressor = try dictionary.writer() }
    guard var writer = compressor else { return }
    var start = 0
    for length in batch.recordLengths {
      try writer.append(batch.records[start..<start + length])
      start += length
    }
    try writer.endBlock()
    (result.frames, result.frameIndex) = writer.takeFrames()
    compressor = writer
  }

  private func analyze(_ text: String) {
    tokens.removeAll(keepingCapacity: true)
    analyzer.analyze(text.utf8Span.span, into: &tokens)
  }

  /// Adds the tokens of a headline or body to the postings; gives how many positions they take.
  private func append(
    to document: UInt32, offset: UInt32, isHeadline: Bool
  ) throws(IndexError) -> UInt32 {
    if settings.stopWords == .drop { tokens.removeAll { analyzer.isStopWord($0.term) } }
    try lists.append(
      tokens, document: document, offset: offset, isHeadline: isHeadline,
      termCount: analyzer.termCount)
    return tokens.last.map { $0.position + 1 } ?? 0
  }
}

extension Inverter {
  /// A term by its first eight bytes, as a number that sorts like them, and its ordinal.
  struct SortedTerm: Sendable {
    let lead: UInt64
    let ordinal: UInt32
  }

  /// The terms, in the order of their bytes.
  func sortedTerms() -> [SortedTerm] {
    var terms: [SortedTerm] = []
    terms.reserveCapacity(analyzer.termCount)
    for ordinal in 0..<UInt32(analyzer.termCount) where lists.documentCount(ordinal) > 0 {
      terms.append(SortedTerm(lead: analyzer.withTerm(ordinal, Self.lead), ordinal: ordinal))
    }
    terms.sort { a, b in
      a.lead != b.lead
        ? a.lead < b.lead : Self.order(self, a.ordinal, self, b.ordinal) < 0
    }
    return terms
  }

  /// Negative, zero or positive as a term of one inverter stands before, at or behind another's.
  static func order(_ a: Inverter, _ first: UInt32, _ b: Inverter, _ second: UInt32) -> Int {
    a.analyzer.withTerm(first) { first in
      b.analyzer.withTerm(second) { second in
        let limit = min(first.count, second.count)
        for index in 0..<limit where first[index] != second[index] {
          return Int(first[index]) - Int(second[index])
        }
        return first.count - second.count
      }
    }
  }

  private static func lead(_ term: Span<UInt8>) -> UInt64 {
    var lead: UInt64 = 0
    for index in 0..<8 { lead = lead << 8 | (index < term.count ? UInt64(term[index]) : 0) }
    return lead
  }
}

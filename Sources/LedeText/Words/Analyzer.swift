/// Turns text into terms: words by Unicode's rules, folded so that both sides of a query meet,
/// stemmed by Snowball, and numbered in a vocabulary of the analyzer's own.
///
/// Each word has one position, and one is left free between two paragraphs, over whose end no phrase runs. A hyphenated word has its parts at successive positions and its
/// joined form at the first of them: `de-escalation` is `deescal` and `de` at 0, `escal` at 1.
/// Chinese, Japanese, Thai and their like, which part no words, are overlapping pairs of letters.
///
/// An analyzer serves one thread. Its vocabulary grows with the text until `forgetTerms()`. That of `auto` reads
/// each text in the language that it was told last, and numbers the terms of all in one vocabulary.
package final class Analyzer {
  /// The language whose stemmer, stop words and elisions it uses now.
  package var language: Language { reader.terms.language }

  var reader: TokenReader
  /// Of an analyzer of `auto` the readers that wait; nil of one language's.
  var waiting: [Language: WaitingReader]?

  /// An analyzer of the language; throws where libstemmer lacks a stemmer that it should have.
  package init(_ language: Language) throws(TextError) {
    guard language == .auto else {
      reader = try TokenReader(language)
      return
    }
    for code in LanguageRules.stemmed { _ = try Stemmer(Language(code)) }
    reader = try TokenReader(.english)
    waiting = [:]
  }

  /// Appends the tokens of the text, in the order of their positions. Any bytes are accepted;
  /// what is not UTF-8 parts words.
  ///
  /// - Parameter paragraphs: The text's paragraphs, where they are known.
  package func analyze(
    _ text: Span<UInt8>, paragraphs: [Range<Int>]? = nil, into tokens: inout [Token]
  ) {
    tokens.reserveCapacity(tokens.count + text.count / 5)
    let first = tokens.count
    reader.read(text, into: &tokens)
    guard tokens.count - first > 1, text.firstLineFeed(from: 0) < text.count else { return }
    part(paragraphs ?? Paragraphs.ranges(in: text), &tokens, from: first)
  }

  /// Leaves a position free behind each paragraph.
  private func part(_ paragraphs: [Range<Int>], _ tokens: inout [Token], from first: Int) {
    guard paragraphs.count > 1 else { return }
    var span = tokens.mutableSpan
    var at = first
    var shift: UInt32 = 0
    for paragraph in paragraphs {
      let end = UInt32(truncatingIfNeeded: paragraph.upperBound)
      let start = at
      while at < span.count, span[at].start < end {
        span[at] = span[at].moved(by: shift)
        at += 1
      }
      if at > start { shift += 1 }
    }
    while at < span.count {
      span[at] = span[at].moved(by: shift)
      at += 1
    }
  }

  /// The tokens of the text.
  package func analyze(_ text: String) -> [Token] {
    var tokens: [Token] = []
    analyze(text.utf8Span.span, into: &tokens)
    return tokens
  }

  /// How many terms the vocabulary holds; their ordinals are 0 ..< termCount.
  package var termCount: Int { reader.terms.vocabulary.count }

  /// The term with this ordinal.
  package func term(_ ordinal: UInt32) -> Term {
    withTerm(ordinal) { bytes in
      Term(String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self))
    }
  }

  /// Calls `body` with the UTF-8 bytes of the term with this ordinal; allocates nothing.
  package func withTerm<R>(_ ordinal: UInt32, _ body: (Span<UInt8>) -> R) -> R {
    reader.terms.vocabulary.withTerm(ordinal, body)
  }

  /// The term is one of the language's stop words.
  package func isStopWord(_ ordinal: UInt32) -> Bool {
    guard waiting != nil else { return reader.terms.vocabulary.isStopWord(ordinal) }
    let word = withTerm(ordinal) { PackedWord($0, 0..<$0.count) }
    return word.map { reader.terms.stopTerms.contains($0) } ?? false
  }

  /// Empties the vocabulary: ordinals start from 0 again, and those handed out mean nothing more.
  package func forgetTerms() {
    reader.forgetTerms()
    forgetWaitingForms()
  }

  /// The Snowball stem of one lower-case word, without any folding.
  package func stem(_ word: String) -> String {
    var bytes = Array(word.utf8)
    reader.terms.stemmer.stem(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

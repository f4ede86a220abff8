import LedeIndex
import LedeText

/// An article of the archive, read for its sentences and words.
final class ReadArticle {
  let document: DocumentID
  let article: Article
  /// The language in which it was read.
  let language: Language
  let bytes: [UInt8]
  /// The body's paragraphs, as `Article` has them.
  let paragraphs: [Range<Int>]
  /// The body's tokens, rising by position.
  let tokens: [Token]
  let headline: [Token]
  private let segmenter: SentenceSegmenter

  init(
    _ article: Article, _ document: DocumentID, _ language: Language,
    segmenter: SentenceSegmenter, analyzer: Analyzer
  ) {
    self.document = document
    self.article = article
    self.language = language
    self.segmenter = segmenter
    analyzer.use(language)
    let bytes = Array(article.body.utf8)
    var tokens: [Token] = []
    tokens.reserveCapacity(bytes.count / 5)
    let paragraphs = article.paragraphs
    analyzer.analyze(bytes.span, paragraphs: paragraphs, into: &tokens)
    headline = article.headline.isDerived ? [] : analyzer.analyze(article.headline.text)
    self.bytes = bytes
    self.paragraphs = paragraphs
    self.tokens = tokens
  }

  private(set) lazy var sentences: [Sentence] = {
    let bytes = bytes
    return segmenter.sentences(of: bytes.span)
  }()

  /// The tokens of each sentence.
  private(set) lazy var sentenceTokens: [Range<Int>] = {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(sentences.count)
    var next = 0
    for sentence in sentences {
      while next < tokens.count, Int(tokens[next].start) < sentence.range.lowerBound { next += 1 }
      let first = next
      while next < tokens.count, Int(tokens[next].start) < sentence.range.upperBound { next += 1 }
      ranges.append(first..<next)
    }
    return ranges
  }()

  /// The sentences of each paragraph, by the paragraphs' numbers.
  private(set) lazy var paragraphSentences: [Range<Int>] = {
    var paragraphs: [Range<Int>] = []
    for (index, sentence) in sentences.enumerated() {
      while paragraphs.count <= sentence.paragraph { paragraphs.append(index..<index) }
      paragraphs[sentence.paragraph] = paragraphs[sentence.paragraph].lowerBound..<(index + 1)
    }
    return paragraphs
  }()

  /// The sentences of the paragraphs that have bytes in a range, as far as they begin in it or before it; no others
  /// are looked for.
  func sentences(touching range: ClosedRange<Int>) -> [Sentence] {
    let bytes = bytes
    var found: [Sentence] = []
    for (number, paragraph) in paragraphs.enumerated()
    where paragraph.lowerBound <= range.upperBound && paragraph.upperBound >= range.lowerBound {
      found += segmenter.sentences(
        of: bytes.span, in: paragraph, number: number, upTo: range.upperBound)
    }
    return found
  }

  /// Where the dateline ends; 0 where there is none.
  private(set) lazy var datelineEnd = Dateline(in: article.body)?.range.upperBound ?? 0

  /// Words that stand with a capital somewhere else than at the start of a sentence.
  private(set) lazy var namesInsideSentences: Set<WordKey> = {
    var names: Set<WordKey> = []
    for range in sentenceTokens {
      for token in tokens[range].dropFirst()
      where token.position != tokens[range.lowerBound].position {
        let letters = Int(token.start)..<Int(token.end)
        if Self.isUpper(bytes, letters.lowerBound) { names.insert(WordKey(bytes[letters])) }
      }
    }
    return names
  }()

  /// The text of a sentence, byte for byte.
  func text(ofSentence index: Int) -> String {
    String(decoding: bytes[sentences[index].range], as: UTF8.self)
  }
}

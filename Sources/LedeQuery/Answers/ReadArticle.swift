import LedeIndex
import LedeText

/// An article of the archive, read for its sentences and words.
final class ReadArticle {
  let document: DocumentID
  let article: Article
  let bytes: [UInt8]
  let sentences: [Sentence]
  /// The body's tokens, rising by position.
  let tokens: [Token]
  let headline: [Token]
  /// The tokens of each sentence.
  let sentenceTokens: [Range<Int>]
  /// The sentences of each paragraph, by the paragraphs' numbers.
  let paragraphSentences: [Range<Int>]

  init(
    _ article: Article, _ document: DocumentID, segmenter: SentenceSegmenter, analyzer: Analyzer
  ) {
    self.document = document
    self.article = article
    let bytes = Array(article.body.utf8)
    let sentences = segmenter.sentences(of: bytes.span)
    var tokens: [Token] = []
    tokens.reserveCapacity(bytes.count / 5)
    analyzer.analyze(bytes.span, into: &tokens)
    headline = article.headline.isDerived ? [] : analyzer.analyze(article.headline.text)
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(sentences.count)
    var next = 0
    for sentence in sentences {
      while next < tokens.count, Int(tokens[next].start) < sentence.range.lowerBound { next += 1 }
      let first = next
      while next < tokens.count, Int(tokens[next].start) < sentence.range.upperBound { next += 1 }
      ranges.append(first..<next)
    }
    self.bytes = bytes
    self.sentences = sentences
    self.tokens = tokens
    sentenceTokens = ranges
    var paragraphs: [Range<Int>] = []
    for (index, sentence) in sentences.enumerated() {
      while paragraphs.count <= sentence.paragraph { paragraphs.append(index..<index) }
      paragraphs[sentence.paragraph] = paragraphs[sentence.paragraph].lowerBound..<(index + 1)
    }
    paragraphSentences = paragraphs
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

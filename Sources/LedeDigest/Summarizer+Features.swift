/// A sentence with the value of every feature: what the weights are fitted on.
public struct SentenceFeatures: Hashable, Sendable {
  /// Which of the texts holds it, counted from 0.
  public let input: Int
  /// The paragraph of the text that holds it, counted from 0.
  public let paragraph: Int
  /// Where it stands in its text, in UTF-8 bytes, without its dateline.
  public let range: Range<Int>
  /// The sentence as it is printed.
  public let text: String
  /// The values, in the order of `Feature.allCases`.
  public let values: [Double]
}

extension Summarizer {
  /// The sentences that a digest of the texts would choose from, with the value of every feature.
  ///
  /// What depends on the choice, redundancy, is 0 throughout.
  public func features(of inputs: [DigestInput], focus: [String] = []) -> [SentenceFeatures] {
    let (copy, table) = score(inputs, focus)
    let selection = Selection(copy, inputs, table, .brief, mostCosine: 1)
    return copy.sentences.indices.map { index in
      let sentence = copy.sentences[index]
      return SentenceFeatures(
        input: sentence.input, paragraph: sentence.paragraph, range: sentence.range,
        text: CopyText.line(inputs[sentence.input].text.utf8Span.span, sentence.range),
        values: Feature.allCases.map { selection.table[index, $0] })
    }
  }
}

/// A sentence with the value of every feature: what the weights are fitted on.
package struct SentenceFeatures: Hashable, Sendable {
  /// Which of the texts holds it, counted from 0.
  package let input: Int
  /// The paragraph of the text that holds it, counted from 0.
  package let paragraph: Int
  /// Where it stands in its text, in UTF-8 bytes, without its dateline.
  package let range: Range<Int>
  /// The sentence as it is printed.
  package let text: String
  /// The values, in the order of `Feature.allCases`.
  package let values: [Double]
}

extension Summarizer {
  /// The sentences that a digest of the texts would choose from, with the value of every feature.
  ///
  /// What depends on the choice, redundancy, is 0 throughout.
  package func features(of inputs: [DigestInput], focus: [String] = []) -> [SentenceFeatures] {
    let (matrix, table) = score(inputs, focus)
    let selection = Selection(matrix, inputs, table, .brief, mostCosine: 1)
    return matrix.sentences.indices.map { index in
      let sentence = matrix.sentences[index]
      return SentenceFeatures(
        input: sentence.input, paragraph: sentence.paragraph, range: sentence.range,
        text: SentenceText.line(inputs[sentence.input].text.utf8Span.span, sentence.range),
        values: Feature.allCases.map { selection.table[index, $0] })
    }
  }
}

package import LedeText

/// Makes digests: scores the sentences of one or several texts and prints the best in their order.
///
/// ```swift
/// let summarizer = try Summarizer(.english)
/// let digest = summarizer.digest(of: [DigestInput(article)], budget: .words(60))
/// for sentence in digest.sentences { print(sentence.text) }
/// ```
///
/// The same texts give the same bytes, whatever was digested before. A summarizer serves one thread
/// and is worth keeping: it holds the language's stemmer and scratch memory.
package final class Summarizer {
  /// The language whose stemmer, stop words and cue words are used.
  package let language: Language

  /// Once it is requested, the digest at work soon ends, and it is empty.
  package var cancellation = Cancellation.never

  /// The number of different terms that it has met, which is what its memory grows with.
  package var termCount: Int { analyzer.termCount }

  let analyzer: Analyzer
  let segmenter: SentenceSegmenter
  private var reader: SentenceReader
  private var textSalience = TextSalience()

  /// A summarizer of texts of the language.
  package init(_ language: Language = .english) throws(TextError) {
    self.language = language
    analyzer = try Analyzer(language)
    segmenter = SentenceSegmenter(language)
    reader = SentenceReader(analyzer, segmenter)
  }

  /// The digest of one or several texts.
  ///
  /// One text is printed in its own order; several are ordered by date, undated ones last, and then
  /// as they are given. `focus` are words asked for: sentences that hold them weigh more. Budgets are those
  /// of the sentences as they stand; `editing` says how they are shown.
  package func digest(
    of inputs: [DigestInput], budget: DigestBudget = .standard, style: DigestStyle = .brief,
    focus: [String] = [], editing: Editing = .none
  ) -> NewsDigest {
    var digest = unedited(of: inputs, budget, style, focus)
    guard editing == .light else { return digest }
    var editor = LightEditor(inputs, language)
    digest.sentences = digest.sentences.map { editor.edited($0) }
    digest.headline = headline(of: digest.sentences, inputs)
    return digest
  }

  /// The headline of the article of the best sentence, or a clause of the sentence; background gives it
  /// only where nothing else does.
  private func headline(of sentences: [DigestSentence], _ inputs: [DigestInput]) -> Headline? {
    guard let best = sentences.max(by: { $0.score < $1.score }) else { return nil }
    guard !inputs[best.input].headline.isEmpty else {
      return Headline(derivedFrom: best.shown, language: language)
    }
    let order = sentences.sorted { $1.score < $0.score }
    return Headline.best(of: order.lazy.map { inputs[$0.input].headline }, language)
  }

  private func unedited(
    of inputs: [DigestInput], _ budget: DigestBudget, _ style: DigestStyle, _ focus: [String]
  ) -> NewsDigest {
    let isStory = inputs.count > 1
    let (matrix, table) = score(inputs, focus)
    guard !cancellation.isRequested else { return NewsDigest([], of: inputs.count) }
    let weights = isStory ? Weights.story : style == .brief ? .brief : .extract
    let untouched = Selection(
      matrix, inputs, table, weights, mostCosine: isStory ? Self.mostCosine : 1)
    var selection = untouched
    var allowance = Allowance(budget, inputs)
    let isFilled =
      style == .extract && !isStory
      ? selection.fillTightly(allowance) : selection.fillWithWholeSentences(allowance)
    if !isFilled {
      selection = untouched
      selection.fill(&allowance)
    }
    if selection.chosen.isEmpty, let best = selection.best {
      return NewsDigest([sentence(best, inputs, selection, cut: allowance)], of: inputs.count)
    }
    let sentences = ReadingOrder(inputs).sorted(selection.chosen, matrix).map {
      sentence($0, inputs, selection, cut: nil)
    }
    return NewsDigest(sentences, of: inputs.count)
  }

  /// Of several texts, a sentence nearer than this to a chosen one is a repetition.
  private static let mostCosine = 0.42

  /// The sentences of the texts with all the features that do not depend on the choice; of those
  /// before a cancellation only.
  func score(_ inputs: [DigestInput], _ focus: [String]) -> (SentenceMatrix, SalienceTable) {
    var matrix = SentenceMatrix()
    var table = SalienceTable()
    reader.beginCopy()
    for (number, input) in inputs.enumerated() where !cancellation.isRequested {
      let sentences = reader.read(input, number, into: &matrix)
      textSalience.score(&reader.draft, sentences, of: &matrix, into: &table)
      matrix.texts.append(sentences)
    }
    StorySalience.score(matrix, into: &table)
    StorySalience.focus(reader.numbers(of: focus), matrix, into: &table)
    return (matrix, table)
  }

  private func sentence(
    _ index: Int, _ inputs: [DigestInput], _ selection: Selection, cut: Allowance?
  ) -> DigestSentence {
    let sentence = selection.matrix.sentences[index]
    let input = inputs[sentence.input]
    let line = SentenceText.line(input.text.utf8Span.span, sentence.range)
    let text = cut.map { $0.cut(line) } ?? line
    return DigestSentence(
      text: text, input: sentence.input, id: input.id, date: input.date,
      paragraph: sentence.paragraph, range: sentence.range, isCut: text != line,
      eventDay: nil, shares: selection.salience(of: index).shares)
  }
}

public import LedeText

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
public final class Summarizer {
  /// The language whose stemmer, stop words and cue words are used.
  public let language: Language

  /// Once it is requested, the digest at work soon ends, and it is empty.
  public var cancellation = Cancellation.never

  var reader: CopyReader

  /// A summarizer of texts of the language.
  public init(_ language: Language = .english) throws(TextError) {
    self.language = language
    reader = try CopyReader(language)
  }

  /// The digest of one or several texts.
  ///
  /// One text is printed in its own order; several are ordered by date, undated ones last, and then
  /// as they are given. `focus` are words asked for: sentences that hold them weigh more.
  public func digest(
    of inputs: [DigestInput], budget: Budget = .standard, style: Style = .brief,
    focus: [String] = []
  ) -> Digest {
    digest(of: inputs, budget: budget, style: style, focus: focus, spreadsDays: false)
  }

  func digest(
    of inputs: [DigestInput], budget: Budget, style: Style, focus: [String], spreadsDays: Bool
  ) -> Digest {
    var copy = reader.read(inputs, cancellation)
    guard !cancellation.isRequested else { return Digest([], of: inputs.count) }
    let table = salience(&copy, focus)
    guard !cancellation.isRequested else { return Digest([], of: inputs.count) }
    let isStory = inputs.count > 1
    let weights = isStory ? Weights.story : style == .brief ? .brief : .extract
    var selection = Selection(
      copy, inputs, table, weights, mostCosine: isStory ? Self.mostCosine : 1,
      spreadsDays: spreadsDays)
    var allowance = Allowance(budget, inputs)
    if style == .brief || isStory || !selection.fillTightly(allowance) {
      selection.fill(&allowance)
    }
    if selection.chosen.isEmpty, let best = selection.best {
      let printed = print(best, copy, inputs, selection.table, weights, cut: allowance)
      return Digest([printed], of: inputs.count)
    }
    let sentences = ReadingOrder(inputs).sorted(selection.chosen, copy).map {
      print($0, copy, inputs, selection.table, weights, cut: nil)
    }
    return Digest(sentences, of: inputs.count)
  }

  /// Of several texts, a sentence nearer than this to a chosen one is a repetition.
  private static let mostCosine = 0.5

  func salience(_ copy: inout Copy, _ focus: [String]) -> SalienceTable {
    var table = SalienceTable(sentences: copy.sentences.count)
    var text = TextSalience(termCount: copy.termCount)
    for number in copy.texts.indices where !cancellation.isRequested {
      text.score(number, of: &copy, into: &table)
    }
    StorySalience.score(copy, into: &table)
    StorySalience.focus(reader.numbers(of: focus), copy, into: &table)
    return table
  }

  private func print(
    _ index: Int, _ copy: Copy, _ inputs: [DigestInput], _ table: SalienceTable,
    _ weights: Weights, cut: Allowance?
  ) -> DigestSentence {
    let sentence = copy.sentences[index]
    let input = inputs[sentence.input]
    let line = CopyText.line(input.text.utf8Span.span, sentence.range)
    let text = cut.map { $0.cut(line) } ?? line
    var shares: [FeatureShare] = []
    for feature in weights.used {
      let value = table[index, feature]
      if value != 0 {
        shares.append(
          FeatureShare(feature: feature, value: value, share: weights[feature] * value))
      }
    }
    shares.sort { abs($0.share) > abs($1.share) }
    return DigestSentence(
      text: text, input: sentence.input, id: input.id, date: input.date,
      eventDate: input.date.map { EventDay($0).told(in: line) },
      paragraph: sentence.paragraph, range: sentence.range, score: table.score(index, weights),
      shares: shares, isCut: text != line)
  }
}

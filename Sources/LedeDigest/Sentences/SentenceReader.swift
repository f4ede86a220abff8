internal import LedeText

/// Turns texts into sentences and counted words: cuts sentences, drops the boilerplate.
///
/// It owns the analyzer and the scratch memory, and serves one thread.
struct SentenceReader {
  /// The text read last.
  var draft = TextTerms()

  private let analyzer: Analyzer
  private let segmenter: SentenceSegmenter
  private let phrases: LanguagePhrases
  private var cueTable: TermCueTable
  private var numbers = TermNumbers()
  private var tokens: [Token] = []
  /// Ordinals of the words of one headline.
  private var headline: [UInt32] = []

  /// Terms that the vocabulary may hold before it is emptied between two digests.
  private static let vocabularyCeiling = 1 << 20
  /// Different words of one sentence that are looked at; what has more is no sentence.
  private static let widestSentence = 256
  /// Different words of a headline that are looked at.
  private static let widestHeadline = 64

  init(_ analyzer: Analyzer, _ segmenter: SentenceSegmenter) {
    self.analyzer = analyzer
    self.segmenter = segmenter
    cueTable = TermCueTable(analyzer)
    phrases = LanguagePhrases(analyzer.language)
  }

  /// Forgets the terms of the matrix before.
  mutating func beginCopy() {
    if analyzer.termCount > Self.vocabularyCeiling {
      analyzer.forgetTerms()
      cueTable = TermCueTable(analyzer)
      numbers = TermNumbers()
    }
    numbers.beginCopy()
  }

  /// Reads one text into `draft`, and its sentences into the matrix; gives their places there.
  mutating func read(
    _ input: DigestInput, _ number: Int, into matrix: inout SentenceMatrix
  ) -> Range<Int> {
    draft.removeAll()
    numbers.beginText()
    let first = matrix.sentences.count
    read(input.text.utf8Span.span, number, into: &matrix)
    if !input.headline.isEmpty { readHeadline(input.headline.utf8Span.span) }
    return first..<matrix.sentences.count
  }

  /// The numbers in the copy of the words asked for, each once, in their order; words that no
  /// sentence holds are left out.
  mutating func numbers(of words: [String]) -> [UInt32] {
    var found: [UInt32] = []
    for word in words {
      analyze(word.utf8Span.span)
      for token in tokens where !cueTable.cues[Int(token.term)].contains(.stopWord) {
        if let number = numbers.numberInCopy(token.term), !found.contains(number) {
          found.append(number)
        }
      }
    }
    return found
  }

  private mutating func analyze(_ text: borrowing Span<UInt8>) {
    tokens.removeAll(keepingCapacity: true)
    analyzer.analyze(text, into: &tokens)
    cueTable.extend(analyzer)
    numbers.extend(to: analyzer.termCount)
  }

  private mutating func readHeadline(_ text: borrowing Span<UInt8>) {
    analyze(text)
    headline.removeAll(keepingCapacity: true)
    for token in tokens where headline.count < Self.widestHeadline {
      guard !cueTable.cues[Int(token.term)].contains(.stopWord), !headline.contains(token.term)
      else { continue }
      headline.append(token.term)
      if let term = numbers.numberInText(token.term) { draft.headline.append(term) }
    }
    draft.headlineTermCount = headline.count
  }

  private mutating func read(
    _ text: borrowing Span<UInt8>, _ number: Int, into matrix: inout SentenceMatrix
  ) {
    var filter = BoilerplateFilter(text, segmenter.sentences(of: text), phrases)
    analyze(text)
    let first = matrix.sentences.count
    var boilerplate: [CandidateSentence] = []
    var cursor = 0
    for index in filter.sentences.indices {
      guard var sentence = filter.edit(index, of: number, text) else { continue }
      let words = tokenRange(sentence.range, from: cursor)
      cursor = words.upperBound
      sentence.length = length(words)
      filter.judge(&sentence, text)
      if sentence.cues.contains(.boilerplate) {
        if boilerplate.count < Self.keptBoilerplate { boilerplate.append(sentence) }
      } else {
        readWords(words, text, of: &sentence, into: &matrix)
        matrix.sentences.append(sentence)
      }
    }
    guard matrix.sentences.count == first else { return }
    // Nothing but boilerplate, or a dateline alone: a digest is not empty where there is a sentence.
    if boilerplate.isEmpty { boilerplate = filter.unedited(of: number, most: Self.keptBoilerplate) }
    cursor = 0
    for var sentence in boilerplate {
      let words = tokenRange(sentence.range, from: cursor)
      cursor = words.upperBound
      readWords(words, text, of: &sentence, into: &matrix)
      matrix.sentences.append(sentence)
    }
  }

  private static let keptBoilerplate = 64

  /// The tokens inside a range of bytes, looked for from a place on.
  private func tokenRange(_ bytes: Range<Int>, from cursor: Int) -> Range<Int> {
    let tokens = tokens.span
    var start = cursor
    while start < tokens.count, Int(tokens[start].start) < bytes.lowerBound { start += 1 }
    var end = start
    while end < tokens.count, Int(tokens[end].start) < bytes.upperBound { end += 1 }
    return start..<end
  }

  /// Words as positions count them.
  private func length(_ words: Range<Int>) -> Int {
    guard let first = words.first, let last = words.last else { return 0 }
    return Int(tokens[last].position) - Int(tokens[first].position) + 1
  }

  private mutating func readWords(
    _ words: Range<Int>, _ text: borrowing Span<UInt8>, of sentence: inout CandidateSentence,
    into matrix: inout SentenceMatrix
  ) {
    let index = Int32(truncatingIfNeeded: matrix.sentences.count)
    let start = draft.words.count
    for i in words {
      let token = tokens[i]
      let cue = cueTable.cues[Int(token.term)]
      if cue.tellsOfSentence { note(cue, isFirst: i == words.lowerBound, in: &sentence) }
      // "The official said he had resigned."
      if cue.contains(.thirdPerson), sentence.names == 0,
        cueTable.cues[Int(tokens[words.lowerBound].term)].contains(.stopWord)
      {
        sentence.cues.insert(.speaksOfTold)
      }
      if cue.contains(.stopWord) { continue }
      let isFull = draft.words.count - start >= Self.widestSentence
      guard
        let term = isFull
          ? numbers.numberInText(token.term) : numbers.number(token.term, &draft, &matrix)
      else { continue }
      if draft.terms[term].lastSentence == index {
        draft.words[Int(draft.terms[term].lastPlace)].count += 1
        draft.terms[term].frequency += 1
        continue
      }
      if isFull { continue }
      draft.terms[term].frequency += 1
      draft.terms[term].sentenceFrequency += 1
      draft.terms[term].lastSentence = index
      draft.terms[term].lastPlace = Int32(draft.words.count)
      let letter = text[Int(token.start)]
      let isName = (0x41...0x5A).contains(letter) && i > words.lowerBound
      let isNumber = (0x30...0x39).contains(letter)
      draft.words.append(
        TextWord(
          term: UInt32(term), count: 1, weight: 0, isName: isName,
          isParticular: (isName || isNumber) && !cue.contains(.weekday)))
    }
    sentence.words = start..<draft.words.count
  }

  private func note(_ cue: TermCues, isFirst: Bool, in sentence: inout CandidateSentence) {
    if cue.contains(.firstPerson) { sentence.firstPersons += 1 }
    if cue.contains(.thirdPerson) { sentence.cues.insert(.thirdPerson) }
    if cue.contains(.attribution) { sentence.cues.insert(.attribution) }
    if cue.contains(.money) { sentence.cues.insert(.money) }
    if cue.contains(.weekday) { sentence.cues.insert(.weekday) }
    if isFirst {
      if cue.contains(.pronoun) { sentence.cues.insert(.opensWithPronoun) }
      if cue.contains(.connective) { sentence.cues.insert(.opensWithConnective) }
    }
  }
}

internal import LedeText

/// Turns texts into `Copy`: cuts sentences, drops the furniture, counts words.
///
/// It owns the analyzer and the scratch arrays, and serves one thread.
struct CopyReader {
  private let analyzer: Analyzer
  private let segmenter: SentenceSegmenter
  private var cueTable: TermCueTable
  private var tokens: [Token] = []
  /// For each ordinal of the vocabulary: its number in the copy, where the epoch is the present one.
  private var numbers: [UInt32] = []
  private var numberEpochs: [UInt32] = []
  private var epoch: UInt32 = 0
  /// For each term of the copy: the last sentence that held it, its place there, the last text.
  private var lastSentence: [Int] = []
  private var lastPlace: [Int] = []
  private var lastText: [Int] = []

  /// Terms that the vocabulary may hold before it is emptied between two digests.
  private static let vocabularyCeiling = 1 << 20
  /// Different words of one sentence that are looked at; what has more is no sentence.
  private static let widestSentence = 256

  init(_ language: Language) throws(TextError) {
    analyzer = try Analyzer(language)
    segmenter = SentenceSegmenter(language)
    cueTable = TermCueTable(analyzer)
  }

  /// The copy of the texts, of those before a cancellation only. `mostSentences` of each text are
  /// read, all if it is nil.
  mutating func read(
    _ inputs: [DigestInput], mostSentences: Int? = nil, _ cancellation: Cancellation = .never
  ) -> Copy {
    beginCopy()
    var copy = Copy()
    copy.texts.reserveCapacity(inputs.count)
    for (number, input) in inputs.enumerated() where !cancellation.isRequested {
      read(input.text.utf8Span.span, number, mostSentences, into: &copy)
      readHeadline(input.headline.utf8Span.span, into: &copy)
    }
    return copy
  }

  /// The numbers in the copy read last of the words asked for, each once, in their order; words that
  /// no sentence holds are left out.
  mutating func numbers(of words: [String]) -> [UInt32] {
    var found: [UInt32] = []
    for word in words {
      for token in analyzer.analyze(word) {
        cueTable.extend(analyzer)
        guard Int(token.term) < numbers.count, numberEpochs[Int(token.term)] == epoch,
          !cueTable.cues[Int(token.term)].contains(.stopWord)
        else { continue }
        let number = numbers[Int(token.term)]
        if !found.contains(number) { found.append(number) }
      }
    }
    return found
  }

  private mutating func beginCopy() {
    if analyzer.termCount > Self.vocabularyCeiling {
      analyzer.forgetTerms()
      cueTable = TermCueTable(analyzer)
      numberEpochs.removeAll()
      numbers.removeAll()
      epoch = 0
    }
    epoch += 1
    lastSentence.removeAll(keepingCapacity: true)
    lastPlace.removeAll(keepingCapacity: true)
    lastText.removeAll(keepingCapacity: true)
  }

  /// The number of a term in the copy; a term that is new to it gets the next one.
  private mutating func number(_ term: UInt32, in copy: inout Copy) -> Int {
    let ordinal = Int(term)
    if numberEpochs[ordinal] == epoch { return Int(numbers[ordinal]) }
    let number = copy.textFrequency.count
    numberEpochs[ordinal] = epoch
    numbers[ordinal] = UInt32(number)
    copy.textFrequency.append(0)
    lastSentence.append(-1)
    lastPlace.append(0)
    lastText.append(-1)
    return number
  }

  private mutating func analyze(_ text: borrowing Span<UInt8>) {
    tokens.removeAll(keepingCapacity: true)
    analyzer.analyze(text, into: &tokens)
    cueTable.extend(analyzer)
    let missing = analyzer.termCount - numbers.count
    if missing > 0 {
      numbers.append(contentsOf: repeatElement(0, count: missing))
      numberEpochs.append(contentsOf: repeatElement(0, count: missing))
    }
  }

  private mutating func readHeadline(_ headline: borrowing Span<UInt8>, into copy: inout Copy) {
    let start = copy.headlineTerms.count
    analyze(headline)
    for token in tokens where !cueTable.cues[Int(token.term)].contains(.stopWord) {
      let number = UInt32(number(token.term, in: &copy))
      if !copy.headlineTerms[start...].contains(number), copy.headlineTerms.count - start < 64 {
        copy.headlineTerms.append(number)
      }
    }
    copy.headlines.append(start..<copy.headlineTerms.count)
  }

  private mutating func read(
    _ text: borrowing Span<UInt8>, _ number: Int, _ most: Int?, into copy: inout Copy
  ) {
    var desk = CopyDesk(text, segmenter.sentences(of: text))
    analyze(text)
    copy.sentencesRead += desk.sentences.count
    let first = copy.sentences.count
    var furniture: [CopySentence] = []
    var cursor = 0
    for index in desk.sentences.indices {
      if let most, copy.sentences.count - first >= most { break }
      guard var sentence = desk.edit(index, of: number, text) else { continue }
      let words = tokenRange(sentence.range, from: cursor)
      cursor = words.upperBound
      desk.judge(&sentence, length: length(words), text)
      if sentence.cues.contains(.furniture) {
        if furniture.count < Self.keptFurniture { furniture.append(sentence) }
      } else {
        readWords(words, text, of: &sentence, into: &copy)
        copy.sentences.append(sentence)
      }
    }
    if copy.sentences.count == first {
      // Nothing but furniture: a digest is not empty where there is a sentence.
      cursor = 0
      for var sentence in furniture {
        let words = tokenRange(sentence.range, from: cursor)
        cursor = words.upperBound
        readWords(words, text, of: &sentence, into: &copy)
        copy.sentences.append(sentence)
      }
    }
    copy.texts.append(first..<copy.sentences.count)
  }

  private static let keptFurniture = 64

  /// The tokens inside a range of bytes, looked for from a place on.
  private func tokenRange(_ bytes: Range<Int>, from cursor: Int) -> Range<Int> {
    var start = cursor
    while start < tokens.count, Int(tokens[start].start) < bytes.lowerBound { start += 1 }
    var end = start
    while end < tokens.count, Int(tokens[end].start) < bytes.upperBound { end += 1 }
    return start..<end
  }

  private func length(_ words: Range<Int>) -> Int {
    guard let first = words.first, let last = words.last else { return 0 }
    return Int(tokens[last].position) - Int(tokens[first].position) + 1
  }

  private mutating func readWords(
    _ words: Range<Int>, _ text: borrowing Span<UInt8>, of sentence: inout CopySentence,
    into copy: inout Copy
  ) {
    let index = copy.sentences.count
    let start = copy.terms.count
    sentence.length = length(words)
    for i in words {
      let cue = cueTable.cues[Int(tokens[i].term)]
      if cue.rawValue & ~TermCues.stopWord.rawValue != 0 {
        note(cue, isFirst: i == words.lowerBound, in: &sentence)
      }
      if cue.contains(.stopWord) { continue }
      let term = number(tokens[i].term, in: &copy)
      if lastSentence[term] == index {
        copy.counts[lastPlace[term]] += 1
        continue
      }
      guard copy.terms.count - start < Self.widestSentence else { continue }
      lastSentence[term] = index
      lastPlace[term] = copy.terms.count
      copy.terms.append(UInt32(term))
      copy.counts.append(1)
      copy.weights.append(0)
      let first = text[Int(tokens[i].start)]
      copy.isName.append((0x41...0x5A).contains(first) && i > words.lowerBound)
      if lastText[term] != sentence.input {
        lastText[term] = sentence.input
        copy.textFrequency[term] += 1
      }
    }
    sentence.terms = start..<copy.terms.count
  }

  private func note(_ cue: TermCues, isFirst: Bool, in sentence: inout CopySentence) {
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

/// Chooses the words of a sentence that are the answer itself: runs of up to ten words that begin and end
/// with no stop word, each scored by a linear model of its shape, of what stands beside it, and of where the
/// question's words stand. English.
///
/// Weights: `SpanWeights`, a softmax over the runs of the sentence, fitted by `scripts/fit-spans` so that the
/// expected share of exact and overlapping answers is greatest.
struct SpanFinder {
  let words: [SentenceWord]
  let bytes: [UInt8]
  let ask: SpanAsk
  /// All words of the question.
  let asked: Set<WordKey>
  /// The rarities of the question's words, and their sum.
  let rarities: [Double]
  let weight: Double
  /// The candidate that the kind of question has by itself, as a range of words.
  let typed: Range<Int>?
  /// Where the article's dateline ends.
  let datelineEnd: Int

  let edges: [SpanEdge]
  let isYear: [Bool]
  /// More than blanks, hyphens and quotation marks stand before this word.
  let breaks: [Bool]
  /// Where each word of the question stands.
  let places: [[Int]]

  init(
    _ words: [SentenceWord], _ bytes: [UInt8], _ question: Question, ask: SpanAsk,
    typed: Range<Int>?, datelineEnd: Int
  ) {
    self.words = words
    self.bytes = bytes
    self.ask = ask
    self.typed = typed
    self.datelineEnd = datelineEnd
    asked = Set(question.sequence)
    rarities = question.words.map(\.rarity)
    weight = question.weight
    edges = words.map { SpanEdge.of($0, bytes) }
    isYear = words.map { Self.isYear(bytes[$0.range]) }
    breaks = words.indices.map { index in
      guard index > 0 else { return true }
      return Self.isBreak(Self.gap(words, before: index, bytes))
    }
    var places = [[Int]](repeating: [], count: rarities.count)
    for (index, word) in words.enumerated() where word.match >= 0 {
      places[word.match].append(index)
    }
    self.places = places
  }

  /// A run of words with its score.
  struct Candidate {
    let range: Range<Int>
    let score: Double
    let parts: [(feature: Int, value: Double)]
  }

  static let longest = 10

  /// The best candidate; nil where the sentence has none.
  func best(_ weights: [Double]) -> Candidate? {
    var best: Candidate?
    for range in ranges() {
      let candidate = candidate(range, weights, keepsParts: false)
      if candidate.score > best?.score ?? -.infinity { best = candidate }
    }
    return best
  }

  /// All candidates with their features, in the order of the text.
  func all(_ weights: [Double]) -> [Candidate] {
    ranges().map { candidate($0, weights, keepsParts: true) }
  }

  /// The runs that may be an answer.
  private func ranges() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for first in words.indices where mayOpen(first) {
      for last in first..<min(words.count, first + Self.longest) {
        if last > first, breaks[last], !isComma(before: last) { break }
        let range = first..<last + 1
        if !words[last].isStopWord, holdsNumberAsked(range), !isNoPerson(range) {
          ranges.append(range)
        }
      }
    }
    return ranges
  }

  /// Of a number the kind's own candidate tells which one it is, and the answer is a phrase of that number: it
  /// begins with it, or with words such as `more than`, and no clause and no preposition but `of`, `to` and
  /// `per` follows. Of `fighters to 40 since Monday`, `40`.
  private func holdsNumberAsked(_ range: Range<Int>) -> Bool {
    guard ask.form == .number, let typed else { return true }
    guard typed.overlaps(range), let first = range.first(where: { !words[$0].isStopWord }),
      words[first].hasDigit || edges[first] == .number || typed.contains(first)
    else { return false }
    return !edges[range.lowerBound..<first].contains { Self.noOpeningOfNumbers.contains($0) }
      && !edges[first..<range.upperBound].contains { Self.endsOfNumbers.contains($0) }
  }

  /// Where a person is asked for: who says the sentence, with the verb (`ministry said`), a number (`2 billion`),
  /// and whoever did what was done to the person asked for (`Police arrested a man`).
  private func isNoPerson(_ range: Range<Int>) -> Bool {
    guard ask.form == .person else { return false }
    if range.allSatisfy({
      words[$0].hasDigit || edges[$0] == .number || words[$0].classes.contains(.unit)
    }) {
      return true
    }
    if Self.saying.contains(words[range.upperBound - 1].key) { return true }
    guard ask.isPassive, range.upperBound + 1 < words.count, !breaks[range.upperBound],
      !breaks[range.upperBound + 1], words[range.upperBound].match >= 0,
      edges[range.upperBound] == .past
    else { return false }
    return [.determiner, .number, .capital].contains(edges[range.upperBound + 1])
  }

  private static let saying = Set(["said", "says", "told", "added"].map { WordKey($0) })
  private static let noOpeningOfNumbers: Set<SpanEdge> = [.to, .by, .from, .because, .conjunction]
  private static let endsOfNumbers: Set<SpanEdge> = [
    .by, .in, .as, .for, .from, .with, .auxiliary, .relative, .pronoun, .because,
  ]

  private func mayOpen(_ index: Int) -> Bool {
    words[index].range.lowerBound >= datelineEnd
      && (!words[index].isStopWord || Self.openers.contains(words[index].key))
  }

  /// Stop words that an answer may begin with.
  private static let openers = Set(
    "over under between more all no not both to because from by about most within up before after"
      .split(separator: " ").map { WordKey(String($0)) })

  /// Where a candidate stands in the text, with the signs of money and share that belong to it.
  func byteRange(of range: Range<Int>) -> Range<Int> {
    var start = words[range.lowerBound].range.lowerBound
    var end = words[range.upperBound - 1].range.upperBound
    if words[range.lowerBound].hasDigit { start = NumberSigns.start(before: start, in: bytes) }
    if words[range.upperBound - 1].hasDigit {
      end = NumberSigns.end(behind: end, in: bytes, to: bytes.count)
    }
    if let length = possessive(words[range.upperBound - 1]) { end -= length }
    return min(start, end)..<end
  }

  /// The bytes of `'s` at the end of a word.
  func possessive(_ word: SentenceWord) -> Int? {
    let letters = bytes[word.range]
    for ending in ["'s", "\u{2019}s"]
    where letters.count > ending.utf8.count
      && letters.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    {
      return ending.utf8.count
    }
    return nil
  }

  // MARK: Gaps

  /// What stands between a word and the one before; nothing where they overlap, as pairs of letters do.
  private static func gap(
    _ words: [SentenceWord], before index: Int, _ bytes: [UInt8]
  ) -> ArraySlice<UInt8> {
    let (start, end) = (words[index - 1].range.upperBound, words[index].range.lowerBound)
    return bytes[min(start, end)..<end]
  }

  private func isComma(before index: Int) -> Bool {
    let gap = Self.gap(words, before: index, bytes)
    return gap.filter { $0 != 0x20 && $0 != 0x0A }.elementsEqual([UInt8(ascii: ",")])
  }

  /// A comma between digits, a full stop of an initial and quotation marks break nothing.
  private static func isBreak(_ gap: ArraySlice<UInt8>) -> Bool {
    if gap.count == 1, gap.first == UInt8(ascii: ",") { return false }
    var offset = gap.startIndex
    while offset < gap.endIndex {
      let byte = gap[offset]
      if byte >= 0x80 {
        // Dashes of the width of an n, and quotation marks: U+2013, U+2018 ... U+201D.
        guard offset + 2 < gap.endIndex, byte == 0xE2, gap[offset + 1] == 0x80,
          [0x93, 0x98, 0x99, 0x9C, 0x9D].contains(gap[offset + 2])
        else { return true }
        offset += 3
        continue
      }
      guard Self.joining.contains(byte) else { return true }
      offset += 1
    }
    return false
  }

  private static let joining = Array(" \n\t-./'\"&".utf8)

  private static func isYear(_ letters: ArraySlice<UInt8>) -> Bool {
    let start = letters.startIndex
    guard letters.count == 4 || letters.count == 5 && letters.last.map({ $0 | 0x20 }) == 0x73,
      letters.prefix(4).allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
    else { return false }
    return letters[start] == 0x31 || letters[start] == 0x32 && letters[start + 1] <= 0x31
  }
}

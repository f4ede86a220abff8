import LedeText

/// The passage of an article that shows best why it matches, on one line.
struct Snippet: Hashable, Sendable {
  var text = ""
  /// What of the text matches, as rising UTF-8 byte ranges.
  var highlights: [Range<Int>] = []

  /// The best passage of about so many bytes.
  ///
  /// - Parameter weights: what each mark adds to a passage; its further occurrences add little.
  init(
    _ article: ReadArticle, _ spots: [MarkFinder.Spot], weights: [Float], length: Int
  ) {
    guard length > 0, !article.bytes.isEmpty else { return }
    let spot = Self.beginning(spots, weights, length)
    let near = spot ?? article.paragraphs.first?.lowerBound ?? 0
    // No sentence that is farther away is asked for: see `start`.
    let sentences = article.sentences(touching: (near - length / 2)...(near + length + 1))
    let start = spot.map { Self.start(before: $0, article, sentences, length) } ?? near
    let window = Self.window(from: start, article, sentences, length)
    let marked = MarkFinder.merged(
      spots.lazy.map(\.range).filter {
        $0.lowerBound >= window.lowerBound && $0.upperBound <= window.upperBound
      })
    write(article, window, sentences, marked)
  }

  /// A headline that alone matches stands for the passage.
  init(headline: String, _ highlights: [Range<Int>]) {
    text = headline
    self.highlights = highlights
  }

  // MARK: The window

  /// Where the best passage of about so many bytes should begin; nil without spots.
  private static func beginning(
    _ spots: [MarkFinder.Spot], _ weights: [Float], _ length: Int
  ) -> Int? {
    var best: Int?
    var bestGain: Float = -1
    // The spot from which each mark was met last.
    var seen = [Int](repeating: -1, count: weights.count)
    for (index, spot) in spots.enumerated() {
      var gain: Float = 0
      for other in spots[index...] {
        guard other.range.upperBound <= spot.range.lowerBound + length * 3 / 4 else { break }
        let isNew = seen[other.mark] != index
        seen[other.mark] = index
        gain += weights[other.mark] * (isNew ? 1 : 0.05)
      }
      if gain > bestGain {
        bestGain = gain
        best = spot.range.lowerBound
      }
    }
    return best ?? spots.first?.range.lowerBound
  }

  /// The beginning of the sentence, or a word not far in front.
  private static func start(
    before spot: Int, _ article: ReadArticle, _ sentences: [Sentence], _ length: Int
  ) -> Int {
    let sentence = sentences.last { $0.range.lowerBound <= spot }
    if let sentence, spot - sentence.range.lowerBound <= length / 2 {
      return sentence.range.lowerBound
    }
    let earliest = spot - length / 4
    let word = article.tokens.first { Int($0.start) >= earliest }
    return min(spot, word.map { Int($0.start) } ?? spot)
  }

  /// From a beginning to the end of the last word that fits.
  private static func window(
    from start: Int, _ article: ReadArticle, _ sentences: [Sentence], _ length: Int
  ) -> Range<Int> {
    let limit = min(article.bytes.count, start + length)
    if limit == article.bytes.count {
      return start..<max(start, sentences.last?.range.upperBound ?? limit)
    }
    if let sentence = sentences.last(where: { $0.range.upperBound <= limit }),
      sentence.range.upperBound - start >= length * 2 / 3
    {
      return start..<sentence.range.upperBound
    }
    var end = limit
    while end > start + length / 2, article.bytes[end] != 0x20, article.bytes[end] != 0x0A {
      end -= 1
    }
    while end > start, article.bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return start..<end
  }

  // MARK: The text

  /// Copies the window with its white space made single blanks, and the marks moved along.
  private mutating func write(
    _ article: ReadArticle, _ window: Range<Int>, _ sentences: [Sentence],
    _ marked: [Range<Int>]
  ) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(window.count + 8)
    let opens = sentences.contains { $0.range.lowerBound == window.lowerBound }
    let ends = sentences.contains { $0.range.upperBound == window.upperBound }
    if !opens { bytes += "\u{2026}".utf8 }
    var next = 0
    var begin = 0
    for at in window {
      if next < marked.count, marked[next].lowerBound == at { begin = bytes.count }
      let byte = article.bytes[at]
      if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
        if bytes.last != 0x20 { bytes.append(0x20) }
      } else {
        bytes.append(byte)
      }
      if next < marked.count, marked[next].upperBound == at + 1 {
        highlights.append(begin..<bytes.count)
        next += 1
      }
    }
    if !ends {
      while bytes.last == 0x20, highlights.last?.upperBound != bytes.count { bytes.removeLast() }
      bytes += "\u{2026}".utf8
    }
    text = String(decoding: bytes, as: UTF8.self)
  }
}

import LedeText

/// The first words of a text, each with whether it is a name or a number, to be laid beside another's.
///
/// Reports that are made from a template (earnings, draws, weather, results) share most of their words
/// and are no copies: names and numbers differ at the same places. A later version of one story changes a
/// few numbers and keeps its names.
struct AlignedWords {
  private struct Word {
    let hash: UInt64
    /// A number, or a word with a capital that does not open its sentence.
    let isParticular: Bool
    /// A word with a capital that opens its sentence: a name perhaps.
    let isOpening: Bool
  }

  private let words: [Word]

  /// So many words are looked at.
  private static let longest = 240
  /// Of more words than this between two common ones, the text is another, not one of its names.
  private static let longestSlot = 8

  init(_ article: ReadArticle, _ hashes: TermHashes) {
    var words: [Word] = []
    var position: UInt32?
    for range in article.sentenceTokens where words.count < Self.longest {
      let first = article.tokens[range].first?.position
      for token in article.tokens[range] where token.position != position {
        position = token.position
        let letter = article.bytes[Int(token.start)]
        let isCapital = ReadArticle.isUpper(article.bytes, Int(token.start))
        let isNumber = (0x30...0x39).contains(letter)
        let isFirst = token.position == first
        words.append(
          Word(
            hash: hashes.hash(of: token.term), isParticular: isNumber || isCapital && !isFirst,
            isOpening: isCapital && isFirst))
      }
    }
    self.words = Array(words.prefix(Self.longest))
  }

  /// How two texts differ where they are alike.
  struct Difference {
    /// Names and numbers that stand at the same place and are not the same.
    var changed = 0
    /// Names and numbers that both texts hold at the same place.
    var kept = 0

    /// More of the names and numbers are others than are the same: two reports of one form.
    func isTemplate(hasLikeHeadline: Bool) -> Bool {
      changed >= 3 && changed > (hasLikeHeadline ? kept * 3 / 2 : kept)
    }
  }

  /// Lays the texts beside each other by their longest common subsequence of words.
  func difference(from other: AlignedWords) -> Difference {
    let (a, b) = (words, other.words)
    let width = b.count + 1
    let lengths = commonLengths(with: other)
    var result = Difference()
    var (i, j) = (0, 0)
    var (left, right) = (0, 0)
    func closeSlot() {
      let (before, behind) = (a[left..<i], b[right..<j])
      guard !before.isEmpty, !behind.isEmpty, max(before.count, behind.count) <= Self.longestSlot
      else { return }
      // An opening word is a name only where the other text has one in its place too.
      func count(_ words: ArraySlice<Word>) -> Int {
        words.count { $0.isParticular || $0.isOpening }
      }
      result.changed += min(count(before), count(behind))
    }
    while i < a.count, j < b.count {
      if a[i].hash == b[j].hash {
        closeSlot()
        if a[i].isParticular { result.kept += 1 }
        (i, j) = (i + 1, j + 1)
        (left, right) = (i, j)
      } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    closeSlot()
    return result
  }

  /// The lengths of the common subsequences of words[i...] and other.words[j...], at i * (other.words.count + 1) + j.
  private func commonLengths(with other: AlignedWords) -> [UInt16] {
    let hashes = other.words.map(\.hash)
    let width = hashes.count + 1
    var lengths = [UInt16](repeating: 0, count: (words.count + 1) * width)
    var rows = lengths.mutableSpan
    let columns = hashes.span
    for i in words.indices.reversed() {
      let hash = words[i].hash
      let row = i * width
      // Of the cell to the right, and of the one below it.
      var (right, below): (UInt16, UInt16) = (0, 0)
      for j in columns.indices.reversed() {
        let under = rows[row &+ width &+ j]
        right = columns[j] == hash ? below &+ 1 : max(under, right)
        below = under
        rows[row &+ j] = right
      }
    }
    return lengths
  }
}

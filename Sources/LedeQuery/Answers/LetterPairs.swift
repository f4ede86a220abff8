import LedeText

/// The pairs of neighbouring letters of a word, to tell how much others look like it.
struct LetterPairs {
  /// For each letter, by five bits of it, the letters that follow it.
  private var followers = [UInt32](repeating: 0, count: 32)
  private let count: Int

  /// The pairs of a word of UTF-8, by its letters with their marks.
  init(_ word: some Collection<UInt8>) {
    let letters = WordLetters.of(word)
    count = max(0, letters.count - 1)
    for (letter, next) in zip(letters, letters.dropFirst()) {
      followers[Int(letter & 31)] |= 1 << (next & 31)
    }
  }

  /// Twice the pairs that both have, as a share of the pairs of both (Dice, 1945), 0 ... 1.
  func likeness(to word: ArraySlice<UInt8>) -> Double {
    // Most words are ASCII, whose letters are their bytes: nothing is allocated for them.
    if word.contains(where: { $0 >= 0x80 }) { return likeness(ofLetters: WordLetters.of(word)) }
    return likeness(ofLetters: word)
  }

  private func likeness(ofLetters letters: some Collection<some BinaryInteger>) -> Double {
    guard let first = letters.first, letters.count > 1 else { return 0 }
    var letter = Int(first) & 31
    var shared = 0
    for next in letters.dropFirst() {
      let next = Int(next) & 31
      shared += Int(followers[letter] >> UInt32(next) & 1)
      letter = next
    }
    return min(1, 2 * Double(shared) / Double(count + letters.count - 1))
  }
}

/// The letters of a word, each with the marks that belong to it.
enum WordLetters {
  /// A number for each letter, lower case; letters with marks have numbers of their own.
  static func of(_ word: some Collection<UInt8>) -> [UInt32] {
    var letters: [UInt32] = []
    letters.reserveCapacity(word.count)
    guard word.contains(where: { $0 >= 0x80 }) else {
      for byte in word {
        letters.append(UInt32(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte))
      }
      return letters
    }
    for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .spacingMark, .enclosingMark:
        if let last = letters.indices.last {
          letters[last] = letters[last] &* 31 &+ scalar.value
          continue
        }
      default: break
      }
      letters.append(scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value)
    }
    return letters
  }

  /// How many letters a word has.
  static func count(_ word: ArraySlice<UInt8>) -> Int {
    word.contains { $0 >= 0x80 } ? of(word).count : word.count
  }
}

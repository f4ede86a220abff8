/// Umlauts and what is typed for them: `Müller`, `Mueller`.
enum GermanSpelling {
  /// Makes umlauts of `ae`, `oe` and `ue` in a lower-case word of German; `ue` behind a vowel or `q`
  /// is none: `neue`, `Quelle`. As Lucene's GermanNormalizationFilter folds them.
  static func fold(_ word: inout [UInt8]) {
    guard word.contains(UInt8(ascii: "e")) else { return }
    var folded: [UInt8] = []
    var index = 0
    while index < word.count {
      let letter = word[index]
      let isPair = index + 1 < word.count && word[index + 1] == UInt8(ascii: "e")
      let before = index > 0 ? word[index - 1] : 0
      switch letter {
      case UInt8(ascii: "a") where isPair:
        folded += [0xC3, 0xA4]
        index += 1
      case UInt8(ascii: "o") where isPair:
        folded += [0xC3, 0xB6]
        index += 1
      case UInt8(ascii: "u") where isPair && !"aeiouq".utf8.contains(before):
        folded += [0xC3, 0xBC]
        index += 1
      default: folded.append(letter)
      }
      index += 1
    }
    word = folded
  }

  /// The word with `ae`, `oe` and `ue` for its umlauts; nil where it has none.
  static func spelt(_ word: ArraySlice<UInt8>) -> [UInt8]? {
    var spelt: [UInt8] = []
    var isChanged = false
    for (index, letter) in zip(word.indices, word) {
      let before = index > word.startIndex ? word[index - 1] : 0
      switch (before, letter) {
      case (0xC3, 0xA4): spelt[spelt.count - 1] = UInt8(ascii: "a")
      case (0xC3, 0xB6): spelt[spelt.count - 1] = UInt8(ascii: "o")
      case (0xC3, 0xBC): spelt[spelt.count - 1] = UInt8(ascii: "u")
      default:
        spelt.append(letter)
        continue
      }
      spelt.append(UInt8(ascii: "e"))
      isChanged = true
    }
    return isChanged ? spelt : nil
  }
}

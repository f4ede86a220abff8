/// Makes `harbour`, `centre`, `organise`, `travelled` the words that Americans write, so that a search
/// finds both: the tables stand with the English language.
struct AmericanSpelling: Sendable {
  static let shared = AmericanSpelling()

  /// Beginnings by their first two letters, of which each has 26 places.
  private let beginnings: [[(british: [UInt8], american: [UInt8])]]
  private let inRE: WordTable
  private let doublingL: WordTable
  private let inISE: WordTable

  private init() {
    typealias Table = LanguageRules.BritishSpelling
    var beginnings: [[(british: [UInt8], american: [UInt8])]] = Array(repeating: [], count: 26 * 26)
    for pair in Table.beginnings.listed {
      let sides = pair.utf8.split(separator: UInt8(ascii: "/")).map { Array($0) }
      guard sides.count == 2, let place = Self.place(sides[0]) else { continue }
      beginnings[place].append((sides[0], sides[1]))
    }
    // `fulfilment` before `fulfil`.
    for place in beginnings.indices {
      beginnings[place].sort { $0.british.count > $1.british.count }
    }
    self.beginnings = beginnings
    inRE = WordTable(Table.inRE)
    doublingL = WordTable(Table.doublingL)
    inISE = WordTable(Table.inISE)
  }

  /// Respells a lower-case word of ASCII letters.
  func respell(_ word: inout [UInt8]) {
    guard word.count >= 4 else { return }
    if let place = Self.place(word), !beginnings[place].isEmpty,
      let pair = beginnings[place].first(where: { word.starts(with: $0.british) })
    {
      // `fulfill` begins as `fulfil` does.
      if pair.american.count > pair.british.count, word.starts(with: pair.american) { return }
      word.replaceSubrange(0..<pair.british.count, with: pair.american)
      return
    }
    // Most words end otherwise, and are told here.
    guard Self.mayEnd(word[word.count - 1]) else { return }
    if respellRE(&word) || respellL(&word) { return }
    respellISE(&word)
  }

  /// A British spelling may end with this letter: one of e s d g r n l.
  private static func mayEnd(_ letter: UInt8) -> Bool {
    guard letter.isLower else { return false }
    // Bit 0 is "a".
    let ends: UInt32 = 1 << 4 | 1 << 18 | 1 << 3 | 1 << 6 | 1 << 17 | 1 << 13 | 1 << 11
    return ends >> UInt32(letter - UInt8(ascii: "a")) & 1 != 0
  }

  /// Where words that begin so stand in `beginnings`.
  private static func place(_ word: [UInt8]) -> Int? {
    guard word.count >= 2, word[0].isLower, word[1].isLower else { return nil }
    return Int(word[0] - UInt8(ascii: "a")) * 26 + Int(word[1] - UInt8(ascii: "a"))
  }

  /// `centre`, `centres`, `centred`
  private func respellRE(_ word: inout [UInt8]) -> Bool {
    var base = word[...]
    if let last = base.last, last == UInt8(ascii: "s") || last == UInt8(ascii: "d") {
      base = base.dropLast()
    }
    guard base.last == UInt8(ascii: "e"), base.dropLast().last == UInt8(ascii: "r"),
      let packed = PackedWord(base), inRE.contains(packed)
    else { return false }
    let ending = word[base.count...]
    let respelt = base.dropLast(2) + "er".utf8
    word = Array(respelt) + (ending.first == UInt8(ascii: "d") ? Array("ed".utf8) : Array(ending))
    return true
  }

  /// `travelled`, `traveller`, `travelling`
  private func respellL(_ word: inout [UInt8]) -> Bool {
    for ending in Self.endingsInL {
      guard word.count > ending.count + 3, word[word.count - ending.count - 1] == ending[0],
        word[...].hasSuffix(ending),
        let base = PackedWord(word.dropLast(ending.count)), doublingL.contains(base)
      else { continue }
      word.remove(at: word.count - ending.count)
      return true
    }
    return false
  }

  /// `organise`, `organising`, `organisation`, `analysed`
  private func respellISE(_ word: inout [UInt8]) {
    for ending in Self.endingsInISE {
      guard word.count >= ending.count + 3, word[...].hasSuffix(ending) else { continue }
      let start = word.count - ending.count
      let verb = Array(word[..<start]) + "ise".utf8
      if let packed = PackedWord(verb), inISE.contains(packed) { return }
      word[start + 1] = UInt8(ascii: "z")
      return
    }
    for ending in Self.endingsInYSE where word[...].hasSuffix(ending) {
      word[word.count - ending.count + 1] = UInt8(ascii: "z")
      return
    }
  }

  private static let endingsInL = endings("led ler lers ling lings lor lors")
  private static let endingsInISE = endings(
    "ise ises ised ising iser isers isation isations isational")
  private static let endingsInYSE = endings("yse ysed yser ysers ysing")

  private static func endings(_ list: String) -> [[UInt8]] { list.listed.map { Array($0.utf8) } }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ ending: [UInt8]) -> Bool {
    guard count >= ending.count else { return false }
    let start = endIndex - ending.count
    for index in ending.indices where self[start + index] != ending[index] { return false }
    return true
  }
}

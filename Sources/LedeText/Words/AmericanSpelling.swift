/// Makes `harbour`, `centre`, `organise`, `travelled` the words that Americans write, so that a search
/// finds both: the tables stand with the English language.
struct AmericanSpelling: Sendable {
  static let shared = AmericanSpelling()

  /// Beginnings by their first two letters.
  private let beginnings: [[UInt8]: [(british: [UInt8], american: [UInt8])]]
  private let inRE: WordTable
  private let doublingL: WordTable
  private let inISE: WordTable

  private init() {
    typealias Table = LanguageRules.BritishSpelling
    var beginnings: [[UInt8]: [(british: [UInt8], american: [UInt8])]] = [:]
    for pair in Table.beginnings.listed {
      let sides = pair.utf8.split(separator: UInt8(ascii: "/")).map { Array($0) }
      guard sides.count == 2 else { continue }
      beginnings[Array(sides[0].prefix(2)), default: []].append((sides[0], sides[1]))
    }
    // `fulfilment` before `fulfil`.
    for key in Array(beginnings.keys) {
      beginnings[key]?.sort { $0.british.count > $1.british.count }
    }
    self.beginnings = beginnings
    inRE = WordTable(Table.inRE)
    doublingL = WordTable(Table.doublingL)
    inISE = WordTable(Table.inISE)
  }

  /// Respells a lower-case word of ASCII letters.
  func respell(_ word: inout [UInt8]) {
    guard word.count >= 4 else { return }
    if let pairs = beginnings[Array(word.prefix(2))],
      let pair = pairs.first(where: { word.starts(with: $0.british) })
    {
      // `fulfill` begins as `fulfil` does.
      if pair.american.count > pair.british.count, word.starts(with: pair.american) { return }
      word.replaceSubrange(0..<pair.british.count, with: pair.american)
      return
    }
    if respellRE(&word) || respellL(&word) { return }
    respellISE(&word)
  }

  /// `centre`, `centres`, `centred`
  private func respellRE(_ word: inout [UInt8]) -> Bool {
    var base = word[...]
    if let last = base.last, last == UInt8(ascii: "s") || last == UInt8(ascii: "d") {
      base = base.dropLast()
    }
    guard let packed = PackedWord(base), inRE.contains(packed) else { return false }
    let ending = word[base.count...]
    let respelt = base.dropLast(2) + "er".utf8
    word = Array(respelt) + (ending.first == UInt8(ascii: "d") ? Array("ed".utf8) : Array(ending))
    return true
  }

  /// `travelled`, `traveller`, `travelling`
  private func respellL(_ word: inout [UInt8]) -> Bool {
    for ending in ["led", "ler", "lers", "ling", "lings", "lor", "lors"] {
      guard word.count > ending.utf8.count + 3, word[...].hasSuffix(ending),
        let base = PackedWord(word.dropLast(ending.utf8.count)), doublingL.contains(base)
      else { continue }
      word.remove(at: word.count - ending.utf8.count)
      return true
    }
    return false
  }

  /// `organise`, `organising`, `organisation`, `analysed`
  private func respellISE(_ word: inout [UInt8]) {
    for ending in [
      "ise", "ises", "ised", "ising", "iser", "isers", "isation", "isations", "isational",
    ] {
      guard word.count >= ending.utf8.count + 3, word[...].hasSuffix(ending) else { continue }
      let start = word.count - ending.utf8.count
      let verb = Array(word[..<start]) + "ise".utf8
      if let packed = PackedWord(verb), inISE.contains(packed) { return }
      word[start + 1] = UInt8(ascii: "z")
      return
    }
    for ending in ["yse", "ysed", "yser", "ysers", "ysing"] where word[...].hasSuffix(ending) {
      word[word.count - ending.utf8.count + 1] = UInt8(ascii: "z")
      return
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ ending: String) -> Bool {
    suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}

internal import Synchronization

/// How text becomes terms here: an archive remembers it, and is not searched under another.
package struct AnalysisFingerprint: Hashable, Sendable {
  /// Raised whenever the same text gives other terms than before; not for Korean and Japanese whose letters are written in
  /// parts, which no other text and no query had the terms of.
  package static let currentVersion = 3

  /// Under the rules of version 2, phrases ran over the ends of paragraphs, and the acronyms `WHO` and
  /// `IT` were the pronouns: archives of such terms are read, and must be analysed anew before anything
  /// is added.
  package static let readableVersions = 2...currentVersion

  /// The version of the rules.
  package let version: Int
  /// A hash of what the stemmer and the Unicode tables at hand make of a fixed list of words.
  package let hash: UInt64

  /// A fingerprint read back from where it was stored.
  package init(version: Int, hash: UInt64) {
    self.version = version
    self.hash = hash
  }

  /// The fingerprint of the analysis at hand, in a language: made once in a process, in about a millisecond. That of
  /// `auto` covers all languages.
  package init(of language: Language) throws(TextError) {
    let known = Self.known.withLock { $0[language] }
    let hash: UInt64
    if let known {
      hash = known
    } else {
      hash = language == .auto ? try Self.hashOfAll() : try Self.hash(of: language)
      Self.known.withLock { $0[language] = hash }
    }
    self.init(version: Self.currentVersion, hash: hash)
  }

  /// The hashes that were made, by their languages.
  private static let known = Mutex<[Language: UInt64]>([:])

  private static func hashOfAll() throws(TextError) -> UInt64 {
    var all: UInt64 = 0
    for code in LanguageRules.stemmed.sorted() {
      all = try all &* 0x100_0000_01B3 ^ hash(of: Language(code))
    }
    return all
  }

  private static func hash(of language: Language) throws(TextError) -> UInt64 {
    let analyzer = try Analyzer(language)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    // Of languages that cut suffixes alone, so that the others' archives stay what they are.
    let suffixes = LanguageRules.of(language).apostropheSuffixes
    let more = suffixes.listed.map { " 1978'\($0)" }.joined()
    for token in analyzer.analyze(words + more) {
      analyzer.withTerm(token.term) { term in
        for i in term.indices { add(term[i]) }
      }
      add(UInt8(truncatingIfNeeded: token.position))
    }
    for value in (0xA0...0x24F as ClosedRange<UInt32>) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for byte in scalar.properties.lowercaseMapping.utf8 { add(byte) }
    }
    return hash
  }

  /// Words whose stems changed between releases of Snowball, or might, in several languages, and
  /// what folding does to others.
  private static let words = """
    generously arsenal added evening skis dying internal communities international paste university
    proceed exceeding succession inning outing canning herring earring oversee overtly news howe
    atlas cosmos bias andes nationality relational conditional operators fighters killing died
    U.S. US us de-escalation Al-Shifa Oct. 7th October 7 1,000 3.5 F.B.I. O'Brien Hezbollah’s café
    ﬁne Ａ ß Łódź İ Σίσυφος Straßen abwägen heißen Universität nationale chevaux généralement
    continuellement naciones rápidamente città nazionale gemeenschappen lichamelijk nações
    universidade арабский международный الجامعات 北京大学 カタカナ ภาษาไทย 한국어 हिन्दी ١٩٤٨
    harbour centre organised travelled F-16s 747s Müller Mueller 학교에서 צה"ל हिन्दी ज़मीन
    """
}

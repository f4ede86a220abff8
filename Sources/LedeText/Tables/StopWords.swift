/// Words so common that they tell texts apart badly.
package struct StopWords: Sendable {
  /// Lower case, with straight apostrophes.
  package let words: [String]

  init(_ words: String) {
    self.words = words.listed
  }

  /// The language's full list; empty where Lede has none.
  package static func of(_ language: Language) -> StopWords {
    StopWords(LanguageRules.of(language).stopWords)
  }

  /// The 33 words that Lucene's English analyzer leaves out; rankings are compared with it.
  package static let lucene = StopWords(
    """
    a an and are as at be but by for if in into is it no not of on or such that the their then
    there these they this to was will with
    """)
}

/// Reads texts into tokens, and remembers what became of each chunk: all state of an `Analyzer`.
struct TokenReader: ~Copyable {
  var terms: TermFolder
  var chunks: ChunkReader
  /// What became of the chunks seen so far.
  var forms = FormTable()
  var expansions: [Expansion] = []
  var expandedTokens: [Token] = []
  /// Terms of words that depend on their neighbours.
  var alternatives: [Alternatives] = []
  /// Room kept between texts: for the scan, for one chunk's tokens and for one word.
  var buffers = ScanBuffers()
  var scratch: [Token] = []
  var word: [UInt8] = []

  init(_ language: Language) throws(TextError) {
    terms = try TermFolder(language)
    chunks = ChunkReader(language)
  }

  mutating func forgetTerms() {
    forgetForms()
    terms.vocabulary.removeAll()
  }
}

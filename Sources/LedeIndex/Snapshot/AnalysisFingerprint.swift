internal import LedeText

/// The rules by which text becomes terms, told by what they make of a fixed text.
enum AnalysisFingerprint {
  /// Raised when the rules change in a way that the fixed text would not show.
  static let version = 1

  /// Words and marks of all kinds that the rules treat: stems, folding, apostrophes, abbreviations,
  /// hyphens, numbers, dates, scripts without spaces.
  private static let text = """
    Attacks attacking attacked ministers ministry ministerial running runner generalizations \
    happily happiness national nationalities U.S. US us U.N. NATO's Israel's Israeli-Lebanese \
    de-escalation co-operate Al-Shifa al-Qaida O'Brien don’t can't it's “quoted” ‘single’ Oct. 7 \
    October 7th 2023-11-07 1,234.5 $2.4 50% 3rd café naïve Ångström Œuvre ﬁnance ＡＢＣ straße \
    Größe élections gouvernement español niños Москва правительства Ελλάδα حكومة ממשלה हिन्दी \
    日本語のニュース 中国新闻 ภาษาไทย 한국어 the and of to be or not 24/7 AT&T C++ a.m. e-mail \
    http://example.org/a user@example.org x² № ½ naïvely soldiers' children's women’s
    """

  /// The fingerprint of the rules for a language, as the manifest keeps it.
  static func bytes(for language: String) throws(IndexError) -> [UInt8] {
    let analyzer: Analyzer
    do {
      analyzer = try Analyzer(Language(language))
    } catch {
      throw IndexError(.unsupported, error.message)
    }
    var terms: [UInt8] = []
    for token in analyzer.analyze(text) {
      terms.append(contentsOf: analyzer.term(token.term).text.utf8)
      terms.append(0)
    }
    var writer = ByteWriter()
    writer.varint(version)
    writer.fixed64(Checksum.of(terms))
    return writer.bytes
  }
}

extension Snapshot {
  /// Throws `otherAnalysis` if the archive's text became terms by other rules than this program's: then
  /// words could be searched for that the archive has, and not be found.
  public func checkAnalysis() throws(IndexError) {
    try manifest.checkAnalysis()
  }
}

extension Manifest {
  func checkAnalysis() throws(IndexError) {
    guard try analysis == AnalysisFingerprint.bytes(for: settings.language) else {
      throw IndexError(
        .otherAnalysis,
        "the archive's words were analysed by other rules than this program's; "
          + "'lede merge --reanalyze' brings it up to date from its stored text",
        file: FileName.manifest)
    }
  }
}

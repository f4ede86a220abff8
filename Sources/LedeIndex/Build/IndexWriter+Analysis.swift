extension IndexWriter {
  /// The rules of analysis of this program, as the manifest keeps them.
  static func currentAnalysis(_ settings: IndexSettings) -> [UInt8] { [] }

  /// Whether the archive's text was analysed by today's rules.
  var analysisIsOurs: Bool { manifest.analysis == Self.currentAnalysis(manifest.settings) }
}

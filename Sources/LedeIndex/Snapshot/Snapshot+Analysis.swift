internal import LedeText

extension Snapshot {
  /// Throws `otherAnalysis` if the archive's text became terms by other rules than this program's: then
  /// words could be searched for that the archive has, and not be found.
  package func checkAnalysis() throws(IndexError) {
    try manifest.checkAnalysis()
  }
}

extension Manifest {
  /// The rules of analysis of this program for a language, as a manifest keeps them.
  static func analysis(of language: String) throws(IndexError) -> [UInt8] {
    let fingerprint: AnalysisFingerprint
    do {
      fingerprint = try AnalysisFingerprint(of: Language(language))
    } catch {
      throw IndexError(.unsupported, error.message)
    }
    var writer = ByteWriter()
    writer.varint(fingerprint.version)
    writer.fixed64(fingerprint.hash)
    return writer.bytes
  }

  func checkAnalysis() throws(IndexError) {
    guard try analysis == Self.analysis(of: settings.language) else {
      throw IndexError(
        .otherAnalysis,
        "the archive's words were analysed by other rules than this program's; "
          + "'lede merge --reanalyze' brings it up to date from its stored text",
        file: FileName.manifest)
    }
  }
}

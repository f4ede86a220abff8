internal import LedeText

extension Snapshot {
  /// Throws `otherAnalysis` if the archive's text became terms by rules that this program's queries do not
  /// read: then words could be searched for that the archive has, and not be found.
  package func checkAnalysis() throws(IndexError) {
    try manifest.checkAnalysis()
  }
}

extension Manifest {
  /// The rules of analysis of this program for a language, as a manifest keeps them.
  static func analysis(of language: String) throws(IndexError) -> [UInt8] {
    try analysis(of: language, version: AnalysisFingerprint.currentVersion)
  }

  private static func analysis(of language: String, version: Int) throws(IndexError) -> [UInt8] {
    let fingerprint: AnalysisFingerprint
    do {
      fingerprint = try AnalysisFingerprint(of: Language(language))
    } catch {
      throw IndexError(.unsupported, error.message)
    }
    var writer = ByteWriter()
    writer.varint(version)
    writer.fixed64(fingerprint.hash)
    return writer.bytes
  }

  /// Throws `otherAnalysis` if the terms are not what this program looks for, or, where articles are to
  /// be added to them, not what it would make.
  func checkAnalysis(forAdding: Bool = false) throws(IndexError) {
    let current = AnalysisFingerprint.currentVersion
    let versions = forAdding ? current...current : AnalysisFingerprint.readableVersions
    for version in versions.reversed() {
      if try analysis == Self.analysis(of: settings.language, version: version) { return }
    }
    throw IndexError(
      .otherAnalysis,
      "the archive's words were analysed by other rules than this program's; "
        + "'lede merge --reanalyze' brings it up to date from its stored text",
      file: FileName.manifest)
  }
}

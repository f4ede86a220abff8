internal import LedeText
internal import Lede

/// `lede create`
package enum CreateCommand: Command {
  private static let usual = ArchiveSettings()
  private static let k1 = OptionKey(
    decimal: "--k1", in: 0...10, standard: Double(usual.k1),
    help: "how soon further occurrences of a word stop to count (BM25)")
  private static let b = OptionKey(
    decimal: "--b", in: 0...1, standard: Double(usual.b),
    help: "how much long articles are held back (BM25)")
  private static let headlineWeight = OptionKey(
    whole: "--headline-weight", in: 1...255, standard: usual.headlineWeight,
    help: "how many times a word of the headline counts")
  private static let stopWords = OptionKey(
    choice: "--stop-words", value: "HOW", standard: StopWordChoice.low,
    help: "the, of, and: ranked low, like any word, or not kept")
  private static let positions = OptionKey(
    flag: "--positions", opposite: "--no-positions", standard: usual.keepsPositions,
    help: "keep where words stand, for phrases")
  private static let text = OptionKey(
    flag: "--text", opposite: "--no-text", standard: usual.keepsText,
    help: "keep the articles themselves")
  private static let authority = OptionKey(
    text: "--authority", value: "DOMAIN,YEAR",
    help: "who issues the ids of exported items, as example.org,2026")

  private enum StopWordChoice: String, CaseIterable, Sendable {
    case low, none, drop
  }

  package static let page = CommandPage(
    name: "create", summary: "make an empty archive",
    discussion: "Its settings stay for ever; lede add makes an archive with the standard ones.",
    options: [
      CommonOptions.language, k1, b, headlineWeight, stopWords, positions, text, authority,
    ],
    examples: [
      .init("create news.lede", "An empty archive"),
      .init("create de.lede --language de --authority example.org,2026", "For German articles"),
      .init("create wire.lede --language auto", "For articles in many languages"),
    ],
    archive: .made, scope: .commandLine, printsRecords: false, printsResults: false)

  package static func run(_ words: ParsedWords, in context: CommandContext) throws(CommandError)
    -> Outcome
  {
    let path = context.archivePath ?? ""
    let settings = try settings(words)
    let archive = try CommandError.wrapping { () throws(LedeError) in
      try Archive.create(path, settings: settings)
    }
    context.open = OpenArchive(archive)
    try context.note("made \(path)")
    return .done
  }

  private static func settings(_ words: ParsedWords) throws(CommandError) -> ArchiveSettings {
    var settings = ArchiveSettings()
    settings.language = try words.archiveLanguage() ?? settings.language
    settings.k1 = Float(words[k1])
    settings.b = Float(words[b])
    settings.headlineWeight = words[headlineWeight]
    switch words[stopWords] {
    case .low: settings.stopWords = .low
    case .none: settings.stopWords = .none
    case .drop: settings.stopWords = .drop
    }
    settings.keepsPositions = words[positions]
    settings.keepsText = words[text]
    if let issuer = words[authority] {
      let parts = issuer.split(separator: ",", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0].isDomain, ArticleDate(String(parts[1])) != nil else {
        throw .usage(
          "--authority takes a domain and a date, as example.org,2026",
          place: words.place(authority))
      }
      settings.authority = String(parts[0])
      settings.authorityDate = String(parts[1])
    }
    return settings
  }
}

extension ParsedWords {
  /// The language of an archive that was named.
  func archiveLanguage() throws(CommandError) -> String? {
    guard let tag = self[CommonOptions.language] else { return nil }
    guard Language.isTag(tag) else {
      throw .usage(
        "\(tag) is no language's code", place: place(CommonOptions.language),
        advice: "give a code of two or three letters, as en, de or pt-BR, or auto")
    }
    return Language(tag) == .auto ? Language.auto.code : tag
  }
}

extension Substring {
  /// What may name the issuer of ids: `example.org`, or an address of mail.
  fileprivate var isDomain: Bool {
    !isEmpty && allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-.@".contains($0)) }
  }
}

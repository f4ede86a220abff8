internal import Lede

/// `lede create`
enum CreateCommand: Command {
  static let page = CommandPage(
    name: "create", summary: "make an empty archive",
    discussion: "Its settings stay for ever; lede add makes an archive with the standard ones.",
    options: [
      .language,
      Option(
        names: ["--k1"], value: "X", kind: .decimal(0...10),
        help: "how soon further occurrences of a word stop to count (BM25)", standard: "1.2"),
      Option(
        names: ["--b"], value: "X", kind: .decimal(0...1),
        help: "how much long articles are held back (BM25)", standard: "0.75"),
      Option(
        names: ["--headline-weight"], value: "N", kind: .whole(1...255),
        help: "how many times a word of the headline counts", standard: "3"),
      Option(
        names: ["--stop-words"], value: "HOW", kind: .choice(["low", "none", "drop"]),
        help: "the, of, and: ranked low, like any word, or not kept", standard: "low"),
      Option(
        names: ["--positions"], kind: .flag, help: "keep where words stand, for phrases",
        negatedName: "--no-positions", standard: "yes"),
      Option(
        names: ["--text"], kind: .flag, help: "keep the articles themselves",
        negatedName: "--no-text", standard: "yes"),
      Option(
        names: ["--authority"], value: "DOMAIN,YEAR",
        help: "who issues the ids of exported items, as example.org,2026"),
    ],
    examples: [
      .init("create news.lede", "An empty archive"),
      .init("create de.lede --language de --authority example.org,2026", "For German articles"),
    ],
    archive: .made, scope: .commandLine, printsRecords: false, printsResults: false)

  static func run(_ words: ParsedWords, at desk: Desk) throws(ShellError) -> Outcome {
    let path = desk.archivePath ?? ""
    let settings = try settings(words)
    let archive = try ShellError.wrapping { () throws(LedeError) in
      try Archive.create(path, settings: settings)
    }
    desk.open = OpenArchive(archive)
    try desk.note("made \(path)")
    return .done
  }

  private static func settings(_ words: ParsedWords) throws(ShellError) -> IndexSettings {
    var settings = IndexSettings()
    settings.language = try language(words) ?? settings.language
    if let k1 = words.decimal("--k1") { settings.k1 = Float(k1) }
    if let b = words.decimal("--b") { settings.b = Float(b) }
    if let weight = words.whole("--headline-weight") { settings.headlineWeight = weight }
    switch words.text("--stop-words") {
    case "low": settings.stopWords = .low
    case "none": settings.stopWords = .none
    case "drop": settings.stopWords = .drop
    default: break
    }
    settings.keepsPositions = words.choice("--positions") ?? settings.keepsPositions
    settings.keepsText = words.choice("--text") ?? settings.keepsText
    if let authority = words.text("--authority") {
      let parts = authority.split(separator: ",", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0].isDomain, ArticleDate(String(parts[1])) != nil else {
        throw .usage(
          "--authority takes a domain and a date, as example.org,2026",
          place: words.place("--authority"))
      }
      settings.authority = String(parts[0])
      settings.authorityDate = String(parts[1])
    }
    return settings
  }

  /// The language that was named. Every language has a code of two or three letters; a longer word is
  /// a slip.
  private static func language(_ words: ParsedWords) throws(ShellError) -> String? {
    guard let tag = words.text("--language") else { return nil }
    let code = Language(tag).code
    guard tag == "und" || code != "und", code.utf8.count <= 3, code.utf8.allSatisfy({ $0 < 0x80 })
    else {
      throw .usage(
        "\(tag) is no language's code", place: words.place("--language"),
        advice: "give a code of two or three letters, as en, de or pt-BR")
    }
    return tag
  }
}

extension Substring {
  /// What may name the issuer of ids: `example.org`, or an address of mail.
  fileprivate var isDomain: Bool {
    !isEmpty && allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-.@".contains($0)) }
  }
}

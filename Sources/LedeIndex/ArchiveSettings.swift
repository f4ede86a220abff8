package import LedeText

/// What an archive was created with, and keeps.
public struct ArchiveSettings: Hashable, Sendable {
  /// How stop words are treated.
  public enum StopWords: UInt8, Hashable, Sendable, CaseIterable {
    /// Indexed; ranked low by the query planner.
    case low = 0
    /// No word is a stop word.
    case none = 1
    /// Not indexed.
    case drop = 2
  }

  /// The language whose stemmer and stop words are used: BCP 47, as `en`; or `auto`, where each article is read in
  /// its own.
  package var language: String
  /// BM25's saturation of term frequency.
  package var k1: Float
  /// BM25's share of length normalisation, 0 ... 1.
  package var b: Float
  /// How many times a word of the headline counts, 1 ... 255.
  package var headlineWeight: Int
  /// How stop words are treated.
  package var stopWords: StopWords
  /// Whether word positions are kept, for phrases and nearness.
  package var keepsPositions: Bool
  /// Whether the articles' text is kept.
  package var keepsText: Bool
  /// The archive was made when headlines that were made from the text were kept without it.
  private var isOfOldHeadlines = false
  /// The domain of tag URIs (RFC 4151) that exports coin, as `example.org`.
  package var authority: String?
  /// The date of the tag URIs' authority: `2026`, `2026-01` or `2026-01-31`.
  package var authorityDate: String?

  /// Settings; what is not given is as most archives have it.
  ///
  /// - Parameters:
  ///   - language: The language whose stemmer and stop words are used: BCP 47, as `en`; or `auto`, where the
  ///     language of each article is found, and its own are used.
  ///   - k1: BM25's saturation of term frequency.
  ///   - b: BM25's share of length normalisation, 0 ... 1.
  ///   - headlineWeight: How many times a word of the headline counts, 1 ... 255.
  ///   - stopWords: How stop words are treated.
  ///   - keepsPositions: Whether word positions are kept, for phrases and nearness.
  ///   - keepsText: Whether the articles' text is kept; without it nothing can be asked, digested or exported,
  ///     and an article without a headline gets none.
  ///   - authority: The domain of tag URIs (RFC 4151) that exports coin, as `example.org`.
  ///   - authorityDate: The date of the tag URIs' authority: `2026`, `2026-01` or `2026-01-31`.
  public init(
    language: String = "en", k1: Float = 1.2, b: Float = 0.75, headlineWeight: Int = 3,
    stopWords: StopWords = .low, keepsPositions: Bool = true, keepsText: Bool = true,
    authority: String? = nil, authorityDate: String? = nil
  ) {
    self.language = language
    self.k1 = k1
    self.b = b
    self.headlineWeight = headlineWeight
    self.stopWords = stopWords
    self.keepsPositions = keepsPositions
    self.keepsText = keepsText
    self.authority = authority
    self.authorityDate = authorityDate
  }
}

extension ArchiveSettings {
  /// Whether headlines are kept that were made from the text: not where the text itself is not.
  package var keepsDerivedHeadlines: Bool { keepsText || isOfOldHeadlines }

  /// The language of each article is found.
  package var findsLanguages: Bool { language.utf8.count > 3 && Language(language) == .auto }

  /// Makes an article state the language that it is read in from now on, where that is found: its own, unless its
  /// text contradicts it.
  package func findLanguage(of article: inout Article) {
    guard findsLanguages else { return }
    let most = LanguageFinder.articleSample
    var text = article.headline.isDerived ? [] : Array(article.headline.text.utf8.prefix(most))
    text.append(UInt8(ascii: "\n"))
    text.append(contentsOf: article.body.utf8.prefix(most))
    article.language = LanguageFinder.shared.language(of: text.span, stated: article.language)
  }

  /// The language in which an article is read that states this one.
  package func language(ofArticle tag: String?) -> Language {
    findsLanguages ? tag.map { Language($0) } ?? .english : Language(language)
  }

  func write(to writer: inout ByteWriter) {
    writer.string(language)
    writer.fixed32(k1.bitPattern)
    writer.fixed32(b.bitPattern)
    writer.byte(UInt8(headlineWeight))
    writer.byte(stopWords.rawValue)
    writer.byte(
      (keepsPositions ? 1 : 0) | (keepsText ? 2 : 0) | (keepsDerivedHeadlines ? 0 : 4))
    writer.optional(authority)
    writer.optional(authorityDate)
  }

  @_lifetime(reader: copy reader)
  init(from reader: inout ByteReader, file: String) throws(IndexError) {
    let language = try reader.string()
    let k1 = Float(bitPattern: try reader.fixed32())
    let b = Float(bitPattern: try reader.fixed32())
    let weight = Int(try reader.byte())
    guard let stopWords = StopWords(rawValue: try reader.byte()), weight >= 1 else {
      throw .damaged("the settings are out of range", file: file, offset: reader.offset)
    }
    let flags = try reader.byte()
    self.init(
      language: language, k1: k1, b: b, headlineWeight: weight, stopWords: stopWords,
      keepsPositions: flags & 1 != 0, keepsText: flags & 2 != 0,
      authority: try reader.optional(), authorityDate: try reader.optional())
    isOfOldHeadlines = flags & 6 == 0
  }
}

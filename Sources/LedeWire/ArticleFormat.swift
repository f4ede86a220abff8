/// The formats of newsrooms that Lede reads or writes, by the names the commands use.
public enum ArticleFormat: String, CaseIterable, Hashable, Sendable {
  /// NewsML-G2: newsItem, packageItem, newsMessage (IPTC, 2.x).
  case newsMLG2 = "newsml-g2"
  /// NewsML 1.x, with NITF, XHTML or text inside.
  case newsML1 = "newsml-1"
  /// NITF 2.x and 3.x, the New York Times Annotated Corpus included.
  case nitf
  /// RSS 0.9x to 2.0, RDF, Atom and WordPress exports.
  case feed = "rss"
  /// ninjs in any version when reading.
  case ninjs
  /// ninjs 1.4.
  case ninjs1 = "ninjs-1.4"
  /// ninjs 3.1.
  case ninjs3 = "ninjs-3.1"
  /// Articles as JSON: an object a line, one object, or an array of them.
  case json = "jsonl"
  /// JSON lines for the bulk interface of OpenSearch and Elasticsearch.
  case openSearch = "opensearch"
  /// Comma-, tab- or semicolon-separated values with a line of names.
  case csv
  /// Web pages, with or without JSON-LD.
  case html
  /// Documents in SGML: Reuters-21578 and TREC collections.
  case sgml
  /// Messages off wires: IPTC 7901, ANPA 1312, and what stands between `ZCZC` and `NNNN`.
  case iptc7901 = "iptc-7901"
  /// Web archives (ISO 28500) that hold web pages.
  case warc
  /// Mails (`.eml`), and many of them in a file (mbox).
  case mail
  /// Markdown with front matter, in YAML or TOML.
  case markdown
  /// Documents of Word (Office Open XML).
  case docx
  /// Texts in OpenDocument.
  case odt
  /// Books in EPUB 2 and 3, an article a chapter.
  case epub
  /// Plain text, an article a file.
  case text

  /// Whether articles can be read in it; formats in XML cannot in a build without the trait `XML`.
  public var isReadable: Bool {
    #if !XML
    if isMarkup { return false }
    #endif
    return self != .ninjs1 && self != .ninjs3 && self != .openSearch
  }

  /// Whether articles can be exported in it; as `isReadable`.
  public var isWritable: Bool {
    #if !XML
    if isMarkup { return false }
    #endif
    return switch self {
    case .newsMLG2, .nitf, .ninjs1, .ninjs3, .json, .openSearch, .csv: true
    default: false
    }
  }

  #if !XML
  /// Whether it takes libxml2 to read or write it.
  private var isMarkup: Bool {
    switch self {
    case .newsMLG2, .newsML1, .nitf, .feed, .html, .sgml, .warc, .docx, .odt, .epub: true
    case .ninjs, .ninjs1, .ninjs3, .json, .openSearch, .csv, .iptc7901, .mail, .markdown, .text:
      false
    }
  }
  #endif
}

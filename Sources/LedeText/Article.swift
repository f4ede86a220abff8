import LedeJSON

/// One news article, as its source states it.
///
/// What the source does not state is nil or empty; nothing is invented. `body` is kept byte for
/// byte, and every offset that Lede hands out (sentences, answers, digests) counts UTF-8 bytes in it.
public struct Article: Hashable, Sendable {
  /// By what the archive knows it for ever.
  public var id: ArticleID
  /// The line above it, or one made from its first sentence.
  public var headline: Headline
  /// The story's own date; never the time of the file it came in.
  public var date: ArticleDate?
  /// BCP 47, as `en` or `pt-BR`.
  public var language: String?
  /// Who wrote it, as the source words it: `By Jane Doe`.
  public var byline: String?
  /// Who published it: an agency, a newspaper, a site.
  public var source: String?
  /// The part of the paper: `World`, `Business`.
  public var section: String?
  /// What the source says it is about, in its order.
  public var keywords: [String]
  /// Where it stands on the web.
  public var url: String?
  /// The text, paragraphs parted by line breaks.
  public var body: String
  /// What the source states besides: version, status, embargo, rights, places, subjects.
  public var metadata: ArticleMetadata
  /// What the source states and Lede has no field for, by name and in its order, kept for export.
  package var extras: [Extra]

  /// An article of these parts.
  public init(
    id: ArticleID, headline: Headline, date: ArticleDate? = nil, language: String? = nil,
    byline: String? = nil, source: String? = nil, section: String? = nil, keywords: [String] = [],
    url: String? = nil, body: String, metadata: ArticleMetadata = ArticleMetadata()
  ) {
    self.id = id
    self.headline = headline
    self.date = date
    self.language = language
    self.byline = byline
    self.source = source
    self.section = section
    self.keywords = keywords
    self.url = url
    self.body = body
    self.metadata = metadata
    extras = []
  }

  /// A field that Lede has no place of its own for, by its name in the source, as JSON text: `"Paris"`, `12`,
  /// `{"a":1}`; nil if the article has none of that name. It is kept, and written by exports.
  ///
  /// A text that is not JSON is kept as a JSON string: `Paris` becomes `"Paris"`.
  public subscript(extra name: String) -> String? {
    get { extras.first { $0.name == name }?.json }
    set {
      let place = extras.firstIndex { $0.name == name }
      guard let newValue else {
        if let place { extras.remove(at: place) }
        return
      }
      let extra = Extra(name: name, json: newValue) ?? Extra(name: name, text: newValue)
      if let place { extras[place] = extra } else { extras.append(extra) }
    }
  }

  /// The names of its subjects (a subject's code where it has no name), then its keywords; what differs
  /// only in case stands once.
  package var filedUnder: [String] {
    guard !metadata.subjects.isEmpty || !keywords.isEmpty else { return [] }
    let names = metadata.subjects.compactMap { $0.name ?? $0.qcode ?? $0.literal } + keywords
    var seen: Set<String> = []
    return names.filter { !$0.isEmpty && seen.insert($0.lowercased()).inserted }
  }

  /// A field that Lede has no place of its own for.
  package struct Extra: Hashable, Sendable {
    /// The field's name in its source: a JSON key, a CSV column, an XML element.
    package let name: String
    /// The value as JSON text (`"Paris"`, `12`, `{"a":1}`), so that its type survives.
    package let json: String

    /// A field with a value that is JSON already; nil if it is not.
    init?(name: String, json: String) {
      var reader = JSONReader(json.utf8Span.span)
      do throws(JSONError) {
        self.init(name: name, written: try reader.compactValue())
        try reader.finish()
      } catch {
        return nil
      }
    }

    /// A field with a text.
    fileprivate init(name: String, text: String) {
      var json = JSONWriter()
      json.string(text)
      self.init(name: name, written: json.text)
    }

    /// A field with a value that a reader or a writer of JSON gave.
    package init(name: String, written json: String) {
      self.name = name
      self.json = json
    }
  }
}

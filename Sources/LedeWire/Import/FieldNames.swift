/// The keys and columns that stand for an article's fields unless the settings say otherwise.
enum FieldNames {
  /// The contract's own names first, then those that news collections use.
  static let known: [String: ArticleField] = [
    "id": .id, "headline": .headline, "title": .headline, "body": .body, "text": .body,
    "date": .date, "byline": .byline, "author": .byline, "source": .source, "section": .section,
    "language": .language, "keywords": .keywords, "url": .url,
    "_id": .id, "uri": .id, "guid": .id, "docno": .id, "doc_id": .id, "article_id": .id,
    "content": .body, "articleBody": .body, "body_text": .body, "maintext": .body,
    "full_text": .body, "fulltext": .body, "article": .body, "story": .body,
    "published": .date, "pubDate": .date, "pub_date": .date, "pubdate": .date,
    "published_at": .date, "publishedAt": .date, "published_date": .date, "date_publish": .date,
    "date_published": .date, "datePublished": .date, "publish_date": .date,
    "publication_date": .date, "contentcreated": .date, "contentCreated": .date,
    "authors": .byline, "by": .byline, "creator": .byline,
    "publisher": .source, "publication": .source,
    "category": .section, "desk": .section, "articleSection": .section,
    "lang": .language, "inLanguage": .language, "tags": .keywords,
    "link": .url, "article_url": .url, "web_url": .url, "canonicalurl": .url,
    "canonicalUrl": .url,
  ]

  /// The field of a column, whatever its case, the blanks and marks around it, and what parts its words (`Article ID`).
  static func field(column: String) -> ArticleField? {
    if let field = known[column] { return field }
    let name = plain(column: column).lowercased()
    return lowercased[name]
      ?? lowercased[String(name.map { $0 == " " || $0 == "-" ? "_" : $0 })]
  }

  /// A column's name without what people and programs put around it: `Status:`, `*Status*`, `Status (desk)`, `article.status`.
  static func plain(column: String) -> String {
    var name = ArticleDraft.trimmed(column)[...]
    if name.last == ")", let remark = name.lastIndex(of: "("), remark > name.startIndex {
      name = name[..<remark]
    }
    let parts = name.split(separator: ".", maxSplits: 1)
    if parts.count == 2, objects.contains(parts[0].lowercased()) { name = parts[1] }
    let marks: (Character) -> Bool = { $0.isWhitespace || ":*?!#[]\"'".contains($0) }
    name = name.drop(while: marks)
    while let last = name.last, marks(last) { name = name.dropLast() }
    return String(name)
  }

  /// What tables made of objects put in front of each name.
  static let objects: Set = [
    "article", "articles", "item", "items", "story", "news", "doc", "post", "fields", "attributes",
    "_source",
  ]

  private static let lowercased = Dictionary(
    known.map { ($0.key.lowercased(), $0.value) }, uniquingKeysWith: { first, _ in first })
}

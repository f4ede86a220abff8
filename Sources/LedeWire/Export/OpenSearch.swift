internal import LedeJSON
package import LedeText

/// The bulk interface of OpenSearch and Elasticsearch: for each article a line that names it and a line that is
/// it, in the keys that `lede add` reads.
final class OpenSearchRenderer: ItemRenderer {
  private let settings: ExportSettings
  private var writer = JSONWriter()

  init(_ settings: ExportSettings) {
    self.settings = settings
  }

  let fileEnding = ".ndjson"
  let replacedCharacters = 0

  func whole(_ item: ExportItem, _ bytes: inout [UInt8]) {
    writer.removeAll()
    writer.object { writer in
      writer.object(item.isWithdrawal ? "delete" : "index") { writer in
        writer.member("_id", item.article.id.rawValue)
      }
    }
    writer.newline()
    if !item.isWithdrawal {
      writer.article(item.article, item.statedMembers(settings))
      writer.newline()
    }
    bytes.append(contentsOf: writer.bytes)
  }

  func begin(_ bytes: inout [UInt8]) {}

  func add(_ item: ExportItem, _ bytes: inout [UInt8]) {
    whole(item, &bytes)
  }

  func end(_ bytes: inout [UInt8]) {}

  func fileStem(_ item: ExportItem) -> String {
    FileStem.of(guid: settings.guid(of: item.article.id))
  }
}

/// What an index of OpenSearch is created with, so that it analyses and ranks as near to an archive as it can:
/// words by Unicode's rules, without case and accents, stemmed by the same Snowball stemmer where it has that, and
/// BM25 with the archive's k1 and b.
package struct OpenSearchMapping: Sendable {
  /// The type of the filter that stems, and the language as it names it.
  private let stemmer: (type: String, language: String)?
  /// Words of English lose their accents before they are stemmed, those of other languages behind.
  private let foldsFirst: Bool
  private let k1: Double
  private let b: Double

  /// The mapping for an archive of this language, with these parameters of BM25.
  package init(_ language: Language, k1: Double, b: Double) {
    stemmer = Self.stemmer(language.stemmerName)
    foldsFirst = language == .english
    self.k1 = k1
    self.b = b
  }

  private static func stemmer(_ name: String?) -> (type: String, language: String)? {
    switch name {
    case nil, "nepali", "serbian", "tamil", "yiddish": nil
    // Those that Lucene has of its own, and not of Snowball.
    case "greek"?, "hindi"?, "indonesian"?: name.map { ("stemmer", $0) }
    // Lucene's names are those of Snowball with a capital.
    case let name?: ("snowball", name.prefix(1).uppercased() + name.dropFirst())
    }
  }

  /// The body of the request that creates the index, on one line.
  package var json: String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.object("settings") { writer in
        writer.object("similarity") { writer in
          writer.object("lede") { writer in
            writer.member("type", "BM25")
            writer.key("k1")
            writer.raw(Self.decimal(k1))
            writer.key("b")
            writer.raw(Self.decimal(b))
          }
        }
        writer.object("analysis", analysis)
      }
      writer.object("mappings") { writer in
        writer.object("properties", properties)
      }
    }
    writer.newline()
    return writer.text
  }

  private func analysis(_ writer: inout JSONWriter) {
    if let stemmer {
      writer.object("filter") { writer in
        writer.object("lede_stem") { writer in
          writer.member("type", stemmer.type)
          writer.member("language", stemmer.language)
        }
      }
    }
    writer.object("analyzer") { writer in
      writer.object("lede") { writer in
        writer.member("type", "custom")
        writer.member("tokenizer", "standard")
        writer.key("filter")
        writer.beginArray()
        writer.string("lowercase")
        if foldsFirst { writer.string("asciifolding") }
        if stemmer != nil { writer.string("lede_stem") }
        if !foldsFirst { writer.string("asciifolding") }
        writer.endArray()
      }
    }
  }

  private func properties(_ writer: inout JSONWriter) {
    for name in ["headline", "body"] {
      writer.object(name) { writer in
        writer.member("type", "text")
        writer.member("analyzer", "lede")
        writer.member("similarity", "lede")
      }
    }
    writer.object("date") { writer in
      writer.member("type", "date")
      writer.member("format", "strict_date_optional_time")
    }
    for name in ["id", "byline", "source", "section", "language", "keywords", "url"] {
      writer.object(name) { writer in writer.member("type", "keyword") }
    }
  }

  /// A parameter as it was given, though it is kept in 32 bits: 0.75, 1.2.
  private static func decimal(_ value: Double) -> String { "\(Float(value))" }
}

extension JSONWriter {
  fileprivate mutating func object(_ body: (inout JSONWriter) -> Void) {
    beginObject()
    body(&self)
    endObject()
  }

  fileprivate mutating func object(_ name: String, _ body: (inout JSONWriter) -> Void) {
    key(name)
    object(body)
  }
}

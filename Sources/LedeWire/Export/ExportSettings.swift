package import LedeText

/// The form in which XML formats carry an article's body.
public enum ExportBody: String, CaseIterable, Hashable, Sendable {
  /// XHTML: plain paragraphs straight under `body`.
  case xhtml
  /// NITF inside NewsML-G2.
  case nitf
  /// Plain text, byte for byte as the archive holds it.
  case text
  /// All three, plain text first, NITF last.
  case all
}

/// How articles are written.
package struct ExportSettings: Hashable, Sendable {
  package typealias Body = ExportBody

  /// The domain that vouches for ids: `example.org`.
  package let authority: String
  /// Since when it does: `2026` or `2026-01-31`, RFC 4151's date of a tag URI.
  package let authorityDate: String
  /// The moment that stands as versionCreated and sent, where an article states none itself; with a
  /// time of day and a zone.
  package let asOf: ArticleDate
  /// `asOf` as formats write it, spelled once for all articles.
  let moment: String
  /// The form of bodies.
  package let body: Body
  /// The language of articles that state none: an archive's own, or nil for `und`.
  package let language: String?
  /// By what subjects go out in both of the IPTC's vocabularies; nil to write what is stated alone.
  package var subjectMap: SubjectMap?
  /// Whether CSV's cells that a spreadsheet would take for formulas (`SeparatedValues.guarded`) stand
  /// behind an apostrophe, which import then takes for text.
  package var guardsCells = false

  /// Checked settings; throws if a tag URI cannot be made, or if `asOf` is no full moment.
  package init(
    authority: String, authorityDate: String, asOf: ArticleDate, body: Body = .xhtml,
    language: String? = nil
  ) throws(WireError) {
    let isDomain =
      !authority.isEmpty
      && authority.utf8.allSatisfy {
        ("a"..."z").contains(Character(Unicode.Scalar($0 | 0x20)))
          || ("0"..."9").contains(Character(Unicode.Scalar($0))) || $0 == 0x2D || $0 == 0x2E
          || $0 == 0x40
      }
    guard isDomain, let date = ArticleDate.stated(authorityDate), date.time == nil else {
      throw WireError(
        .badSetting,
        "authority \(authority),\(authorityDate): give a domain and a date, as example.org,2026")
    }
    guard asOf.time?.utcOffset != nil else {
      throw WireError(.badSetting, "as of \(asOf): give a full moment, as 2026-01-31T12:00:00Z")
    }
    self.authority = authority
    self.authorityDate = authorityDate
    self.asOf = asOf
    moment = asOf.description
    self.body = body
    self.language = language
  }

  /// The id by which other systems know an article: its own if it is a URI, otherwise
  /// `tag:{authority},{date}:item:{id}`, what a URI cannot hold percent-encoded. A `#` stays, so that the id of a part
  /// of an item begins with the item's.
  package func guid(of id: ArticleID) -> String {
    guard !Self.isURI(id.rawValue) else { return id.rawValue }
    if let item = id.beforeMark {
      let name = id.rawValue.utf8.dropFirst(item.rawValue.utf8.count + 1)
      return "\(guid(of: item))#\(percentEncoded(String(Substring(name))))"
    }
    return "tag:\(authority),\(authorityDate):item:\(percentEncoded(id.rawValue))"
  }

  /// The id by which other systems know the item of which an article is a part; nil if it is none.
  func itemGUID(of article: Article) -> String? {
    article.metadata.partOf.map { text in ArticleID(text).map { guid(of: $0) } ?? text }
  }

  private static func isURI(_ id: String) -> Bool {
    let scheme = id.utf8.prefix { $0 != UInt8(ascii: ":") }
    guard scheme.count <= 5, scheme.count < id.utf8.count else { return false }
    return ["tag", "urn", "http", "https"].contains(String(Substring(scheme)))
      && !id.contains(where: \.isWhitespace)
  }
}

/// A text with every byte that is no unreserved character of RFC 3986 (2.3) percent-encoded.
func percentEncoded(_ text: String) -> String {
  var encoded: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      encoded.append(byte)
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      encoded.append(contentsOf: (byte < 16 ? "%0" : "%").utf8)
      encoded.append(contentsOf: digits.utf8)
    }
  }
  return String(decoding: encoded, as: UTF8.self)
}

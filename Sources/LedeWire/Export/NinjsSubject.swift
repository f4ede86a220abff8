internal import LedeJSON
internal import LedeText

/// A subject as ninjs has it: a name with a code and its scheme, or with a URI.
struct NinjsSubject {
  private var name: String?
  private var scheme: String?
  private var code: String?
  private var uri: String?

  /// The URIs of the IPTC's vocabularies, by the scheme that stands before a qcode.
  private static let vocabularies = [
    "medtop": "http://cv.iptc.org/newscodes/mediatopic/",
    "subj": "http://cv.iptc.org/newscodes/subjectcode/",
  ]

  /// A subject in ninjs' words; nil if it has neither a name nor a code.
  init?(_ subject: ArticleMetadata.Subject) {
    name = subject.name
    if let qcode = subject.qcode, let colon = qcode.firstIndex(of: ":") {
      scheme = String(qcode[..<colon])
      code = String(qcode[qcode.index(after: colon)...])
    } else {
      uri = subject.uri
      code = subject.literal
    }
    guard name != nil || code != nil || uri != nil else { return nil }
  }

  /// A subject as ninjs states it; nil if it has neither a name nor a code.
  init?(_ value: JSONValue) {
    name = value["name"]?.text
    scheme = value["scheme"]?.text
    code = value["code"]?.text
    uri = value["uri"]?.text
    if let literal = value["literal"]?.text { read(literal: literal) }
    if scheme == nil, uri == nil, let stated = code, stated.contains("://") {
      (uri, code) = (stated, nil)
    }
    if let stated = uri {
      for (alias, vocabulary) in Self.vocabularies where stated.hasPrefix(vocabulary) {
        (scheme, code, uri) = (alias, String(stated.dropFirst(vocabulary.count)), nil)
      }
    }
    guard name != nil || code != nil || uri != nil else { return nil }
  }

  /// Reads an identifier as free text: a qcode, as `write` puts those of other vocabularies there, or a
  /// code of no scheme.
  private mutating func read(literal: String) {
    if let qcode = ArticleMetadata.code(literal), let colon = qcode.firstIndex(of: ":") {
      scheme = String(qcode[..<colon])
      code = String(qcode[qcode.index(after: colon)...])
    } else {
      code = literal
    }
  }

  /// A subject that was read as it stands, with the qcode that its URI or its text stands for.
  static func named(_ subject: ArticleMetadata.Subject) -> ArticleMetadata.Subject {
    guard subject.qcode == nil else { return subject }
    var named = subject
    if let literal = subject.literal.flatMap(ArticleMetadata.code) {
      (named.qcode, named.literal) = (literal, nil)
    }
    for (scheme, vocabulary) in vocabularies where subject.uri?.hasPrefix(vocabulary) ?? false {
      guard let code = subject.uri?.dropFirst(vocabulary.count) else { continue }
      (named.qcode, named.uri) = ("\(scheme):\(code)", nil)
    }
    return named
  }

  /// The subject as articles have it.
  var subject: ArticleMetadata.Subject {
    var subject = ArticleMetadata.Subject(name: name, uri: uri)
    if let code, let scheme, let qcode = ArticleMetadata.code("\(scheme):\(code)") {
      subject.qcode = qcode
    } else {
      subject.literal = code
    }
    return subject
  }

  /// Writes it: ninjs 1 with code and scheme, ninjs 3 with a URI where the scheme has one, else as text
  /// that identifies it. Neither schema has a place for more.
  func write(_ version: Ninjs.Version, to json: inout JSONWriter) {
    json.beginObject()
    if let name { json.member("name", name) }
    switch version {
    case .v3:
      if let scheme, let code, let vocabulary = Self.vocabularies[scheme] {
        json.member("uri", vocabulary + code)
      } else if let code {
        json.member("literal", scheme.map { "\($0):\(code)" } ?? code)
      } else if let uri {
        json.member("uri", uri)
      }
    case .v1:
      if let code = code ?? uri { json.member("code", code) }
      if let scheme { json.member("scheme", scheme) }
    }
    json.endObject()
  }
}

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
    if let stated = uri {
      for (alias, vocabulary) in Self.vocabularies where stated.hasPrefix(vocabulary) {
        (scheme, code, uri) = (alias, String(stated.dropFirst(vocabulary.count)), nil)
      }
    }
    guard name != nil || code != nil || uri != nil else { return nil }
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

  /// Writes it: ninjs 1 with code and scheme, ninjs 3 with a URI where the scheme has one.
  func write(_ version: Ninjs.Version, to json: inout JSONWriter) {
    json.beginObject()
    if let name { json.member("name", name) }
    let vocabulary = scheme.flatMap { Self.vocabularies[$0] }
    if version == .v3, let vocabulary, let code {
      json.member("uri", vocabulary + code)
    } else {
      if let code { json.member("code", code) }
      if let scheme { json.member("scheme", scheme) }
      if let uri { json.member("uri", uri) }
    }
    json.endObject()
  }
}

internal import LedeText

/// Writes the head of a NITF document: all that an article states besides its text.
struct NITFHead {
  private let item: ExportItem
  private let settings: ExportSettings
  private let article: Article
  private let stated: ArticleMetadata

  init(_ item: ExportItem, _ settings: ExportSettings) {
    self.item = item
    self.settings = settings
    article = item.article
    stated = item.article.metadata
  }

  func write(_ xml: inout XMLWriter) {
    xml.start("head")
    xml.line("title", article.headline.text)
    writeMeta("generator", NewsMLG2.generator, &xml)
    let rest = rest()
    if !rest.isEmpty { writeMeta(NITF.extrasName, JSONMembers.text(rest), &xml) }
    writeObject(&xml)
    writeDocumentData(&xml)
    writePublication(&xml)
    xml.end()
  }

  private func writeMeta(_ name: String, _ content: String, _ xml: inout XMLWriter) {
    xml.start("meta")
    xml.attribute("name", name)
    xml.attribute("content", content)
    xml.end()
  }

  /// Genres and subjects by the IPTC's subject codes.
  private func writeObject(_ xml: inout XMLWriter) {
    let coded = stated.subjects.filter { Self.subjectNumber($0) != nil }
    guard !coded.isEmpty || !stated.genres.isEmpty else { return }
    xml.start("tobject")
    xml.attribute("tobject.type", "news")
    for genre in stated.genres {
      xml.empty("tobject.property", "tobject.property.type", ArticleDraft.onOneLine(genre))
    }
    for subject in coded {
      guard let number = Self.subjectNumber(subject) else { continue }
      xml.start("tobject.subject")
      xml.attribute("tobject.subject.refnum", number)
      if let name = subject.name {
        xml.attribute(Self.level(number), ArticleDraft.onOneLine(name))
      }
      xml.end()
    }
    xml.end()
  }

  /// The number of a subject of the IPTC's subject codes; nil for other subjects.
  private static func subjectNumber(_ subject: ArticleMetadata.Subject) -> String? {
    guard let qcode = subject.qcode, qcode.hasPrefix("subj:") else { return nil }
    let number = String(qcode.dropFirst(5))
    return number.utf8.count == 8 && number.utf8.allSatisfy { (0x30...0x39).contains($0) }
      ? number : nil
  }

  /// How fine a subject code is: `05000000` a type, `05001000` a matter, `05001001` a detail.
  private static func level(_ number: String) -> StaticString {
    number.hasSuffix("000000")
      ? "tobject.subject.type"
      : number.hasSuffix("000") ? "tobject.subject.matter" : "tobject.subject.detail"
  }

  private func writeDocumentData(_ xml: inout XMLWriter) {
    xml.start("docdata")
    if let status = managementStatus { xml.attribute("management-status", status) }
    xml.start("doc-id")
    xml.attribute("regsrc", stated.provider.map(ArticleDraft.onOneLine) ?? settings.authority)
    xml.attribute("id-string", settings.guid(of: article.id))
    xml.end()
    if let urgency = stated.urgency { xml.empty("urgency", "ed-urg", String(urgency)) }
    if let date = article.date { xml.empty("date.issue", "norm", NITF.norm(date)) }
    if let date = stated.embargo { xml.empty("date.release", "norm", NITF.norm(date)) }
    if let date = stated.expires { xml.empty("date.expire", "norm", NITF.norm(date)) }
    for note in item.ownNotes + stated.editorNotes {
      xml.empty("ed-msg", "info", ArticleDraft.onOneLine(note))
    }
    if stated.slugline != nil || stated.version != nil {
      xml.start("du-key")
      if let version = stated.version { xml.attribute("version", String(version)) }
      if let slug = stated.slugline { xml.attribute("key", ArticleDraft.onOneLine(slug)) }
      xml.end()
    }
    if let holder = stated.copyrightHolder {
      xml.empty("doc.copyright", "holder", ArticleDraft.onOneLine(holder))
    }
    for terms in stated.usageTerms {
      xml.empty("doc.rights", "limitations", ArticleDraft.onOneLine(terms))
    }
    if !article.keywords.isEmpty {
      xml.start("key-list")
      for keyword in article.keywords {
        xml.empty("keyword", "key", ArticleDraft.onOneLine(keyword))
      }
      xml.end()
    }
    writeIdentified(&xml)
    xml.end()
  }

  /// Nil for an article that may be used.
  private var managementStatus: String? {
    switch stated.status {
    case .usable: item.status(settings) == .usable ? nil : "embargoed"
    case .withheld: "withheld"
    case .cancelled: "canceled"
    }
  }

  /// Places, and subjects of other vocabularies.
  private func writeIdentified(_ xml: inout XMLWriter) {
    let others = stated.subjects.filter { Self.subjectNumber($0) == nil && $0.qcode != nil }
    guard !stated.places.isEmpty || !others.isEmpty else { return }
    xml.start("identified-content")
    for place in stated.places { xml.line("location", place) }
    for subject in others {
      guard let qcode = subject.qcode, let colon = qcode.firstIndex(of: ":") else { continue }
      xml.start("classifier")
      xml.attribute("idsrc", String(qcode[..<colon]))
      xml.attribute("value", ArticleDraft.onOneLine(String(qcode[qcode.index(after: colon)...])))
      if let name = subject.name { xml.text(ArticleDraft.onOneLine(name)) }
      xml.end()
    }
    xml.end()
  }

  private func writePublication(_ xml: inout XMLWriter) {
    guard article.source != nil || article.section != nil || article.url != nil else { return }
    xml.start("pubdata")
    if let source = article.source { xml.attribute("name", ArticleDraft.onOneLine(source)) }
    if let section = article.section {
      xml.attribute("position.section", ArticleDraft.onOneLine(section))
    }
    if let url = article.url { xml.attribute("ex-ref", url) }
    xml.end()
  }

  /// What no element holds, or holds only in part.
  private func rest() -> [Article.Extra] {
    var rest = stated
    for field in [\ArticleMetadata.version, \.urgency] { rest[keyPath: field] = nil }
    (rest.status, rest.embargo, rest.expires) = (.usable, nil, nil)
    (rest.slugline, rest.dateline, rest.copyrightHolder) = (nil, nil, nil)
    rest.partOf = settings.itemGUID(of: article)
    for field in [
      \ArticleMetadata.usageTerms, \.subheadlines, \.editorNotes, \.places, \.genres,
    ] { rest[keyPath: field] = [] }
    if item.digest == nil { rest.summaries = [] }
    // Several stand in one element, which does not tell where each ends.
    if stated.copyrightNotices.count == 1, stated.copyrightNotices.allSatisfy(NITF.isNotice) {
      rest.copyrightNotices = []
    }
    let isPlain = { (subject: ArticleMetadata.Subject) in
      subject == ArticleMetadata.Subject(name: subject.name, qcode: subject.qcode)
        && subject.qcode != nil
    }
    let numbered = stated.subjects.drop { Self.subjectNumber($0) != nil }
    // The numbered ones stand first in the document, so other orders are told as well.
    if stated.subjects.allSatisfy(isPlain),
      !numbered.contains(where: { Self.subjectNumber($0) != nil })
    {
      rest.subjects = []
    }
    var members = rest.members
    if let language = article.language, Language.tag(language) == nil {
      var draft = ArticleDraft()
      draft.keep("language", text: language)
      members += draft.extras
    }
    return members + article.extras
  }
}

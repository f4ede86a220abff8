internal import LedeText

/// What NITF's head and the rims of its body state about an article.
struct NITFMetadata {
  private let tree: MarkupTree
  private let head: Int?
  private let docdata: Int?
  private let body: Int?
  private let isOurs: Bool

  init(_ tree: MarkupTree, head: Int?, docdata: Int?, body: Int?) {
    self.tree = tree
    self.head = head
    self.docdata = docdata
    self.body = body
    isOurs = (head.map { tree.children($0, "meta") } ?? []).contains {
      tree.attribute($0, "name") == "generator"
        && tree.attribute($0, "content") == NewsMLG2.generator
    }
  }

  func fill(_ draft: inout ArticleDraft) {
    fillRelease(&draft)
    fillNotes(&draft)
    fillRights(&draft)
    fillClassifiers(&draft)
    fillSubjects(&draft)
    fillBody(&draft)
    fillMeta(&draft)
  }

  private func child(_ name: String) -> Int? { tree.child(docdata, name) }

  private func children(_ node: Int?, _ name: String) -> [Int] {
    node.map { tree.children($0, name) } ?? []
  }

  private func value(_ element: String, _ attribute: String) -> String? {
    tree.attribute(child(element), attribute).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Version, status, embargo, dates.
  private func fillRelease(_ draft: inout ArticleDraft) {
    draft.setVersion(value("du-key", "version").flatMap(ArticleMetadata.version))
    draft.metadata.slugline = draft.metadata.slugline ?? value("du-key", "key")
    let releases = children(docdata, "date.release").compactMap { node in
      tree.attribute(node, "norm").flatMap { $0.isEmpty ? nil : $0 } ?? tree.line(node)
    }
    draft.heedsWords = !isOurs
    if let status = tree.attribute(docdata, "management-status") {
      // Ours say `embargoed` of an article that nothing but its embargo holds back.
      if isOurs && status == "embargoed" {
        draft.statesStatus = true
      } else {
        draft.setStatus(status)
      }
      if status == "embargoed" || draft.metadata.status != .usable {
        for release in releases { draft.setEmbargo(release) }
      }
    }
    if draft.metadata.embargo == nil {
      // A release date is an embargo even where the status does not say so, and one that cannot be read withholds.
      for release in releases {
        let date = ArticleDate.stated(release)
        let isPast = date.flatMap { date in draft.date.map { $0 >= date } } ?? false
        if isOurs || !isPast { draft.setEmbargo(release) }
      }
    }
    if releases.isEmpty, child("date.release") != nil, !draft.statesStatus {
      // The end of the embargo is not known yet.
      draft.metadata.restrict(to: .withheld)
    }
    draft.setDate(\.expires, "expires", value("date.expire", "norm"))
    draft.setUrgency(value("urgency", "ed-urg"))
  }

  private func fillNotes(_ draft: inout ArticleDraft) {
    let messages = children(docdata, "ed-msg").compactMap { tree.attribute($0, "info") }
    let bodyHead = tree.child(body, "body.head")
    let notes = children(bodyHead, "note").compactMap { tree.line($0) }
    for note in messages.map(ArticleDraft.onOneLine) + notes where !note.isEmpty {
      switch note {
      case NewsMLG2.noDate: break
      case NewsMLG2.derivedHeadline: draft.headlineIsDerived = true
      default:
        if !draft.metadata.editorNotes.contains(note) { draft.metadata.editorNotes.append(note) }
      }
    }
    for correction in children(docdata, "correction") {
      if let info = tree.attribute(correction, "info"), !info.isEmpty {
        draft.keep("correction", text: info)
      }
    }
    for (name, element, attribute) in [
      ("fixture", "fixture", "fix-id"), ("scope", "doc-scope", "scope"),
      ("replaces", "management-doc-idref", ""),
    ] {
      let text =
        attribute.isEmpty ? tree.attribute(docdata, element) : value(element, attribute)
      if let text { draft.keep(name, text: text) }
    }
    fillEdition(&draft)
    if let series = child("series"), let name = tree.attribute(series, "series.name") {
      let part = tree.attribute(series, "series.part")
      let total = tree.attribute(series, "series.totalpart")
      let place = part.map { " \($0)" + (total.map { "/\($0)" } ?? "") } ?? ""
      draft.keep("series", text: name + place)
    }
  }

  /// Where and when it was printed, and who changed it.
  private func fillEdition(_ draft: inout ArticleDraft) {
    let pubdata = tree.child(head, "pubdata")
    for (name, attribute) in [
      ("editionName", "edition.name"), ("editionArea", "edition.area"), ("volume", "volume"),
      ("issue", "number"), ("issn", "issn"), ("page", "position.sequence"),
    ] {
      if let text = tree.attribute(pubdata, attribute), !text.isEmpty {
        draft.keep(name, text: text)
      }
    }
    let revisions = children(head, "revision-history").compactMap { tree.attribute($0, "comment") }
    draft.keep("revisions", texts: revisions.filter { !$0.isEmpty })
  }

  private func fillRights(_ draft: inout ArticleDraft) {
    if let holder = value("doc.copyright", "holder") { draft.metadata.copyrightHolder = holder }
    if let year = value("doc.copyright", "year") { draft.keep("copyrightYear", text: year) }
    for rights in children(docdata, "doc.rights") {
      for name in ["limitations", "geography"] {
        guard let text = tree.attribute(rights, name), !text.isEmpty else { continue }
        draft.metadata.usageTerms.append(text)
      }
      for (name, attribute) in [
        ("rightsOwner", "owner"), ("rightsAgent", "agent"), ("rightsType", "type"),
        ("rightsFrom", "startdate"), ("rightsUntil", "enddate"),
      ] {
        if let text = tree.attribute(rights, attribute), !text.isEmpty {
          draft.keep(name, text: text)
        }
      }
    }
    for rights in children(tree.child(body, "body.head"), "rights") {
      guard let line = tree.line(rights) else { continue }
      if NITF.isNotice(line) {
        draft.metadata.copyrightNotices.append(line)
      } else {
        draft.metadata.usageTerms.append(line)
      }
    }
  }

  private func fillClassifiers(_ draft: inout ArticleDraft) {
    let keys = docdata.map { tree.descendants($0, "keyword") } ?? []
    let words = keys.compactMap { tree.attribute($0, "key") }.filter { !$0.isEmpty }
    if !words.isEmpty { _ = draft.set(.keywords, words) }
    for place in children(docdata, "evloc") {
      let parts = ["city", "county-dist", "state-prov", "iso-cc"]
      let texts = parts.compactMap { tree.attribute(place, $0) }.filter { !$0.isEmpty }
      add(texts.joined(separator: ", "), to: &draft.metadata.places)
    }
    guard let identified = child("identified-content") else { return }
    for node in tree.children(identified) {
      if let scheme = tree.attribute(node, "idsrc"), let code = tree.attribute(node, "value"),
        tree.name(node) == "classifier",
        let qcode = ArticleMetadata.code("\(scheme):\(code)")
      {
        draft.metadata.subjects.append(
          ArticleMetadata.Subject(name: tree.line(node), qcode: qcode))
        continue
      }
      guard let value = tree.list(node) ?? tree.attribute(node, "value") else { continue }
      let kind = tree.attribute(node, "type") ?? tree.name(node)
      if kind == "location" {
        add(value, to: &draft.metadata.places)
      } else {
        draft.keep(kind, texts: [value])
      }
    }
  }

  private func add(_ text: String, to texts: inout [String]) {
    if !text.isEmpty, !texts.contains(text) { texts.append(text) }
  }

  private func fillSubjects(_ draft: inout ArticleDraft) {
    let object = tree.child(head, "tobject") ?? tree.descendant(head, "tobject")
    draft.metadata.genres +=
      children(object, "tobject.property").compactMap {
        tree.attribute($0, "tobject.property.type")
      }
    for subject in children(object, "tobject.subject") {
      let names = ["tobject.subject.detail", "tobject.subject.matter", "tobject.subject.type"]
      let name = names.lazy.compactMap { tree.attribute(subject, $0) }.first
      let number = tree.attribute(subject, "tobject.subject.refnum").flatMap {
        $0.isEmpty ? nil : $0
      }
      guard name != nil || number != nil else { continue }
      draft.metadata.subjects.append(
        ArticleMetadata.Subject(
          name: name, qcode: number.flatMap { ArticleMetadata.code("subj:\($0)") }))
    }
  }

  private func fillBody(_ draft: inout ArticleDraft) {
    let bodyHead = tree.child(body, "body.head")
    draft.metadata.dateline = draft.metadata.dateline ?? tree.list(tree.child(bodyHead, "dateline"))
    if let abstract = tree.child(bodyHead, "abstract") {
      let parts = tree.children(abstract, "p").compactMap { tree.line($0) }
      draft.metadata.summaries += parts.isEmpty ? [tree.line(abstract)].compactMap(\.self) : parts
    }
    for caption in body.map({ tree.descendants($0, "media-caption") }) ?? [] {
      if let line = tree.line(caption) { draft.metadata.captions.append(line) }
    }
    for (name, element) in [
      ("mediaProducer", "media-producer"), ("tagline", "tagline"), ("bibliography", "bibliography"),
    ] {
      for node in body.map({ tree.descendants($0, element) }) ?? [] {
        if let line = tree.line(node) { draft.keep(name, text: line) }
      }
    }
  }

  private func fillMeta(_ draft: inout ArticleDraft) {
    for meta in children(head, "meta") {
      guard let name = tree.attribute(meta, "name"), let text = tree.attribute(meta, "content"),
        !text.isEmpty, !name.hasPrefix("publication_")
      else { continue }
      switch name {
      case "online_sections" where draft.set(.section, text): break
      case "alternate_url" where draft.set(.url, text): break
      case "slug": draft.keep("slugline", text: text)
      case "generator" where isOurs: break
      case NITF.extrasName: takeOurs(text, &draft)
      default: draft.keep(name, text: text)
      }
    }
  }

  /// What an export of ours carried along without an element for it.
  private func takeOurs(_ json: String, _ draft: inout ArticleDraft) {
    guard let members = JSONMembers.read(json) else {
      return draft.keep(NITF.extrasName, text: json)
    }
    var stated = ArticleMetadata()
    for member in members {
      switch member.name {
      case "language": draft.language = draft.language ?? JSONMembers.text(member)
      case "section": draft.section = draft.section ?? JSONMembers.text(member)
      default: if !stated.take(member) { draft.keep(member.name, json: member.json) }
      }
    }
    draft.metadata.replace(with: stated)
  }
}

extension MarkupTree {
  /// A byline, with its title parted off by a comma.
  func byline(_ node: NodeIndex) -> String? {
    guard let title = child(node, "byttl"), let text = line(title) else { return line(node) }
    guard let whole = line(node), whole.hasSuffix(text), whole != text else { return line(node) }
    let name = ArticleDraft.trimmed(whole.dropLast(text.count))
    return name.hasSuffix(",") ? "\(name) \(text)" : "\(name), \(text)"
  }
}

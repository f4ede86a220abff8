package import LedeText

extension Snapshot {
  /// The document with this id, or nil if the archive has none.
  package func document(for id: ArticleID) throws(IndexError) -> DocumentID? {
    for part in parts.reversed() {
      for document in try part.segment.documents(withID: id).reversed()
      where !(part.deletions?.contains(document) ?? false) {
        return DocumentID(part.base + UInt32(document))
      }
    }
    return nil
  }

  /// The documents that are parts of an item, rising.
  package func parts(of item: ArticleID) throws(IndexError) -> [DocumentID] {
    var found: [DocumentID] = []
    for part in parts {
      for document in try part.segment.parts(of: item, besides: part.deletions) {
        found.append(DocumentID(part.base + UInt32(document)))
      }
    }
    return found
  }

  /// The documents that are parts of any item, deleted ones among them.
  func allParts() throws(IndexError) -> Set<DocumentID> {
    var found: Set<DocumentID> = []
    for part in parts {
      for document in try part.segment.parts()?.numbers(in: part.segment.file) ?? [] {
        found.insert(DocumentID(part.base + UInt32(document)))
      }
    }
    return found
  }

  /// What stands before the `#` of ids of which it is not known if they are parts of an item, as in an archive of before
  /// that was kept.
  package func possibleItems() throws(IndexError) -> Set<ArticleID> {
    var items: Set<ArticleID> = []
    for part in parts {
      let known = try part.segment.parts()
      if known?.tellsAll == true { continue }
      let numbers = Set(try known?.numbers(in: part.segment.file) ?? [])
      try part.segment.forEachCard { (number, card) throws(IndexError) in
        guard !numbers.contains(number), part.deletions?.contains(number) != true,
          let item = card.id.beforeMark
        else { return }
        items.insert(item)
      }
    }
    return items
  }

  /// The id of a document.
  package func id(_ document: DocumentID) throws(IndexError) -> ArticleID {
    let (part, number) = locate(document)
    return try part.segment.card(number).id
  }

  /// Id and headline of a document, which are read together.
  package func card(
    _ document: DocumentID
  ) throws(IndexError) -> (id: ArticleID, headline: Headline) {
    let (part, number) = locate(document)
    let card = try part.segment.card(number)
    return (card.id, card.headline)
  }

  /// How many articles have no headline of their own: none of them is found in that field.
  package func countWithoutHeadline() throws(IndexError) -> Int {
    var count = 0
    for part in parts {
      for (document, words) in try part.segment.lengths().headline.enumerated()
      where words == 0 && !(part.deletions?.contains(document) ?? false) { count += 1 }
    }
    return count
  }

  /// The headline of a document.
  package func headline(_ document: DocumentID) throws(IndexError) -> Headline {
    try card(document).headline
  }

  /// The date of a document, to the day; nil if its source states none.
  package func date(_ document: DocumentID) throws(IndexError) -> ArticleDate? {
    let (part, number) = locate(document)
    return try part.segment.columns.day().value(at: number).flatMap { DateColumn.date($0) }
  }

  /// A number that rises with the document's date and time; nil without a date.
  package func dateOrder(_ document: DocumentID) throws(IndexError) -> Int? {
    let (part, number) = locate(document)
    guard let key = try part.segment.columns.day().value(at: number) else { return nil }
    let seconds = try part.segment.columns.time().value(at: number) ?? 86_400
    return DateColumn.firstDay(key) * 86_400 + seconds
  }

  /// The source of a document; nil if its source states none.
  package func source(_ document: DocumentID) throws(IndexError) -> String? {
    try string(.source, document)
  }

  /// The section of a document; nil if its source states none.
  package func section(_ document: DocumentID) throws(IndexError) -> String? {
    try string(.section, document)
  }

  /// The byline of a document; nil if its source states none.
  package func byline(_ document: DocumentID) throws(IndexError) -> String? {
    try string(.byline, document)
  }

  /// The language of a document; nil if its source states none.
  package func language(_ document: DocumentID) throws(IndexError) -> String? {
    try string(.language, document)
  }

  /// The language in which a document is read.
  package func readingLanguage(of document: DocumentID) throws(IndexError) -> Language {
    settings.language(ofArticle: settings.findsLanguages ? try language(document) : nil)
  }

  /// The version that withdrew an article; nil if it was not withdrawn.
  package func withdrawal(of id: ArticleID) -> Int? { manifest.tombstones.version(of: id) }

  /// The withdrawn articles in the order of their ids' bytes, each with the version that withdrew it, or that it
  /// withdrew; nil where neither the withdrawal nor the article states one above the first.
  package var withdrawals: [(id: ArticleID, version: Int?)] {
    manifest.tombstones.sorted.map { entry in
      (entry.id, entry.stated != nil || entry.version > 1 ? entry.version : nil)
    }
  }

  /// The version of a document; nil for the first, or if its source states none.
  package func version(_ document: DocumentID) throws(IndexError) -> Int? {
    try knownVersion(document).number
  }

  /// The version of a document, and whether its source or Lede says so.
  package func knownVersion(_ document: DocumentID) throws(IndexError) -> KnownVersion {
    let (part, number) = locate(document)
    return try part.segment.version(of: number)
  }

  /// What is known of a document's release besides its status and embargo.
  func knownRelease(_ document: DocumentID) throws(IndexError) -> KnownRelease {
    let (part, number) = locate(document)
    return try part.segment.knownRelease(of: number)
  }

  /// When the archive last changed the article, in seconds since 1970; nil in archives of before that
  /// was noted.
  package func changeTime(_ document: DocumentID) throws(IndexError) -> Int? {
    if let (member, own) = member(holding: document) {
      let (part, number) = locate(document)
      guard let held = part.segment.held[number] else { return try member.changeTime(own) }
      return held.commit.flatMap { members[held.member].time(ofCommit: $0) }
    }
    return try integer(.changed, document).flatMap(time(ofCommit:))
  }

  private func time(ofCommit commit: Int) -> Int? {
    guard manifest.commitTimes.indices.contains(commit - 1) else { return nil }
    return manifest.commitTimes[commit - 1]
  }

  /// A document's status where it is not usable, and the first second behind its embargo.
  package func release(
    _ document: DocumentID
  ) throws(IndexError) -> (status: ArticleMetadata.Status, embargo: Int?) {
    let (part, number) = locate(document)
    return try part.segment.release(of: number)
  }

  /// Whether a document has no text and stands for what its source holds back.
  func isNotice(_ document: DocumentID) throws(IndexError) -> Bool {
    let (part, number) = locate(document)
    return try part.segment.notices().contains(number)
  }

  /// The documents of which it is known that something holds them back, or may hold back others of their ids, rising.
  func heldDocuments() throws(IndexError) -> [DocumentID] {
    var found: [DocumentID] = []
    for part in parts {
      for document in try part.segment.heldDocuments()
      where !(part.deletions?.contains(document) ?? false) {
        found.append(DocumentID(part.base + UInt32(document)))
      }
    }
    return found
  }

  /// What tells that a document is no copy of another; nil where it is not known.
  package func signature(_ document: DocumentID) throws(IndexError) -> CopySignature? {
    let (part, number) = locate(document)
    return try part.segment.signatures()?.signature(of: number)
  }

  func integer(_ kind: ColumnKind, _ document: DocumentID) throws(IndexError) -> Int? {
    let (part, number) = locate(document)
    return try part.segment.columns.integer(kind)?.value(at: number)
  }

  private func string(
    _ kind: ColumnKind, _ document: DocumentID
  ) throws(IndexError) -> String? {
    let (part, number) = locate(document)
    return try part.segment.columns.string(kind).value(at: number)
  }

  /// The article, byte for byte as it was added; throws `noStoredText` if the archive keeps none.
  package func article(_ document: DocumentID) throws(IndexError) -> Article {
    let (part, number) = locate(document)
    guard let articles = try part.segment.articles() else { throw .noStoredText }
    // The card was read for a hit, or is for its neighbours: cards lie by the dozen in a block.
    let article = try ArticleRecord.read(
      try articles.record(number), card: try part.segment.card(number),
      file: part.segment.file.name)
    return part.segment.released(article, number)
  }

  /// The documents that are not deleted, rising.
  package var documents: some Sequence<DocumentID> {
    parts.lazy.flatMap { part in
      (0..<part.segment.articleCount).lazy
        .filter { !(part.deletions?.contains($0) ?? false) }
        .map { DocumentID(part.base + UInt32($0)) }
    }
  }
}

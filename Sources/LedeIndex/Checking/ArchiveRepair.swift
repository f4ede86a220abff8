internal import LedeSystem
package import LedeText
package import SystemPackage

/// Saves what can be read of a damaged archive into a fresh one.
package struct ArchiveRepair: Sendable {
  /// Articles that were saved.
  package private(set) var saved = 0
  /// What was lost, in plain words: articles by their ids where these can be read.
  package private(set) var losses: [String] = []
  /// How many articles were lost, as far as that can be known.
  package private(set) var lost = 0

  /// Copies every article that can be read from the archive at `path` to a new one at `fresh`.
  ///
  /// The damaged archive is not changed. An article is taken as read when its content has the hash that
  /// was kept of it. Throws `noStoredText` if the archive keeps no text.
  ///
  /// - Parameters:
  ///   - settings: For an archive whose manifest is lost; its own are used otherwise.
  ///   - cancellation: Stops the work; nothing of the new archive stays then.
  package init(
    _ path: FilePath, into fresh: FilePath, settings: ArchiveSettings = ArchiveSettings(),
    cancellation: Cancellation = .never
  ) throws(IndexError) {
    let damaged = FileSystemStorage(path)
    self = try FileSystemStorage.making(fresh, isWholeAtLast: false) { storage throws(IndexError) in
      try ArchiveRepair(in: damaged, into: storage, settings: settings, cancellation: cancellation)
    }
  }

  package init(
    in damaged: any Storage, into fresh: any Storage, settings: ArchiveSettings = ArchiveSettings(),
    cancellation: Cancellation = .never
  ) throws(IndexError) {
    guard try !fresh.names().contains(FileName.manifest) else {
      throw IndexError(.exists, "an archive is there already: name a folder that is not there")
    }
    var settings = settings
    var entries: [Manifest.Entry] = []
    var withdrawals = Tombstones()
    do {
      let manifest = try Manifest(in: damaged)
      settings = manifest.settings
      entries = manifest.entries
      withdrawals = manifest.tombstones
    } catch {
      losses.append(
        "the manifest, and with it the settings and which articles were withdrawn, so that earlier versions of these can be added again: \(error.message)"
      )
      entries = try Manifest.wholeSegments(in: damaged)
    }
    guard settings.keepsText else {
      throw IndexError(
        .noStoredText, "this archive keeps no text: add its articles to a new one from their source"
      )
    }
    let writer = try IndexWriter(in: fresh, creatingWith: settings)
    for entry in entries { try save(entry, in: damaged, writer, cancellation) }
    for entry in withdrawals.sorted {
      try writer.withdraw(entry, upTo: entry.version)
    }
    try writer.commit()
    try writer.merge()
  }

  private mutating func save(
    _ entry: Manifest.Entry, in storage: any Storage, _ writer: IndexWriter,
    _ cancellation: Cancellation
  ) throws(IndexError) {
    let file: SegmentFile
    let articles: BlockStore
    let cards: BlockStore
    do {
      file = try SegmentFile(entry, in: storage, isProving: false)
      articles = try BlockStore(file, .articles)
      cards = try BlockStore(file, .cards)
    } catch {
      lose(entry.articleCount, "all \(entry.articleCount) articles of \(entry.name)", error)
      return
    }
    var deletions: Deletions?
    if let deleted = entry.deletions {
      do {
        deletions = try Deletions(entry, deleted, in: storage)
      } catch {
        losses.append("which articles of \(entry.name) were deleted: \(error.message)")
      }
    }
    let columns = try? Columns(file)
    // A damaged count may be anything, and every article takes a byte at least.
    let count = min(entry.articleCount, entry.length)
    if count < entry.articleCount {
      let missing = entry.articleCount - count
      lose(
        missing, "\(missing) articles of \(entry.name)",
        .damaged("the segment has not as many articles as it says", file: entry.name))
    }
    for document in 0..<count where !(deletions?.contains(document) ?? false) {
      if document % 64 == 0 { try cancellation.check() }
      var name = "article \(document) of \(entry.name)"
      let article: Article
      do throws(IndexError) {
        let card = try Card(try cards.checkedRecord(document), file: file.name)
        name += ", \(card.id)"
        article = try ArticleRecord.read(
          try articles.checkedRecord(document), card: card, file: file.name)
        let (_, hash) = IndexWriter.record(of: article)
        if let kept = try columns?.contentHash(at: document), kept != hash {
          throw IndexError.damaged("its content is not what was added", file: file.name)
        }
      } catch {
        lose(1, name, error)
        continue
      }
      let version = try? columns?.version(of: document)
      let holds = (try? columns?.holds()?.values(at: document)) ?? []
      try writer.add(
        article, statesVersion: version?.isFirst ?? false, countedAfter: version?.counted,
        known: holds.isEmpty ? nil : try? KnownRelease(column: holds, file: entry.name))
      saved += 1
    }
  }

  private mutating func lose(_ count: Int, _ what: String, _ error: IndexError) {
    lost += count
    if losses.count < ArchiveCheck.limit {
      losses.append("\(what): \(error.message)")
    } else if losses.count == ArchiveCheck.limit {
      losses.append("and more, which are not listed")
    }
  }
}

extension BlockStore {
  /// A record of a store whose index may be wrong.
  fileprivate func checkedRecord(_ record: Int) throws(IndexError) -> ArraySlice<UInt8> {
    guard record < recordCount else {
      throw .damaged("the record is not in the index", file: "")
    }
    return try self.record(record)
  }
}

internal import LedeText
package import SystemPackage

/// Proves an archive: every checksum and every cross-reference.
package struct ArchiveCheck: Sendable {
  /// Something that is wrong, in plain words.
  package struct Finding: Hashable, Sendable, CustomStringConvertible {
    /// The file concerned, without its folder.
    package let file: String
    /// Where in the file, in bytes; nil if it is no one place.
    package let offset: Int?
    /// What is wrong.
    package let message: String

    /// File, offset and message in one line.
    package var description: String {
      "\(file)\(offset.map { " at byte \($0)" } ?? ""): \(message)"
    }
  }

  /// What is wrong; empty for a sound archive.
  package private(set) var findings: [Finding] = []
  /// Articles that were read, deleted ones included.
  package internal(set) var articleCount = 0
  /// Bytes whose checksums were compared.
  package private(set) var byteCount = 0

  /// How often the archive's bounds count words of headlines.
  private var headlineWeight = 1

  /// Findings of one segment after which its rest is not looked at.
  static let limit = 1000

  /// Checks the archive at `path`; throws only what has nothing to do with its contents.
  ///
  /// - Parameter progress: Called with the number of articles so far; what it throws ends the check.
  package init(
    _ path: FilePath, progress: (Int) throws(IndexError) -> Void = { _ in }
  ) throws(IndexError) {
    try self.init(in: FileSystemStorage(path), progress: progress)
  }

  package init(
    in storage: any Storage, progress: (Int) throws(IndexError) -> Void = { _ in }
  ) throws(IndexError) {
    let manifest: Manifest
    do {
      manifest = try Manifest(in: storage)
    } catch {
      guard error.code == .damaged else { throw error }
      add(error)
      return
    }
    headlineWeight = manifest.settings.headlineWeight
    var holders: [ArticleID: String] = [:]
    for entry in manifest.entries {
      do {
        let segment = try Segment(entry, in: storage)
        var deletions: Deletions?
        if let file = entry.deletions {
          deletions = try Deletions(entry, file, in: storage)
          byteCount += file.length
          if deletions?.count != file.count {
            add("the number of deletions is not the manifest's", file: FileName.manifest)
          }
        }
        try check(segment, deletions, &holders, progress)
      } catch {
        if error.code == .cancelled { throw error }
        add(error)
      }
    }
  }

  private mutating func check(
    _ segment: Segment, _ deletions: Deletions?, _ holders: inout [ArticleID: String],
    _ progress: (Int) throws(IndexError) -> Void
  ) throws(IndexError) {
    let damaged = segment.file.damagedPages()
    byteCount += segment.entry.length
    for page in damaged {
      add(
        "the checksum of bytes \(page.lowerBound) to \(page.upperBound - 1) is wrong, in "
          + segment.file.sectionNames(in: page),
        file: segment.file.name, at: page.lowerBound)
    }
    // What stands on damaged pages cannot be relied on, and is told already.
    guard damaged.isEmpty else { return }
    let messages =
      try SegmentCheck.lists(segment, headlineWeight: headlineWeight)
      + SegmentCheck.identifiers(segment) + SegmentCheck.parts(segment)
    for message in messages { add(message.message, file: segment.file.name, at: message.offset) }
    let rows = try SegmentRows(segment)
    let parts = Set(try segment.parts()?.numbers(in: segment.file) ?? [])
    let articles = try segment.articles()
    let cards = segment.cardBlocks
    for index in 0..<cards.blockCount {
      let block = try cards.block(index)
      var number = block.first
      for record in block.records {
        let card = try Card(block.bytes[record], file: segment.file.name)
        if !(deletions?.contains(number) ?? false) {
          let holder = "\(segment.file.name), article \(number)"
          if let other = holders.updateValue(holder, forKey: card.id) {
            add("the id \(card.id) is also that of \(other)", file: segment.file.name)
          }
        }
        if let articles {
          try check(
            number, card, of: segment, articles, rows, isPart: parts.contains(number))
        }
        _ = try segment.signatures()?.signature(of: number)
        number += 1
        articleCount += 1
      }
      try progress(articleCount)
    }
  }

  private var block: BlockStore.Block?

  /// Compares an article with its columns, the hash of its content, and whether it is found as a part of an item.
  private mutating func check(
    _ number: Int, _ card: Card, of segment: Segment, _ articles: BlockStore, _ rows: SegmentRows,
    isPart: Bool
  ) throws(IndexError) {
    if number == 0 { block = nil }
    let record = try articles.record(number, open: &block)
    let article = try ArticleRecord.read(record, card: card, file: segment.file.name)
    let hash = IndexWriter.record(of: article).contentHash
    let row = try rows.row(number)
    // Segments of before these columns were added lack them.
    var expected = ColumnsBuilder.row(
      article, contentHash: hash, changed: row.changed,
      VersionOrigin(version: row.version, counted: row.counted), holds: row.holds)
    if row.version == nil, row.status == nil, row.embargo == nil {
      (expected.version, expected.status, expected.embargo) = (nil, nil, nil)
    }
    if !row.holds.isEmpty { _ = try KnownRelease(column: row.holds, file: segment.file.name) }
    if row != expected {
      add("article \(number), \(card.id), differs from its columns", file: segment.file.name)
    }
    if try segment.parts() != nil, isPart != (article.item != nil) {
      add("article \(number), \(card.id), differs from the parts", file: segment.file.name)
    }
  }

  private mutating func add(_ error: IndexError) {
    findings.append(
      Finding(file: error.file ?? "", offset: error.offset, message: error.message))
  }

  private mutating func add(_ message: String, file: String, at offset: Int? = nil) {
    findings.append(Finding(file: file, offset: offset, message: message))
  }
}

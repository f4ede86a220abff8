package import LedeText

/// Reads stored articles one after the other, and opens a block once for all the neighbours in it.
///
/// `Snapshot.article(_:)` opens the two blocks that an article stands in each time anew, which is right
/// for a few articles from anywhere; a walk through the archive in its order reads ten articles a block.
package struct ArticleCursor {
  private let snapshot: Snapshot
  /// The first document of the segment that is read.
  private var base: UInt32?
  private var texts: BlockStore.Block?
  private var cards: BlockStore.Block?

  /// A cursor that has read nothing.
  package init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
  }

  /// The article, byte for byte as it was added; throws `noStoredText` if the archive keeps none.
  package mutating func article(_ document: DocumentID) throws(IndexError) -> Article {
    let (part, number) = snapshot.locate(document)
    guard let articles = try part.segment.articles() else { throw .noStoredText }
    if part.base != base {
      base = part.base
      texts = nil
      cards = nil
    }
    let file = part.segment.file.name
    let card = try Card(try part.segment.cardBlocks.record(number, open: &cards), file: file)
    let article = try ArticleRecord.read(
      try articles.record(number, open: &texts), card: card, file: file)
    return part.segment.released(article, number)
  }
}

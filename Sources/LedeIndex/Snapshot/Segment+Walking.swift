internal import LedeText

extension Segment {
  /// Calls `body` with each article's number and card, deleted ones included.
  func forEachCard(_ body: (Int, Card) throws(IndexError) -> Void) throws(IndexError) {
    let cards = cardBlocks
    for index in 0..<cards.blockCount {
      let block = try cards.block(index)
      for (place, record) in block.records.enumerated() {
        try body(block.first + place, try Card(block.bytes[record], file: file.name))
      }
    }
  }

  /// Calls `body` with the number of each article that is not deleted, and the article.
  func forEachArticle(
    _ deletions: Deletions?, _ body: (Int, Article) throws(IndexError) -> Void
  ) throws(IndexError) {
    guard let articles = try articles() else { return }
    var cards: BlockStore.Block?
    for index in 0..<articles.blockCount {
      let block = try articles.block(index)
      for (place, record) in block.records.enumerated() {
        let document = block.first + place
        if deletions?.contains(document) ?? false { continue }
        let card = try Card(cardBlocks.record(document, open: &cards), file: file.name)
        let article = try ArticleRecord.read(block.bytes[record], card: card, file: file.name)
        try body(document, article)
      }
    }
  }
}

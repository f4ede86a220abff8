import LedeDigest
import LedeText
import LedeWire

/// What goes out with each article: its digest, and what it names.
struct ExportDetails {
  /// Set where articles carry digests.
  var summarizer: Summarizer?
  private let budget: Budget?
  private let finder: EntityFinder?
  private var found: Set<ExportEntity> = []

  init(_ options: ExportOptions, as format: Format, _ language: Language) {
    budget = options.digest
    finder = options.namesEntities && format == .newsMLG2 ? EntityFinder(language) : nil
  }

  /// An article on its way out.
  mutating func item(_ article: Article) -> ExportItem {
    var item = ExportItem(article)
    if let budget, let summarizer {
      item.digest =
        summarizer.digest(of: [DigestInput(article)], budget: budget, editing: .light).shown
    }
    if let finder {
      item.entities = finder.entities(in: article)
      found.formUnion(item.entities)
    }
    return item
  }

  /// All that was named so far, in no order: concepts are written in the order of their URIs.
  var entities: [ExportEntity] { Array(found) }
}

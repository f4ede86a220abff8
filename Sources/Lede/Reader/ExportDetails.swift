import LedeDigest
import LedeIndex
import LedeText
import LedeWire

/// What goes out with each article: its digest, and what it names.
struct ExportDetails {
  private let settings: ArchiveSettings
  /// How long the digests are that articles carry; nil where they carry none.
  private let budget: DigestBudget?
  private let namesEntities: Bool
  /// By language.
  private var finders: [Language: EntityFinder] = [:]
  private var found: Set<ExportEntity> = []

  /// What goes out of an archive with these settings.
  init(_ options: ExportOptions, as format: ArticleFormat, _ settings: ArchiveSettings) {
    self.settings = settings
    budget = options.digest
    namesEntities = options.namesEntities && format == .newsMLG2
  }

  /// An article on its way out.
  mutating func item(_ article: Article) throws(LedeError) -> ExportItem {
    var item = ExportItem(article)
    let language = settings.language(ofArticle: article.language)
    if let budget {
      item.digest = try LedeError.wrapping { () throws(TextError) in
        try SummarizerPool.shared.withSummarizer(language) {
          $0.digest(of: [DigestInput(article)], budget: budget, editing: .light).shown
        }
      }
    }
    if namesEntities {
      let finder = finders[language] ?? EntityFinder(language)
      finders[language] = finder
      item.entities = finder.entities(in: article)
      found.formUnion(item.entities)
    }
    return item
  }

  /// All that was named so far, in no order: concepts are written in the order of their URIs.
  var entities: [ExportEntity] { Array(found) }
}

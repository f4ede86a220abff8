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
  /// Named by articles that may be used.
  private var usable: Set<ExportEntity> = []
  /// Named by articles that may not.
  private var held: Set<ExportEntity> = []
  /// What holds these back.
  private var release = Release()
  private let moment: Int

  /// What goes out of an archive with these settings.
  init(
    _ options: ExportOptions, as format: ArticleFormat, _ settings: ArchiveSettings,
    at moment: ArticleDate
  ) {
    self.moment = moment.secondsSince1970
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
      if article.metadata.restriction(at: moment) == nil {
        usable.formUnion(item.entities)
      } else {
        held.formUnion(item.entities)
        release.add(article.metadata, at: moment)
      }
    }
    return item
  }

  /// All that was named so far: what only articles name that may not be used is held back as they are.
  var knowledge: [ExportKnowledge] {
    let named = Set(usable.map { ExportEntity($0.kind, $0.name) })
    let others = held.filter { !named.contains(ExportEntity($0.kind, $0.name)) }
    let parts = [ExportKnowledge(Array(usable)), ExportKnowledge(Array(others), release)]
    return parts.filter { !$0.entities.isEmpty }
  }
}

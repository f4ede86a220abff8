import LedeIndex
import LedeText

/// The item whose articles are coming in: an article with its parts, its languages or stories. A version takes the place
/// of the whole item, so what it has no more goes once all of its articles are there.
struct ItemVersions {
  /// The item whose last article came last, and its version.
  private var current: (item: ArticleID, version: Int)?
  /// What came in of that item.
  private var present: Set<ArticleID> = []
  /// What was removed already for the versions of items, so that articles of two items by turns do not have it looked
  /// for each time: no lower version comes in during a run.
  private var settled: [ArticleID: Int] = [:]

  /// Notes an article that came in.
  mutating func note(_ article: Article, version: Int?) {
    if !continues(with: article) { present.removeAll(keepingCapacity: true) }
    present.insert(article.id)
    current = version.map { (article.item ?? article.id, $0) }
  }

  /// Whether an article belongs to the item whose articles are coming in.
  func continues(with article: Article) -> Bool {
    current?.item == article.item ?? article.id
  }

  /// Removes what the item that was coming in has no more.
  mutating func settle(_ index: IndexWriter, _ report: inout AddReport) throws(IndexError) {
    guard let (item, version) = current else { return }
    current = nil
    guard version > 1, settled[item] != version else { return }
    for id in try index.removeVersions(of: item, below: version, besides: present) {
      report.removed += 1
      report.note("\(id): version \(version) of \(item) has it no more; removed")
    }
    if settled.count > 20_000 { settled = [:] }
    settled[item] = version
  }
}

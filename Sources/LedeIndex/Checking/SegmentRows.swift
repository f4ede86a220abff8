/// A segment's columns read back as rows, to be compared with its articles.
struct SegmentRows {
  private let segment: Segment
  private let day: Column<Int>
  private let time: Column<Int>
  private let source: Column<String>
  private let section: Column<String>
  private let byline: Column<String>
  private let language: Column<String>
  private let version: Column<Int>?
  private let status: Column<String>?
  private let embargo: Column<Int>?
  private let changed: Column<Int>?
  private let counted: Column<Int>?
  private let subjects: ListColumn?
  private let holds: ListColumn?

  init(_ segment: Segment) throws(IndexError) {
    self.segment = segment
    day = try segment.columns.day()
    time = try segment.columns.time()
    source = try segment.columns.string(.source)
    section = try segment.columns.string(.section)
    byline = try segment.columns.string(.byline)
    language = try segment.columns.string(.language)
    version = try segment.columns.integer(.version)
    status = try segment.columns.status()
    embargo = try segment.columns.integer(.embargo)
    changed = try segment.columns.integer(.changed)
    counted = try segment.columns.integer(.counted)
    subjects = try segment.columns.subjects()
    holds = try segment.columns.holds()
  }

  func row(_ document: Int) throws(IndexError) -> ColumnsBuilder.Row {
    ColumnsBuilder.Row(
      day: day.value(at: document), time: time.value(at: document),
      source: source.value(at: document), section: section.value(at: document),
      byline: byline.value(at: document), language: language.value(at: document),
      contentHash: try segment.columns.contentHash(at: document),
      version: version?.value(at: document), status: status?.value(at: document),
      embargo: embargo?.value(at: document), changed: changed?.value(at: document),
      counted: counted?.value(at: document),
      subjects: subjects?.values(at: document) ?? [],
      holds: holds?.values(at: document) ?? [])
  }
}

extension ArticleMetadata {
  /// A field of one text, by the name that it has in JSON.
  public enum TextField: String, CaseIterable, Hashable, Sendable {
    /// Who sent the item, where that is not the article's `source`.
    case provider
    /// The desk's short name of the story: `bridge-closed`.
    case slugline
    /// Place and date as they are printed: `TOLMIN, March 4 (XYZ) -`.
    case dateline
    /// Who is to be credited.
    case creditline
    /// Who holds the copyright.
    case copyrightHolder
  }

  /// A field of any number of texts, by the name that it has in JSON.
  public enum ListField: String, CaseIterable, Hashable, Sendable {
    /// Notices of copyright: `(c) 2026 Example`.
    case copyrightNotices = "copyright"
    /// What may be done with the article, and what not.
    case usageTerms
    /// Titles for the desk, beside the headline.
    case titles
    /// Lines below the headline.
    case subheadlines = "subheadline"
    /// Standfirsts and summaries.
    case summaries = "summary"
    /// Other descriptions.
    case descriptions = "description"
    /// Captions of the article's pictures.
    case captions = "caption"
    /// Notes from one editor to another.
    case editorNotes = "edNote"
    /// Where it happened, or where it was written.
    case places = "located"
    /// The kinds of journalism: `Analysis`.
    case genres = "genre"
  }

  /// The text of a field; nil if its source states none.
  public subscript(field: TextField) -> String? {
    get { self[keyPath: field.path] }
    set { self[keyPath: field.path] = newValue }
  }

  /// The texts of a field, in the source's order; empty if it states none.
  public subscript(field: ListField) -> [String] {
    get { self[keyPath: field.path] }
    set { self[keyPath: field.path] = newValue }
  }
}

extension ArticleMetadata.TextField {
  fileprivate var path: WritableKeyPath<ArticleMetadata, String?> {
    switch self {
    case .provider: \.provider
    case .slugline: \.slugline
    case .dateline: \.dateline
    case .creditline: \.creditline
    case .copyrightHolder: \.copyrightHolder
    }
  }
}

extension ArticleMetadata.ListField {
  fileprivate var path: WritableKeyPath<ArticleMetadata, [String]> {
    switch self {
    case .copyrightNotices: \.copyrightNotices
    case .usageTerms: \.usageTerms
    case .titles: \.titles
    case .subheadlines: \.subheadlines
    case .summaries: \.summaries
    case .descriptions: \.descriptions
    case .captions: \.captions
    case .editorNotes: \.editorNotes
    case .places: \.places
    case .genres: \.genres
    }
  }
}

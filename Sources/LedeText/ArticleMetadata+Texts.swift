extension ArticleMetadata {
  /// A field that holds plain text, by the name that it has in JSON.
  public enum TextField: String, CaseIterable, Hashable, Sendable {
    /// Who sent the item, where that is not the article's `source`; one text.
    case provider
    /// The desk's short name of the story: `bridge-closed`; one text.
    case slugline
    /// Place and date as they are printed: `TOLMIN, March 4 (XYZ) -`; one text.
    case dateline
    /// Who is to be credited; one text.
    case creditline
    /// Who holds the copyright; one text.
    case copyrightHolder
    /// Notices of copyright: `(c) 2026 Example`.
    case copyright
    /// What may be done with the article, and what not.
    case usageTerms
    /// Titles for the desk, beside the headline.
    case titles
    /// Lines below the headline.
    case subheadline
    /// Standfirsts and summaries.
    case summary
    /// Other descriptions.
    case description
    /// Captions of the article's pictures.
    case caption
    /// Notes from one editor to another.
    case editorNote = "edNote"
    /// Where it happened, or where it was written.
    case place = "located"
    /// The kinds of journalism: `Analysis`.
    case genre
  }

  /// The texts of a field, in the source's order; empty if it states none.
  ///
  /// A field of one text keeps the first of those that it is given.
  public subscript(field: TextField) -> [String] {
    get {
      switch field {
      case .provider: provider.map { [$0] } ?? []
      case .slugline: slugline.map { [$0] } ?? []
      case .dateline: dateline.map { [$0] } ?? []
      case .creditline: creditline.map { [$0] } ?? []
      case .copyrightHolder: copyrightHolder.map { [$0] } ?? []
      case .copyright: copyrightNotices
      case .usageTerms: usageTerms
      case .titles: titles
      case .subheadline: subheadlines
      case .summary: summaries
      case .description: descriptions
      case .caption: captions
      case .editorNote: editorNotes
      case .place: places
      case .genre: genres
      }
    }
    set {
      switch field {
      case .provider: provider = newValue.first
      case .slugline: slugline = newValue.first
      case .dateline: dateline = newValue.first
      case .creditline: creditline = newValue.first
      case .copyrightHolder: copyrightHolder = newValue.first
      case .copyright: copyrightNotices = newValue
      case .usageTerms: usageTerms = newValue
      case .titles: titles = newValue
      case .subheadline: subheadlines = newValue
      case .summary: summaries = newValue
      case .description: descriptions = newValue
      case .caption: captions = newValue
      case .editorNote: editorNotes = newValue
      case .place: places = newValue
      case .genre: genres = newValue
      }
    }
  }
}

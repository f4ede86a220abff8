/// How files are read.
package struct ImportSettings: Hashable, Sendable {
  /// The format of every file, or nil to look at each file's content.
  package var format: ArticleFormat?
  /// What the names of a source stand for that Lede does not know.
  package var names = StatedNames()
  /// Bytes that one article may take, 64 MB unless told; what is larger is skipped with a reason.
  package var largestArticle: Int
  /// Why such an article is skipped.
  var tooLarge: String { "larger than an article may be (\(largestArticle >> 20) MB)" }
  /// Whether what its source has not published comes in too: drafts, private and planned posts, those in
  /// the trash. They come in as withheld.
  package var takesDrafts = false
  /// Whether PDFs are read, by a program that is run for each of them.
  package var readsPDF = false
  /// Whether articles without a headline get one from their text.
  package var derivesHeadlines = true
  /// Whether a file in none of the formats is read as plain text, unless it is one that Lede refuses by name.
  package var takesAnyText = false

  /// Settings that read every format by its content.
  package init(
    format: ArticleFormat? = nil, largestArticle: Int = 64 << 20
  ) {
    self.format = format
    self.largestArticle = largestArticle
  }
}

/// What the names of a source's columns, keys and headers stand for, where its owner says so: `lifecycle` for `status`. Capitals count
/// as small letters, and blanks and `-` as `_`.
package struct StatedNames: Hashable, Sendable {
  private var meanings: [String: String] = [:]

  /// No names.
  package init() {}

  /// What a name may stand for: a field of an article, or what tells of its release.
  package static let fields =
    ArticleField.allCases.map(\.rawValue) + ["status", "embargo", "version"]

  /// Lets a name stand for one of `fields`; false for any other.
  package mutating func set(_ name: String, to field: String) -> Bool {
    guard Self.fields.contains(field), !name.isEmpty else { return false }
    meanings[Self.folded(name)] = field
    return true
  }

  /// The names, as they are compared.
  package var all: [String] { meanings.keys.sorted() }

  /// The field that a name stands for; nil for a name of which nothing is said.
  func field(_ name: String) -> String? {
    meanings.isEmpty ? nil : meanings[Self.folded(name)]
  }

  static func folded(_ name: String) -> String {
    String(ArticleDraft.trimmed(name).lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
  }
}

/// The fields of an article that a column or key can stand for.
package enum ArticleField: String, CaseIterable, Hashable, Sendable {
  case id, headline, body, date, byline, source, section, language, keywords, url
}

/// A piece of a query's text, as the lexer cuts it for the parser.
struct QueryLexeme: Hashable, Sendable {
  let kind: Kind
  /// UTF-8 byte offsets in the query.
  let range: Range<Int>

  enum Kind: Hashable, Sendable {
    case open
    case close
    case occurrence(QueryNode.Occurrence)
    case and
    case or
    case near(Int)
    case same(QueryNode.Scope)
    case everything
    case word(QueryWord)
    case phrase(String)
    case field(QueryNode.TextField)
    case filter(QueryFilter)
    case boost(Double)
    case saved(String)
  }

  /// Stands between two operands: `AND`, `OR`, `NEAR`, `SAME`.
  var isInfix: Bool {
    switch kind {
    case .and, .or, .near, .same: true
    default: false
    }
  }
}

/// The names that may stand before a colon.
enum QueryFieldName: Hashable, Sendable {
  case text(QueryNode.TextField)
  case date
  case since
  case until
  case source
  case section
  case subject
  case language
  case id

  init?(_ name: String) {
    switch name.lowercased() {
    case "title", "headline": self = .text(.title)
    case "body", "text": self = .text(.body)
    case "date", "on": self = .date
    case "since", "after": self = .since
    case "until", "before": self = .until
    case "source": self = .source
    case "section": self = .section
    case "subject", "keyword": self = .subject
    case "language", "lang": self = .language
    case "id": self = .id
    default: return nil
    }
  }

  /// The names that help and completion show.
  static let names = [
    "title", "body", "date", "since", "until", "source", "section", "subject", "language", "id",
  ]

  /// The name that was probably meant, within two edits.
  static func nearest(to name: String) -> String? {
    let typed = Array(name.lowercased().unicodeScalars)
    let ranked = names.compactMap { known -> (Int, String)? in
      let limit = min(2, max(1, known.utf8.count / 2))
      let distance = EditDistance.between(typed, Array(known.unicodeScalars), limit: limit)
      return distance.map { ($0, known) }
    }
    return ranked.min { $0.0 < $1.0 }?.1
  }
}

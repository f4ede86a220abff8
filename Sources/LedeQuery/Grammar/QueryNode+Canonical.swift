internal import LedeText

extension QueryNode {
  /// The tree as text, in the one spelling that reads back to the same tree.
  package var canonical: String {
    switch self {
    case .everything: "*"
    case .word(let word): word.canonical
    case .phrase(let text): "\"\(text)\""
    case .clauses(let clauses): clauses.map(\.canonical).joined(separator: " ")
    case .and(let nodes): nodes.map(\.enclosed).joined(separator: " AND ")
    case .or(let nodes): nodes.map(\.enclosed).joined(separator: " OR ")
    case .near(let left, let right, let distance):
      "\(left.enclosed) NEAR/\(distance) \(right.enclosed)"
    case .same(let left, let right, let scope):
      "\(left.enclosed) SAME/\(scope == .sentence ? "s" : "p") \(right.enclosed)"
    case .field(let field, let node):
      if case .boost = node {
        "\(field.rawValue):(\(node.canonical))"
      } else {
        "\(field.rawValue):\(node.enclosed)"
      }
    case .boost(let node, let factor):
      if case .boost = node {
        "(\(node.canonical))^\(Self.number(factor))"
      } else {
        "\(node.enclosed)^\(Self.number(factor))"
      }
    case .filter(let filter): filter.canonical
    }
  }

  /// In parentheses, unless it is one piece already.
  var enclosed: String {
    switch self {
    case .everything, .word, .phrase, .filter: canonical
    case .field, .boost: canonical
    case .clauses, .and, .or, .near, .same: "(\(canonical))"
    }
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() && value < 1e6 ? String(Int(value)) : String(value)
  }
}

extension QueryNode.Clause {
  var canonical: String {
    switch occurrence {
    case .should: node.enclosed
    case .must: "+\(node.enclosed)"
    case .mustNot: "-\(node.enclosed)"
    }
  }
}

extension QueryWord {
  var canonical: String {
    switch match {
    case .stem, .pattern: text
    case .prefix: text + "*"
    case .fuzzy(2): text + "~"
    case .fuzzy(let edits): "\(text)~\(edits)"
    }
  }
}

extension QueryFilter {
  var canonical: String {
    switch self {
    case .dates(let from?, let through?):
      from == through ? "date:\(from)" : "date:\(from)..\(through)"
    case .dates(let from?, nil): "since:\(from)"
    case .dates(nil, let through?): "until:\(through)"
    case .dates(nil, nil): "date:*"
    case .source(let text): "source:\(Self.quoted(text))"
    case .section(let text): "section:\(Self.quoted(text))"
    case .subject(let text): "subject:\(Self.quoted(text))"
    case .language(let tag): "language:\(Self.quoted(tag))"
    case .id(let text): "id:\(Self.quoted(text))"
    case .usable(let second):
      "usable:\(ArticleDate(secondsSince1970: second)?.description ?? String(second))"
    }
  }

  /// As one word where it can be told from a word of the grammar, else in quotes.
  static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x30...0x39).contains(byte) || byte == 0x2E || byte == 0x2D || byte == 0x5F
    }
    return isPlain && !text.isEmpty ? text : "\"\(text)\""
  }
}

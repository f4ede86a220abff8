import Lede

extension AskPage {
  var view: Value {
    let isSupported = answers?.isSupported ?? false
    let view: Value = [
      "q": .text(terms.query), "isStart": .bool(terms.isEmpty),
      "since": .optional(terms.since), "until": .optional(terms.until),
      "source": .optional(terms.source), "section": .optional(terms.section),
      "subject": .optional(terms.subject), "language": .optional(terms.language),
      "orders": .list(SearchOptions.Order.allCases) { order in
        [
          "value": .text(order.rawValue), "name": .text(Self.name(of: order)),
          "isChosen": .bool(order == terms.order),
        ]
      },
      "count": .text(Words.articles(result.outcome.totalCount)),
      "ranAs": .optional(showsRanAs ? result.outcome.ranAs : nil), "fault": .optional(fault),
      "hasNotes": .bool(!notesShown.isEmpty), "notes": .list(notesShown, Value.text),
      "hasAnswers": .bool(!(answers?.answers.isEmpty ?? true)),
      "isSupported": .bool(isSupported),
      "answers": .list(answersShown) { HitText.view(of: $0, query: terms.query) },
      "hits": .list(result.hits) { HitText.view(of: $0, query: terms.query) },
      "hasHits": .bool(!result.hits.isEmpty),
    ]
    return view.adding(helps).adding(links).adding(facets?.view ?? .object([]))
  }

  /// What else to try: other words, fewer conditions.
  private var helps: Value {
    let relaxations = result.outcome.relaxedQueries
    // What took the place of a word is told by a note.
    let open = result.outcome.corrections.filter { correction in
      guard let first = correction.suggestions.first else { return false }
      return !result.outcome.notes.contains { $0.contains(first.word) }
    }
    let suggestions = open.flatMap { correction in
      correction.suggestions.prefix(3).map { suggestion -> Value in
        var other = terms
        other.query = terms.query.replacing(correction.word, with: suggestion.word)
        return [
          "word": .text(suggestion.word), "address": .text(other.address("/").text),
          "count": .text(Words.articles(suggestion.count)),
        ]
      }
    }
    return [
      "reason": .optional(result.outcome.emptyReason.map(Words.sentence)),
      "hasRelaxations": .bool(!relaxations.isEmpty),
      "relaxations": .list(relaxations) { relaxed in
        var other = terms
        // The relaxed query says all that it needs; source, section, subject and language are among its conditions.
        (other.source, other.section) = (nil, nil)
        (other.subject, other.language) = (nil, nil)
        other.query = relaxed.query
        return [
          "change": .text(relaxed.change), "count": .text(Words.articles(relaxed.count)),
          "address": .text(other.address("/").text),
        ]
      },
      "hasSuggestions": .bool(!suggestions.isEmpty), "suggestions": .list(suggestions),
    ]
  }

  /// Where else the same search leads.
  private var links: Value {
    let here = terms.address("/")
    let isLast = page * Self.hitsPerPage >= result.outcome.totalCount || result.hits.isEmpty
    return [
      "feedAddress": .text(terms.address("/feed").text),
      "exportAddress": .text(terms.address("/export").text),
      "digestAddress": .text(terms.address("/digest").text),
      "timelineAddress": .text(terms.address("/timeline").text),
      "saveAddress": .text(Address("/searches", [("q", terms.wholeQuery)]).text),
      "jsonAddress": .text(here.text), "page": .integer(page),
      "previousAddress": page > 1
        ? .text(here.adding("page", page > 2 ? String(page - 1) : nil).text) : .null,
      "nextAddress": isLast || page >= Self.lastPage
        ? .null : .text(here.adding("page", String(page + 1)).text),
      "isPaged": .bool(page > 1 || !isLast),
    ]
  }

  /// The best answer, and those beside it that have a chance: the others are nearest sentences only.
  private var answersShown: [Answer] {
    let answers = answers?.answers ?? []
    return answers.enumerated().filter { $0.offset == 0 || $0.element.confidence >= 0.05 }
      .map(\.element)
  }

  /// Notes but for the one that an empty query causes, which the page shows by itself.
  private var notesShown: [String] {
    terms.notes + (terms.isEmpty ? [] : result.outcome.notes)
  }

  /// How the query was read is told where that is more than what was typed without its blanks and question mark.
  private var showsRanAs: Bool {
    let typed = terms.query.split(whereSeparator: { $0.isWhitespace || "?؟？".contains($0) })
    return !terms.isEmpty && result.outcome.ranAs != typed.joined(separator: " ")
  }

  private static func name(of order: SearchOptions.Order) -> String {
    switch order {
    case .score: "best first"
    case .newest: "newest first"
    case .oldest: "oldest first"
    }
  }
}

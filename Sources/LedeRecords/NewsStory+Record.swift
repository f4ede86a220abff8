package import Lede
package import LedeDigest
internal import LedeText

extension NewsStory {
  /// A story's fields: `days` has a day and its number of articles each, `query` finds the story again.
  package func record(rank: Int, isRow: Bool = false) -> Record {
    var record: Record = [
      "rank": .integer(rank), "id": .text(id.rawValue), "headline": .text(headline.text),
      "terms": .list(terms.map { .text($0) }), "articles": .integer(articles.count),
      "since": .optional(since?.description), "until": .optional(until?.description),
      "peak": .optional(peak?.description), "query": .text(query),
      "ids": .list(articles.map { .text($0.rawValue) }),
      "days": .list(
        days.map {
          .record(["day": .text($0.date.description), "count": .integer($0.count)])
        }),
    ]
    record.append(release, isRow: isRow)
    return record
  }

  /// A query that finds the story's articles: its words, from its first day to its last.
  package var query: String {
    let words = terms.map { $0.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "-" } }
    let span = [since.map { "since:\($0)" }, until.map { "until:\($0)" }].compactMap(\.self)
    return (words.filter { !$0.isEmpty } + span).joined(separator: " ")
  }
}

extension StoryResult {
  /// The stories, how many articles match, and how many of them were grouped.
  package var record: Record {
    [
      "stories": .list(stories.enumerated().map { .record($1.record(rank: $0 + 1)) }),
      "articles": .integer(outcome.totalCount), "grouped": .integer(groupedCount),
    ]
  }
}

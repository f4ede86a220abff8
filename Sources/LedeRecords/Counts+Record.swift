package import Lede
package import LedeText
package import LedeQuery
package import LedeIndex

extension CountRow {
  /// The contract's fields of a row of counts.
  package var record: Record { ["key": .optional(key), "count": .integer(count)] }
}

extension WordFrequency {
  /// A term of the index and the number of articles that hold it.
  package var termRecord: Record { ["term": .text(word), "count": .integer(count)] }

  /// A word and the number of articles that hold it.
  package var record: Record { ["word": .text(word), "count": .integer(count)] }
}

extension Archive.Reader {
  /// The contract's fields of an archive's statistics.
  package func record(of statistics: ArchiveStatistics) -> Record {
    var sections = Record()
    for section in statistics.bytesBySection {
      sections.append(section.name, .integer(section.bytes))
    }
    return [
      "articles": .integer(statistics.articles), "segments": .integer(statistics.segments),
      "generation": .integer(statistics.generation), "bytes": .integer(statistics.bytes),
      "terms": .integer(statistics.terms), "postings": .integer(statistics.postings),
      "bytesBySection": .record(sections), "deleted": .integer(statistics.deleted),
      "tombstones": .integer(statistics.tombstones),
      "language": .text(settings.language), "committed": .text("\(commitDate)"),
    ]
  }
}

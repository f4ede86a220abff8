package import Lede
package import LedeWire

extension AddReport {
  /// What became of the articles that were added.
  package var record: Record {
    [
      "added": .integer(added), "updated": .integer(updated), "unchanged": .integer(unchanged),
      "older": .integer(older), "removed": .integer(removed), "withdrawn": .integer(withdrawn),
      "revived": .integer(revived), "restricted": .integer(restricted),
      "mended": .integer(mended), "unreadDates": .integer(unreadDates),
      "passedOver": .integer(passedOver), "files": .integer(files),
      "skipped": .integer(skipped),
    ]
  }
}

extension FileReport {
  /// What became of a file.
  package var record: Record {
    [
      "path": .text(path), "format": .optional(format?.rawValue),
      "articles": .integer(imported), "removed": .integer(removed),
      "skipped": .integer(skippedCount),
      "reasons": .list(skips.map { .text($0.description) } + notes.map { .text($0) }),
    ]
  }
}

extension ExportReport {
  /// What an export wrote.
  package var record: Record {
    [
      "articles": .integer(articles), "withdrawn": .integer(withdrawn),
      "packages": .integer(packages), "concepts": .integer(concepts), "bytes": .integer(bytes),
      "replacedCharacters": .integer(replacedCharacters),
    ]
  }
}

/// How large an archive is, and what its bytes are spent on.
public struct ArchiveStatistics: Hashable, Sendable {
  /// Articles, neither deleted ones counted nor what stands for notices.
  package var articles = 0
  /// What sources hold back of articles whose text never came: see `Article.isBareNotice`.
  package internal(set) var notices = 0
  /// Articles that are deleted but still take room until a merge drops them.
  public internal(set) var deleted = 0
  /// Segments.
  public internal(set) var segments = 0
  /// Articles that were withdrawn and may come back in a newer version only.
  package var tombstones = 0
  /// Counts the archive's commits.
  package var generation = 0
  /// Bytes of all files that the commit needs.
  public internal(set) var bytes = 0
  /// Distinct terms.
  package internal(set) var terms = 0
  /// Entries of all postings lists.
  package internal(set) var postings = 0
  /// Bytes by section, in the order of names; what belongs to none is `other`.
  package var bytesBySection: [(name: String, bytes: Int)] {
    sections.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  var sections: [String: Int] = [:]
}

extension Snapshot {
  /// Counts what the archive holds; walks over the terms if there are several segments.
  package func statistics() throws(IndexError) -> ArchiveStatistics {
    var result = ArchiveStatistics()
    for part in parts {
      result.notices += try part.segment.notices().count {
        !(part.deletions?.contains($0) ?? false)
      }
    }
    result.articles = articleCount - result.notices
    result.deleted = documentCount - articleCount
    result.segments = parts.count
    result.generation = generation
    result.tombstones = manifest.tombstones.count
    for manifest in members.isEmpty ? [manifest] : members.map(\.manifest) {
      result.bytes += manifest.encoded.count
      for entry in manifest.entries {
        result.bytes += entry.length + (entry.deletions?.length ?? 0)
      }
    }
    for part in parts {
      result.postings += part.segment.file.footer.postingCount
      for (kind, range) in part.segment.file.footer.sections {
        result.sections[kind.statisticsName, default: 0] += range.count
      }
    }
    result.sections["other"] = result.bytes - result.sections.values.reduce(0, +)
    if parts.count == 1 {
      result.terms = parts[0].segment.termCount
    } else {
      try forEachTerm { _, _ in
        result.terms += 1
        return true
      }
    }
    return result
  }
}

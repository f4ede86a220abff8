@testable import Lede
import LedeTestSupport
import LedeText
import LedeWire

extension TestFolder {
  /// An archive of articles and notices in JSON, each a commit of its own.
  func archive(_ name: String, _ lines: [String] = [], keepsText: Bool = true) throws -> Archive {
    var settings = ArchiveSettings()
    settings.keepsText = keepsText
    let archive = try Archive.create("\(path)/\(name).lede", settings: settings)
    var writer = try archive.writer()
    for line in lines {
      try writer.add(json: Array(line.utf8))
      try writer.commit()
    }
    return archive
  }

  /// A new archive of what these have, read as one.
  func merge(_ archives: [Archive], _ name: String) throws -> Archive {
    try Archive.create("\(path)/\(name).lede", copying: Archive.open(archives.map(\.path)).reader)
  }
}

extension Archive.Reader {
  /// All that is told of an article's release: what may come again is held back by it, or not.
  func toldReleases() throws -> [String] {
    var told: [String] = []
    func tell(_ article: Article) {
      let metadata = article.metadata
      let embargo = metadata.embargo?.description ?? ""
      told.append("\(article.id) \(metadata.status.rawValue) \(embargo) \(article.body)")
    }
    try forEachArticle { tell($0) }
    for item in waitingNotices { tell(item.article) }
    for item in withdrawals { tell(item.article) }
    return told.sorted()
  }

  /// Each article's id, what holds it back in January 2027, and its text.
  func releaseStates() throws -> [String] {
    var states: [String] = []
    try forEachArticle {
      let held = $0.metadata.restriction(at: 1_800_000_000)?.rawValue ?? "usable"
      states.append("\($0.id) \(held) \($0.body)")
    }
    return states.sorted()
  }
}

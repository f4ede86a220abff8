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
}

extension Archive.Reader {
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

internal import LedeJSON
internal import LedeText

/// The fields of an article that have no place in `Article`, sorted into those that a format has an
/// element for and the rest.
struct StatedExtras {
  /// What stands before the name of an extra where a format wants a URI.
  static let scheme = "x-lede:extra:"

  /// Those for which NewsML-G2 has an element.
  private var placed: [String: String] = [:]
  /// The rest, in their order.
  private(set) var unplaced: [Article.Extra] = []

  init(_ extras: [Article.Extra]) {
    for extra in extras {
      if Self.names.contains(extra.name), placed[extra.name] == nil {
        placed[extra.name] = extra.json
      } else {
        unplaced.append(extra)
      }
    }
  }

  /// The item's version; 1 where none is stated.
  var version: Int { placed["version"].flatMap { Int($0) } ?? 1 }

  /// A stated string.
  func text(_ name: String) -> String? {
    guard let json = placed[name] else { return nil }
    var reader = JSONReader(json.utf8Span.span)
    do throws(JSONError) { return try reader.string() } catch { return nil }
  }

  private static let names: Set<String> = ["version", "versionCreated", "provider"]
}

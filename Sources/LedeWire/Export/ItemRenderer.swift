internal import LedeText

/// Turns items into a format's bytes: whole files of one item each, or one file of many.
protocol ItemRenderer: AnyObject {
  /// What the names of its files end in.
  var fileEnding: String { get }
  /// Characters that became U+FFFD so far.
  var replacedCharacters: Int { get }
  /// Whether one file of many items has a place for withdrawals.
  var tellsWithdrawals: Bool { get }
  /// A file that holds one item.
  func whole(_ item: ExportItem, _ bytes: inout [UInt8]) throws(WireError)
  /// What stands before the first of many items.
  func begin(_ bytes: inout [UInt8]) throws(WireError)
  /// One of many items.
  func add(_ item: ExportItem, _ bytes: inout [UInt8]) throws(WireError)
  /// What stands behind the last of many items.
  func end(_ bytes: inout [UInt8]) throws(WireError)
  /// A name for an item's file, without its ending.
  func fileStem(_ item: ExportItem) -> String
}

extension ItemRenderer {
  var tellsWithdrawals: Bool { true }
}

extension ArticleFormat {
  /// What writes this format.
  func renderer(_ settings: ExportSettings) throws(WireError) -> any ItemRenderer {
    switch self {
    case .newsMLG2: try NewsMLG2Renderer(settings)
    case .nitf: try NITFRenderer(settings)
    case .ninjs1: NinjsRenderer(.v1, settings)
    case .ninjs3, .ninjs: NinjsRenderer(.v3, settings)
    case .csv: CSVRenderer(settings)
    case .json: JSONRenderer(settings)
    case .openSearch: OpenSearchRenderer(settings)
    default: throw WireError(.badSetting, "\(rawValue) is a format that Lede reads but not writes")
    }
  }
}

/// File names that are the same wherever and whenever an item is written.
enum FileStem {
  /// A name made from a guid: what follows `:item:`, or `digest-` and what follows `:digest:`, if file
  /// systems of every kind take it as it is; otherwise as much of it as they take, and a hash that makes
  /// it the guid's own.
  static func of(guid: String) -> String {
    let local = local(guid)
    var stem = ""
    for byte in local.utf8.prefix(80) {
      let character = Character(Unicode.Scalar(byte))
      let isSafe =
        byte < 0x80 && (character.isLetter || character.isNumber || "-_.".contains(character))
      stem.append(isSafe ? character : "-")
    }
    let isWhole = stem == local && stem == stem.lowercased() && !stem.hasPrefix(".")
    if isWhole && !stem.isEmpty { return stem }
    let name = stem.drop { $0 == "." || $0 == "-" }
    return "\(name)-\(SHA256.hexadecimal(of: guid, digits: 12))"
  }

  private static func local(_ guid: String) -> String {
    if let range = guid.firstRange(of: ":item:") { return String(guid[range.upperBound...]) }
    for kind in ["digest", "entities"] {
      guard let range = guid.firstRange(of: ":\(kind):") else { continue }
      return kind + "-" + guid[range.upperBound...]
    }
    return guid
  }
}

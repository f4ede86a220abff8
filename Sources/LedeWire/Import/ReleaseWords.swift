/// The words by which a line says that its article must not be published yet, where the format has no field
/// for it: wires, mails, notes to editors.
enum ReleaseWords {
  /// Whether a line begins with such words: `EMBARGOED UNTIL 6 A.M.`, `Sperrfrist: 12 Uhr`.
  ///
  /// A headline of the news (`Embargo on oil lifted`) does not.
  static func holdBack(_ line: String) -> Bool {
    let head = line.prefix(80)
    // Behind `Eds:` and the like.
    if let colon = head.prefix(16).firstIndex(of: ":"), beginsSo(head[head.index(after: colon)...])
    {
      return true
    }
    return beginsSo(head)
  }

  private static func beginsSo(_ head: Substring) -> Bool {
    let start = head.drop { !$0.isLetter }
    let lower = start.lowercased()
    if openings.contains(where: { lower.hasPrefix($0) }) { return true }
    // Alone in capitals, before a mark.
    for word in ["EMBARGOED", "EMBARGO"] where start.hasPrefix(word) {
      let behind = start.dropFirst(word.count).drop { $0 == " " }.first
      return behind.map { ":-–—/*!(])".contains($0) } ?? true
    }
    return false
  }

  private static let openings = [
    "embargoed until", "embargoed till", "embargoed for", "embargoed to", "embargo until",
    "embargo till", "embargo:", "under embargo until", "under embargo till", "strictly embargoed",
    "strict embargo", "hold for release", "hold until", "not for publication before",
    "not for publication until", "not for release before", "not for release until",
    "not for use before", "not for use until", "do not publish before", "do not publish until",
    "do not use before", "do not use until", "sperrfrist", "sous embargo", "embargo jusqu",
    "embargado hasta", "bajo embargo", "embargo hasta", "embargado até", "sob embargo",
    "embargo até",
    "onder embargo", "embargo tot", "sotto embargo", "embargo fino", "embargo bis",
  ]
}

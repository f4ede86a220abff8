internal import LedeText

/// What an archive knows of an article's release besides status and embargo: the version of its text, and what holds it
/// back, or waits for what it means.
struct KnownRelease: Hashable, Sendable {
  /// The version of the text; the article may go by that of a notice. Nothing where there is no text.
  var text: KnownVersion
  var holds: Holds

  init(text: KnownVersion, _ holds: Holds) {
    self.text = text
    self.holds = holds
  }

  /// What a row of the columns says that has no list of holds.
  ///
  /// - Parameter isBare: Whether it has no text: see `Article.isBareNotice`.
  init(
    _ version: KnownVersion, _ status: ArticleMetadata.Status, until embargo: ArticleDate?,
    isBare: Bool
  ) {
    text = isBare ? .none : version
    let reach: Hold.Reach =
      version.saysNothing
      ? isBare ? .everything : .unstated(behind: version.lastStated)
      : .version(version.lastStated)
    holds = Holds(reach, status, until: embargo)
    if isBare, version.isCounted, version.lastStated > 0 {
      holds.formUnion(Holds(.version(version.lastStated), status, until: embargo))
    }
  }

  /// Whether the text of a later archive takes the place of this one's, where they are read as one: it does not where this
  /// one is of a higher version, or Lede counted it behind the same.
  ///
  /// What states no version counts as the first, as it does for kills and holds. It cannot take the place of what states a
  /// higher one, wherever it stands: a kill of a version in between, of a third archive, spares that one.
  func isReplaced(by later: KnownRelease) -> Bool {
    (later.text.stated, later.text.numberBehind) >= (text.stated, text.numberBehind)
  }

  /// As it stands in the column; empty where the row says the same.
  func column(besides row: KnownRelease, isBare: Bool) -> [String] {
    guard row != self else { return [] }
    return (isBare ? [] : [text.text]) + holds.all.map(\.text)
  }

  /// What a list of the column says.
  ///
  /// - Throws: `damaged` for a text that says nothing.
  init(column texts: [String], file: String) throws(IndexError) {
    self.init(text: .none, Holds())
    for entry in texts {
      if let version = KnownVersion(text: entry) {
        text = version
      } else if let hold = Hold(entry[...]) {
        holds.insert(hold)
      } else {
        throw .damaged("what holds back an article cannot be read: \(entry)", file: file)
      }
    }
  }
}

extension KnownVersion {
  /// That of what has no text.
  static let none = KnownVersion(number: nil, counted: nil)

  /// The number that Lede counted behind a version that its source stated; 0 for none.
  fileprivate var numberBehind: Int {
    guard let number, let counted, counted > 0, number > counted else { return 0 }
    return number
  }

  /// As it stands in the column: `text`, `text 2`, `text 4 2` for what Lede counted behind 2.
  fileprivate var text: String {
    ["text", number.map { String($0) }, counted.map { String($0) }].compactMap(\.self)
      .joined(separator: " ")
  }

  fileprivate init?(text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.first == "text", words.count <= 3 else { return nil }
    let numbers = words.dropFirst().map { Int($0) }
    guard numbers.allSatisfy({ $0 ?? -1 >= 0 }) else { return nil }
    self.init(number: numbers.first ?? nil, counted: numbers.count > 1 ? numbers[1] : nil)
  }
}

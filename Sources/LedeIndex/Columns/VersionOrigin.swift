/// Who says which version an article is, where its metadata alone do not tell.
enum VersionOrigin: Hashable, Sendable {
  /// What its metadata state, its source states.
  case source
  /// Its source calls it the first, which its metadata do not keep.
  case sourceCallsItFirst
  /// Lede counted it; the last version that its source stated, 0 for none.
  case counted(after: Int)

  /// That of an article whose columns hold this.
  init(version: Int?, counted: Int?) {
    if let counted {
      self = .counted(after: counted)
    } else {
      self = version == 1 ? .sourceCallsItFirst : .source
    }
  }
}

/// The version of an article that is there.
package struct KnownVersion: Hashable, Sendable {
  /// The number that it goes by; nil where nobody states one.
  package let number: Int?
  /// The last one that its source stated, 0 for none, where Lede counted the number.
  let counted: Int?

  /// The last version that its source stated; 0 for none.
  var lastStated: Int { counted ?? number ?? 0 }

  /// What a version that a source states is compared with: numbers that Lede counted say nothing of it.
  package var stated: Int { max(lastStated, 1) }

  /// The lowest version stated by a source that takes this one's place, where both are known in one archive.
  ///
  /// A number that Lede counted says nothing of the source's next version: what the source stated last is compared with.
  /// That version again is what was replaced since, and does not come back; but it holds back.
  package func lowestAfter(holdsBack: Bool) -> Int {
    guard let counted, !holdsBack else { return stated }
    return counted + 1
  }

  /// Whether its source calls it the first.
  package var isFirst: Bool { number == 1 && counted == nil }

  /// Whether Lede counted the number.
  var isCounted: Bool { counted != nil }

  /// Whether the source says nothing of the article's version now.
  var saysNothing: Bool { number == nil || isCounted }

  /// Whether the article that takes its place, of this stated version, is counted on: the last version that its source
  /// stated then; nil where the stated version is the article's own.
  ///
  /// Once Lede has counted, its numbers go on rising, so that what went out with one is replaced elsewhere.
  func counting(behind stated: Int?) -> Int? {
    guard let stated else { return lastStated }
    return isCounted && stated <= number ?? 1 ? stated : nil
  }
}

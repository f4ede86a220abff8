internal import LedeText
internal import Synchronization

/// What a name says of an article's release, under whichever form systems write it. Each name is looked at once: a record has dozens,
/// and the next one has the same.
final class ReleaseName: Sendable {
  /// The name's letters, small, without what systems and tables put in front: `article.Status`, `field_moderation_state` and
  /// `currentState` are `status`, `moderationstate` and `state`.
  let plain: String
  /// A name of a field for a status: see `StatedStatus`.
  let isOfStatus: Bool
  /// A switch or a state of what is not published: see `UnpublishedMark`.
  let mark: UnpublishedMark.Kind?
  /// A name of a status or of something else: only words that are known count.
  let isOpen: Bool
  /// The word that a switch stands for: `deleted` of `isDeleted`.
  let switchWord: String?
  /// A switch by which an article must not be used.
  let isOfHold: Bool
  let isOfEmbargo: Bool
  let isOfStart: Bool
  let isOfPublication: Bool
  let isOfNotes: Bool
  /// A name of an object of data on the article.
  let isOfData: Bool
  /// A name of a list of words that are switches.
  let isOfFlags: Bool
  /// The status that the name states where it is on, as a word of a list of flags.
  let statusIfTrue: ArticleMetadata.Status?
  /// A field of the metadata for a status or an embargo.
  let isField: Bool

  private init(_ name: String) {
    plain = Self.plain(name)
    isOfStatus = StatedStatus.hasName(name)
    mark = UnpublishedMark.Kind(plain)
    isOpen = ArticleDraft.openNames.contains(plain)
    switchWord = ArticleDraft.switchNames[plain]
    isOfHold = ArticleDraft.holdSwitchNames[plain] != nil
    isOfEmbargo = ArticleDraft.namesEmbargo(plain)
    isOfStart = ArticleDraft.namesStart(plain)
    isOfPublication = ArticleDraft.namesPublication(plain)
    isOfNotes = ArticleDraft.notes.contains(plain)
    isOfData = ReleaseStatement.namesData(name)
    isOfFlags = name.lowercased().hasSuffix("flags")
    // `no_index` is a name of several words, and no sentence about the status.
    let isWord = name.allSatisfy { $0.isLetter || $0 == "-" || $0 == " " }
    statusIfTrue = isWord ? ArticleMetadata.Status(stated: name) : nil
    isField = ["status", "embargo"].contains(ArticleMetadata.field(named: name))
  }

  /// Whether a text or a number under the name says nothing of the release, whatever it is.
  var tellsNothing: Bool {
    !isOfStatus && mark == nil && !isOpen && switchWord == nil && !isOfHold && !isOfEmbargo
      && !isOfStart && !isOfPublication && !isOfNotes && !isOfData && !isOfFlags
      && statusIfTrue == nil
      && !isField
  }

  // MARK: Names that were looked at

  static func of(_ name: String) -> ReleaseName {
    if let known = known.withLock({ $0[name] }) { return known }
    let new = ReleaseName(name)
    guard name.utf8.count <= longestKept else { return new }
    known.withLock { known in
      // A file may have a name of its own for each value.
      if known.count >= mostKept { known.removeAll(keepingCapacity: true) }
      known[name] = new
    }
    return new
  }

  private static let known = Mutex<[String: ReleaseName]>([:])
  private static let mostKept = 2_048
  private static let longestKept = 64

  // MARK: Forms of names

  private static func plain(_ name: String) -> String {
    let letters = last(of: name).lowercased().filter(\.isLetter)
    for front in fronts where letters.hasPrefix(front) && letters.utf8.count > front.utf8.count {
      return String(letters.dropFirst(front.count))
    }
    return letters
  }

  /// What a name says behind the objects that it names: `meta.status`.
  static func last(of name: String) -> String {
    guard name.utf8.contains(UInt8(ascii: ".")) else { return name }
    let parts = name.split(separator: ".").map(String.init)
    guard let last = parts.last,
      parts.dropLast().allSatisfy({
        FieldNames.objects.contains($0.lowercased()) || ReleaseStatement.isOfData($0)
      })
    else { return name }
    return last
  }

  private static let fronts = ["field", "current", "cms", "article", "story"]

  /// Each of these words with each of what may stand before it.
  static func all(_ fronts: [String], _ words: [String]) -> Set<String> {
    Set(fronts.flatMap { front in words.map { front + $0 } })
  }

  /// What a state may be of: `approvalStatus`, `review_state`.
  static let kinds = [
    "", "approval", "content", "document", "editorial", "entry", "item", "lifecycle", "moderation",
    "news", "page", "post", "publication", "publish", "publishing", "release", "review", "story",
    "workflow",
  ]
}

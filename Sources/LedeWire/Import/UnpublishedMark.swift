/// Marks by which systems say that an article is not published: `"draft": true`, `published: no`, `visibility: private`.
enum UnpublishedMark {
  /// The state that a field says an article is in; nil for every other name and value.
  static func state(named name: String, _ value: String) -> String? {
    guard name.utf8.count <= longestName, value.utf8.count <= longestWord else { return nil }
    let kind = ReleaseName.of(name).mark
    guard kind != nil || name == "_archived" else { return nil }
    let word = value.lowercased()
    return switch kind {
    case .publication: StatedSwitch.noes.contains(word) ? "draft" : nil
    case .state: unpublished.contains(word) ? word : nil
    case .draft, nil: StatedSwitch.yeses.contains(word) ? "draft" : nil
    }
  }

  /// Whether one of the first lines of a text is such a mark, as `Draft: true`, `:status: draft` and `#+DRAFT: yes` are.
  static func stands(above text: String) -> Bool {
    let lines = text.prefix(2_000).split(whereSeparator: \.isNewline).prefix(20)
    return lines.contains { line in
      let line = line.drop { "#+: ".contains($0) }
      guard line.utf8.count <= 48, let colon = line.firstIndex(of: ":") else { return false }
      let value = ArticleDraft.trimmed(line[line.index(after: colon)...])
      return state(named: ArticleDraft.trimmed(line[..<colon]), value) != nil
    }
  }

  /// Whether a name is one of those that `state` knows.
  static func isName(_ name: String) -> Bool { ReleaseName.of(name).mark != nil }

  /// Whether a name is one of a switch that is on for what must not be used: `{"draft": false}` says nothing against an article.
  static func isSwitchOfHold(_ name: String) -> Bool {
    ReleaseName.of(name).mark == .draft || ArticleDraft.tellsOfRelease(name)
  }

  /// What a name stands for.
  enum Kind {
    /// A switch that is on for what is not published.
    case draft
    /// A switch that is on for what is published.
    case publication
    /// A word for how far the article is.
    case state

    init?(_ plain: String) {
      if drafts.contains(plain) {
        self = .draft
      } else if publications.contains(plain) {
        self = .publication
      } else if states.contains(plain) {
        self = .state
      } else {
        return nil
      }
    }
  }

  /// Switches that are on for what is not published.
  private static let drafts = ReleaseName.all(
    ["", "is", "in", "isin", "as", "saveas"],
    [
      "draft", "hidden", "private", "trash", "provisional", "provisionaldraft", "scheduled",
      "unlisted", "workinprogress", "wip", "drafts", "offline",
      "entwurf", "versteckt", "brouillon", "borrador", "bozza", "rascunho", "utkast", "kladde",
      "szkic", "черновик", "чернетка", "koncept",
    ])

  /// Switches that are on for what is published.
  private static let publications = ReleaseName.all(
    ["", "is", "dg"],
    [
      "published", "publish", "visible", "public", "approved", "publishable", "usable", "enabled",
      "released", "online",
    ]
  ).union(
    ReleaseName.all(
      ["okto", "canbe", "can", "readyto", "readyfor", "clearedto", "clearedfor"],
      ["publish", "published", "publication", "release", "released", "use"])
  ).union([
    "veröffentlicht", "veroeffentlicht", "freigegeben", "freigabe", "sichtbar", "öffentlich",
    "publié", "publiée", "publie", "visible", "validé", "publicado", "publicada", "aprobado",
    "aprovado", "pubblicato", "pubblicata", "approvato", "gepubliceerd", "vrijgegeven", "zichtbaar",
    "publicerad", "publiceret", "publisert", "julkaistu", "opublikowano", "opublikowany",
    "опубликовано", "опубликован", "опубліковано", "已发布", "公開",
  ])

  /// Names under which systems say whether an article is published yet.
  private static let states = ReleaseName.all(
    ReleaseName.kinds, ["status", "state", "stage", "step", "phase", "statuscode", "statusname"]
  ).union(["visibility", "lifecycle", "workflow", "approval"])

  private static let unpublished: Set = [
    "draft", "auto-draft", "pending", "private", "hidden", "future", "scheduled", "trash",
  ]
  private static let longestName = 32
  private static let longestWord = 20
}

internal import LedeText

/// What WordPress states of an entry in its exports: its kind, whether it is published, its dates.
///
/// Only published posts and pages are articles. Nothing in WordPress's own namespace is kept with an
/// article: passwords, comments and settings stand there.
struct WordPressPost {
  private let tree: MarkupTree
  private let item: MarkupTree.NodeIndex

  /// Nil for entries that are none of WordPress's.
  init?(_ tree: MarkupTree, _ item: MarkupTree.NodeIndex) {
    self.tree = tree
    self.item = item
    guard text("post_type") != nil || text("status") != nil || text("post_id") != nil else {
      return nil
    }
  }

  /// Whether an element belongs to WordPress's own namespace.
  static func owns(_ node: MarkupTree.NodeIndex, in tree: MarkupTree) -> Bool {
    let space = tree.space(node)
    return space == "wp"
      || space.contains("wordpress.org/export") && !space.contains("excerpt")
  }

  /// Whether the entry is something else than an article: an attachment, a menu, a style.
  var otherKind: String? {
    let kind = text("post_type") ?? "post"
    return Self.articleKinds.contains(kind.lowercased()) ? nil : kind
  }

  /// WordPress's own kinds of articles, and those that newsrooms add.
  private static let articleKinds: Set<String> = [
    "post", "page", "news", "article", "articles", "story", "stories", "report", "reports", "blog",
    "press", "press-release", "press_release", "pressrelease", "press-releases", "opinion",
    "column",
    "review", "interview",
  ]

  /// Why the entry is not published; nil if it is.
  var unpublished: String? {
    if text("post_password") != nil { return "with a password" }
    let status = text("status") ?? "without a status"
    return status.lowercased() == "publish" ? nil : status
  }

  /// The moment for which its publication is planned.
  var planned: ArticleDate? { text("status") == "future" ? date : nil }

  /// When it was published; of drafts, when it was begun, without a zone.
  var date: ArticleDate? { moment("post_date_gmt", "Z") ?? moment("post_date", "") }

  /// When it was changed last.
  var modified: ArticleDate? {
    moment("post_modified_gmt", "Z") ?? moment("post_modified", "")
  }

  /// The name that the site shows for the login of an author.
  func name(ofLogin login: String) -> String? {
    guard let channel = tree.parent(item) else { return nil }
    for author in tree.children(channel, "author") where Self.owns(author, in: tree) {
      guard tree.line(tree.child(author, "author_login")) == login else { continue }
      return tree.line(tree.child(author, "author_display_name"))
    }
    return nil
  }

  private func moment(_ name: String, _ zone: String) -> ArticleDate? {
    guard let text = text(name), !text.hasPrefix("0000") else { return nil }
    return ArticleDate.stated(text + zone)
  }

  private func text(_ name: String) -> String? {
    tree.children(item, name).first { Self.owns($0, in: tree) }.flatMap { tree.line($0) }
  }

  /// WordPress's text as HTML: a blank line parts paragraphs, and marks in brackets go; the text between
  /// `[caption]` and its end stays.
  static func html(_ text: String) -> String {
    var output = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "[") {
      output += rest[..<open]
      let inside = rest[rest.index(after: open)...]
      let name = inside.drop { $0 == "/" }.prefix { $0.isLetter || $0 == "-" || $0 == "_" }
      if shortcodes.contains(String(name)), let close = inside.firstIndex(of: "]") {
        rest = inside[inside.index(after: close)...]
      } else {
        output.append("[")
        rest = inside
      }
    }
    return FeedText.withParagraphs(output + rest)
  }

  /// The marks that WordPress itself knows.
  private static let shortcodes: Set<String> = [
    "audio", "caption", "wp_caption", "embed", "gallery", "playlist", "video",
  ]
}

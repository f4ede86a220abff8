/// Finds the text of the article in a web page.
enum MainText {
  /// The text of the part that is marked as the article's body, or else of the part whose paragraphs
  /// hold most of the page's text.
  static func text(of tree: MarkupTree, _ root: Int) -> String {
    let marked = ((root + 1)..<max(root + 1, tree.end(root))).filter {
      !tree.isText($0) && tree.attribute($0, "itemprop") == "articleBody"
    }
    var candidates = marked.map { BlockText.text(of: $0, in: tree) }
    if let best = richest(tree, root) { candidates.append(BlockText.text(of: best, in: tree)) }
    if let text = candidates.first(where: { $0.utf8.count > 200 }) { return text }
    let whole = BlockText.text(of: tree.descendant(root, "body") ?? root, in: tree)
    return candidates.max { $0.utf8.count < $1.utf8.count }.flatMap { $0.isEmpty ? nil : $0 }
      ?? whole
  }

  /// The element with the most text in its own paragraphs; those of its children count half.
  private static func richest(_ tree: MarkupTree, _ root: Int) -> Int? {
    var scores: [Int: Int] = [:]
    for paragraph in tree.descendants(root, "p") {
      let length = tree.content(paragraph).utf8.count
      guard length >= 40, let parent = tree.parent(paragraph) else { continue }
      scores[parent, default: 0] += length * 2
      if let above = tree.parent(parent) { scores[above, default: 0] += length }
    }
    return scores.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}

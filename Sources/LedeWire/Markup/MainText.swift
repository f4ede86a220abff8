/// Finds the text of the article in a web page.
enum MainText {
  /// The text of the part that is marked as the article's body, or else of the part whose paragraphs
  /// hold most of the page's text; without menus, asides, bylines and boxes, and without the first
  /// headline, which is the article's.
  static func text(of tree: MarkupTree, _ root: Int) -> String {
    let without = PageParts.beside(tree, root)
    let text = text(of: tree, root, without)
    return withoutLabels(text.isEmpty && !without.isEmpty ? Self.text(of: tree, root, []) : text)
  }

  /// Without the numbers and arrows of galleries, and without short lines that come again and again.
  private static func withoutLabels(_ text: String) -> String {
    let paragraphs = text.split(separator: "\n\n")
    var counts: [Substring: Int] = [:]
    for paragraph in paragraphs where paragraph.utf8.count < 80 {
      counts[paragraph, default: 0] += 1
    }
    return paragraphs.filter { paragraph in
      let isMark = paragraph.count <= 3 && !paragraph.contains(where: \.isLetter)
      return !isMark && counts[paragraph] ?? 1 < 3
    }.joined(separator: "\n\n")
  }

  /// Where the story stands in a page that goes on with other stories, each below a headline of its own:
  /// from the headline that the page's title names to the next one. The whole page, where there is one.
  private static func story(_ tree: MarkupTree, _ root: Int) -> Range<Int> {
    let whole = root..<tree.end(root)
    let headlines = tree.descendants(root, "h1").filter { tree.line($0) != nil }
    guard Set(headlines.map { tree.line($0) }).count > 1 else { return whole }
    let titles = titles(tree, root)
    let own = headlines.firstIndex { node in
      tree.line(node).map { line in line.count >= 10 && titles.contains { $0.contains(line) } }
        ?? false
    }
    guard let own else { return whole }
    let end = own + 1 < headlines.count ? headlines[own + 1] : whole.upperBound
    return headlines[own]..<end
  }

  private static func titles(_ tree: MarkupTree, _ root: Int) -> [String] {
    let stated = tree.descendants(root, "meta").filter {
      ["og:title", "twitter:title"].contains(
        tree.attribute($0, "property") ?? tree.attribute($0, "name"))
    }.compactMap { tree.attribute($0, "content") }
    return stated.map(ArticleDraft.onOneLine) + [tree.line(tree.descendant(root, "title")) ?? ""]
  }

  private static func text(of tree: MarkupTree, _ root: Int, _ without: Set<Int>) -> String {
    func text(_ node: Int) -> String {
      let text = BlockText.text(of: node, in: tree, without: without)
      let first = text.isEmpty ? [] : standfirsts(above: node, tree, root, without)
      return (first.filter { !text.contains($0) } + [text]).joined(separator: "\n\n")
    }
    let marked = ((root + 1)..<max(root + 1, tree.end(root))).filter {
      !tree.isText($0) && tree.attribute($0, "itemprop") == "articleBody"
    }
    var candidates = marked.map(text)
    if let best = richest(tree, root, without) { candidates.append(text(best)) }
    if let found = candidates.first(where: { $0.utf8.count > 200 }) { return found }
    return candidates.max { $0.utf8.count < $1.utf8.count }.flatMap { $0.isEmpty ? nil : $0 }
      ?? text(tree.descendant(root, "body") ?? root)
  }

  /// The paragraphs between the page's headline and the article's text that belong to the story: those
  /// whose class says so, and whole sentences in a `p`.
  private static func standfirsts(
    above text: Int, _ tree: MarkupTree, _ root: Int, _ without: Set<Int>
  ) -> [String] {
    guard let headline = tree.descendant(root, "h1"), headline < text else { return [] }
    var scope = text
    while let parent = tree.parent(scope), !(scope..<tree.end(scope)).contains(headline) {
      guard !["body", "html"].contains(tree.name(parent)) else { return [] }
      scope = parent
    }
    guard scope != text, !(text..<tree.end(text)).contains(headline) else { return [] }
    var found: [String] = []
    var index = tree.end(headline)
    while index < text {
      guard !tree.isText(index) else {
        index += 1
        continue
      }
      let name = tree.name(index)
      if without.contains(index) || tree.kind(index) == .hidden
        || ["figure", "a", "form"].contains(name) || isOfPicture(tree, index)
      {
        index = tree.end(index)
      } else if tree.end(index) <= text, ["p", "div", "h2", "h3"].contains(name),
        let line = standfirst(index, tree, without)
      {
        found.append(line)
        index = tree.end(index)
      } else {
        index += 1
      }
    }
    return found
  }

  /// Whether an element's class says that it belongs to a picture.
  private static func isOfPicture(_ tree: MarkupTree, _ node: Int) -> Bool {
    let name = (tree.attribute(node, "class") ?? "").lowercased()
    return ["caption", "imagedesc", "image-desc", "picture", "photo", "credit"].contains {
      name.contains($0)
    }
  }

  private static func standfirst(_ node: Int, _ tree: MarkupTree, _ without: Set<Int>) -> String? {
    let names = [tree.attribute(node, "class"), tree.attribute(node, "id")].compactMap(\.self)
    let isNamed = names.contains { name in
      name.lowercased().split { !$0.isLetter }.contains { standfirstWords.contains(String($0)) }
    }
    guard isNamed || tree.name(node) == "p" else { return nil }
    // A block of blocks is looked into.
    let isBlock = { (child: Int) in
      !tree.isText(child) && ["p", "div", "figure"].contains(tree.name(child))
    }
    guard !tree.children(node).contains(where: isBlock) else { return nil }
    let text = BlockText.text(of: node, in: tree, without: without)
    guard text.utf8.count >= 40, let last = text.last else { return nil }
    return isNamed && text.utf8.count < 1_000 || text.utf8.count >= 60 && ".!?…\"”»。".contains(last)
      ? text : nil
  }

  private static let standfirstWords: Set<String> = [
    "standfirst", "lead", "lede", "intro", "introduction", "dek", "deck", "chapo", "chapeau",
    "vorspann",
    "entradilla", "ingress", "sommario", "occhiello", "subtitle", "subheadline", "subhead",
  ]

  /// The element with the most text in its own paragraphs; those of its children count half.
  ///
  /// A paragraph is a block whose text is its own, whatever its name. A block whose own text is parted
  /// by `br` holds paragraphs itself.
  private static func richest(_ tree: MarkupTree, _ root: Int, _ without: Set<Int>) -> Int? {
    let all = paragraphs(tree, root, without).filter { $0.length >= 40 }
    let story = story(tree, root)
    let own = all.filter { story.contains($0.block) }
    let isStory = own.reduce(0) { $0 + $1.length } >= 400
    var scores: [Int: Int] = [:]
    for (block, length, hasBreaks) in isStory ? own : all {
      let isParted = hasBreaks && tree.name(block) != "p"
      guard let holder = isParted ? block : tree.parent(block) else { continue }
      scores[holder, default: 0] += length * 2
      if let above = tree.parent(holder) { scores[above, default: 0] += length }
    }
    return scores.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// The blocks that have text of their own, with its length in bytes, that of links left out, and
  /// whether line breaks part it.
  private static func paragraphs(
    _ tree: MarkupTree, _ root: Int, _ without: Set<Int>
  ) -> [(block: Int, length: Int, hasBreaks: Bool)] {
    var found: [Int: (length: Int, hasBreaks: Bool)] = [:]
    var open: [(block: Int, end: Int)] = [(root, tree.end(root))]
    var index = root + 1
    while index < tree.end(root) {
      while open.count > 1, let last = open.last, last.end <= index { open.removeLast() }
      guard let block = open.last?.block else { break }
      if tree.isText(index) {
        let length = tree.bytes(index).count
        if length > 2 { found[block, default: (0, false)].length += length }
      } else if without.contains(index) || tree.kind(index) == .hidden || tree.name(index) == "a" {
        index = tree.end(index)
        continue
      } else if tree.kind(index) == .line {
        found[block, default: (0, false)].hasBreaks = true
      } else if tree.kind(index) != .inline {
        open.append((index, tree.end(index)))
      }
      index += 1
    }
    return found.map { ($0.key, $0.value.length, $0.value.hasBreaks) }
  }
}

internal import LedeJSON

/// Texts that systems keep as trees of blocks in JSON: Arc's content elements, Contentful's rich text,
/// Editor.js, Lexical, ProseMirror, Slate.
enum StructuredText {
  /// The paragraphs of one of Arc's content elements; none of pictures and links to other stories.
  static func pieces(_ element: JSONValue) -> [String] {
    switch element["type"]?.text {
    case "text", "header", "raw_html", nil:
      return [element["content"]?.text].compactMap(\.self).map(Markup.text).filter { !$0.isEmpty }
    case "list":
      return (element["items"]?.elements ?? []).flatMap(pieces)
    case "quote":
      let citation = element["citation"]?["content"]?.text
      return (element["content_elements"]?.elements ?? []).flatMap(pieces)
        + [citation].compactMap(\.self).map(Markup.text)
    case "table":
      var rows: [JSONValue] = []
      if let header = element["header"] { rows.append(header) }
      if case .array(let others)? = element["rows"] { rows += others }
      return rows.map { row in
        row.elements.compactMap { $0["content"]?.text }.map(Markup.text).joined(separator: " ")
      }.filter { !$0.isEmpty }
    case "correction":
      return [element["text"]?.text].compactMap(\.self).map(Markup.text)
    default:
      return []
    }
  }

  /// The paragraphs of a tree of blocks, in their order; none if the value is no such tree.
  static func paragraphs(_ value: JSONValue) -> [String] {
    var found: [String] = []
    collect(value, &found, depth: 0)
    return found
  }

  /// Members that hold a block's children, in the words of the systems.
  private static let children = [
    "value", "root", "document", "content", "children", "blocks", "items", "nodes",
  ]
  /// Members that hold the text of a leaf.
  private static let texts = ["text", "value", "content", "html"]

  private static func collect(_ value: JSONValue, _ found: inout [String], depth: Int) {
    guard depth < 24 else { return }
    switch value {
    case .array(let elements):
      // Leaves beside one another are the runs of one paragraph.
      let leaves = elements.compactMap(leaf)
      if !elements.isEmpty, leaves.count == elements.count {
        add(leaves.joined(), to: &found)
      } else {
        for element in elements { collect(element, &found, depth: depth + 1) }
      }
    case .object(let members):
      if let text = leaf(value) { return add(text, to: &found) }
      // Editor.js keeps a block's members one level down.
      if case .object? = value["data"], let data = value["data"] {
        return collect(data, &found, depth: depth + 1)
      }
      if let inline = inline(value, depth: 0) { return add(inline, to: &found) }
      for name in children {
        guard let child = members.first(where: { $0.key == name })?.value else { continue }
        collect(child, &found, depth: depth + 1)
      }
    default: break
    }
  }

  /// The text of a block all of whose children are runs of text, links among them.
  private static func inline(_ block: JSONValue, depth: Int) -> String? {
    guard depth < 8 else { return nil }
    for name in ["content", "children"] {
      guard case .array(let elements)? = block[name], !elements.isEmpty,
        elements.contains(where: { leaf($0) != nil })
      else { continue }
      return elements.compactMap { leaf($0) ?? inline($0, depth: depth + 1) }.joined()
    }
    return nil
  }

  /// The text of a run; nil for what has children.
  private static func leaf(_ value: JSONValue) -> String? {
    guard case .object = value else { return nil }
    for name in texts {
      if case .string(let text)? = value[name] { return text }
    }
    return nil
  }

  private static func add(_ text: String, to found: inout [String]) {
    let text = ArticleDraft.trimmed(Markup.text(text))
    if !text.isEmpty { found.append(text) }
  }
}

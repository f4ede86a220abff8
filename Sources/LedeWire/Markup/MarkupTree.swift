/// Elements and texts of a document, or of the part of it that is being read, in document order.
///
/// Nodes stand in one array, each with the index behind its last descendant: children and
/// descendants are ranges, nothing recurses, and an item that is done is cut off the array's end.
struct MarkupTree {
  /// Where a node stands; valid until the tree is cut before it.
  typealias NodeIndex = Int

  struct Node {
    /// Which name; negative for text.
    let name: Int32
    let space: Int32
    let parent: Int32
    /// The index behind the last descendant; behind everything while the element is open.
    var end: Int32
    /// Bytes of `text` for text, entries of `attributes` for elements.
    let start: Int32
    var stop: Int32
  }

  struct Attribute {
    let name: Int32
    let start: Int32
    let stop: Int32
  }

  private(set) var nodes: [Node] = []
  private(set) var attributes: [Attribute] = []
  private(set) var text: [UInt8] = []
  private(set) var open: [Int32] = []
  private var names: [String] = []
  private var kinds: [BlockText.Kind] = []
  private var nameIndex: [String: Int32] = [:]

  /// Bytes that the tree takes, roughly.
  var size: Int { text.count + nodes.count * 24 + attributes.count * 12 }

  // MARK: Reading

  /// The root element, or nil for an empty tree.
  var root: NodeIndex? { nodes.indices.first { !isText($0) } }

  /// An element's local name; empty for text.
  func name(_ node: NodeIndex) -> String {
    isText(node) ? "" : names[Int(nodes[node].name)]
  }

  /// What an element does to the text around it.
  func kind(_ node: NodeIndex) -> BlockText.Kind {
    isText(node) ? .inline : kinds[Int(nodes[node].name)]
  }

  /// The URI of an element's namespace, or its prefix where that is not declared.
  func space(_ node: NodeIndex) -> String { names[Int(nodes[node].space)] }

  func parent(_ node: NodeIndex) -> NodeIndex? {
    nodes[node].parent < 0 ? nil : Int(nodes[node].parent)
  }

  /// The index behind the node's last descendant.
  func end(_ node: NodeIndex) -> NodeIndex {
    nodes[node].end == .max ? nodes.count : Int(nodes[node].end)
  }

  func isText(_ node: NodeIndex) -> Bool { nodes[node].name < 0 }

  /// The number of a name that the document may have; elements are compared by numbers.
  private func number(_ name: String) -> Int32? { nameIndex[name] }

  /// The child elements.
  func children(_ node: NodeIndex) -> [NodeIndex] {
    var found: [NodeIndex] = []
    var child = node + 1
    let end = end(node)
    while child < end {
      if !isText(child) { found.append(child) }
      child = self.end(child)
    }
    return found
  }

  /// The child elements of a name.
  func children(_ node: NodeIndex, _ wanted: String) -> [NodeIndex] {
    guard let wanted = number(wanted) else { return [] }
    var found: [NodeIndex] = []
    var child = node + 1
    let end = end(node)
    while child < end {
      if nodes[child].name == wanted { found.append(child) }
      child = self.end(child)
    }
    return found
  }

  /// The first child element of a name.
  func child(_ node: NodeIndex?, _ wanted: String) -> NodeIndex? {
    guard let node, let wanted = number(wanted) else { return nil }
    var child = node + 1
    let end = end(node)
    while child < end {
      if nodes[child].name == wanted { return child }
      child = self.end(child)
    }
    return nil
  }

  /// All elements of a name below a node, in document order.
  func descendants(_ node: NodeIndex, _ wanted: String) -> [NodeIndex] {
    guard let wanted = number(wanted) else { return [] }
    return ((node + 1)..<max(node + 1, end(node))).filter { nodes[$0].name == wanted }
  }

  /// The first element of a name below a node.
  func descendant(_ node: NodeIndex?, _ wanted: String) -> NodeIndex? {
    guard let node, let wanted = number(wanted) else { return nil }
    return ((node + 1)..<max(node + 1, end(node))).first { nodes[$0].name == wanted }
  }

  /// An attribute's value by its local name.
  func attribute(_ node: NodeIndex?, _ wanted: String) -> String? {
    guard let node, !isText(node), let wanted = number(wanted) else { return nil }
    for index in Int(nodes[node].start)..<Int(nodes[node].stop)
    where attributes[index].name == wanted {
      return string(attributes[index].start, attributes[index].stop)
    }
    return nil
  }

  /// All text below a node, white space made single blanks; nil if there is none. Breaks of lines and
  /// blocks are blanks too.
  func line(_ node: NodeIndex?) -> String? {
    guard let node else { return nil }
    var content = ""
    for index in node..<max(node + 1, end(node)) {
      if isText(index) {
        content += string(nodes[index].start, nodes[index].stop)
      } else if index > node, kind(index) != .inline {
        content += " "
      }
    }
    let line = ArticleDraft.onOneLine(content)
    return line.isEmpty ? nil : line
  }

  /// The texts of an element's parts, parted by commas where the source parts them by tags alone:
  /// `<city>Tolmin</city><country>Slovenia</country>`.
  func list(_ node: NodeIndex?) -> String? {
    guard let node else { return nil }
    var parts: [String] = []
    var child = node + 1
    while child < end(node) {
      if let part = isText(child) ? text(child) : list(child) {
        // Texts between elements bring their own commas.
        let bare = part.drop { ", ".contains($0) }
        let length = bare.reversed().drop { ", ".contains($0) }.count
        if length > 0 { parts.append(String(bare.prefix(length))) }
      }
      child = end(child)
    }
    let line = ArticleDraft.onOneLine(parts.joined(separator: ", "))
    return line.isEmpty ? nil : line
  }

  /// A text node's text on one line; nil if it is white space.
  private func text(_ node: NodeIndex) -> String? {
    let line = ArticleDraft.onOneLine(string(nodes[node].start, nodes[node].stop))
    return line.isEmpty ? nil : line
  }

  /// All text below a node as it stands.
  func content(_ node: NodeIndex) -> String {
    var content = ""
    for index in node..<max(node + 1, end(node)) where isText(index) {
      content += string(nodes[index].start, nodes[index].stop)
    }
    return content
  }

  /// The bytes of a text node.
  func bytes(_ node: NodeIndex) -> Range<Int> { Int(nodes[node].start)..<Int(nodes[node].stop) }

  private func string(_ start: Int32, _ stop: Int32) -> String {
    String(decoding: text[Int(start)..<Int(stop)], as: UTF8.self)
  }

  // MARK: Building

  /// The number that stands for a name.
  mutating func intern(_ name: String) -> Int32 {
    if let known = nameIndex[name] { return known }
    let index = Int32(names.count)
    names.append(name)
    kinds.append(BlockText.kind(name))
    nameIndex[name] = index
    return index
  }

  mutating func startElement(_ name: Int32, _ space: Int32) {
    let node = Node(
      name: name, space: space, parent: open.last ?? -1, end: .max,
      start: Int32(clamping: attributes.count), stop: Int32(clamping: attributes.count))
    open.append(Int32(nodes.count))
    nodes.append(node)
  }

  /// Adds an attribute to the element that was just started.
  mutating func addAttribute(_ name: Int32, _ value: Span<UInt8>) {
    let start = Int32(clamping: text.count)
    appendBytes(value, to: &text)
    attributes.append(Attribute(name: name, start: start, stop: Int32(clamping: text.count)))
    nodes[nodes.count - 1].stop += 1
  }

  /// Closes the element that was opened last, and gives its index.
  mutating func endElement() -> NodeIndex? {
    guard let node = open.popLast() else { return nil }
    nodes[Int(node)].end = Int32(nodes.count)
    return Int(node)
  }

  mutating func addText(_ bytes: Span<UInt8>) {
    guard let parent = open.last else { return }
    let start = Int32(clamping: text.count)
    appendBytes(bytes, to: &text)
    let stop = Int32(clamping: text.count)
    if let last = nodes.indices.last, isText(last), nodes[last].stop == start,
      nodes[last].parent == parent
    {
      nodes[last].stop = stop
    } else {
      let end = Int32(nodes.count + 1)
      nodes.append(Node(name: -1, space: 0, parent: parent, end: end, start: start, stop: stop))
    }
  }

  /// Cuts a closed element off the tree's end, with all that was read since it was opened.
  mutating func cut(_ node: NodeIndex) {
    let first = nodes[node...].first { $0.name < 0 || $0.start < $0.stop }
    if let first, first.name < 0 {
      text.removeSubrange(Int(first.start)...)
    } else if let first {
      text.removeSubrange(Int(attributes[Int(first.start)].start)...)
    }
    attributes.removeSubrange(Int(nodes[node].start)...)
    nodes.removeSubrange(node...)
  }
}

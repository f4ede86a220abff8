/// The paragraphs of a word processor's document, whatever its vocabulary.
struct DocumentText {
  /// What an element is to the text.
  enum Role {
    /// Its contents go on as if it were not there.
    case inline
    /// A paragraph; its style.
    case paragraph
    /// Holds text that is shown.
    case text
    /// Stands for characters.
    case characters(String)
    /// A row of a table, and a cell in it.
    case row, cell
    /// Has paragraphs of its own, which stand behind the paragraph that it is in: a text box.
    case box
    /// A note, which stands behind the text.
    case note
    /// Is no text of the document: properties, deleted text, comments.
    case hidden
  }

  /// A paragraph and its style's name in the document.
  struct Paragraph {
    var style: String?
    var text = ""
  }

  private let tree: MarkupTree
  private let role: (MarkupTree.NodeIndex) -> Role
  private let style: (MarkupTree.NodeIndex) -> String?
  /// Whether text counts only within elements that are said to hold it.
  private let onlyInTextElements: Bool
  private var notes: [MarkupTree.NodeIndex] = []

  init(
    _ tree: MarkupTree, onlyInTextElements: Bool,
    role: @escaping (MarkupTree.NodeIndex) -> Role,
    style: @escaping (MarkupTree.NodeIndex) -> String?
  ) {
    self.tree = tree
    self.role = role
    self.style = style
    self.onlyInTextElements = onlyInTextElements
  }

  /// The paragraphs below a node, in their order, and behind them those of the notes; none is empty.
  mutating func paragraphs(of node: MarkupTree.NodeIndex) -> [Paragraph] {
    notes = []
    var found = blocks(node)
    var next = 0
    while next < notes.count {
      found += blocks(notes[next])
      next += 1
    }
    return found
  }

  /// The paragraphs below a node without notes. Elements nest to the parser's 256 levels at most.
  private mutating func blocks(_ node: MarkupTree.NodeIndex) -> [Paragraph] {
    var found: [Paragraph] = []
    var index = node + 1
    let stop = tree.end(node)
    while index < stop {
      guard !tree.isText(index) else {
        index += 1
        continue
      }
      switch role(index) {
      case .paragraph:
        var boxes: [MarkupTree.NodeIndex] = []
        let text = text(of: index, &boxes)
        if !text.isEmpty { found.append(Paragraph(style: style(index), text: text)) }
        for box in boxes { found += blocks(box) }
        index = tree.end(index)
      case .row:
        found += row(index)
        index = tree.end(index)
      case .hidden: index = tree.end(index)
      case .note:
        notes.append(index)
        index = tree.end(index)
      default: index += 1
      }
    }
    return found
  }

  /// A row as one line, where each of its cells is a short paragraph; else its paragraphs, as tables that
  /// only lay out a page hold them.
  private mutating func row(_ node: MarkupTree.NodeIndex) -> [Paragraph] {
    var cells: [[Paragraph]] = []
    var index = node + 1
    let stop = tree.end(node)
    while index < stop {
      if !tree.isText(index), case .cell = role(index) {
        cells.append(blocks(index))
        index = tree.end(index)
      } else {
        index += 1
      }
    }
    let paragraphs = cells.flatMap(\.self)
    let isTabular = cells.allSatisfy { $0.count < 2 && ($0.first?.text.utf8.count ?? 0) < 120 }
    guard isTabular, paragraphs.count > 1 else { return paragraphs }
    return [Paragraph(text: paragraphs.map(\.text).joined(separator: "  "))]
  }

  /// The text of a paragraph, white space made single blanks, line breaks kept.
  private mutating func text(
    of node: MarkupTree.NodeIndex, _ boxes: inout [MarkupTree.NodeIndex]
  ) -> String {
    var output = ""
    var textEnd = 0
    var index = node + 1
    let stop = tree.end(node)
    while index < stop {
      guard !tree.isText(index) else {
        if !onlyInTextElements || index < textEnd { output += tree.content(index) }
        index += 1
        continue
      }
      switch role(index) {
      case .text: textEnd = tree.end(index)
      case .characters(let characters): output += characters
      case .hidden:
        index = tree.end(index)
        continue
      case .box:
        boxes.append(index)
        index = tree.end(index)
        continue
      case .note:
        notes.append(index)
        index = tree.end(index)
        continue
      case .inline, .paragraph, .row, .cell: break
      }
      index += 1
    }
    return output.split(separator: "\u{2028}").map { ArticleDraft.onOneLine(String($0)) }
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// What stands for a line break within a paragraph.
  static let lineBreak = "\u{2028}"
}

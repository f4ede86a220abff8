package import LedeRecords
internal import LedeWire

/// Records as rows of a table: ruled by ASCII lines, boxed, or in Markdown.
package struct TableForm {
  /// What is drawn around the cells.
  package enum Frame {
    case ruled, box, markdown
  }

  private let frame: Frame
  private let names: [String]
  private let rows: [[String]]
  private let alignsRight: [Bool]
  private let widths: [Int]

  /// A table of these records under the names of all their fields, at most `width` columns
  /// wide: cells are cut short, and where that is not enough, the last fields are left out, and a column of "…"
  /// tells so. For a terminal, cells are made harmless one
  /// by one before they are measured, so that none changes how its neighbours look.
  package init(_ records: [Record], frame: Frame, width: Int? = nil, isForTerminal: Bool = false) {
    self.frame = frame
    var names = records.fieldNames
    var rows = records.map { record in
      names.map { name in
        let cell = Self.cell(record[name]?.cell ?? "", frame)
        return isForTerminal ? TerminalFilter.shown(cell) : cell
      }
    }
    var alignsRight = names.map { name in
      records.allSatisfy { $0[name].map { $0.isNumber || $0 == .null } ?? true }
        && records.contains { $0[name]?.isNumber ?? false }
    }
    var widths = names.indices.map { column in
      max(names[column].displayWidth, rows.map { $0[column].displayWidth }.max() ?? 0)
    }
    if frame == .markdown { widths = widths.map { max(3, $0) } }
    if let width, !names.isEmpty {
      let whole = widths
      var shown = names.count
      func fits(least: Int) -> Bool {
        let borders = frame == .box ? 3 * widths.count + 1 : 3 * widths.count - 1
        return Self.shrink(&widths, to: width - borders, least: least)
      }
      while !fits(least: shown == 1 ? 1 : Self.leastWidth), shown > 1 {
        shown -= 1
        widths = whole.prefix(shown) + [1]
      }
      if shown < names.count {
        names = names.prefix(shown) + ["…"]
        rows = rows.map { $0.prefix(shown) + ["…"] }
        alignsRight = alignsRight.prefix(shown) + [false]
      }
    }
    self.names = names
    self.rows = rows
    self.alignsRight = alignsRight
    self.widths = widths
  }

  /// Columns of the terminal that a cell keeps where it has as many.
  private static let leastWidth = 6

  package func lines(paint: Paint) -> [StyledText] {
    let header = row(names, paint: paint, isHeader: true)
    let body = rows.map { row($0, paint: paint, isHeader: false) }
    switch frame {
    case .ruled: return [header, StyledText(rule("", "-", "+", ""))] + body
    case .box:
      let (top, middle, bottom) = (
        rule("┌", "─", "┬", "┐"), rule("├", "─", "┼", "┤"), rule("└", "─", "┴", "┘")
      )
      return [StyledText(top), header, StyledText(middle)] + body + [StyledText(bottom)]
    case .markdown:
      let marks = zip(widths, alignsRight).map { width, isRight in
        String(repeating: "-", count: isRight ? width + 1 : width + 2) + (isRight ? ":" : "")
      }
      return [header, StyledText("|" + marks.joined(separator: "|") + "|")] + body
    }
  }

  private func row(_ cells: [String], paint: Paint, isHeader: Bool) -> StyledText {
    let padded = cells.indices.map { column in
      var cell = Layout.truncate(cells[column], width: widths[column])
      // Blanks at the end of a line help nobody.
      let isAtEnd = frame == .ruled && column == cells.count - 1 && !alignsRight[column]
      if !isAtEnd { cell = Layout.pad(cell, to: widths[column], onLeft: alignsRight[column]) }
      return isHeader ? paint(cell, .bold) : StyledText(cell)
    }
    switch frame {
    case .ruled:
      return " " + padded.joined(separator: " | ")
    case .box: return "│ " + padded.joined(separator: " │ ") + " │"
    case .markdown: return "| " + padded.joined(separator: " | ") + " |"
    }
  }

  private func rule(_ left: String, _ line: String, _ cross: String, _ right: String) -> String {
    left + widths.map { String(repeating: line, count: $0 + 2) }.joined(separator: cross) + right
  }

  private static func cell(_ text: String, _ frame: Frame) -> String {
    let cell =
      text.utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "\\") } ? text.backslashed : text
    guard frame == .markdown else { return cell }
    return cell.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }

  /// Takes columns from the widest cells, one at a time, until all fit or none has more than `least`; false where
  /// they do not fit then.
  private static func shrink(_ widths: inout [Int], to available: Int, least: Int) -> Bool {
    var excess = widths.reduce(0, +) - available
    while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > least
    {
      widths[widest] -= 1
      excess -= 1
    }
    return excess <= 0
  }
}

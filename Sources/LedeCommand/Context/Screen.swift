/// What results are shown on: a terminal with so many columns and rows, or anything else.
package struct Screen: Sendable {
  /// A person looks at it.
  package var isTerminal: Bool
  /// Columns of characters, 20 at the least.
  package var columns: Int
  /// Rows of characters, 4 at the least.
  package var rows: Int
  /// Escape sequences for colour are written.
  package var isColoured: Bool

  /// A screen of this size.
  package init(isTerminal: Bool, columns: Int = 80, rows: Int = 24, isColoured: Bool = false) {
    self.isTerminal = isTerminal
    self.columns = max(20, columns)
    self.rows = max(4, rows)
    self.isColoured = isColoured
  }

  /// A file or a pipe: nothing is wrapped, cut or coloured.
  package static let none = Screen(isTerminal: false)

  package var paint: Paint { Paint(isColoured: isColoured) }

  /// Columns that running text takes: long lines are hard to read.
  package var textWidth: Int { isTerminal ? min(columns, 100) : Int.max }
}

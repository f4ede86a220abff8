internal import LedeJSON
package import LedeRecords
internal import LedeWire

/// Writes records in one of the formats to an output, those that can at once, tables when all
/// their rows are known.
package struct RecordWriter {
  private let format: RecordFormat
  private let output: any TextOutput
  /// Columns of the terminal, which a table may take; nil where there is none.
  private let width: Int?
  private let paint: Paint
  /// There is one record and no list of them, so that JSON has no brackets around it.
  private let isSingle: Bool
  /// Cells that a spreadsheet would run get an apostrophe before them.
  private let guardsCells: Bool
  private var json = JSONWriter()
  private var rows: [Record] = []
  private var count = 0

  package init(
    _ format: RecordFormat, to output: any TextOutput, width: Int? = nil,
    paint: Paint = Paint(isColoured: false), isSingle: Bool = false, guardsCells: Bool = false
  ) {
    self.format = format
    self.output = output
    self.width = width
    self.paint = paint
    self.isSingle = isSingle
    self.guardsCells = guardsCells
  }

  /// Writes a record, or keeps it until `finish` where its format needs all of them.
  package mutating func write(_ record: Record) throws(CommandError) {
    switch format {
    case .json:
      json.removeAll()
      record.write(to: &json)
      if !isSingle { try output.write(count == 0 ? "[\n" : ",\n") }
      try output.write(json.bytes)
    case .jsonl:
      json.removeAll()
      record.write(to: &json)
      json.newline()
      try output.write(json.bytes)
    case .line, .text:
      if count > 0 { try output.write("\n") }
      try output.write(LineForm.text(of: record, paint: paint))
    case .xml:
      if count == 0 { try output.write(XMLForm.opening) }
      try output.write(XMLForm.text(of: record))
    // A later record may have a field that the first has not: the mark of what is withheld.
    case .table, .box, .markdown, .csv, .tsv: rows.append(record)
    }
    count += 1
  }

  /// Writes what was kept back and what closes the format.
  package mutating func finish() throws(CommandError) {
    switch format {
    case .json:
      if isSingle {
        if count > 0 { try output.write("\n") }
      } else {
        try output.write(count == 0 ? "[]\n" : "\n]\n")
      }
    case .xml:
      if count == 0 { try output.write(XMLForm.opening) }
      try output.write(XMLForm.closing)
    case .table, .box, .markdown:
      guard !rows.isEmpty else { return }
      let frame: TableForm.Frame =
        switch format {
        case .box: .box
        case .markdown: .markdown
        default: .ruled
        }
      let table = TableForm(
        rows, frame: frame, width: format == .markdown ? nil : width,
        isForTerminal: width != nil)
      for line in table.lines(paint: paint) { try output.write(line + "\n") }
      rows = []
    case .csv: try writeSeparated(by: SeparatedValues.comma)
    case .tsv: try writeSeparated(by: SeparatedValues.tab)
    case .jsonl, .line, .text: break
    }
  }

  private mutating func writeSeparated(by separated: SeparatedValues) throws(CommandError) {
    guard !rows.isEmpty else { return }
    let names = rows.fieldNames
    try write(separated.line(names))
    for record in rows {
      let cells = names.map { name in
        // A number is no formula, whatever its sign.
        guard let value = record[name], guardsCells, !value.isNumber else {
          return record[name]?.cell ?? ""
        }
        return SeparatedValues.guarded(value.cell)
      }
      try write(separated.line(cells))
    }
    rows = []
  }

  /// Writes a line of CSV or TSV; to a terminal without the carriage return of CSV, which it would show as a sign.
  private func write(_ line: String) throws(CommandError) {
    guard width != nil, line.utf8.suffix(2).elementsEqual([0x0D, 0x0A]) else {
      return try output.write(line)
    }
    try output.write(String(decoding: line.utf8.dropLast(2), as: UTF8.self) + "\n")
  }
}

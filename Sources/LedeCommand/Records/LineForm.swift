package import LedeRecords
internal import LedeWire

/// A record as lines of `name = value`, the names aligned on the right.
package enum LineForm {
  package static func text(of record: Record, paint: Paint) -> StyledText {
    let width = record.fields.map(\.name.displayWidth).max() ?? 0
    var text = StyledText("")
    for field in record.fields {
      let name = Layout.pad(field.name, to: width, onLeft: true)
      text += "\(paint(name, .dim)) = \(field.value.cell.backslashed)\n"
    }
    return text
  }
}

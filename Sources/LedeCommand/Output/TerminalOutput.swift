/// The one door to a terminal: all that people read on one goes through here, and nothing that came
/// from an article, a query or a file name leaves it as a command to the terminal.
package final class TerminalOutput: TextOutput {
  /// What gets the bytes as a terminal may have them: the terminal, or the pager before it.
  package let destination: any TextOutput
  /// The beginning of a line that has not ended yet, in runs of bytes with one look.
  private var pending: [(bytes: [UInt8], ink: Ink?)] = []

  package init(_ destination: any TextOutput) { self.destination = destination }

  package func write(_ bytes: [UInt8]) throws(CommandError) { try take(bytes, nil) }

  package func write(_ text: StyledText) throws(CommandError) {
    for run in text.runs { try take(Array(run.text.utf8), run.ink) }
  }

  package func flush() throws(CommandError) {
    try handOn()
    try destination.flush()
  }

  /// Keeps what belongs to a line that has not ended, and hands on the lines before it.
  private func take(_ bytes: [UInt8], _ ink: Ink?) throws(CommandError) {
    guard let end = bytes.lastIndex(of: 0x0A) else { return keep(bytes[...], ink) }
    keep(bytes[...end], ink)
    try handOn()
    keep(bytes[(end + 1)...], ink)
  }

  private func keep(_ bytes: ArraySlice<UInt8>, _ ink: Ink?) {
    guard !bytes.isEmpty else { return }
    if let last = pending.last, last.ink == ink {
      pending[pending.count - 1].bytes += bytes
    } else {
      pending.append((Array(bytes), ink))
    }
  }

  private func handOn() throws(CommandError) {
    guard !pending.isEmpty else { return }
    let runs = pending.map {
      StyledText.Run(text: String(decoding: $0.bytes, as: UTF8.self), ink: $0.ink)
    }
    pending = []
    var bytes: [UInt8] = []
    for run in TerminalFilter.shown(runs) { bytes += StyledText(run.text, run.ink).bytes }
    try destination.write(bytes)
  }
}

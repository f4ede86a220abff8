/// Makes text harmless for a terminal: whatever would command the terminal is shown by a visible sign.
///
/// Control characters (C0 but line feed and tab, DEL) are shown as their pictures, ␛ for ESC; those of
/// C1, which stand for ESC and a letter, as ␛, the next-line control as ␤. Embeddings, overrides and
/// isolates of the bidirectional algorithm (Unicode Standard Annex 9, 2) are shown as ⇄ where the line
/// does not close what it opens, so that no text changes the order of what stands behind it.
/// Right-to-left text, its marks and closed embeddings stay as they are. Every sign takes one column.
package enum TerminalFilter {
  /// The text as a terminal may get it.
  package static func shown(_ text: String) -> String {
    isHarmless(text.utf8) ? text : shown([StyledText.Run(text: text)]).map(\.text).joined()
  }

  /// Runs of whole lines as a terminal may get them.
  package static func shown(_ runs: [StyledText.Run]) -> [StyledText.Run] {
    guard !runs.allSatisfy({ isHarmless($0.text.utf8) }) else { return runs }
    let stray = strayControls(in: runs)
    var place = 0
    return runs.map { run in
      var text = String.UnicodeScalarView()
      for scalar in run.text.unicodeScalars {
        text.append(stray.contains(place) ? "⇄" : sign(for: scalar))
        place += 1
      }
      return StyledText.Run(text: String(text), ink: run.ink)
    }
  }

  /// Nothing in the text is a command to a terminal. A quick look at the bytes: C1 begins with C2,
  /// the controls of direction with E2 80 or E2 81.
  private static func isHarmless(_ bytes: String.UTF8View) -> Bool {
    var before: UInt8 = 0
    var isGeneral = false
    for byte in bytes {
      if byte < 0x20 ? byte != 0x0A && byte != 0x09 : byte == 0x7F { return false }
      if before == 0xC2, byte < 0xA0 { return false }
      if isGeneral, (0xA6...0xAE).contains(byte) { return false }
      isGeneral = before == 0xE2 && (byte == 0x80 || byte == 0x81)
      before = byte
    }
    return true
  }

  private static func sign(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09, 0x0A: scalar
    // The pictures of U+0000–U+001F stand in the same order.
    case 0x00..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "�"
    case 0x7F: "␡"
    case 0x85: "␤"
    case 0x80..<0xA0: "␛"
    default: scalar
    }
  }

  /// The places of the scalars that open an embedding, override or isolate which their line does
  /// not close, or that close what it did not open.
  private static func strayControls(in runs: [StyledText.Run]) -> Set<Int> {
    var stray: Set<Int> = []
    var open: [(place: Int, isIsolate: Bool)] = []
    var place = 0
    for scalar in runs.lazy.flatMap(\.text.unicodeScalars) {
      switch scalar.value {
      case 0x202A, 0x202B, 0x202D, 0x202E: open.append((place, false))
      case 0x2066...0x2068: open.append((place, true))
      case 0x202C:
        if open.last?.isIsolate == false { open.removeLast() } else { stray.insert(place) }
      case 0x2069:
        guard let isolate = open.lastIndex(where: \.isIsolate) else {
          stray.insert(place)
          break
        }
        stray.formUnion(open[(isolate + 1)...].map(\.place))
        open.removeSubrange(isolate...)
      case 0x0A, 0x2029:
        stray.formUnion(open.map(\.place))
        open.removeAll()
      default: break
      }
      place += 1
    }
    return stray.union(open.map(\.place))
  }
}

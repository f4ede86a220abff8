internal import LedeRecords

extension Option {
  /// Throws where a word is no value of this option, saying what would be.
  package func check(_ word: Word) throws(CommandError) {
    let text = word.text
    switch kind {
    case .whole(let range):
      guard let number = Int(text), range.contains(number) else {
        let bounds =
          range.upperBound == Int.max
          ? "from \(range.lowerBound) on" : "from \(range.lowerBound) to \(range.upperBound)"
        throw .usage("\(name) takes a whole number \(bounds)", place: word.place)
      }
    case .decimal(let range):
      guard let number = Double(text), range.contains(number) else {
        throw .usage(
          "\(name) takes a number from \(DecimalText.shortest(range.lowerBound)) to "
            + DecimalText.shortest(range.upperBound), place: word.place)
      }
    case .choice(let choices):
      guard choices.contains(text) else {
        let near = NearName.nearest(to: text, among: choices)
        throw .usage(
          "\(name) is one of \(choices.joined(separator: ", "))", place: word.place,
          advice: near.map { "did you mean \($0)?" })
      }
    case .byteCount:
      guard ByteCount(text) != nil else {
        throw .usage("\(name) takes a size such as 512MB or 2GB", place: word.place)
      }
    case .byteCountOrNone:
      guard text == "none" || ByteCount(text) != nil else {
        throw .usage("\(name) takes 'none', or a size such as 512MB or 2GB", place: word.place)
      }
    default: break
    }
  }
}

/// A number of bytes as people write it: `512MB`, `2 GiB`, `65536`.
package struct ByteCount: Hashable, Sendable, CustomStringConvertible {
  package let value: Int

  package init(_ value: Int) { self.value = value }

  /// In the largest unit that it is a whole number of: `512MiB`.
  package var description: String {
    let units = [(1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")]
    let unit = units.first { value % $0.0 == 0 } ?? (1, "B")
    return "\(value / unit.0)\(unit.1)"
  }

  package init?(_ text: String) {
    let compact = text.filter { $0 != " " }
    let digits = compact.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), number > 0 else { return nil }
    let factor: Int
    switch compact.dropFirst(digits.count).lowercased() {
    case "", "b": factor = 1
    case "k", "kb": factor = 1000
    case "m", "mb": factor = 1_000_000
    case "g", "gb": factor = 1_000_000_000
    case "kib": factor = 1 << 10
    case "mib": factor = 1 << 20
    case "gib": factor = 1 << 30
    default: return nil
    }
    let (product, overflows) = number.multipliedReportingOverflow(by: factor)
    guard !overflows else { return nil }
    value = product
  }
}

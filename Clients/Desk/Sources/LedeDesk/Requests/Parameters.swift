/// What a request is asked with: names and values in their order, from the address or from a form.
struct Parameters: Sendable {
  private(set) var pairs: [(name: String, value: String)] = []

  /// More than so many are refused.
  static let mostPairs = 500

  /// Reads `a=b&c=d`, percent-encoded, `+` for a blank.
  ///
  /// - Throws: 400 where a value is not percent-encoded UTF-8, or there are too many.
  init(encoded text: some StringProtocol) throws(DeskError) {
    guard !text.isEmpty else { return }
    for part in text.utf8.split(separator: UInt8(ascii: "&")) {
      let halves = part.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      let name = try Self.decoded(halves[0])
      pairs.append((name, halves.count > 1 ? try Self.decoded(halves[1]) : ""))
      guard pairs.count <= Self.mostPairs else {
        throw .badRequest("more than \(Self.mostPairs) values")
      }
    }
  }

  init(_ pairs: [(String, String)]) { self.pairs = pairs.map { ($0.0, $0.1) } }

  /// The first value of that name that is not empty; nil if there is none.
  subscript(name: String) -> String? {
    pairs.first { $0.name == name && !$0.value.isEmpty }?.value
  }

  /// All values of that name that are not empty.
  func all(_ name: String) -> [String] {
    pairs.filter { $0.name == name && !$0.value.isEmpty }.map(\.value)
  }

  private static func decoded(_ text: some Sequence<UInt8>) throws(DeskError) -> String {
    var bytes: [UInt8] = []
    var iterator = text.makeIterator()
    while let byte = iterator.next() {
      switch byte {
      case UInt8(ascii: "+"): bytes.append(0x20)
      case UInt8(ascii: "%"):
        guard let high = iterator.next().flatMap(digit), let low = iterator.next().flatMap(digit)
        else { throw .badRequest("the address holds a % that no two hexadecimal digits follow") }
        bytes.append(high << 4 | low)
      default: bytes.append(byte)
      }
    }
    guard let string = String(validating: bytes, as: UTF8.self) else {
      throw .badRequest("the address is not UTF-8")
    }
    // No text of ours holds a zero, and C takes it for an end.
    return string.unicodeScalars.contains("\0") ? string.replacing("\0", with: "\u{FFFD}") : string
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}

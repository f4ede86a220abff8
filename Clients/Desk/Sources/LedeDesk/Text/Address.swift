/// An address of the desk: a path and what it is asked with. The same values always give the same text.
struct Address: Sendable, Equatable {
  let path: String
  private(set) var values: [(name: String, value: String)]

  init(_ path: String, _ values: [(String, String?)] = []) {
    self.path = path
    self.values = values.compactMap { name, value in
      guard let value, !value.isEmpty else { return nil }
      return (name, value)
    }
  }

  /// The same address with one value more.
  func adding(_ name: String, _ value: String?) -> Address {
    Address(path, values.map { ($0.name, $0.value) } + [(name, value)])
  }

  /// The same address with this value alone of that name; nil for none.
  func setting(_ name: String, _ value: String?) -> Address {
    Address(path, values.filter { $0.name != name }.map { ($0.name, $0.value) } + [(name, value)])
  }

  /// As it stands in a link.
  var text: String {
    guard !values.isEmpty else { return path }
    let pairs = values.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }
    return path + "?" + pairs.joined(separator: "&")
  }

  static func == (a: Address, b: Address) -> Bool { a.text == b.text }

  /// Percent-encoded but for letters, digits and `-._~` (RFC 3986, 2.3).
  static func encoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
      default:
        bytes.append(0x25)
        bytes.append(hexDigits[Int(byte >> 4)])
        bytes.append(hexDigits[Int(byte & 15)])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let hexDigits = Array("0123456789ABCDEF".utf8)
}

/// Makes zip archives of stored parts, for tests.
enum ZipBuilder {
  /// An archive of these parts, in their order.
  static func archive(_ parts: [(name: String, text: String)]) -> [UInt8] {
    archive(parts.map { ($0.name, 0, Array($0.text.utf8), nil) })
  }

  /// An archive of parts that are packed already; `checksum` overrules that of the stored bytes.
  static func archive(
    _ parts: [(name: String, method: Int, bytes: [UInt8], checksum: UInt32?)], flags: Int = 0
  ) -> [UInt8] {
    var output: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let name = Array(part.name.utf8)
      let common =
        number(20, 2) + number(flags, 2) + number(part.method, 2) + number(0, 4)
        + number(Int(part.checksum ?? checksum(part.bytes)), 4) + number(part.bytes.count, 4)
        + number(part.bytes.count, 4) + number(name.count, 2) + number(0, 2)
      directory += [0x50, 0x4B, 1, 2] + number(20, 2) + common + number(0, 10)
      directory += number(output.count, 4) + name
      output += [0x50, 0x4B, 3, 4] + common + name + part.bytes
    }
    let start = output.count
    output += directory + [0x50, 0x4B, 5, 6] + number(0, 4) + number(parts.count, 2)
    output += number(parts.count, 2) + number(directory.count, 4) + number(start, 4) + number(0, 2)
    return output
  }

  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> ($0 * 8)) : 0 }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in
        rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1
      }
    }
  }
}

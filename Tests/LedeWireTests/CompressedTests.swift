import LedeText
import LedeWire
import Testing

/// Files in zstd (RFC 8878), made by hand of raw and repeated blocks.
@Suite struct CompressedTests {
  private let text = "Storm\n\nIt rained on Tuesday.\n"

  /// A frame of one raw block; the window stands for the size.
  private func frame(_ text: String) -> [UInt8] {
    let count = UInt32(text.utf8.count)
    let header = (count << 3) | 1
    return [0x28, 0xB5, 0x2F, 0xFD, 0, 0x58]
      + (0..<3).map { UInt8(truncatingIfNeeded: header >> (8 * $0)) } + Array(text.utf8)
  }

  private func read(_ bytes: [UInt8]) -> Taken {
    imported(bytes, name: "storm.txt.zst", ImportSettings(format: .text))
  }

  @Test func `a zstd file is read as what is in it`() {
    let taken = read(frame(text))
    #expect(taken.articles.map(\.headline.text) == ["Storm"])
    #expect(taken.articles.map(\.body) == [text])
  }

  @Test func `frames behind each other are one file`() {
    let taken = read(frame("Storm\n\nIt rained ") + frame("on Tuesday.\n"))
    #expect(taken.articles.map(\.body) == [text])
  }

  @Test func `a large frame is read in pieces`() {
    let lines = String(repeating: "It rained on Tuesday, and the harbour closed.\n", count: 2000)
    let whole = "Storm\n\n" + lines
    let taken = read(frame(whole))
    #expect(taken.articles.map(\.body) == [whole])
  }

  @Test func `a zstd file that is cut off is told`() {
    let bytes = frame(text)
    for length in [bytes.count - 1, 12, 7] {
      let taken = read(Array(bytes.prefix(length)))
      #expect(taken.articles.isEmpty)
      #expect(taken.report.skips.first.map { "\($0)" }?.contains("cut off") == true)
    }
  }

  @Test func `a zstd file that is damaged is told`() {
    var bytes = frame(text)
    // A block of the reserved kind.
    bytes[6] |= 6
    let taken = read(bytes)
    #expect(taken.articles.isEmpty)
    #expect(taken.report.skippedCount == 1)
  }

  /// A member of gzip (RFC 1952) with one stored block.
  private func member(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    let count = UInt16(bytes.count)
    func low(_ value: UInt32, _ length: Int) -> [UInt8] {
      (0..<length).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    var sum: UInt32 = .max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1] + low(UInt32(count), 2)
      + low(UInt32(~count), 2) + bytes + low(~sum, 4) + low(UInt32(count), 4)
  }

  private func line(_ id: String) -> String { "{\"id\":\"\(id)\",\"body\":\"It rained.\"}\n" }

  @Test func `members of gzip are one file, with zeros between and behind them too`() {
    let zeros = [UInt8](repeating: 0, count: 600)
    let taken = imported(member(line("1")) + zeros + member(line("2")) + zeros, name: "a.jsonl.gz")
    #expect(taken.articles.map(\.id.rawValue) == ["1", "2"])
    #expect(taken.report.skippedCount == 0)
  }

  @Test func `what is no gzip behind a member is told, and the member's articles come in`() {
    let taken = imported(
      member(line("1")) + Array("GARBAGE".utf8) + member(line("2")), name: "a.jsonl.gz")
    #expect(taken.articles.map(\.id.rawValue) == ["1"])
    #expect(taken.report.skips.first.map { "\($0)" }?.contains("is no gzip") == true)
  }

  @Test func `a member that is cut off or damaged takes none of those before it along`() {
    let second = member(line("2"))
    var damaged = second
    damaged[damaged.count - 6] ^= 1
    for end in [Array(second.prefix(20)), damaged] {
      let taken = imported(member(line("1")) + end, name: "a.jsonl.gz")
      #expect(taken.articles.first?.id.rawValue == "1")
      #expect(taken.report.skippedCount == 1)
    }
  }
}

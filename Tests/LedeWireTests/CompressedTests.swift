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
}

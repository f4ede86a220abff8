import LedeTestSupport
import Testing

@testable import LedeIndex

@Suite struct DecompressorTests {
  /// Words of a small vocabulary, so that blocks copy from the dictionary.
  private static func text(_ length: Int, _ random: inout SplitMix) -> [UInt8] {
    let words = (0..<200).map { "word\($0 * 7919) " }
    var text: [UInt8] = []
    while text.count < length {
      text += Array(words[Int.random(in: 0..<200, using: &random)].utf8)
    }
    return Array(text.prefix(length))
  }

  @Test func `blocks of any length are unpacked with their dictionary, and damaged ones refused`()
    throws
  {
    var random = SplitMix(state: 5)
    let samples = Self.text(400_000, &random)
    let dictionary = Compressor.dictionary(
      samples: samples, sizes: [Int](repeating: 1_000, count: 400), capacity: 8 << 10)
    try #require(!dictionary.isEmpty)
    let compressor = try Compressor(.init(level: 5), dictionary: dictionary)
    var file = dictionary
    var blocks: [(range: Range<Int>, text: [UInt8])] = []
    for length in [1, 500, 3_000, 64 << 10, (64 << 10) + 1, 300_000, 2_000] {
      let text = Self.text(length, &random)
      let start = file.count
      try compressor.append(text, to: &file)
      blocks.append((start..<file.count, text))
    }
    let decompressor = try Decompressor(file.rawSpan, dictionary: 0..<dictionary.count)
    for block in blocks {
      let found = try decompressor.decompress(
        file.rawSpan, block.range, atMost: 1 << 20, file: "a")
      #expect(found == block.text)
      let cut = block.range.lowerBound..<block.range.upperBound - 1
      #expect(throws: IndexError.self) {
        try decompressor.decompress(file.rawSpan, cut, atMost: 1 << 20, file: "a")
      }
    }
  }
}

import _CLedeKernels
import LedeText
import Testing

/// The same numbers on every run (Steele, Lea, Flood, "Fast splittable pseudorandom number generators").
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Bytes that are text more or less: words, joiners, broken UTF-8.
func randomBytes(_ count: Int, seed: UInt64) -> [UInt8] {
  var random = SplitMix(state: seed)
  let pieces: [[UInt8]] = [
    "word", "U.S.", "-", "'", "’s", " ", "  ", "\n", "\n\n", ".", "...", "?", "“", "”", "Oct. ",
    "7th",
    "1,000", "3.5", "北京", "ไทย", "é", "e\u{301}", "&", "_", "(", ")", "No. 5", "Mr. ", "حزب", "!",
    "—", "Monday", "last ", "week ", "2006 ", "@", "http://a.b/c", "1. ", "• ", "Title: ",
  ].map { Array($0.utf8) }
  var bytes: [UInt8] = []
  while bytes.count < count {
    if Int.random(in: 0..<4, using: &random) == 0 {
      bytes.append(UInt8.random(in: .min ... .max, using: &random))
    } else {
      bytes += pieces[Int.random(in: 0..<pieces.count, using: &random)]
    }
  }
  return bytes
}

struct AnalyzerPropertyTests {
  @Test(arguments: ["en", "fr", "de", "tr", "ru", "ar", "und"])
  func `any bytes give ordered tokens inside the text`(code: String) throws {
    let analyzer = try Analyzer(Language(code))
    for seed in 0..<150 {
      let bytes = randomBytes(seed * 3, seed: UInt64(seed))
      var tokens: [Token] = []
      analyzer.analyze(bytes.span, into: &tokens)
      var position: UInt32 = 0
      var end = 0
      for token in tokens {
        #expect(token.start < token.end && Int(token.end) <= bytes.count)
        #expect(token.term < UInt32(analyzer.termCount))
        let gap = bytes[min(end, Int(token.start))..<Int(token.start)]
        let most = position + (gap.contains(UInt8(ascii: "\n")) ? 2 : 1)
        #expect(token.position >= position && token.position <= most)
        position = token.position
        end = Int(token.end)
      }
    }
  }

  @Test func `what an analyzer has seen before changes nothing`() throws {
    let seasoned = try Analyzer(.english)
    for seed in 0..<60 {
      let bytes = randomBytes(400, seed: UInt64(seed))
      let fresh = try Analyzer(.english)
      var (first, second): ([Token], [Token]) = ([], [])
      fresh.analyze(bytes.span, into: &first)
      seasoned.analyze(bytes.span, into: &second)
      #expect(first.map { fresh.term($0.term) } == second.map { seasoned.term($0.term) })
      #expect(first.map(\.start) == second.map(\.start))
      #expect(first.map(\.position) == second.map(\.position))
    }
  }

  @Test func `where a text stands in memory changes nothing`() throws {
    let analyzer = try Analyzer(.english)
    let story = Array("Hezbollah’s U.S.-led de-escalation on Oct. 7th, 1,000 dead. U.S. said".utf8)
    var expected: [Token] = []
    analyzer.analyze(story.span, into: &expected)
    // The scan works in windows of 16,384 bytes: let the story cross their borders everywhere.
    for blanks in [0, 1, 63, 64] + Array((16_384 - 80)...16_390) + [32_768 - 20] {
      let text = Array(repeating: UInt8(ascii: " "), count: blanks) + story
      var tokens: [Token] = []
      analyzer.analyze(text.span, into: &tokens)
      #expect(tokens.map(\.term) == expected.map(\.term))
      #expect(tokens.map { Int($0.start) - blanks } == expected.map { Int($0.start) })
      #expect(tokens.map { Int($0.end) - blanks } == expected.map { Int($0.end) })
    }
  }

  @Test func `a word of a million letters is one token with a bounded term`() throws {
    let analyzer = try Analyzer(.english)
    let tokens = analyzer.analyze(String(repeating: "é", count: 500_000) + " end")
    #expect(tokens.map(\.position) == [0, 1])
    #expect(Int(tokens[0].end) == 1_000_000)
    #expect(analyzer.withTerm(tokens[0].term) { $0.count } <= 255)
  }

  @Test func `what is forgotten of forms changes no token`() throws {
    let analyzer = try Analyzer(.english)
    // More forms than are remembered at once.
    let count = 140_000
    let text = (0..<count).map { "n\($0) de-escalation " }.joined()
    let tokens = analyzer.analyze(text)
    #expect(tokens.count == 4 * count)
    let compound = analyzer.analyze("de-escalation").map(\.term)
    #expect(compound.count == 3)
    let isSame = (0..<count).allSatisfy { index in
      tokens[4 * index + 1..<4 * index + 4].map(\.term) == compound
    }
    #expect(isSame)
  }

  @Test func `the vector kernel finds the chunks that the plain one finds`() {
    for seed in 0..<300 {
      let bytes = randomBytes(seed, seed: UInt64(seed))
      var (fast, plain) = ([UInt32](repeating: 0, count: 1024), [UInt32](repeating: 0, count: 1024))
      for from in stride(from: 0, through: bytes.count, by: 64) {
        // Both write fewer than 1,024 offsets into arrays of that length.
        let count = unsafe lede_chunk_edges(bytes, bytes.count, from, from + 320, &fast)
        let other = unsafe lede_chunk_edges_portable(bytes, bytes.count, from, from + 320, &plain)
        #expect(fast[..<count] == plain[..<other])
      }
    }
  }

  @Test func `invalid bytes become replacement characters and are counted`() {
    let bytes: [UInt8] = [0x41, 0xFF, 0xC3, 0x28, 0xE2, 0x80, 0x42, 0xED, 0xA0, 0x80, 0xC3, 0xA9]
    let (text, replacements) = UTF8Repair.text(bytes.span)
    #expect(text == "A\u{FFFD}\u{FFFD}(\u{FFFD}B\u{FFFD}\u{FFFD}\u{FFFD}é")
    #expect(replacements == 6)
    for seed in 0..<100 {
      let bytes = randomBytes(200, seed: UInt64(seed))
      #expect(UTF8Repair.text(bytes.span).text == String(decoding: bytes, as: UTF8.self))
    }
  }
}

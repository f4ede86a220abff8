import Foundation
import LedeText
import Testing

struct StemTests {
  @Test func `English words are stemmed as Snowball does`() throws {
    let analyzer = try Analyzer(.english)
    #expect(analyzer.stem("generously") == "generous")
    #expect(analyzer.stem("fighters") == "fighter")
    #expect(try Analyzer(Language("und")).stem("fighters") == "fighters")
  }

  /// Snowball's vocabulary with its stems: two files of a word a line, in the folder that LEDE_STEMS
  /// names. They changed for 57 of 42,649 words after the libstemmer 2.2 that Debian 12 has.
  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["LEDE_STEMS"] != nil,
      "LEDE_STEMS names no folder with english-voc.txt and english-output.txt"))
  func `the stems of a whole vocabulary are Snowball's`() throws {
    let folder = ProcessInfo.processInfo.environment["LEDE_STEMS"] ?? ""
    func lines(_ name: String) throws -> [Substring] {
      try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8).split(separator: "\n")
    }
    let words = try lines("english-voc.txt")
    let stems = try lines("english-output.txt")
    try #require(words.count == stems.count)
    let analyzer = try Analyzer(.english)
    let other = zip(words, stems).filter { analyzer.stem(String($0)) != $1 }
    #expect(other.count <= 57)
  }
}

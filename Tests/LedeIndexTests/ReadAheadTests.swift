import Testing

@testable import LedeIndex

struct ReadAheadTests {
  private static let section = 1_000_000..<201_000_000

  @Test func `nothing is read besides the first pieces`() {
    var ahead = ReadAhead(Self.section)
    for piece in 0..<ReadAhead.patience {
      #expect(ahead.note(pieceAt: Self.section.lowerBound + 1_000_000 * piece) == nil)
    }
    #expect(ahead.note(pieceAt: 100_000_000) != nil)
  }

  @Test func `the neighbourhood holds the piece, grows and ends with the section`() {
    var ahead = ReadAhead(Self.section)
    var longest = 0
    for piece in 0..<90 {
      let offset = Self.section.lowerBound + 2_200_000 * piece
      guard let range = ahead.note(pieceAt: offset) else { continue }
      #expect(range.contains(offset))
      #expect(Self.section.contains(range.lowerBound))
      #expect(range.upperBound <= Self.section.upperBound)
      #expect(range.count >= longest || range.upperBound == Self.section.upperBound)
      longest = range.count
    }
    #expect(longest == ReadAhead.greatestLength)
  }

  @Test func `each part of a section is asked for once, and in all as much as is allowed`() {
    let section = 0..<2 * ReadAhead.greatestTotal
    var ahead = ReadAhead(section)
    var asked = [Int](repeating: 0, count: section.count / ReadAhead.unit)
    for _ in 0..<2 {
      for offset in stride(from: 0, to: section.upperBound, by: ReadAhead.unit) {
        guard let range = ahead.note(pieceAt: offset) else { continue }
        #expect(range.lowerBound % ReadAhead.unit == 0)
        for place in range.lowerBound / ReadAhead.unit..<range.upperBound / ReadAhead.unit {
          asked[place] += 1
        }
      }
    }
    #expect(asked.allSatisfy { $0 <= 1 })
    let total = asked.reduce(0, +) * ReadAhead.unit
    #expect(total >= ReadAhead.greatestTotal)
    #expect(total < ReadAhead.greatestTotal + ReadAhead.greatestLength)
  }

  @Test func `a section of a few bytes is asked for whole`() {
    var ahead = ReadAhead(100..<130)
    for _ in 0..<ReadAhead.patience { _ = ahead.note(pieceAt: 100) }
    #expect(ahead.note(pieceAt: 120) == 100..<130)
    #expect(ahead.note(pieceAt: 100) == nil)
  }
}

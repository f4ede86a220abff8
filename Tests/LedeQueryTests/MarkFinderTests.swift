import LedeTestSupport
import Testing

@testable import LedeQuery

/// Which spots of an article are near each other, beside a comparison of all with all.
struct MarkFinderTests {
  private func spots(_ count: Int, in words: UInt32, seed: Int) -> [MarkFinder.Spot] {
    var state = UInt64(seed) &* 2_862_933_555_777_941_757 &+ 3_037_000_493
    func random(_ limit: UInt32) -> UInt32 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt32(state >> 33) % limit
    }
    return (0..<count).map { number in
      let first = random(words)
      return MarkFinder.Spot(
        range: number..<number + 1, mark: Int(random(3)), positions: first...first + random(3))
    }
  }

  @Test func `spots near each other are those that a comparison of all finds`() {
    for seed in 1...300 {
      let spots = spots(seed % 12, in: 30, seed: seed)
      let within = seed % 5
      let group = PlannedQuery.NearGroup(left: 0..<1, right: 1..<2, within: within)
      let near = MarkFinder.near(spots, [group])
      let expected = spots.filter { spot in
        guard spot.mark < 2 else { return true }
        return spots.contains { other in
          guard other.mark == 1 - spot.mark else { return false }
          let (a, b) = (spot.positions, other.positions)
          if a.lowerBound > b.upperBound { return a.lowerBound - b.upperBound <= within }
          return b.lowerBound > a.upperBound && b.lowerBound - a.upperBound <= within
        }
      }
      #expect(near == expected)
    }
  }

  @Test func `a word that an article repeats very often is compared with its neighbours alone`() {
    let spots = spots(300_000, in: 1_000_000, seed: 7)
    let group = PlannedQuery.NearGroup(left: 0..<1, right: 1..<2, within: 0)
    #expect(MarkFinder.near(spots, [group]).allSatisfy { $0.mark == 2 })
  }
}

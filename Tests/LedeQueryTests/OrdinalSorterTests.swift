import Testing

@testable import LedeQuery

@Suite struct OrdinalSorterTests {
  @Test(arguments: [0, 1, 64, 65, 600, 3000])
  func `numbers come in rising order, whatever was sorted before`(count: Int) {
    var random = SplitMix(seed: UInt64(count))
    var sorter = OrdinalSorter()
    for bound in [UInt32(1), 200, 1 << 17, .max] {
      for length in [count, count / 2] {
        var numbers = (0..<length).map { _ in UInt32.random(in: 0...bound, using: &random) }
        let sorted = numbers.sorted()
        sorter.sort(&numbers)
        #expect(numbers == sorted)
      }
    }
  }
}

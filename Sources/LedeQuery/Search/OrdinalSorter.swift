/// Sorts ordinals of terms: some hundreds of small numbers, which sorting by digits takes less time for than
/// comparing.
///
/// The radix sort of Hollerith, a byte at a time from the lowest, with the counts of all bytes found in one pass.
struct OrdinalSorter {
  private var other: [UInt32] = []
  private var counts = [UInt32](repeating: 0, count: 4 * 256)

  /// Puts the numbers in rising order.
  mutating func sort(_ numbers: inout [UInt32]) {
    let count = numbers.count
    guard count > 64 else { return numbers.sort() }
    if other.count < count {
      other = [UInt32](repeating: 0, count: count)
    } else {
      other.removeLast(other.count - count)
    }
    countDigits(of: numbers)
    for digit in 0..<4 {
      let shift = UInt32(8 * digit)
      // Where all have the same digit, as in the highest places, there is nothing to do.
      if counts[digit * 256 + Int(numbers[0] >> shift & 255)] == UInt32(count) { continue }
      Self.sort(numbers, by: digit, &counts, into: &other)
      swap(&numbers, &other)
    }
  }

  /// Writes the numbers by one of their digits; equal ones keep their order.
  private static func sort(
    _ numbers: [UInt32], by digit: Int, _ counts: inout [UInt32], into sorted: inout [UInt32]
  ) {
    let shift = UInt32(8 * digit)
    let numbers = numbers.span
    var starts = counts.mutableSpan
    var sorted = sorted.mutableSpan
    var start: UInt32 = 0
    for value in digit * 256..<(digit + 1) * 256 {
      (start, starts[value]) = (start &+ starts[value], start)
    }
    for index in numbers.indices {
      let place = digit &* 256 &+ Int(numbers[index] &>> shift & 255)
      sorted[Int(starts[place])] = numbers[index]
      starts[place] &+= 1
    }
  }

  private mutating func countDigits(of numbers: [UInt32]) {
    var counts = counts.mutableSpan
    for value in counts.indices { counts[value] = 0 }
    let span = numbers.span
    for index in span.indices {
      for digit in 0..<4 {
        counts[digit &* 256 &+ Int(span[index] &>> UInt32(8 * digit) & 255)] &+= 1
      }
    }
  }
}

/// Sorts ordinals of terms: some hundreds of small numbers, which sorting by digits takes less time for than
/// comparing.
///
/// The radix sort of Hollerith, a byte at a time from the lowest, with the counts of all bytes found in one pass.
struct OrdinalSorter {
  private var other: [UInt32] = []
  private var counts: [Int] = []

  /// Puts the numbers in rising order.
  mutating func sort(_ numbers: inout [UInt32]) {
    let count = numbers.count
    guard count > 64 else { return numbers.sort() }
    counts = [Int](repeating: 0, count: 4 * 256)
    for number in numbers {
      for digit in 0..<4 { counts[digit * 256 + Int(number >> UInt32(8 * digit) & 255)] += 1 }
    }
    if other.count < count {
      other = [UInt32](repeating: 0, count: count)
    } else {
      other.removeLast(other.count - count)
    }
    for digit in 0..<4 {
      let shift = UInt32(8 * digit)
      // Where all have the same digit, as in the highest places, there is nothing to do.
      if counts[digit * 256 + Int(numbers[0] >> shift & 255)] == count { continue }
      var start = 0
      for value in digit * 256..<(digit + 1) * 256 {
        (start, counts[value]) = (start + counts[value], start)
      }
      for number in numbers {
        let place = digit * 256 + Int(number >> shift & 255)
        other[counts[place]] = number
        counts[place] += 1
      }
      swap(&numbers, &other)
    }
  }
}

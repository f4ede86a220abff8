/// Writes the positions of one block of postings.
///
/// A position is the distance from the one before it in its document. Its Rice parameter is the
/// block's, less one for each doubling of the number of positions in the document: the more
/// often a word stands in a text, the nearer the places lie to each other.
struct PositionsWriter {
  private var body: [UInt8] = []
  /// By how much the parameter of each position's document is less than the block's.
  private var shifts: [UInt8] = []

  /// The parameter for a document with this many positions in a block with this one.
  @inline(__always)
  static func parameter(of block: Int, count: UInt32) -> Int {
    max(0, block - shift(count: count))
  }

  /// How many times the number of positions doubled from one.
  @inline(__always)
  private static func shift(count: UInt32) -> Int { 31 - max(count, 1).leadingZeroBitCount }

  /// Appends a block and returns how many bytes it has.
  ///
  /// - Parameters:
  ///   - gaps: The distances of all positions, document by document.
  ///   - counts: How many of them belong to each document.
  ///   - frequencies: Each document's weighted term frequency, less 1.
  mutating func append(
    gaps: [UInt32], counts: [UInt32], frequencies: [UInt32], to bytes: inout [UInt8]
  ) -> Int {
    let start = bytes.count
    let parameter = bestParameter(gaps: gaps, counts: counts)
    var differing = 0
    for index in counts.indices where counts[index] != frequencies[index] &+ 1 { differing += 1 }

    bytes.append(UInt8(parameter) | (differing > 0 ? 0x80 : 0))
    if differing > 0 {
      bytes.append(UInt8(differing))
      for index in counts.indices where counts[index] != frequencies[index] &+ 1 {
        bytes.append(UInt8(index))
        VariableByte.append(counts[index], to: &bytes)
      }
    }

    body.removeAll(keepingCapacity: true)
    var first = 0
    for group in stride(from: 0, to: counts.count, by: PostingsBlock.groupLength) {
      let documents = group..<min(group + PostingsBlock.groupLength, counts.count)
      let last = first + documents.reduce(0) { $0 + Int(counts[$1]) }
      let start = body.count
      Kernels.appendRice(first..<last, of: gaps, shifts: shifts, parameter: parameter, to: &body)
      first = last
      if documents.upperBound < counts.count {
        VariableByte.append(UInt32(body.count - start), to: &bytes)
      }
    }
    bytes.append(contentsOf: body)
    return bytes.count - start
  }

  /// The least of the parameters that need fewest bits.
  private mutating func bestParameter(gaps: [UInt32], counts: [UInt32]) -> Int {
    shifts.removeAll(keepingCapacity: true)
    for count in counts {
      let shift = UInt8(Self.shift(count: count))
      for _ in 0..<count { shifts.append(shift) }
    }
    var best = (parameter: 0, cost: Int.max)
    for parameter in 0...24 {
      let cost = Kernels.riceCost(gaps, shifts: shifts, parameter: parameter)
      if cost < best.cost { best = (parameter, cost) }
      if cost > 2 * best.cost { break }
    }
    return best.parameter
  }
}

/// Writes the positions of one block of postings.
///
/// A position is the distance from the one before it in its document. Its Rice parameter is the
/// block's, less one for each doubling of the number of positions in the document: the more
/// often a word stands in a text, the nearer the places lie to each other.
struct PositionsWriter {
  private var body: [UInt8] = []

  /// The parameter for a document with this many positions in a block with this one.
  @inline(__always)
  static func parameter(of block: Int, count: UInt32) -> Int {
    max(0, block - (31 - max(count, 1).leadingZeroBitCount))
  }

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
    let parameter = Self.bestParameter(gaps: gaps, counts: counts)
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
    var writer = BitWriter()
    var next = 0
    var groupStart = 0
    for index in counts.indices {
      if index > 0, index % PostingsBlock.groupLength == 0 {
        writer.finish(to: &body)
        VariableByte.append(UInt32(body.count - groupStart), to: &bytes)
        groupStart = body.count
      }
      let parameter = Self.parameter(of: parameter, count: counts[index])
      for _ in 0..<counts[index] {
        writer.appendRice(gaps[next], parameter: parameter, to: &body)
        next += 1
      }
    }
    writer.finish(to: &body)
    bytes.append(contentsOf: body)
    return bytes.count - start
  }

  private static func bestParameter(gaps: [UInt32], counts: [UInt32]) -> Int {
    var best = (parameter: 0, cost: Int.max)
    for parameter in 0...24 {
      var cost = 0
      var next = 0
      for index in counts.indices {
        let own = Self.parameter(of: parameter, count: counts[index])
        for _ in 0..<counts[index] {
          cost += RiceCode.bitCount(of: gaps[next], parameter: own)
          next += 1
        }
      }
      if cost < best.cost { best = (parameter, cost) }
      if cost > 2 * best.cost { break }
    }
    return best.parameter
  }
}

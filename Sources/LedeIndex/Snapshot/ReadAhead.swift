/// What of a section is asked for besides the pieces that are needed: the more pieces were waited for, the more of
/// what lies around the next one.
///
/// A mapped archive reads nothing by itself but what it is asked for, so that a first answer waits for little. Whoever
/// goes on asking would wait for every piece, which takes about as long as reading 64 KiB. So after some pieces
/// their neighbours are asked for as well, and nobody waits for these. As each piece that is missing has cost its
/// time, what is read for nothing takes about as much again.
struct ReadAhead {
  /// The section's bytes in the file.
  let section: Range<Int>
  /// Pieces that were waited for.
  private var pieces = 0
  /// For each unit of the section whether it was asked for; empty as long as nothing was.
  private var isAsked: [Bool] = []
  /// Bytes that may still be asked for.
  private var left = Self.greatestTotal

  /// Bytes that are asked for, or not, together.
  static let unit = 64 << 10
  /// Pieces that are read before any neighbours are.
  static let patience = 24
  /// After so many more pieces twice as much is asked for.
  private static let doubling = 8
  /// The most that is asked for at once.
  static let greatestLength = 512 << 10
  /// The most that is asked for of a section: where it is much larger, its neighbours seldom serve.
  static let greatestTotal = 256 << 20

  init(_ section: Range<Int>) { self.section = section }

  /// Notes that a piece at a place of the section has to be waited for.
  ///
  /// - Returns: What should be asked for besides, inside the section; nil for nothing.
  mutating func note(pieceAt offset: Int) -> Range<Int>? {
    precondition(section.contains(offset), "a piece of another section")
    pieces += 1
    guard pieces > Self.patience, left > 0 else { return nil }
    if isAsked.isEmpty {
      let count = (section.count + Self.unit - 1) / Self.unit
      isAsked = [Bool](repeating: false, count: count)
    }
    let window = window(around: (offset - section.lowerBound) / Self.unit)
    guard let first = window.first(where: { !isAsked[$0] }),
      let last = window.last(where: { !isAsked[$0] })
    else { return nil }
    for place in first...last { isAsked[place] = true }
    let start = section.lowerBound + first * Self.unit
    let end = min(section.lowerBound + (last + 1) * Self.unit, section.upperBound)
    left -= end - start
    return start..<end
  }

  /// The units that are asked for with one of them.
  private func window(around unit: Int) -> Range<Int> {
    let most = Self.greatestLength / Self.unit
    let doublings = (pieces - Self.patience) / Self.doubling + 1
    let length = doublings < most.trailingZeroBitCount ? 1 << doublings : most
    let first = unit / length * length
    return first..<min(first + length, isAsked.count)
  }
}

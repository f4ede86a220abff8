/// What it costs to have typed something else than was meant, in twentieths of an edit.
struct SlipCosts {
  /// A letter was left out; one of two that are the same.
  let missing, missingTwin: Int16
  /// Two neighbours change places.
  let swapped: Int16
  /// A letter too many; one that was typed twice.
  let extra, extraTwin: Int16
  /// One letter for another; one for its neighbour on the keyboard; what is added at the start.
  let wrong, neighbouring, first: Int16

  /// The least that a slip costs by which a letter is not typed, or another one; the same where the letter is like the
  /// one before.
  var least: Int16 { min(missing, wrong, neighbouring, extra, extraTwin) }
  var leastOfTwin: Int16 { min(missingTwin, least) }

  /// Every edit costs the same.
  static let edits = SlipCosts(
    missing: 20, missingTwin: 20, swapped: 20, extra: 20, extraTwin: 20, wrong: 20,
    neighbouring: 20, first: 0)

  /// As people type.
  ///
  /// A wrong letter is one of many that it might have been, while letters that are left out or
  /// swapped leave no choice: the same word is the likelier outcome of these. First letters are
  /// mostly right.
  static let typing = SlipCosts(
    missing: 22, missingTwin: 18, swapped: 22, extra: 30, extraTwin: 22, wrong: 30,
    neighbouring: 25, first: 4)

  /// More than any slips cost that are looked for.
  static let far: Int16 = 1 << 12

  /// What so many edits cost at most.
  func limit(edits: Int) -> Int16 { Int16(edits) * wrong + first }

  /// What it costs to have typed one letter for another.
  func cost(of typed: UInt8, for meant: UInt8) -> Int16 {
    typed == meant ? 0 : Keyboard.areNeighbours(typed, meant) ? neighbouring : wrong
  }
}

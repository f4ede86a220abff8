/// What a sentence needs beside it to be understood.
enum Leaning: Hashable {
  /// It stands by itself.
  case none
  /// The sentence before it: it opens with "He" or "However".
  case onPrevious
  /// The sentence before it, without which it says nothing: "declined to comment", or a quotation whose
  /// speaker that sentence names.
  case whollyOnPrevious
  /// The first sentence of its text, or the one before it, which tells of whom or what it speaks: "The company",
  /// "the deal".
  case onFirst
  /// An answer, which comes behind it: it asks.
  case onAnswer

  /// The value of `Feature.orphaned` while that is not chosen.
  var strength: Double {
    switch self {
    case .none: 0
    case .onPrevious, .onFirst: 1
    case .onAnswer: 2
    case .whollyOnPrevious: 3
    }
  }
}

extension Selection {
  /// What the sentence leans on.
  func leaning(_ index: Int) -> Leaning {
    let sentence = matrix.sentences[index]
    let cues = sentence.cues
    if cues.contains(.asking), !cues.contains(.quotation) { return .onAnswer }
    guard matrix.texts[sentence.input].lowerBound < index else { return .none }
    if cues.contains(.sayingNothing) || isTornFromSpeaker(index) { return .whollyOnPrevious }
    if !cues.isDisjoint(with: [.opensWithPronoun, .opensWithConnective]) { return .onPrevious }
    guard isStory else { return .none }
    if cues.contains(.unnamedSpeaker) || isTorn(index) { return .whollyOnPrevious }
    if cues.contains(.joining) { return .onPrevious }
    return cues.isDisjoint(with: [.opensWithRole, .speaksOfTold]) ? .none : .onFirst
  }

  /// It is a quotation without its speaker.
  private func isTorn(_ index: Int) -> Bool {
    let cues = matrix.sentences[index].cues
    return cues.contains(.tornQuotation) && !cues.contains(.attribution)
  }

  /// Such a quotation behind a sentence that quotes and says who speaks.
  private func isTornFromSpeaker(_ index: Int) -> Bool {
    isTorn(index)
      && matrix.sentences[index - 1].cues.isSuperset(of: [.quotation, .attribution])
  }
}

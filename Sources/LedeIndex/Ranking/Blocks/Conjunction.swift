/// The documents of a segment that have all of some terms, in rising order and a batch at a time.
///
/// A batch lies inside one block of each list (as in Ding and Suel, "Faster top-k document retrieval using
/// block-max indexes", 2011). The rarest term's block gives the candidates; the next rarer term's block that
/// may hold the first of them is met with those that it does not end before, and so on. So a list is decoded
/// only where all rarer ones have candidates, and nowhere where the bounds of the blocks together cannot
/// reach what a hit needs. Frequencies are decoded when they are asked for, of the documents that are left.
struct Conjunction {
  /// A term's list, and what the term weighs in all.
  struct Part {
    var walk: TermWalk
    let weight: Float
  }

  /// What the parts' shares of their weights make of a document's score at most.
  enum Bound {
    case sum
    /// A phrase is at most as frequent as each of its words.
    case least
  }

  /// The rarest first.
  private(set) var parts: [Part]
  /// The rarest part's block that is looked at, how many documents it has, the first of them that was not
  /// looked at, and what the part can give them at most.
  private var lead = InlineArray<128, UInt32>(repeating: 0)
  private var leadCount = 0
  private var leadPlace = 0
  private var leadBound: Float = 0
  /// How many documents the batch has.
  private(set) var count = 0
  /// The batch; behind its end there is nothing of meaning.
  private(set) var documents = InlineArray<128, UInt32>(repeating: 0)
  /// What the next part is met with.
  private var candidates = InlineArray<128, UInt32>(repeating: 0)
  /// For each part, 128 numbers a part, where the documents are in its block.
  private var places: [UInt8]
  /// For each document that a part was met with, the place that it had among those before.
  private var kept = InlineArray<128, UInt8>(repeating: 0)
  /// What the parts from each on can give at most, then 0.
  private var rest: [Float]
  /// Documents before it were looked at.
  private var start: UInt32? = 0

  private let kind: Bound

  /// - Parameter parts: At least one, the rarest first.
  init(_ parts: consuming [Part], _ kind: Bound) {
    self.parts = parts
    self.kind = kind
    let count = self.parts.count
    places = [UInt8](repeating: 0, count: count * PostingsBlock.length)
    rest = [Float](repeating: 0, count: count + 1)
    if kind == .least { return }
    for place in self.parts.indices.reversed() {
      let share = self.parts[place].walk.greatestShare
      rest[place] = rest[place + 1] + self.parts[place].weight * share
    }
  }

  /// Goes to the next batch that has documents; false if there is none.
  ///
  /// - Parameter required: Documents that cannot have this score may be passed over.
  mutating func next(
    reaching required: Float, _ segment: any RankableSegment, _ bytes: RawSpan
  ) throws(IndexError) -> Bool {
    count = 0
    // A little less is asked for, for what the float arithmetic may have lost.
    let required = required * 0.9999
    while count == 0, let first = start {
      start = try meet(from: first, reaching: required, segment, bytes)
    }
    return count > 0
  }

  /// Takes the documents from `first` on, as far as the current blocks of all lists reach, and gives the first
  /// document behind these; nil if there is none.
  private mutating func meet(
    from first: UInt32, reaching required: Float, _ segment: any RankableSegment, _ bytes: RawSpan
  ) throws(IndexError) -> UInt32? {
    if leadCount > 0, lead[leadCount - 1] >= first {
      while lead[leadPlace] < first { leadPlace += 1 }
    } else {
      leadCount = 0
      guard try parts[0].walk.pass(to: first, bytes) else { return nil }
      leadBound = parts[0].weight * parts[0].walk.shareOfBlock(bytes)
      if leadBound + rest[1] < required {
        let last = parts[0].walk.lastOfBlock()
        return last < .max ? last + 1 : nil
      }
      try parts[0].walk.decode(segment, bytes)
      // The block at a list's end tells only then that it ends before the document.
      if parts[0].walk.lastOfBlock() < first { return nil }
      let range = parts[0].walk.copyBlock(from: first, to: &lead)
      leadCount = range.upperBound
      leadPlace = range.lowerBound
    }
    var end = lead[leadCount - 1]
    var bound = leadBound
    if bound + rest[1] < required { return end + 1 }
    var count = leadCount - leadPlace
    for place in parts.indices.dropFirst() {
      let wanted = place == 1 ? lead[leadPlace] : documents[0]
      guard try parts[place].walk.pass(to: wanted, bytes) else { return nil }
      end = min(end, parts[place].walk.lastOfBlock())
      let own = parts[place].weight * parts[place].walk.shareOfBlock(bytes)
      bound = kind == .sum ? bound + own : min(bound, own)
      if bound + rest[place + 1] < required { return end + 1 }
      try parts[place].walk.decode(segment, bytes)
      let last = parts[place].walk.lastOfBlock()
      if last < wanted { return nil }
      end = min(end, last)
      count = meet(place, count)
      if count == 0 { return end + 1 }
    }
    if parts.count == 1 {
      for index in 0..<count {
        documents[index] = lead[leadPlace + index]
        places[index] = UInt8(leadPlace + index)
      }
    }
    self.count = count
    return end + 1
  }

  /// Keeps those of so many candidates that a part's block has; gives how many there are.
  private mutating func meet(_ place: Int, _ before: Int) -> Int {
    let length = PostingsBlock.length
    if place == 1 {
      let count = parts[1].walk.meet(
        &lead, leadPlace..<leadCount, into: &documents, kept: &kept, places: &places, from: length)
      for index in 0..<count { places[index] = kept[index] }
      return count
    }
    for index in 0..<before { candidates[index] = documents[index] }
    let count = parts[place].walk.meet(
      &candidates, 0..<before, into: &documents, kept: &kept, places: &places,
      from: place * length)
    if count < before {
      for other in 0..<place {
        Kernels.keep(&kept, count: count, of: &places, from: other * length)
      }
    }
    return count
  }

  /// Writes how often each document of the batch has a part's term.
  mutating func takeFrequencies(
    of part: Int, _ segment: any RankableSegment, _ bytes: RawSpan, to frequencies: inout [UInt32]
  ) throws(IndexError) {
    let first = part * PostingsBlock.length
    try parts[part].walk.takeFrequencies(
      at: places[first..<first + count], of: &documents, segment, bytes, to: &frequencies)
  }
}

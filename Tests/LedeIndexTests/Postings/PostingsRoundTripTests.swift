import Testing

@testable import LedeIndex

/// A posting as a test makes it.
struct SamplePosting: Equatable {
  var document: UInt32
  var frequency: UInt32
  var positions: [UInt32]
}

/// A small generator of numbers that are the same in every run (Steele and others, SplitMix64).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

func samplePostings(count: Int, largestGap: UInt32, seed: UInt64) -> [SamplePosting] {
  var random = SplitMix(state: seed)
  var document: UInt32 = 0
  var result: [SamplePosting] = []
  for index in 0..<count {
    let gap = UInt32.random(in: 1...largestGap, using: &random)
    document = index == 0 ? gap - 1 : document + gap
    let rare = Int.random(in: 0..<40, using: &random) == 0
    let count =
      rare ? Int.random(in: 1...300, using: &random) : Int.random(in: 1...3, using: &random)
    var position: UInt32 = 0
    let positions = (0..<count).map { _ in
      position += UInt32.random(in: 0...(rare ? 9 : 700), using: &random)
      return position
    }
    let bonus = Int.random(in: 0..<20, using: &random) == 0 ? 3 : 0
    result.append(
      SamplePosting(
        document: document, frequency: UInt32(count + bonus), positions: positions))
  }
  return result
}

func written(
  _ postings: [SamplePosting], keepsPositions: Bool = true
) -> (list: [UInt8], positions: [UInt8]) {
  var writer = PostingsWriter(keepsPositions: keepsPositions)
  var list: [UInt8] = []
  var positions: [UInt8] = []
  for posting in postings {
    writer.append(
      document: posting.document, frequency: posting.frequency, positions: posting.positions.span)
  }
  writer.finish(postings: &list, positions: &positions)
  return (list, positions)
}

func read(
  _ list: [UInt8], _ positions: [UInt8], count: Int, hasPositions: Bool = true
) throws -> [SamplePosting] {
  let bytes = unsafe list.span.bytes  // Bytes have no padding.
  let places = unsafe positions.span.bytes  // Bytes have no padding.
  var cursor = try PostingsCursor(bytes, count: count, hasPositions: hasPositions)
  var reader = PositionsReader()
  var result: [SamplePosting] = []
  while try cursor.nextBlock(bytes) {
    if hasPositions { _ = try cursor.positionsBlock(bytes, positions: places) }
    for index in 0..<cursor.blockCount {
      var own: [UInt32] = []
      if hasPositions {
        try cursor.appendPositions(at: index, bytes, positions: places, by: &reader, to: &own)
      }
      result.append(
        SamplePosting(
          document: cursor.documents[index],
          frequency: try cursor.frequency(at: index, bytes), positions: own))
    }
  }
  return result
}

@Suite struct PostingsRoundTripTests {
  @Test(arguments: [1, 2, 3, 31, 32, 33, 127, 128, 129, 255, 256, 257, 1000, 5000])
  func `what was written is read again`(count: Int) throws {
    for gap: UInt32 in [1, 3, 1000, 800_000] {
      let postings = samplePostings(count: count, largestGap: gap, seed: UInt64(count))
      let (list, positions) = written(postings)
      #expect(try read(list, positions, count: count) == postings)
    }
  }

  @Test(arguments: [1, 128, 400])
  func `without positions only documents and frequencies are kept`(count: Int) throws {
    let postings = samplePostings(count: count, largestGap: 50, seed: 7)
    let (list, positions) = written(postings, keepsPositions: false)
    #expect(positions.isEmpty)
    let again = try read(list, positions, count: count, hasPositions: false)
    #expect(again.map(\.document) == postings.map(\.document))
    #expect(again.map(\.frequency) == postings.map(\.frequency))
  }

  @Test func `the largest numbers come back`() throws {
    let postings = [
      SamplePosting(document: 0, frequency: 1, positions: [0]),
      SamplePosting(document: .max - 2, frequency: .max - 1, positions: [5, .max]),
      SamplePosting(document: .max - 1, frequency: 2, positions: [.max, .max]),
    ]
    let (list, positions) = written(postings)
    #expect(try read(list, positions, count: 3) == postings)
  }

  @Test func `the cursor passes to the first block that reaches the document`() throws {
    let postings = samplePostings(count: 3000, largestGap: 20, seed: 3)
    let (list, positions) = written(postings)
    let bytes = unsafe list.span.bytes  // Bytes have no padding.
    let places = unsafe positions.span.bytes  // Bytes have no padding.
    for target in stride(from: UInt32(0), through: 32_000, by: 97) {
      var cursor = try PostingsCursor(bytes, count: 3000, hasPositions: true)
      let expected = postings.firstIndex { $0.document >= target }
      var found = try cursor.pass(to: target, bytes)
      if found {
        try cursor.decodePassed(bytes)
        // The last block tells where it ends when it is decoded.
        found = cursor.lastOfBlock >= target
      }
      #expect(found == (expected != nil))
      guard found, let expected else { continue }
      #expect(cursor.firstPosting == expected / 128 * 128)
      let index = expected - cursor.firstPosting
      #expect(cursor.documents[index] == postings[expected].document)
      var own: [UInt32] = []
      var reader = PositionsReader()
      try cursor.appendPositions(at: index, bytes, positions: places, by: &reader, to: &own)
      #expect(own == postings[expected].positions)
    }
  }

  @Test(arguments: [1, 2, 31, 33, 127, 128, 129, 300, 3000])
  func `blocks of positions are read at once, in any order`(count: Int) throws {
    let postings = samplePostings(count: count, largestGap: 9, seed: UInt64(count))
    let (list, positions) = written(postings)
    let bytes = unsafe list.span.bytes  // Bytes have no padding.
    let places = unsafe positions.span.bytes  // Bytes have no padding.
    var walker = try PostingsCursor(bytes, count: count, hasPositions: true)
    let starts = try walker.blockStarts(bytes)
    #expect(starts.count == (count + 127) / 128)
    for (number, start) in starts.enumerated().reversed() {
      var cursor = try PostingsCursor(bytes, count: count, hasPositions: true)
      cursor.go(to: start)
      #expect(try cursor.nextBlock(bytes))
      let block = try cursor.positionsBlock(bytes, positions: places)
      for index in 0..<cursor.blockCount {
        #expect(cursor.documents[index] == postings[128 * number + index].document)
        #expect(
          Array(block.numbers[block.places(of: index)]) == postings[128 * number + index].positions)
      }
    }
  }

  @Test func `positions of single postings are read in any order`() throws {
    let postings = samplePostings(count: 300, largestGap: 9, seed: 300)
    let (list, positions) = written(postings)
    let bytes = unsafe list.span.bytes  // Bytes have no padding.
    let places = unsafe positions.span.bytes  // Bytes have no padding.
    var random = SplitMix(state: 4)
    var cursor = try PostingsCursor(bytes, count: 300, hasPositions: true)
    var reader = PositionsReader()
    while try cursor.nextBlock(bytes) {
      for _ in 0..<500 {
        let index = Int.random(in: 0..<cursor.blockCount, using: &random)
        // What is behind it is passed over next, or it is read again.
        for index in index..<min(index + 3, cursor.blockCount) {
          var own: [UInt32] = [7]
          try cursor.appendPositions(at: index, bytes, positions: places, by: &reader, to: &own)
          #expect(own == [7] + postings[cursor.firstPosting + index].positions)
        }
      }
    }
  }

  @Test func `one writer writes many lists`() throws {
    var writer = PostingsWriter(keepsPositions: true)
    for count in [5, 300, 1, 128] {
      let postings = samplePostings(count: count, largestGap: 9, seed: 11)
      var list: [UInt8] = []
      var positions: [UInt8] = []
      for posting in postings {
        writer.append(
          document: posting.document, frequency: posting.frequency,
          positions: posting.positions.span)
      }
      #expect(writer.postingCount == count)
      writer.finish(postings: &list, positions: &positions)
      #expect(try read(list, positions, count: count) == postings)
    }
  }

  @Test func `no damaged list crashes the reader`() throws {
    let postings = samplePostings(count: 150, largestGap: 60, seed: 5)
    let (list, positions) = written(postings)
    for index in list.indices {
      for bit in [0, 3, 7] where index % 3 != 2 {
        var damaged = list
        damaged[index] ^= 1 << bit
        _ = try? read(damaged, positions, count: 150)
      }
      _ = try? read(Array(list[..<index]), positions, count: 150)
    }
    for index in positions.indices where index % 8 == 0 {
      var damaged = positions
      damaged[index] ^= 0x84
      _ = try? read(list, damaged, count: 150)
      _ = try? read(list, Array(positions[..<index]), count: 150)
    }
  }
}

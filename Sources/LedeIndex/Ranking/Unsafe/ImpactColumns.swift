/// The arrays of an `ImpactList` while its postings are put into them.
///
/// Proof for every `unsafe` here: pointers are used inside the closures that lend them, at places
/// that the preconditions keep below the arrays' counts.
struct ImpactColumns {
  private(set) var documents: [UInt16]
  private(set) var impacts: [UInt8]
  private(set) var frequencies: [UInt8]
  private(set) var greatFrequencies: [UInt16: UInt32] = [:]
  private(set) var skips: [UInt16]
  /// How many documents have each impact.
  private(set) var counts = [UInt32](repeating: 0, count: 257)
  private let isDense: Bool
  private let capacity: Int

  /// Columns for as many postings; see `ImpactList`.
  init(count: Int, capacity: Int, isDense: Bool) {
    self.isDense = isDense
    self.capacity = capacity
    let slots = isDense ? capacity : count + 32
    documents = [UInt16](repeating: .max, count: isDense ? 0 : slots)
    impacts = [UInt8](repeating: 0, count: slots)
    frequencies = impacts
    let pages = isDense ? 1024 : 256
    skips = [UInt16](repeating: UInt16(truncatingIfNeeded: count), count: pages + 1)
  }

  /// Puts the postings at `places`, whose shares these are, in.
  mutating func fill(
    _ postings: DecodedPostings, _ places: Range<Int>, first: UInt32, shares: [UInt8]
  ) {
    let isDense = isDense
    precondition(
      places.upperBound <= postings.documents.count
        && places.upperBound <= postings.frequencies.count && shares.count == places.count
        && (isDense || places.count <= impacts.count), "not a chunk's postings")
    if let least = places.first, let greatest = places.last {
      // Documents rise, so that all of them lie between these.
      precondition(
        postings.documents[least] >= first
          && Int(postings.documents[greatest] - first) < capacity, "documents of another chunk")
    }
    var hasGreat = false
    unsafe postings.documents.withUnsafeBufferPointer { numbers in
      unsafe postings.frequencies.withUnsafeBufferPointer { all in
        unsafe shares.withUnsafeBufferPointer { shares in
          unsafe impacts.withUnsafeMutableBufferPointer { impacts in
            unsafe frequencies.withUnsafeMutableBufferPointer { frequencies in
              unsafe counts.withUnsafeMutableBufferPointer { counts in
                for index in 0..<places.count {
                  let number = unsafe numbers[places.lowerBound &+ index]
                  let frequency = unsafe all[places.lowerBound &+ index]
                  let slot = isDense ? Int(number &- first) : index
                  let share = unsafe shares[index]
                  unsafe impacts[slot] = share
                  unsafe counts[Int(share)] &+= 1
                  unsafe frequencies[slot] = UInt8(truncatingIfNeeded: min(frequency, 255))
                  if frequency >= 255 { hasGreat = true }
                }
              }
            }
          }
        }
      }
    }
    if !isDense { fillDocuments(postings, places, first: first) }
    fillSkips(postings, places, first: first)
    if hasGreat { keepGreatFrequencies(postings, places, first: first) }
  }

  private mutating func fillDocuments(
    _ postings: DecodedPostings, _ places: Range<Int>, first: UInt32
  ) {
    unsafe postings.documents.withUnsafeBufferPointer { numbers in
      unsafe documents.withUnsafeMutableBufferPointer { documents in
        for index in 0..<places.count {
          let number = unsafe numbers[places.lowerBound &+ index]
          unsafe documents[index] = UInt16(truncatingIfNeeded: number &- first)
        }
      }
    }
  }

  private mutating func fillSkips(
    _ postings: DecodedPostings, _ places: Range<Int>, first: UInt32
  ) {
    let pageShift: UInt32 = isDense ? 6 : 8
    unsafe postings.documents.withUnsafeBufferPointer { numbers in
      unsafe skips.withUnsafeMutableBufferPointer { skips in
        var next = 0
        for index in 0..<places.count {
          let number = unsafe numbers[places.lowerBound &+ index]
          // A document of the chunk has its page among them.
          let page = Int((number &- first) &>> pageShift)
          while next <= page {
            unsafe skips[next] = UInt16(truncatingIfNeeded: index)
            next &+= 1
          }
        }
      }
    }
  }

  private mutating func keepGreatFrequencies(
    _ postings: DecodedPostings, _ places: Range<Int>, first: UInt32
  ) {
    for place in places where postings.frequencies[place] >= 255 {
      let document = UInt16(truncatingIfNeeded: postings.documents[place] - first)
      greatFrequencies[document] = postings.frequencies[place]
    }
  }
}

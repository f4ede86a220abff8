internal import _CLedeKernels

/// The kernels of ranking (see `_CLedeKernels.h`), in the fastest form that this processor has.
///
/// Proof for every `unsafe` here: the preconditions keep each kernel inside the arrays that it is
/// given; the kernels keep no pointer.
struct RankingKernels: Sendable {
  /// The vector level that is used: tests lower it to compare the forms with each other.
  let level: CInt

  /// The level of this processor.
  static let best = RankingKernels(level: lede_vector_level())

  /// Adds the part `places` of a sparse list to the sums.
  @inline(__always)
  func add(_ list: ImpactList, _ multiplier: UInt16, to sums: inout [UInt16]) {
    // Proof: documents of a list are below the chunk's capacity, for which the sums have room.
    precondition(sums.count >= list.capacity, "sums of another chunk")
    unsafe sums.withUnsafeMutableBufferPointer { sums in
      unsafe list.impacts.withUnsafeBufferPointer { impacts in
        guard let sums = sums.baseAddress, let impacts = impacts.baseAddress else { return }
        if list.isDense {
          unsafe lede_add_dense(sums, impacts, list.capacity, multiplier, level)
        } else {
          unsafe list.documents.withUnsafeBufferPointer { documents in
            guard let documents = documents.baseAddress else { return }
            unsafe lede_add_sparse(sums, documents, impacts, list.count, multiplier, level)
          }
        }
      }
    }
  }

  /// Adds a dense list where the sum before and the impact are not 0, and makes the others 0.
  func addBoth(_ list: ImpactList, _ multiplier: UInt16, to sums: inout [UInt16]) {
    precondition(list.isDense && sums.count >= list.capacity, "sums of another chunk")
    unsafe sums.withUnsafeMutableBufferPointer { sums in
      unsafe list.impacts.withUnsafeBufferPointer { impacts in
        guard let sums = sums.baseAddress, let impacts = impacts.baseAddress else { return }
        unsafe lede_add_dense_both(sums, impacts, list.capacity, multiplier, level)
      }
    }
  }

  /// Makes the first sums 0.
  @inline(__always)
  func clear(_ sums: inout [UInt16], first count: Int) {
    precondition(count <= sums.count, "too few sums")
    unsafe sums.withUnsafeMutableBufferPointer { sums in
      unsafe UnsafeMutableBufferPointer(rebasing: sums[..<count]).update(repeating: 0)
    }
  }

  /// Makes the sums 0 of documents that do not belong to the words' bits.
  func keep(_ words: ArraySlice<UInt64>, in sums: inout [UInt16]) {
    precondition(sums.count >= 64 * words.count, "sums of another chunk")
    unsafe sums.withUnsafeMutableBufferPointer { sums in
      unsafe words.withUnsafeBufferPointer { words in
        guard let sums = sums.baseAddress, let bits = words.baseAddress else { return }
        unsafe lede_keep_members(sums, bits, words.count)
      }
    }
  }

  /// The greatest sum of each of the first `blocks` blocks of 64.
  @inline(__always)
  func findMaxima(of sums: [UInt16], blocks: Int, into maxima: inout [UInt16]) {
    precondition(sums.count >= 64 * blocks && maxima.count >= blocks, "sums of another chunk")
    unsafe sums.withUnsafeBufferPointer { sums in
      unsafe maxima.withUnsafeMutableBufferPointer { maxima in
        guard let sums = sums.baseAddress, let maxima = maxima.baseAddress else { return }
        unsafe lede_block_maxima(sums, blocks, maxima, level)
      }
    }
  }

  /// How many of the first `count` values are not below `least`.
  @inline(__always)
  func count(of values: [UInt16], first count: Int, notBelow least: UInt16) -> Int {
    precondition(values.count >= count, "too few values")
    return unsafe values.withUnsafeBufferPointer { values in
      guard let values = values.baseAddress else { return 0 }
      return unsafe lede_count_at_least(values, count, least, level)
    }
  }

  /// How many of the sums of a sparse list's documents are not below `least`.
  func count(of sums: [UInt16], at list: ImpactList, notBelow least: UInt16) -> Int {
    precondition(!list.isDense && sums.count >= list.capacity, "sums of another chunk")
    // Proof: documents of a list are below the chunk's capacity, for which there are sums.
    return unsafe sums.withUnsafeBufferPointer { sums in
      unsafe list.documents.withUnsafeBufferPointer { documents in
        guard let sums = sums.baseAddress, let documents = documents.baseAddress else { return 0 }
        return unsafe lede_count_sparse(sums, documents, list.count, least)
      }
    }
  }

  /// Makes the sums of a sparse list's documents 0, and writes those documents whose sum was not below
  /// `least`, which is not 0, and their sums; returns how many there are.
  func drain(
    _ sums: inout [UInt16], at list: ImpactList, notBelow least: UInt16,
    into documents: inout [UInt16], _ drained: inout [UInt16]
  ) -> Int {
    precondition(
      !list.isDense && sums.count >= list.capacity && least > 0 && documents.count >= list.count
        && drained.count >= list.count, "sums of another chunk")
    // Proof: as for `count`; no more is written than the list has documents.
    return unsafe sums.withUnsafeMutableBufferPointer { sums in
      unsafe documents.withUnsafeMutableBufferPointer { found in
        unsafe drained.withUnsafeMutableBufferPointer { drained in
          unsafe list.documents.withUnsafeBufferPointer { documents in
            guard let sums = sums.baseAddress, let found = found.baseAddress,
              let drained = drained.baseAddress, let documents = documents.baseAddress
            else { return 0 }
            return unsafe lede_drain(sums, documents, list.count, least, found, drained)
          }
        }
      }
    }
  }

  /// Writes the places in `range` of the values that are not below `least`, counted from the
  /// range's beginning, and returns how many there are.
  @inline(__always)
  func findPlaces(
    of values: [UInt16], in range: Range<Int>, notBelow least: UInt16, into places: inout [UInt16]
  ) -> Int {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= values.count && range.count <= places.count,
      "too few values")
    return unsafe values.withUnsafeBufferPointer { values in
      unsafe places.withUnsafeMutableBufferPointer { places in
        guard let values = values.baseAddress, let places = places.baseAddress else { return 0 }
        return unsafe lede_places_at_least(
          values + range.lowerBound, range.count, least, places, level)
      }
    }
  }

  /// Writes the places of the sums of the first `blocks` blocks of 64 that are not below `least`, by
  /// the blocks' maxima, and returns how many there are.
  func findPlaces(
    of sums: [UInt16], maxima: [UInt16], blocks: Int, notBelow least: UInt16,
    into places: inout [UInt16]
  ) -> Int {
    precondition(
      sums.count >= 64 * blocks && maxima.count >= blocks && places.count >= 64 * blocks,
      "sums of another chunk")
    return unsafe sums.withUnsafeBufferPointer { sums in
      unsafe maxima.withUnsafeBufferPointer { maxima in
        unsafe places.withUnsafeMutableBufferPointer { places in
          guard let sums = sums.baseAddress, let maxima = maxima.baseAddress,
            let places = places.baseAddress
          else { return 0 }
          return unsafe lede_sums_at_least(sums, maxima, blocks, least, places, level)
        }
      }
    }
  }
}

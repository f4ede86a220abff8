internal import _CLedeKernels

/// The kernels that keep the documents of several lists.
///
/// Proof for every `unsafe` here: the preconditions keep each kernel inside the arrays that it is
/// given; the kernels keep no pointer. Candidates are documents of the same chunk, which the arrays of
/// impacts and of skips span, and the documents of a list are followed by 32 more places.
extension RankingKernels {
  /// Takes the documents of a sparse list whose impact is not below `needed` as candidates, and their
  /// impacts; returns how many there are.
  func select(
    _ list: ImpactList, notBelow needed: UInt8, into candidates: inout [UInt16],
    _ impacts: inout [UInt8]
  ) -> Int {
    precondition(
      !list.isDense && candidates.count >= list.count && impacts.count >= list.count,
      "too few candidates")
    return unsafe candidates.withUnsafeMutableBufferPointer { candidates in
      unsafe impacts.withUnsafeMutableBufferPointer { kept in
        unsafe list.documents.withUnsafeBufferPointer { documents in
          unsafe list.impacts.withUnsafeBufferPointer { impacts in
            guard let candidates = candidates.baseAddress, let kept = kept.baseAddress,
              let documents = documents.baseAddress, let impacts = impacts.baseAddress
            else { return 0 }
            return unsafe lede_select(documents, impacts, list.count, needed, candidates, kept)
          }
        }
      }
    }
  }

  /// Takes the places of the first `count` impacts that are not below `needed`, which is not 0; returns
  /// how many there are.
  func select(
    of impacts: [UInt8], first count: Int, notBelow needed: UInt8, into candidates: inout [UInt16]
  ) -> Int {
    precondition(
      count % 64 == 0 && count <= impacts.count && count <= candidates.count, "too few impacts")
    return unsafe impacts.withUnsafeBufferPointer { impacts in
      unsafe candidates.withUnsafeMutableBufferPointer { candidates in
        guard let impacts = impacts.baseAddress, let candidates = candidates.baseAddress else {
          return 0
        }
        return unsafe lede_select_dense(impacts, count, needed, candidates)
      }
    }
  }

  /// Writes what each of the first `count` impacts adds.
  func weigh(
    _ impacts: [UInt8], first count: Int, _ multiplier: UInt16, into sums: inout [UInt16]
  ) {
    precondition(impacts.count >= count && sums.count >= count, "too few sums")
    unsafe sums.withUnsafeMutableBufferPointer { sums in
      unsafe impacts.withUnsafeBufferPointer { impacts in
        guard let sums = sums.baseAddress, let impacts = impacts.baseAddress else { return }
        unsafe lede_weigh(impacts, count, multiplier, sums)
      }
    }
  }

  /// Makes each value the less of itself and of a dense list's impact.
  func lessen(_ least: inout [UInt8], by list: ImpactList) {
    precondition(list.isDense && least.count >= list.capacity, "impacts of another chunk")
    unsafe least.withUnsafeMutableBufferPointer { least in
      unsafe list.impacts.withUnsafeBufferPointer { impacts in
        guard let least = least.baseAddress, let impacts = impacts.baseAddress else { return }
        unsafe lede_least(least, impacts, list.capacity)
      }
    }
  }

  /// Adds a list's impacts to the sums of candidates, and keeps those that the list has and whose sum
  /// is then not below `least`; returns how many are left.
  func intersect(
    _ candidates: inout [UInt16], _ sums: inout [UInt16], count: Int, _ list: ImpactList,
    _ multiplier: UInt16, notBelow least: UInt16
  ) -> Int {
    precondition(candidates.count >= count && sums.count >= count, "too few candidates")
    return unsafe candidates.withUnsafeMutableBufferPointer { candidates in
      unsafe sums.withUnsafeMutableBufferPointer { sums in
        guard let candidates = candidates.baseAddress, let sums = sums.baseAddress else { return 0 }
        return unsafe withPointers(of: list) { documents, impacts, skips in
          guard let documents = unsafe documents else {
            return unsafe lede_intersect_dense(
              candidates, sums, count, impacts, multiplier, least)
          }
          return unsafe lede_intersect_sparse(
            candidates, sums, count, documents, impacts, skips, multiplier, least, level)
        }
      }
    }
  }

  /// The same with each candidate's least impact, which must not be below `needed`, instead of a sum.
  func meet(
    _ candidates: inout [UInt16], _ least: inout [UInt8], count: Int, _ list: ImpactList,
    notBelow needed: UInt8
  ) -> Int {
    precondition(
      candidates.count >= count && least.count >= count && needed > 0, "too few candidates")
    return unsafe candidates.withUnsafeMutableBufferPointer { candidates in
      unsafe least.withUnsafeMutableBufferPointer { least in
        guard let candidates = candidates.baseAddress, let least = least.baseAddress else {
          return 0
        }
        return unsafe withPointers(of: list) { documents, impacts, skips in
          guard let documents = unsafe documents else {
            return unsafe lede_meet_dense(candidates, least, count, impacts, needed)
          }
          return unsafe lede_meet_sparse(
            candidates, least, count, documents, impacts, skips, needed, level)
        }
      }
    }
  }

  /// The place of a document in a sparse list; nil if the list does not have it.
  @inline(__always)
  func place(of document: UInt16, in list: ImpactList) -> Int? {
    let place = unsafe withPointers(of: list) { documents, _, skips in
      guard let documents = unsafe documents else { return -1 }
      return unsafe lede_place_of(document, documents, skips, level)
    }
    return place < 0 ? nil : place
  }

  /// Lends the documents of a list, or nil of a dense one, its impacts and its skips.
  @inline(__always)
  private func withPointers(
    of list: ImpactList,
    _ body: (UnsafePointer<UInt16>?, UnsafePointer<UInt8>, UnsafePointer<UInt16>) -> Int
  ) -> Int {
    unsafe list.documents.withUnsafeBufferPointer { documents in
      unsafe list.impacts.withUnsafeBufferPointer { impacts in
        unsafe list.skips.withUnsafeBufferPointer { skips in
          guard let impacts = impacts.baseAddress, let skips = skips.baseAddress else { return 0 }
          return unsafe body(list.isDense ? nil : documents.baseAddress, impacts, skips)
        }
      }
    }
  }
}

internal import _CLedeKernels

/// The kernels of windows.
///
/// Proof for every `unsafe` here: the preconditions keep each kernel inside the memory that it is given;
/// the kernels keep no pointer.
extension RankingKernels {
  /// Writes postings to a place in the arrays of a window: documents as distances from `first`,
  /// frequencies, and what each gives of the term's weight, in 255ths and rounded up.
  ///
  /// - Parameter documents: Rising.
  func take(
    _ documents: Span<UInt32>, _ frequencies: Span<UInt32>, first: UInt32, lengths: [UInt32],
    _ bm25: BM25, to narrow: inout [UInt16], _ kept: inout [UInt32], _ impacts: inout [UInt8],
    at place: Int
  ) {
    let count = documents.count
    guard count > 0 else { return }
    // Proof: documents rise, so that all are below the number of lengths.
    precondition(
      frequencies.count >= count && place >= 0 && place + count <= narrow.count
        && narrow.count == kept.count && kept.count == impacts.count
        && Int(documents[count - 1]) < lengths.count && lengths.count <= Int(Int32.max),
      "postings of another segment, or too little room")
    unsafe documents.withUnsafeBufferPointer { documents in
      unsafe frequencies.withUnsafeBufferPointer { frequencies in
        guard let documents = documents.baseAddress, let frequencies = frequencies.baseAddress
        else { return }
        unsafe narrow.withUnsafeMutableBufferPointer { narrow in
          guard let narrow = narrow.baseAddress else { return }
          unsafe lede_narrow(documents, count, first, narrow + place)
        }
        unsafe kept.withUnsafeMutableBufferPointer { kept in
          guard let kept = kept.baseAddress else { return }
          unsafe (kept + place).update(from: frequencies, count: count)
        }
        unsafe impacts.withUnsafeMutableBufferPointer { impacts in
          unsafe lengths.withUnsafeBufferPointer { lengths in
            guard let lengths = lengths.baseAddress, let impacts = impacts.baseAddress else {
              return
            }
            unsafe lede_impacts(
              documents, frequencies, count, lengths, bm25.lengthFree, bm25.lengthShare,
              impacts + place, level)
          }
        }
      }
    }
  }

  /// Adds a window's list to the sums.
  func add(_ list: WindowList, _ multiplier: UInt16, to sums: inout [UInt16]) {
    // Proof: documents have 16 bits, for all of which there are sums.
    precondition(sums.count >= Chunk.length && list.count <= list.documents.count, "too few sums")
    unsafe sums.withUnsafeMutableBufferPointer { sums in
      unsafe list.documents.withUnsafeBufferPointer { documents in
        unsafe list.impacts.withUnsafeBufferPointer { impacts in
          guard let sums = sums.baseAddress, let documents = documents.baseAddress,
            let impacts = impacts.baseAddress
          else { return }
          unsafe lede_add_sparse(sums, documents, impacts, list.count, multiplier, level)
        }
      }
    }
  }

  /// How many of the sums of a list's documents are not below `least`.
  func count(of sums: [UInt16], at list: WindowList, notBelow least: UInt16) -> Int {
    precondition(sums.count >= Chunk.length && list.count <= list.documents.count, "too few sums")
    return unsafe sums.withUnsafeBufferPointer { sums in
      unsafe list.documents.withUnsafeBufferPointer { documents in
        guard let sums = sums.baseAddress, let documents = documents.baseAddress else { return 0 }
        return unsafe lede_count_sparse(sums, documents, list.count, least)
      }
    }
  }

  /// Makes the sums of a list's documents 0, and writes from a place on those documents whose sum was not
  /// below `least`, which is not 0, and their sums; returns how many there are.
  func drain(
    _ sums: inout [UInt16], at list: WindowList, notBelow least: UInt16,
    into documents: inout [UInt16], _ drained: inout [UInt16], from place: Int
  ) -> Int {
    precondition(
      sums.count >= Chunk.length && least > 0 && list.count <= list.documents.count
        && documents.count >= place + list.count && drained.count >= place + list.count,
      "too little room")
    return unsafe sums.withUnsafeMutableBufferPointer { sums in
      unsafe documents.withUnsafeMutableBufferPointer { found in
        unsafe drained.withUnsafeMutableBufferPointer { drained in
          unsafe list.documents.withUnsafeBufferPointer { documents in
            guard let sums = sums.baseAddress, let found = found.baseAddress,
              let drained = drained.baseAddress, let documents = documents.baseAddress
            else { return 0 }
            return unsafe lede_drain(
              sums, documents, list.count, least, found + place, drained + place)
          }
        }
      }
    }
  }

  /// Writes a list's documents whose impact is not below `least`, and those impacts; returns how many.
  func select(
    _ list: WindowList, notBelow least: UInt8, into documents: inout [UInt16],
    _ impacts: inout [UInt8]
  ) -> Int {
    precondition(
      list.count <= list.documents.count && documents.count >= list.count
        && impacts.count >= list.count, "too little room")
    return unsafe list.documents.withUnsafeBufferPointer { all in
      unsafe list.impacts.withUnsafeBufferPointer { shares in
        unsafe documents.withUnsafeMutableBufferPointer { documents in
          unsafe impacts.withUnsafeMutableBufferPointer { impacts in
            guard let all = all.baseAddress, let shares = shares.baseAddress,
              let documents = documents.baseAddress, let impacts = impacts.baseAddress
            else { return 0 }
            return unsafe lede_select(all, shares, list.count, least, documents, impacts)
          }
        }
      }
    }
  }
}

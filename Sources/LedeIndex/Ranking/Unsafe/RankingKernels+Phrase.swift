internal import _CLedeKernels

/// The kernels of phrases, and the one that finds impacts.
///
/// Proof for every `unsafe` here: the preconditions keep each kernel inside the arrays that it is
/// given; the kernels keep no pointer.
extension RankingKernels {
  /// How many documents of a dense list are below a document.
  @inline(__always)
  func rank(of document: UInt16, in list: ImpactList) -> Int {
    precondition(list.isDense && Int(document) < list.capacity, "a document of another chunk")
    // Proof: the impacts and, for each 64 of them, the ranks span the list's capacity.
    return unsafe list.impacts.withUnsafeBufferPointer { impacts in
      unsafe list.skips.withUnsafeBufferPointer { ranks in
        guard let impacts = impacts.baseAddress, let ranks = ranks.baseAddress else { return 0 }
        return unsafe lede_rank_of(document, impacts, ranks)
      }
    }
  }

  /// Finds the numbers of the list's postings of members, in an order; each has one.
  func findPostings(
    of members: [UInt16], _ order: [UInt16], _ range: Range<Int>, in list: ImpactList,
    into postings: inout [UInt32]
  ) {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= order.count && range.count <= postings.count
        && members.count == Chunk.length, "too few members")
    // Proof: an order holds 16-bit places, for all of which there are members; the members are
    // documents of the chunk that the list's arrays span.
    unsafe members.withUnsafeBufferPointer { members in
      unsafe order.withUnsafeBufferPointer { order in
        unsafe list.skips.withUnsafeBufferPointer { skips in
          unsafe postings.withUnsafeMutableBufferPointer { postings in
            guard let members = members.baseAddress, let order = order.baseAddress,
              let skips = skips.baseAddress, let postings = postings.baseAddress
            else { return }
            if list.isDense {
              unsafe list.impacts.withUnsafeBufferPointer { impacts in
                guard let impacts = impacts.baseAddress else { return }
                unsafe lede_postings_dense(
                  members, order + range.lowerBound, range.count, impacts, skips,
                  UInt32(list.firstPosting), postings)
              }
            } else {
              unsafe list.documents.withUnsafeBufferPointer { documents in
                guard let documents = documents.baseAddress else { return }
                unsafe lede_postings_sparse(
                  members, order + range.lowerBound, range.count, documents, skips,
                  UInt32(list.firstPosting), postings, level)
              }
            }
          }
        }
      }
    }
  }

  /// A word of a phrase: its positions, the postings to look at, and its place in the phrase.
  typealias PhraseWord = (positions: PositionsTable, postings: [UInt32], offset: Int)

  /// Appends to `found` those numbers from `start` on whose postings of the two words have positions
  /// as far from each other as the words are in the phrase. Stops where a block is not decoded, and
  /// returns where.
  func findNear(
    _ near: PhraseWord, _ far: PhraseWord, from start: Int, count: Int, into found: inout [UInt16],
    _ foundCount: inout Int
  ) -> Int {
    precondition(
      start >= 0 && count <= near.postings.count && count <= far.postings.count
        && foundCount >= 0 && foundCount + count - start <= found.count, "too few postings")
    for word in [near, far] {
      let limit = word.positions.count * PostingsBlock.length
      precondition(word.postings.prefix(count).allSatisfy { Int($0) < limit }, "no such posting")
    }
    // Proof: each posting's block is in its table; a block tells for each of its postings where its
    // positions are, as `PositionsBlock` makes sure.
    return unsafe near.postings.withUnsafeBufferPointer { nearPostings in
      unsafe far.postings.withUnsafeBufferPointer { farPostings in
        unsafe found.withUnsafeMutableBufferPointer { found in
          unsafe lede_find_near(
            lede_word(
              blocks: near.positions.blocks, postings: nearPostings.baseAddress,
              offset: UInt32(near.offset)),
            lede_word(
              blocks: far.positions.blocks, postings: farPostings.baseAddress,
              offset: UInt32(far.offset)), start, count, found.baseAddress, &foundCount, level)
        }
      }
    }
  }

  /// Finds where a phrase begins if a posting's positions are `offset` behind; returns how many places
  /// there are. The posting's block is decoded.
  func begin(
    _ posting: Int, of table: PositionsTable, offset: Int, into beginnings: inout [UInt32]
  ) -> Int {
    guard let block = unsafe table.block(posting / PostingsBlock.length) else { return 0 }
    // Proof: a block tells for each of its postings where its positions are.
    let index = posting % PostingsBlock.length
    let count = unsafe Int(block[index + 1] - block[index])
    if beginnings.count < count {
      beginnings.append(contentsOf: repeatElement(0, count: count - beginnings.count))
    }
    return unsafe beginnings.withUnsafeMutableBufferPointer { beginnings in
      unsafe lede_begin(block, UInt32(posting), UInt32(offset), beginnings.baseAddress)
    }
  }

  /// Keeps the beginnings that a posting has a position `offset` behind; returns how many are left.
  func follow(
    _ beginnings: inout [UInt32], count: Int, _ posting: Int, of table: PositionsTable, offset: Int
  ) -> Int {
    precondition(count <= beginnings.count, "too few beginnings")
    guard let block = unsafe table.block(posting / PostingsBlock.length) else { return 0 }
    // Proof: as for `begin`.
    return unsafe beginnings.withUnsafeMutableBufferPointer { beginnings in
      unsafe lede_follow(
        beginnings.baseAddress, count, block, UInt32(posting), UInt32(offset), level)
    }
  }

  /// What postings give of their term's weight, in 255ths and rounded up.
  func impacts(
    of documents: ArraySlice<UInt32>, _ frequencies: ArraySlice<UInt32>, lengths: [UInt32],
    _ bm25: BM25
  ) -> [UInt8] {
    let count = documents.count
    precondition(
      frequencies.count == count && Int(documents.last ?? 0) < max(lengths.count, 1)
        && lengths.count <= Int(Int32.max), "postings of another segment")
    // Proof: documents rise, so that all are below the number of lengths; one byte is written for
    // each.
    return unsafe [UInt8](unsafeUninitializedCapacity: count) { impacts, written in
      unsafe documents.withUnsafeBufferPointer { documents in
        unsafe frequencies.withUnsafeBufferPointer { frequencies in
          unsafe lengths.withUnsafeBufferPointer { lengths in
            guard let documents = documents.baseAddress,
              let frequencies = frequencies.baseAddress, let lengths = lengths.baseAddress,
              let impacts = impacts.baseAddress
            else { return }
            unsafe lede_impacts(
              documents, frequencies, count, lengths, bm25.lengthFree, bm25.lengthShare, impacts,
              level)
          }
        }
      }
      written = count
    }
  }
}

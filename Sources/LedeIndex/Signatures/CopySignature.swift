package import LedeText

/// What is kept of an article to tell, without reading it, that it is no copy of another.
///
/// Each hash of its `ShingleSample` stands for one of 512 places. Two articles share no more of their samples
/// than places, and of the hashes that met at a place no more than the one has that has fewer of these.
package struct CopySignature: Hashable, Sendable {
  /// Hashes in the sample.
  let count: Int
  /// A number for the headline's words, in any order; 0 where there is none.
  let headline: UInt8
  /// A bit for each place that a hash stands for.
  let places: [UInt64]

  /// Places that a hash may stand for.
  static let placeCount = 512

  /// The signature of an article.
  ///
  /// - Parameters:
  ///   - body: Its tokens, stop words among them.
  ///   - headline: Those of a headline that was not derived from the body.
  package init(body: [Token], headline: [Token], _ terms: TermHashes) {
    let sum = headline.reduce(UInt64(0)) { $0 &+ terms.hash(of: $1.term) }
    self.init(
      hashes: ShingleSample(body, terms).hashes,
      headline: headline.isEmpty ? 0 : UInt8(sum >> 32 % 255) + 1)
  }

  /// - Parameter hashes: A sample's.
  init(hashes: [UInt64], headline: UInt8) {
    var places = [UInt64](repeating: 0, count: Self.placeCount / 64)
    for hash in hashes {
      // The low bits are those that the sample was taken by.
      let place = Int(hash >> 32) % Self.placeCount
      places[place / 64] |= 1 << UInt64(place % 64)
    }
    self.init(count: hashes.count, headline: headline, places: places)
  }

  init(count: Int, headline: UInt8, places: [UInt64]) {
    self.count = count
    self.headline = headline
    self.places = places
  }

  /// Places that hashes stand for.
  var distinct: Int { places.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Whether the articles can be copies or updates of each other: half of the shorter sample can stand in the
  /// other, or a fifth where the headlines may be the same.
  package func canBeCopy(of other: CopySignature) -> Bool {
    let least = min(count, other.count)
    guard least > 0 else { return false }
    var shared = min(count - distinct, other.count - other.distinct)
    for index in places.indices { shared += (places[index] & other.places[index]).nonzeroBitCount }
    let hasSameHeadline = headline != 0 && headline == other.headline
    return shared * (hasSameHeadline ? 5 : 2) >= least
  }
}

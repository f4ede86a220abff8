/// One term's postings, unpacked: what memory and other segments give, and segments are written from.
struct TermPostings {
  /// A list: documents rise; frequencies and the ends of their positions stand beside them.
  struct List {
    var documents: [UInt32] = []
    var frequencies: [UInt32] = []
    var positions: [UInt32] = []
    /// Where each document's positions end in `positions`; empty in an index without positions.
    var positionEnds: [Int] = []

    mutating func removeAll() {
      documents.removeAll(keepingCapacity: true)
      frequencies.removeAll(keepingCapacity: true)
      positions.removeAll(keepingCapacity: true)
      positionEnds.removeAll(keepingCapacity: true)
    }

    /// A posting; its positions were appended before.
    mutating func append(_ document: UInt32, frequency: UInt32) {
      documents.append(document)
      frequencies.append(frequency)
      positionEnds.append(positions.count)
    }

    /// A posting of an index without positions.
    @inline(__always)
    mutating func appendBare(_ document: UInt32, frequency: UInt32) {
      documents.append(document)
      frequencies.append(frequency)
    }
  }

  /// Headline and body, the headline's occurrences counted with their weight.
  var any = List()
  /// The headline alone.
  var headline = List()
  /// Room for those who unpack.
  var bytes: [UInt8] = []

  private var document: UInt32 = 0
  private var frequency: UInt32 = 0
  private var headlineFrequency: UInt32 = 0

  init() {}

  mutating func removeAll() {
    any.removeAll()
    headline.removeAll()
  }

  /// A whole posting without positions.
  mutating func append(_ document: UInt32, body: UInt32, headline count: UInt32, weight: UInt32) {
    any.appendBare(document, frequency: body &+ count &* weight)
    if count > 0 { headline.appendBare(document, frequency: count) }
  }

  /// Begins a posting whose positions follow.
  mutating func begin(_ document: UInt32) {
    self.document = document
    frequency = 0
    headlineFrequency = 0
  }

  mutating func append(_ position: UInt32, isHeadline: Bool, weight: UInt32) {
    any.positions.append(position)
    if isHeadline {
      headline.positions.append(position)
      headlineFrequency &+= 1
      frequency &+= weight
    } else {
      frequency &+= 1
    }
  }

  mutating func end() {
    any.append(document, frequency: frequency)
    if headlineFrequency > 0 { headline.append(document, frequency: headlineFrequency) }
  }

  /// Puts postings that several threads gathered in order.
  mutating func sortByDocument() {
    any.sortByDocument()
    headline.sortByDocument()
  }
}

extension TermPostings.List {
  fileprivate mutating func sortByDocument() {
    let order = documents.indices.sorted { documents[$0] < documents[$1] }
    var sorted = TermPostings.List()
    for index in order {
      if positionEnds.isEmpty {
        sorted.appendBare(documents[index], frequency: frequencies[index])
        continue
      }
      let start = index == 0 ? 0 : positionEnds[index - 1]
      sorted.positions.append(contentsOf: positions[start..<positionEnds[index]])
      sorted.append(documents[index], frequency: frequencies[index])
    }
    self = sorted
  }
}

internal import LedeText

/// The ids of a segment's articles while it is written, in the order of the articles' numbers.
struct IdentifierList: Sendable {
  /// Bytes among which the ids are.
  private(set) var bytes: [UInt8] = []
  private var starts: [UInt32] = []
  private var lengths: [UInt16] = []
  /// Ids of more bytes than `lengths` tells.
  private var longLengths: [UInt32: Int] = [:]

  /// The greatest number of bytes that ids and what stands between them may have.
  private static let mostBytes = Int(UInt32.max)

  init(reserving count: Int = 0) {
    starts.reserveCapacity(count)
    lengths.reserveCapacity(count)
  }

  var count: Int { starts.count }

  /// Bytes that another article takes besides those of `bytes`.
  static let bytesPerArticle = 6

  /// Appends an id.
  mutating func append(_ id: ArticleID) throws(IndexError) {
    try append(id.rawValue.utf8.count, precededBy: 0)
    bytes.append(contentsOf: id.rawValue.utf8)
  }

  /// Appends an id with what is written of it: bytes in which it stands behind `start` others.
  mutating func append(
    _ record: [UInt8], idAt start: Int, length: Int
  ) throws(IndexError) {
    try append(length, precededBy: start)
    bytes.append(contentsOf: record)
  }

  private mutating func append(_ length: Int, precededBy start: Int) throws(IndexError) {
    guard bytes.count + start <= Self.mostBytes else {
      throw IndexError(.unsupported, "the ids of one segment would take more than 4 GB")
    }
    if length >= UInt16.max { longLengths[UInt32(count)] = length }
    starts.append(UInt32(bytes.count + start))
    lengths.append(UInt16(clamping: length))
  }

  /// Where an article's id is among `bytes`.
  func range(of document: Int) -> Range<Int> {
    let start = Int(starts[document])
    let length = Int(lengths[document])
    guard length == Int(UInt16.max) else { return start..<start + length }
    return start..<start + (longLengths[UInt32(document)] ?? length)
  }

  /// An article's id.
  func id(of document: Int) -> ArticleID {
    let text = String(decoding: bytes[range(of: document)], as: UTF8.self)
    guard let id = ArticleID(text) else { preconditionFailure("no id is empty") }
    return id
  }

  /// XXH64 of an article's id.
  func hash(of document: Int) -> UInt64 {
    Checksum.of(bytes.rawSpan.extracting(range(of: document)))
  }

  /// Whether an article has this id.
  func holds(_ id: ArticleID, at document: Int) -> Bool {
    let other = id.rawValue.utf8Span.span
    let range = range(of: document)
    guard range.count == other.count else { return false }
    for index in other.indices where bytes[range.lowerBound + index] != other[index] {
      return false
    }
    return true
  }

  /// Bytes that all ids begin with.
  var sharedBeginning: Int {
    guard count > 0 else { return 0 }
    let first = range(of: 0)
    var shared = first.count
    for document in 0..<count {
      let id = range(of: document)
      var length = 0
      while length < min(shared, id.count),
        bytes[id.lowerBound + length] == bytes[first.lowerBound + length]
      { length += 1 }
      shared = length
      if shared == 0 { break }
    }
    return shared
  }
}

/// From an id to the newest article that has it, of a list that grows: a hash table of numbers.
struct IdentifierTable: Sendable {
  /// A number + 1; 0 where there is none, and the greatest where one was removed.
  private var slots = [UInt32](repeating: 0, count: 64)
  private var used = 0
  private static let removed = UInt32.max

  /// Bytes that another article takes.
  static let bytesPerArticle = 12

  /// The article that has an id.
  func find(_ id: ArticleID, in ids: IdentifierList) -> UInt32? {
    let slot = slots[slot(of: id, in: ids)]
    return slot == 0 ? nil : slot - 1
  }

  /// Notes that the last article of the list has this id, and no earlier one.
  mutating func insertLast(_ id: ArticleID, of ids: IdentifierList) {
    let slot = slot(of: id, in: ids)
    if slots[slot] == 0 { used += 1 }
    slots[slot] = UInt32(ids.count)
    if used * 2 > slots.count { grow(ids) }
  }

  /// Forgets the article that has an id.
  mutating func remove(_ id: ArticleID, in ids: IdentifierList) {
    let slot = slot(of: id, in: ids)
    if slots[slot] != 0 { slots[slot] = Self.removed }
  }

  /// Where an id's number is, or where it would be put.
  private func slot(of id: ArticleID, in ids: IdentifierList) -> Int {
    var slot = Int(truncatingIfNeeded: IdentifierIndex.hash(id.rawValue)) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] != Self.removed, ids.holds(id, at: Int(slots[slot]) - 1) { return slot }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow(_ ids: IdentifierList) {
    let old = slots
    slots = [UInt32](repeating: 0, count: old.count * 2)
    used = 0
    for number in old where number != 0 && number != Self.removed {
      var slot = Int(truncatingIfNeeded: ids.hash(of: Int(number) - 1)) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = number
      used += 1
    }
  }
}

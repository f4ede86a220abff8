/// One column while its articles are gathered: each distinct value once, and of each article which it has.
struct ColumnValues<Value: Hashable & Sendable>: Sendable {
  private(set) var distinct: [Value] = []
  private var numbers: [Value: UInt32] = [:]
  /// The value's place in `distinct` + 1, or 0 for none; empty while no article has any.
  private var places: [UInt32] = []
  private(set) var count = 0
  /// How many articles are expected.
  private let capacity: Int

  init(reserving capacity: Int = 0) { self.capacity = capacity }

  /// Whether no article has a value.
  var isEmpty: Bool { distinct.isEmpty }

  /// Bytes that another article takes.
  var bytesPerArticle: Int { isEmpty ? 0 : MemoryLayout<UInt32>.stride }

  mutating func append(_ value: Value?) {
    if let value {
      if places.isEmpty {
        places.reserveCapacity(max(capacity, count + 1))
        places.append(contentsOf: repeatElement(0, count: count))
      }
      places.append(place(of: value))
    } else if !isEmpty {
      places.append(0)
    }
    count += 1
  }

  subscript(document: Int) -> Value? {
    guard !isEmpty, places[document] > 0 else { return nil }
    return distinct[Int(places[document]) - 1]
  }

  private mutating func place(of value: Value) -> UInt32 {
    // Neighbours often have the same one.
    if let last = places.last, last > 0, distinct[Int(last) - 1] == value { return last }
    if let known = numbers[value] { return known }
    distinct.append(value)
    numbers[value] = UInt32(distinct.count)
    return UInt32(distinct.count)
  }

  /// The distinct values in their order, and of each article the place among them + 1, or 0 for none.
  func sorted(
    by precedes: (Value, Value) -> Bool
  ) -> (values: [Value], ordinals: some Collection<UInt64>) {
    let order = distinct.indices.sorted { precedes(distinct[$0], distinct[$1]) }
    var ordinals = [UInt32](repeating: 0, count: distinct.count + 1)
    for (index, place) in order.enumerated() { ordinals[place + 1] = UInt32(index + 1) }
    let places = isEmpty ? [UInt32](repeating: 0, count: count) : places
    return (order.map { distinct[$0] }, places.lazy.map { UInt64(ordinals[Int($0)]) })
  }
}

internal import LedeJSON

/// One line of `--input`: a JSON object, its members read as far as a command knows them.
package struct Request {
  /// The request's `id` as JSON text, given back as it came; `null` where there is none.
  package private(set) var id = "null"
  private var texts: [String: String] = [:]
  private var lists: [String: [String]] = [:]
  private var numbers: [String: Double] = [:]

  /// Reads a line; what is wrong with it is left in `fault`, so that the id is known for the answer.
  package private(set) var fault: String?

  package init(_ line: [UInt8]) {
    do {
      try read(line.span)
    } catch {
      fault = "not a JSON object: \(error)"
    }
  }

  private mutating func read(_ line: Span<UInt8>) throws(JSONError) {
    var reader = JSONReader(line)
    try reader.beginObject()
    while let key = try reader.nextKey() {
      let kind = try reader.kind()
      switch kind {
      case _ where key == "id": id = try reader.rawValue()
      case .string: texts[key] = try reader.string()
      case .number: numbers[key] = try reader.number()
      case .array:
        var list: [String] = []
        try reader.beginArray()
        while try reader.nextElement() {
          let isText = try reader.kind() == .string
          list.append(isText ? try reader.string() : try reader.rawValue())
        }
        lists[key] = list
      default: try reader.skipValue()
      }
    }
    try reader.finish()
  }

  package func text(_ key: String) -> String? { texts[key] }
  package func list(_ key: String) -> [String]? { lists[key] }

  /// A whole number that is at least one, or nil where the member is not there.
  package func count(_ key: String) -> Int? {
    numbers[key].map { $0 >= 1 && $0 < 1e9 ? Int($0) : 1 }
  }

  package func number(_ key: String) -> Double? { numbers[key] }
}

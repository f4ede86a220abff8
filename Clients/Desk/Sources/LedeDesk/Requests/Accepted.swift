import HTTPTypes

/// What a caller would have.
enum Accepted {
  /// Whether JSON is asked for, and HTML is not, or less (RFC 9110, 12.5.1).
  static func prefersJSON(_ headers: HTTPFields) -> Bool {
    guard let accept = headers[.accept] else { return false }
    let json = weight(of: ["application/json", "application/problem+json"], in: accept)
    return json > weight(of: ["text/html", "application/xhtml+xml"], in: accept)
  }

  private static func weight(of types: [String], in accept: String) -> Double {
    var weight = 0.0
    for range in accept.split(separator: ",").prefix(50) {
      let parts = range.split(separator: ";").map { $0.trimmingPrefix { $0 == " " } }
      guard let type = parts.first, types.contains(type.lowercased().replacing(" ", with: ""))
      else { continue }
      let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap {
        Double($0.dropFirst(2))
      }
      weight = max(weight, quality ?? 1)
    }
    return weight
  }
}

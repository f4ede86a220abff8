/// The parts of a form with files (RFC 7578).
struct MultipartParts {
  private(set) var fields: [(String, String)] = []
  private(set) var files: [Upload] = []

  private static let mostParts = 500
  private static let mostHeaderBytes = 4000

  /// - Parameter type: The Content-Type, which names the boundary.
  /// - Throws: 400 where the bytes are no such form.
  init(_ bytes: [UInt8], type: String) throws(DeskError) {
    guard let boundary = Self.parameter("boundary", of: type),
      (1...70).contains(boundary.utf8.count)
    else { throw .badRequest("the form names no boundary") }
    let delimiter = Array("--\(boundary)".utf8)
    guard var place = Self.find(delimiter, in: bytes, from: 0) else { throw Self.fault }
    place += delimiter.count
    for _ in 0..<Self.mostParts {
      if bytes[place...].starts(with: [0x2D, 0x2D]) { return }
      guard bytes[place...].starts(with: [0x0D, 0x0A]),
        let headEnd = Self.find(Array("\r\n\r\n".utf8), in: bytes, from: place),
        headEnd - place <= Self.mostHeaderBytes,
        let end = Self.find(Array("\r\n".utf8) + delimiter, in: bytes, from: headEnd + 2)
      else { throw Self.fault }
      let body = end >= headEnd + 4 ? Array(bytes[headEnd + 4..<end]) : []
      try take(String(decoding: bytes[place..<headEnd], as: UTF8.self), body)
      place = end + 2 + delimiter.count
    }
    throw .badRequest("more than \(Self.mostParts) parts")
  }

  private static var fault: DeskError { .badRequest("the form is faulty") }

  private mutating func take(_ head: String, _ body: [UInt8]) throws(DeskError) {
    let disposition = head.split(whereSeparator: \.isNewline).first {
      $0.lowercased().hasPrefix("content-disposition:")
    }
    guard let disposition, let name = Self.parameter("name", of: String(disposition)) else {
      throw Self.fault
    }
    if let file = Self.parameter("filename", of: String(disposition)) {
      // A form without a chosen file sends one without name and bytes.
      guard !file.isEmpty || !body.isEmpty else { return }
      files.append(Upload(name: file, bytes: body))
    } else {
      guard let value = String(validating: body, as: UTF8.self) else { throw Self.fault }
      fields.append((name, value))
    }
  }

  /// The value of `name=value` or `name="value"` behind a semicolon.
  private static func parameter(_ name: String, of header: String) -> String? {
    for part in header.split(separator: ";").dropFirst() {
      let halves = part.split(separator: "=", maxSplits: 1)
      guard halves.count == 2 || part.hasSuffix("="),
        halves[0].trimmingPrefix(while: { $0 == " " }).lowercased() == name
      else { continue }
      guard halves.count == 2 else { return "" }
      var value = halves[1]
      if value.hasPrefix("\"") { value = value.dropFirst().prefix { $0 != "\"" } }
      return String(value)
    }
    return nil
  }

  /// Where bytes stand in others, looked for from a place on.
  private static func find(_ wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard let first = wanted.first else { return nil }
    var place = start
    while place + wanted.count <= bytes.count {
      if bytes[place] == first, bytes[place..<place + wanted.count].elementsEqual(wanted) {
        return place
      }
      place += 1
    }
    return nil
  }
}

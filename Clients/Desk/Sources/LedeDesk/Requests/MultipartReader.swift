import SystemPackage

/// Reads a form with files (RFC 7578) while it comes: each file goes to a folder piece by piece, so that no more than a
/// piece of it stands in memory.
struct MultipartReader: ~Copyable {
  private enum State {
    /// Before the first delimiter.
    case preamble
    /// Behind a delimiter: another part follows, or nothing.
    case delimiter
    case head
    case field(String)
    case file(FileDescriptor)
    case end
  }

  private(set) var fields: [(String, String)] = []
  private(set) var files: [Upload] = []

  private let folder: UploadFolder
  private let delimiter: [UInt8]
  private var state = State.preamble
  /// What came and was not understood yet. A delimiter begins with a line break, which the first one may do without.
  private var pending: [UInt8] = [0x0D, 0x0A]
  /// The line break that ends a head also begins the delimiter of a part without a body, so it is left for this to drop.
  private var dropped = 0
  private var value: [UInt8] = []
  private var partCount = 0

  private static let mostParts = 500
  private static let mostHeaderBytes = 4000
  private static let mostFieldBytes = 64_000

  /// - Parameter type: The Content-Type, which names the boundary.
  /// - Throws: 400 where it names none.
  init(type: String, into folder: UploadFolder) throws(DeskError) {
    guard let boundary = Self.parameter("boundary", of: type),
      (1...70).contains(boundary.utf8.count)
    else { throw .badRequest("the form names no boundary") }
    delimiter = Array("\r\n--\(boundary)".utf8)
    self.folder = folder
  }

  deinit {
    if case .file(let file) = state { try? file.close() }
  }

  /// Takes the next piece.
  ///
  /// - Throws: 400 where it is no such form, 500 where a file cannot be kept.
  mutating func take(_ bytes: some Sequence<UInt8>) throws(DeskError) {
    pending += bytes
    while try step() {}
  }

  /// - Throws: 400 where the form is not over.
  func finish() throws(DeskError) {
    guard case .end = state else { throw Self.fault }
  }

  /// Understands some more of what is pending; false where that takes further pieces.
  private mutating func step() throws(DeskError) -> Bool {
    switch state {
    case .preamble: return try passBody(to: .delimiter)
    case .delimiter:
      guard pending.count >= 2 else { return false }
      let isLast = pending.starts(with: [0x2D, 0x2D])
      guard isLast || pending.starts(with: [0x0D, 0x0A]) else { throw Self.fault }
      state = isLast ? .end : .head
      return true
    case .head:
      guard let end = Self.find(Self.headEnd, in: pending) else {
        guard pending.count <= Self.mostHeaderBytes else { throw Self.fault }
        return false
      }
      guard end <= Self.mostHeaderBytes else { throw Self.fault }
      state = try part(of: String(decoding: pending[..<end], as: UTF8.self))
      pending.removeFirst(end + 2)
      dropped = 2
      return true
    case .field, .file: return try passBody(to: .delimiter)
    case .end:
      // What may stand behind the last delimiter means nothing (RFC 2046, 5.1.1).
      pending.removeAll()
      return false
    }
  }

  /// Passes on what is pending of a body; true where its delimiter was found.
  private mutating func passBody(to next: State) throws(DeskError) -> Bool {
    let end = Self.find(delimiter, in: pending)
    let sure = end ?? max(0, pending.count - delimiter.count + 1)
    let skipped = min(dropped, sure)
    try pass(pending[skipped..<sure])
    dropped -= skipped
    pending.removeFirst(sure + (end == nil ? 0 : delimiter.count))
    guard end != nil else { return false }
    try endPart()
    state = next
    return true
  }

  private mutating func pass(_ bytes: ArraySlice<UInt8>) throws(DeskError) {
    switch state {
    case .field:
      value += bytes
      guard value.count <= Self.mostFieldBytes else { throw Self.fault }
    case .file(let file):
      do { try file.writeAll(bytes) } catch { throw UploadFolder.fault(error) }
    default: break
    }
  }

  private mutating func endPart() throws(DeskError) {
    switch state {
    case .field(let name):
      guard let text = String(validating: value, as: UTF8.self) else { throw Self.fault }
      fields.append((name, text))
      value.removeAll()
    case .file(let file):
      state = .delimiter
      do { try file.close() } catch { throw UploadFolder.fault(error) }
    default: break
    }
  }

  /// What a part is by its head.
  private mutating func part(of head: String) throws(DeskError) -> State {
    partCount += 1
    guard partCount <= Self.mostParts else {
      throw .badRequest("more than \(Self.mostParts) parts")
    }
    let disposition = head.split(whereSeparator: \.isNewline).first {
      $0.lowercased().hasPrefix("content-disposition:")
    }
    guard let disposition, let name = Self.parameter("name", of: String(disposition)) else {
      throw Self.fault
    }
    guard let file = Self.parameter("filename", of: String(disposition)) else {
      return .field(name)
    }
    // A form without a chosen file sends one without name and bytes.
    guard !file.isEmpty else { return .preamble }
    let (upload, open) = try folder.make(file, number: files.count)
    files.append(upload)
    return .file(open)
  }

  private static let headEnd = Array("\r\n\r\n".utf8)

  private static var fault: DeskError { .badRequest("the form is faulty") }

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

  /// Where bytes stand in others.
  private static func find(_ wanted: [UInt8], in bytes: [UInt8]) -> Int? {
    guard let first = wanted.first else { return nil }
    var start = 0
    while let place = bytes[start...].firstIndex(of: first), place + wanted.count <= bytes.count {
      if bytes[place..<place + wanted.count].elementsEqual(wanted) { return place }
      start = place + 1
    }
    return nil
  }
}

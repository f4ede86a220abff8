/// A stream of XML with the faults mended that lose no text when they are: a bare `&` or `<`, control
/// characters, references to characters that XML forbids, tags that are not closed or close nothing, and
/// documents behind one another.
struct MendedSource: ChunkSource {
  private enum Place {
    case text, tag, quotation(UInt8), comment, cdata, other, declaration, dropped
  }

  private var inner: ByteStreamBox
  private var place = Place.text
  /// The names of the elements that are open, the innermost last.
  private var open: [[UInt8]] = []
  /// The name of the element whose start tag is being copied; nil in an end tag.
  private var starting: [UInt8]?
  /// Whether documents behind one another become the children of one element.
  private let joins: Bool
  private var hasRoot = false
  private var isDone = false
  /// Told how many places were mended.
  private let count: (Int) -> Void
  /// Bytes that must be there to tell what a `&` or `<` begins.
  private static let reach = 64

  init(_ stream: consuming ByteStream, joins: Bool = false, count: @escaping (Int) -> Void) {
    inner = ByteStreamBox(stream)
    self.joins = joins
    self.count = count
  }

  mutating func read(into buffer: inout [UInt8], from start: Int) throws(WireError) -> Int {
    var output: [UInt8] = []
    while output.isEmpty {
      let hasMore = try inner.stream.grow()
      guard inner.stream.count > 0 else { return 0 }
      var mended = 0
      let bytes = inner.stream.bytes
      let taken = mend(bytes.span, isLast: !hasMore, &output, &mended)
      if mended > 0 { count(mended) }
      inner.stream.consume(taken)
      if !hasMore, joins, hasRoot, !isDone, open.isEmpty {
        output.append(contentsOf: "</documents>".utf8)
        isDone = true
      }
      if !hasMore, output.isEmpty { return 0 }
    }
    let end = min(buffer.count, start + output.count)
    buffer.replaceSubrange(start..<end, with: output)
    return output.count
  }

  /// Copies bytes, mended, as far as it is clear what they are; gives how many were taken.
  private mutating func mend(
    _ bytes: Span<UInt8>, isLast: Bool, _ output: inout [UInt8], _ mended: inout Int
  ) -> Int {
    output.reserveCapacity(bytes.count + 64)
    let end = isLast ? bytes.count : max(0, bytes.count - Self.reach)
    var at = 0
    while at < end {
      let byte = bytes[at]
      if byte < 0x20, byte != 9, byte != 10, byte != 13 {
        output.append(contentsOf: [0xEF, 0xBF, 0xBD])
        mended += 1
        at += 1
        continue
      }
      switch place {
      case .text, .quotation:
        if byte == UInt8(ascii: "&") {
          at += reference(bytes, at, &output, &mended)
          continue
        }
        if case .quotation(let mark) = place {
          if byte == mark { place = .tag }
        } else if byte == UInt8(ascii: "<") {
          guard begins(bytes, at) else {
            output.append(contentsOf: "&lt;".utf8)
            mended += 1
            at += 1
            continue
          }
          prepare(bytes, at, &output, &mended)
        }
      case .tag:
        if byte == UInt8(ascii: ">") {
          place = .text
          endTag(at > 0 ? bytes[at - 1] : 0, &output, &mended)
        }
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { place = .quotation(byte) }
      case .comment: if byte == UInt8(ascii: ">"), ends(bytes, at, "--") { place = .text }
      case .cdata: if byte == UInt8(ascii: ">"), ends(bytes, at, "]]") { place = .text }
      case .other: if byte == UInt8(ascii: ">") { place = .text }
      case .declaration, .dropped: break
      }
      if case .dropped = place {
        if byte == UInt8(ascii: ">") { place = .text }
      } else {
        output.append(byte)
      }
      if case .declaration = place, byte == UInt8(ascii: ">") {
        place = .text
        output.append(contentsOf: "<documents>".utf8)
      }
      at += 1
    }
    return at
  }

  /// Elements of HTML that hold nothing; feeds forget to close them.
  private static let empty = ["br", "hr", "img", "wbr"].map { Array($0.utf8) }

  /// At a `<` that begins markup: notes the element that is opened, closes those that an end tag leaves
  /// open, and drops an end tag that closes nothing.
  private mutating func prepare(
    _ bytes: Span<UInt8>, _ at: Int, _ output: inout [UInt8], _ mended: inout Int
  ) {
    if joins, joined(bytes, at, &output) { return }
    guard case .tag = place else { return }
    let isEnd = at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "/")
    var name: [UInt8] = []
    var index = at + (isEnd ? 2 : 1)
    while index < bytes.count, name.count < 60, bytes[index] > 0x20,
      bytes[index] != UInt8(ascii: ">"),
      bytes[index] != UInt8(ascii: "/")
    {
      name.append(bytes[index])
      index += 1
    }
    starting = isEnd ? nil : name
    guard isEnd, open.last != name else {
      if isEnd { open.removeLast() }
      return
    }
    guard let depth = open.lastIndex(of: name) else {
      place = .dropped
      mended += 1
      return
    }
    for left in open[(depth + 1)...].reversed() {
      output.append(contentsOf: "</".utf8)
      output.append(contentsOf: left)
      output.append(UInt8(ascii: ">"))
      mended += 1
    }
    open.removeLast(open.count - depth)
  }

  /// At the `>` of a tag, whose last byte before it is given.
  private mutating func endTag(_ last: UInt8, _ output: inout [UInt8], _ mended: inout Int) {
    guard let name = starting else { return }
    starting = nil
    if last == UInt8(ascii: "/") { return }
    if Self.empty.contains(name) {
      output.append(UInt8(ascii: "/"))
      mended += 1
    } else {
      open.append(name)
    }
  }

  /// Makes documents behind one another the children of one element; true for what has no place then.
  private mutating func joined(_ bytes: Span<UInt8>, _ at: Int, _ output: inout [UInt8]) -> Bool {
    let isDeclaration = starts(bytes, at, "<?xml")
    if hasRoot {
      guard isDeclaration || starts(bytes, at, "<!DOCTYPE") else { return false }
      place = .dropped
      return true
    }
    if isDeclaration {
      hasRoot = true
      place = .declaration
      return true
    }
    guard case .tag = place else {
      if starts(bytes, at, "<!DOCTYPE") { place = .dropped }
      return true
    }
    hasRoot = true
    output.append(contentsOf: "<documents>".utf8)
    return false
  }

  /// Whether `<` begins markup here; notes what kind.
  private mutating func begins(_ bytes: Span<UInt8>, _ at: Int) -> Bool {
    guard at + 1 < bytes.count else { return true }
    let next = bytes[at + 1]
    if starts(bytes, at, "<!--") {
      place = .comment
    } else if starts(bytes, at, "<![CDATA[") {
      place = .cdata
    } else if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
      place = .other
    } else if next == UInt8(ascii: "/") || next == UInt8(ascii: "_") || next >= 0x80
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next | 0x20)
    {
      place = .tag
    } else {
      return false
    }
    return true
  }

  /// Copies a reference, or a bare `&` as `&amp;`; gives how many bytes that took.
  private func reference(
    _ bytes: Span<UInt8>, _ at: Int, _ output: inout [UInt8], _ mended: inout Int
  ) -> Int {
    var end = at + 1
    while end < bytes.count, end - at < 40, bytes[end] != UInt8(ascii: ";"),
      bytes[end] > 0x20, bytes[end] != UInt8(ascii: "<"), bytes[end] != UInt8(ascii: "&")
    { end += 1 }
    var name: [UInt8] = []
    for index in (at + 1)..<max(at + 1, end) { name.append(bytes[index]) }
    let isClosed = end < bytes.count && bytes[end] == UInt8(ascii: ";")
    let text = String(decoding: name, as: UTF8.self)
    if isClosed, text.hasPrefix("#") {
      let isHexadecimal = text.dropFirst().hasPrefix("x")
      let code =
        isHexadecimal ? UInt32(text.dropFirst(2), radix: 16) : UInt32(text.dropFirst())
      if let code, let scalar = Unicode.Scalar(code),
        code >= 0x20 || [9, 10, 13].contains(code), code != 0xFFFE, code != 0xFFFF
      {
        _ = scalar
        for index in at...end { output.append(bytes[index]) }
      } else {
        output.append(contentsOf: [0xEF, 0xBF, 0xBD])
        mended += 1
      }
      return end + 1 - at
    }
    let isName =
      isClosed && !name.isEmpty
      && name.allSatisfy {
        $0 >= 0x80 || (0x30...0x39).contains($0) || [0x2D, 0x2E, 0x5F, 0x3A].contains($0)
          || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
      } && !(0x30...0x39).contains(name[0])
    guard isName else {
      output.append(contentsOf: "&amp;".utf8)
      mended += 1
      return 1
    }
    for index in at...end { output.append(bytes[index]) }
    return end + 1 - at
  }

  private func starts(_ bytes: Span<UInt8>, _ at: Int, _ text: StaticString) -> Bool {
    let wanted = "\(text)"
    guard at + wanted.utf8.count <= bytes.count else { return false }
    return wanted.utf8.enumerated().allSatisfy { bytes[at + $0.offset] == $0.element }
  }

  private func ends(_ bytes: Span<UInt8>, _ at: Int, _ text: String) -> Bool {
    let count = text.utf8.count
    guard at >= count else { return false }
    return text.utf8.enumerated().allSatisfy { bytes[at - count + $0.offset] == $0.element }
  }
}

#if XML
internal import _CLedeLibXML2

/// libxml2's xmlTextWriter over a sink in memory: elements are opened, filled and closed, and what is
/// finished is taken out as bytes.
///
/// Text is escaped here and handed over raw, so that characters which XML forbids can be replaced
/// and counted. Elements that hold no others wait as bytes and are handed over together, because a
/// call of libxml2 costs as much as the bytes of a sentence. Every return code is looked at: the first
/// fault is kept, and `take` throws it.
@safe struct XMLWriter: ~Copyable {
  // Owned: made in init and freed in deinit; it writes to the sink, which this value keeps alive.
  private let writer: xmlTextWriterPtr
  private let sink: XMLSink
  private var hasFailed = false
  private var waiting = EscapedXML()
  private var depth = 0
  private var place = Place.line

  /// Where the next thing will stand.
  private enum Place {
    /// In the start tag of the element that was opened last.
    case tag
    /// Behind text.
    case text
    /// On a line of its own, behind an element that libxml2 has ended.
    case line
    /// On a line of its own, behind an element that it knows nothing of.
    case leafLine
  }

  /// A writer that indents by two blanks, where no text stands between the elements.
  init() throws(WireError) {
    let sink = XMLSink()
    guard let writer = unsafe sink.makeWriter() else {
      throw WireError(.excessive, "no memory to write XML")
    }
    unsafe self.writer = writer
    self.sink = sink
    check(unsafe xmlTextWriterSetIndent(writer, 1))
    check(unsafe xmlTextWriterSetIndentString(writer, "  "))
  }

  deinit {
    unsafe xmlFreeTextWriter(writer)
  }

  /// Characters that XML forbids and that became U+FFFD.
  var replacedCharacters: Int { waiting.replacedCharacters }

  /// Begins a document with the XML declaration.
  mutating func startDocument() {
    check(unsafe xmlTextWriterStartDocument(writer, "1.0", "UTF-8", nil))
  }

  /// Closes what is open, with a line feed behind it.
  mutating func endDocument() {
    while depth > 0 { end() }
    check(unsafe xmlTextWriterEndDocument(writer))
  }

  /// Opens an element that may hold others.
  mutating func start(_ name: StaticString) {
    handOver()
    // Safe: a static string is a C string that lives for ever.
    check(unsafe xmlTextWriterStartElement(writer, name.utf8Start))
    depth += 1
    place = .tag
  }

  /// Closes the element that was opened last.
  mutating func end() {
    if place == .leafLine { waiting.indent(depth - 1) }
    handOver()
    check(unsafe xmlTextWriterEndElement(writer))
    depth -= 1
    place = .line
  }

  /// Gives the element that was just opened an attribute.
  mutating func attribute(_ name: StaticString, _ value: String) {
    precondition(place == .tag, "attributes stand before what an element holds")
    // Safe: as in `start`; libxml2 writes the raw bytes that follow into the open attribute.
    check(unsafe xmlTextWriterStartAttribute(writer, name.utf8Start))
    waiting.append(value, inAttribute: true)
    writeRaw()
    check(unsafe xmlTextWriterEndAttribute(writer))
  }

  /// Writes text into the open element.
  mutating func text(_ text: String) {
    waiting.append(text, inAttribute: false)
    place = .text
  }

  /// Writes an element that holds only text.
  mutating func element(_ name: StaticString, _ text: String) {
    startLeaf(name)
    endLeaf(name, text)
  }

  /// Writes an element that holds only text, on one line.
  mutating func line(_ name: StaticString, _ text: String) {
    element(name, ArticleDraft.onOneLine(text))
  }

  /// Writes an element that holds only text, and has an attribute.
  mutating func element(
    _ name: StaticString, _ attribute: StaticString, _ value: String, _ text: String
  ) {
    startLeaf(name)
    waiting.attribute(attribute, value)
    endLeaf(name, text)
  }

  /// Writes a whole element that holds nothing.
  mutating func empty(_ name: StaticString, _ attribute: StaticString, _ value: String) {
    startLeaf(name)
    waiting.attribute(attribute, value)
    waiting.append("/>\n")
  }

  /// Writes an element that holds only text, white space in it made single blanks.
  mutating func element(_ name: StaticString, flowing text: Span<UInt8>) {
    startLeaf(name)
    waiting.append(">")
    waiting.append(flowing: text)
    endLeaf(name)
  }

  /// Whether so much was written that it is worth taking.
  var isFull: Bool { sink.count >= 1 << 17 }

  /// Appends what was written since the last call to `output`.
  mutating func take(into output: inout [UInt8]) throws(WireError) {
    handOver()
    check(unsafe xmlTextWriterFlush(writer))
    guard !hasFailed else {
      throw WireError(.inputOutput, "libxml2 could not write: out of memory or wrong nesting")
    }
    sink.take(into: &output)
  }

  private mutating func startLeaf(_ name: StaticString) {
    // libxml2 ends a start tag without a line feed when raw bytes follow.
    if place == .tag { waiting.append("\n") }
    waiting.indent(depth)
    waiting.append("<")
    waiting.append(name)
    place = .leafLine
  }

  private mutating func endLeaf(_ name: StaticString, _ text: String) {
    waiting.append(">")
    waiting.append(text, inAttribute: false)
    endLeaf(name)
  }

  private mutating func endLeaf(_ name: StaticString) {
    waiting.append("</")
    waiting.append(name)
    waiting.append(">\n")
  }

  /// Gives libxml2 what waits. Empty text is given too: it ends the start tag.
  private mutating func handOver() {
    if !waiting.isEmpty || place == .text { writeRaw() }
  }

  private mutating func writeRaw() {
    var code: Int32 = 0
    // Safe: the bytes live during the call; libxml2 copies as many as it is told.
    unsafe waiting.withBytes { bytes in
      unsafe code = xmlTextWriterWriteRawLen(writer, bytes.baseAddress, Int32(bytes.count))
    }
    waiting.removeAll()
    check(code)
  }

  private mutating func check(_ code: Int32) {
    if code < 0 { hasFailed = true }
  }
}

/// Where libxml2 writes to: a class, because libxml2 keeps its address.
@safe private final class XMLSink {
  private var bytes: [UInt8] = []

  /// A writer into this sink, which must outlive it; nil without memory.
  @unsafe func makeWriter() -> xmlTextWriterPtr? {
    // Safe: libxml2 calls back with the address of this object and with bytes that it has.
    let buffer = unsafe xmlOutputBufferCreateIO(
      { sink, content, count in
        guard let sink = unsafe sink, let content = unsafe content else { return -1 }
        let bytes = unsafe UnsafeRawBufferPointer(start: content, count: Int(count))
        unsafe Unmanaged<XMLSink>.fromOpaque(sink).takeUnretainedValue().bytes
          .append(contentsOf: bytes)
        return count
      }, nil, Unmanaged.passUnretained(self).toOpaque(), nil)
    guard let buffer = unsafe buffer else { return nil }
    guard let writer = unsafe xmlNewTextWriter(buffer) else {
      unsafe xmlOutputBufferClose(buffer)
      return nil
    }
    return unsafe writer
  }

  /// Bytes that libxml2 has let go of; some thousands may be on their way.
  var count: Int { bytes.count }

  /// Moves the bytes to the end of `output`.
  func take(into output: inout [UInt8]) {
    if output.isEmpty { return swap(&output, &bytes) }
    output.append(contentsOf: bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
#endif

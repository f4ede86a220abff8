internal import CLibXML2

/// libxml2's xmlTextWriter over a buffer in memory: elements are opened, filled and closed, and
/// what is finished is taken out as bytes.
///
/// Text is escaped here and handed over raw, so that characters which XML forbids can be replaced
/// and counted. Every return code is looked at: the first fault is kept, and `take` throws it.
@safe struct XMLWriter: ~Copyable {
  // Owned: both made in init and freed in deinit, the writer first because it writes into the buffer.
  private let buffer: xmlBufferPtr
  private let writer: xmlTextWriterPtr
  private var hasFailed = false
  private var escaped: [UInt8] = []
  /// Characters that XML forbids and that became U+FFFD.
  private(set) var replacedCharacters = 0

  /// A writer that indents by two blanks, where no text stands between the elements.
  init() throws(WireError) {
    guard let buffer = unsafe xmlBufferCreate() else {
      throw WireError(.excessive, "no memory to write XML")
    }
    guard let writer = unsafe xmlNewTextWriterMemory(buffer, 0) else {
      unsafe xmlBufferFree(buffer)
      throw WireError(.excessive, "no memory to write XML")
    }
    unsafe self.buffer = buffer
    unsafe self.writer = writer
    check(unsafe xmlTextWriterSetIndent(writer, 1))
    check(unsafe xmlTextWriterSetIndentString(writer, "  "))
  }

  deinit {
    unsafe xmlFreeTextWriter(writer)
    unsafe xmlBufferFree(buffer)
  }

  /// Begins a document with the XML declaration.
  mutating func startDocument() {
    check(unsafe xmlTextWriterStartDocument(writer, "1.0", "UTF-8", nil))
  }

  /// Closes what is open, with a line feed behind it.
  mutating func endDocument() {
    check(unsafe xmlTextWriterEndDocument(writer))
  }

  /// Opens an element.
  mutating func start(_ name: StaticString) {
    // Safe: a static string is a C string that lives for ever.
    check(unsafe xmlTextWriterStartElement(writer, name.utf8Start))
  }

  /// Closes the element that was opened last.
  mutating func end() {
    check(unsafe xmlTextWriterEndElement(writer))
  }

  /// Gives the element that was just opened an attribute.
  mutating func attribute(_ name: StaticString, _ value: String) {
    // Safe: as in `start`; libxml2 writes the raw bytes that follow into the open attribute.
    check(unsafe xmlTextWriterStartAttribute(writer, name.utf8Start))
    write(value, inAttribute: true)
    check(unsafe xmlTextWriterEndAttribute(writer))
  }

  /// Writes text into the open element.
  mutating func text(_ text: String) {
    write(text, inAttribute: false)
  }

  /// Writes bytes of UTF-8 text into the open element.
  mutating func text(_ bytes: Span<UInt8>) {
    escaped.removeAll(keepingCapacity: true)
    replacedCharacters += escapeXML(bytes, inAttribute: false, into: &escaped)
    writeEscaped()
  }

  /// Writes an element that holds only text.
  mutating func element(_ name: StaticString, _ text: String) {
    start(name)
    self.text(text)
    end()
  }

  /// Writes a whole element that holds nothing.
  mutating func empty(_ name: StaticString, _ attribute: StaticString, _ value: String) {
    start(name)
    self.attribute(attribute, value)
    end()
  }

  /// Appends what was written since the last call, and empties the buffer.
  mutating func take(into output: inout [UInt8]) throws(WireError) {
    check(unsafe xmlTextWriterFlush(writer))
    guard !hasFailed else {
      throw WireError(.inputOutput, "libxml2 could not write: out of memory or wrong nesting")
    }
    let count = Int(unsafe xmlBufferLength(buffer))
    if let content = unsafe xmlBufferContent(buffer) {
      // Safe: the buffer holds `count` bytes and is not touched before they are copied.
      unsafe output.append(contentsOf: UnsafeBufferPointer(start: content, count: count))
    }
    unsafe xmlBufferEmpty(buffer)
  }

  private mutating func write(_ text: String, inAttribute: Bool) {
    escaped.removeAll(keepingCapacity: true)
    replacedCharacters += escapeXML(text.utf8Span.span, inAttribute: inAttribute, into: &escaped)
    writeEscaped()
  }

  private mutating func writeEscaped() {
    var code: Int32 = 0
    // Safe: the bytes live during the call; libxml2 copies as many as it is told.
    unsafe escaped.withUnsafeBufferPointer { bytes in
      unsafe code = xmlTextWriterWriteRawLen(writer, bytes.baseAddress, Int32(bytes.count))
    }
    check(code)
  }

  private mutating func check(_ code: Int32) {
    if code < 0 { hasFailed = true }
  }
}

#if XML
internal import _CLedeLibXML2

/// libxml2's SAX parsers, filling a `MarkupTree` and handing over each item as its element closes.
///
/// Nothing is fetched: external subsets and entities are not loaded, whatever the document says.
/// Entities are not expanded either, but for the named characters of HTML and for those that the
/// document itself declares as short plain text: an entity inside an entity stays as it stands, so
/// that no document grows. libxml2's own limits hold (texts of 10 MB, 256 levels).
@safe struct MarkupParser: ~Copyable {
  /// Takes an item; throwing ends the parse.
  typealias Receiver = (MarkupTree, MarkupTree.NodeIndex) throws -> Void

  private(set) var tree = MarkupTree()
  private(set) var stream: ByteStream
  private let limit: Int
  private let isItem: (String) -> Bool
  private let receive: Receiver
  private var openItem: MarkupTree.NodeIndex?
  /// Elements open inside of an item that is larger than an article may be, of which nothing more is kept; nil elsewhere.
  private var excessDepth: Int?
  private var itemsToSkip: Int
  private var stopsAtFault = false
  private var mends = false
  private var tagLimit = TagLimit(isHTML: false)
  /// Items closed so far.
  private(set) var itemCount = 0
  /// The numbers of the items, from 1, that were larger than an article may be, and were passed over.
  private(set) var excessiveItems: [Int] = []
  private var thrown: (any Error)?
  private var fault: (line: Int, code: Int32, message: String)?
  private var names = NameCache()
  /// Of each interned name, whether the elements of it are items.
  private var itemNames: [Bool] = []
  private var entities = EntityTable()
  // Set for the length of `parse`, which frees it.
  private var context: xmlParserCtxtPtr?

  /// A parser that hands over the elements whose names `isItem` picks; the others stay in the tree.
  init(
    _ stream: consuming ByteStream, limit: Int, skipping itemsToSkip: Int = 0,
    isItem: @escaping (String) -> Bool, receive: @escaping Receiver
  ) {
    self.stream = stream
    self.limit = limit
    self.itemsToSkip = itemsToSkip
    self.isItem = isItem
    self.receive = receive
    _ = Self.initialized
  }

  /// Bytes read from the stream so far.
  var consumed: Int { stream.consumed }

  /// How a parse ended.
  enum Outcome: Equatable {
    case whole
    /// The bytes are not in the encoding that the document states or implies.
    case wrongEncoding
    case broken(line: Int, message: String)
  }

  private static let initialized: Void = xmlInitParser()

  /// Parses the stream as XML. `encoding` overrules what the document states; with `mends` set, faults
  /// that leave the rest readable are passed over.
  mutating func parseXML(
    encoding: String? = nil, mends: Bool = false, stopsAtFault: Bool = false
  ) throws -> Outcome {
    self.stopsAtFault = stopsAtFault
    self.mends = mends
    // Safe: nothing but the callbacks touches this value during the call, one after the other.
    let code = unsafe try withUnsafeMutablePointer(to: &self) { own in
      try withoutLibXMLMessages { unsafe try Self.parse(own, encoding, mends: mends) }
    }
    if let thrown { throw thrown }
    guard let fault else {
      return code == 0 || mends ? .whole : .broken(line: 0, message: "not well-formed")
    }
    if Self.isEncodingFault(fault.code, fault.message) { return .wrongEncoding }
    return .broken(line: fault.line, message: fault.message)
  }

  /// Lets libxml2 parse the stream of the parser at `own`, and gives its code.
  @unsafe private static func parse(
    _ own: UnsafeMutablePointer<MarkupParser>, _ encoding: String?, mends: Bool
  ) throws -> Int32 {
    let name = unsafe own.pointee.stream.name
    var handler = unsafe handler()
    let known = xmlCharEncoding(0)
    // Safe: `own` outlives the call that parses; the handler is copied by libxml2.
    let made = unsafe xmlCreateIOParserCtxt(
      &handler, own,
      { context, buffer, count in
        unsafe MarkupParser.at(context).pointee.read(into: buffer, Int(count))
      }, nil, own, known)
    guard let context = unsafe made else {
      throw WireError(.excessive, "\(name): no memory to parse")
    }
    unsafe own.pointee.context = context
    defer {
      unsafe own.pointee.context = nil
      // Declarations of entities make libxml2 keep a document of its own.
      if let document = unsafe context.pointee.myDoc { unsafe xmlFreeDoc(document) }
      unsafe xmlFreeParserCtxt(context)
    }
    let options = XML_PARSE_NONET.rawValue | (mends ? XML_PARSE_RECOVER.rawValue : 0)
    guard unsafe xmlCtxtUseOptions(context, Int32(options)) == 0 else {
      throw WireError(.malformed, "\(name): libxml2 knows an option no longer")
    }
    if let encoding {
      guard let converter = unsafe xmlFindCharEncodingHandler(encoding),
        unsafe xmlSwitchToEncoding(context, converter) == 0
      else { throw WireError(.malformed, "\(name): the encoding \(encoding) is unknown") }
    }
    return unsafe xmlParseDocument(context)
  }

  private static func isEncodingFault(_ code: Int32, _ message: String) -> Bool {
    switch UInt32(bitPattern: code) {
    case XML_ERR_INVALID_ENCODING.rawValue, XML_I18N_CONV_FAILED.rawValue: true
    case XML_ERR_INVALID_CHAR.rawValue: message.contains("UTF-8")
    default: false
    }
  }

  // MARK: Callbacks

  @unsafe private static func at(
    _ context: UnsafeMutableRawPointer?
  ) -> UnsafeMutablePointer<MarkupParser> {
    guard let context = unsafe context else {
      preconditionFailure("libxml2 calls back with the context it was given")
    }
    // Safe: the context is the parser that `parse` passed, which stays where it is meanwhile.
    return unsafe context.assumingMemoryBound(to: MarkupParser.self)
  }

  private static func handler() -> xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startElementNs = {
      context, name, prefix, uri, _, _, attributeCount, _, attributes in
      unsafe MarkupParser.at(context).pointee.startElement(
        name, uri ?? prefix, Int(attributeCount), attributes)
    }
    unsafe handler.endElementNs = { context, _, _, _ in
      unsafe MarkupParser.at(context).pointee.endElement()
    }
    unsafe handler.characters = { context, bytes, count in
      unsafe MarkupParser.at(context).pointee.addText(
        UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    unsafe handler.ignorableWhitespace = handler.characters
    unsafe handler.cdataBlock = handler.characters
    unsafe handler.getEntity = { context, name in
      unsafe MarkupParser.at(context).pointee.entity(name)
    }
    unsafe handler.getParameterEntity = { context, _ in
      unsafe MarkupParser.at(context).pointee.entities.parameterEntity
    }
    unsafe handler.entityDecl = { context, name, type, _, _, content in
      unsafe MarkupParser.at(context).pointee.declareEntity(name, type, content)
    }
    unsafe handler.reference = { context, name in
      guard let name = unsafe name else { return }
      let text = unsafe "&\(String(cString: name));"
      unsafe MarkupParser.at(context).pointee.grow { $0.addText(text.utf8Span.span) }
    }
    unsafe handler.serror = { context, error in
      guard let error = unsafe error else { return }
      unsafe MarkupParser.at(context).pointee.note(error.pointee)
    }
    return unsafe handler
  }

  private mutating func read(into buffer: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int32 {
    guard let buffer = unsafe buffer, thrown == nil else { return -1 }
    do {
      if stream.available.count == 0 { _ = try stream.grow() }
    } catch {
      thrown = error
      return -1
    }
    let taken = min(count, stream.available.count)
    guard tagLimit.firstExcess(in: stream.available.extracting(0..<taken)) == nil else {
      thrown = WireError(.excessive, "\(stream.name): \(TagLimit.message)")
      return -1
    }
    // Safe: libxml2's buffer has room for `count` bytes.
    let target = unsafe UnsafeMutableRawBufferPointer(start: buffer, count: taken)
    unsafe stream.copy(into: target)
    stream.consume(taken)
    return Int32(taken)
  }

  /// libxml2 drops references to the five predefined entities behind a fault, because it takes the
  /// document for lost; a document that is mended is not.
  private func goOn() {
    if mends, fault != nil, let context = unsafe context { unsafe context.pointee.wellFormed = 1 }
  }

  private mutating func startElement(
    _ name: UnsafePointer<xmlChar>?, _ space: UnsafePointer<xmlChar>?, _ attributeCount: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    goOn()
    if let depth = excessDepth {
      excessDepth = depth + 1
      return
    }
    let nameIndex = unsafe intern(name)
    let spaceIndex = unsafe intern(space)
    tree.startElement(nameIndex, spaceIndex)
    if let attributes = unsafe attributes {
      for index in 0..<attributeCount {
        // Safe: libxml2 gives five pointers an attribute: name, prefix, URI, value, value's end.
        let entry = unsafe attributes + index * 5
        guard let start = unsafe entry[3], let end = unsafe entry[4] else { continue }
        let attribute = unsafe intern(entry[0])
        let value = unsafe UnsafeBufferPointer(start: start, count: end - start)
        if unsafe value.contains(UInt8(ascii: "&")) {
          // libxml2 leaves references in attributes to the one who builds the tree.
          let text = unsafe entities.expand(String(decoding: value, as: UTF8.self))
          tree.addAttribute(attribute, text.utf8Span.span)
        } else {
          unsafe tree.addAttribute(attribute, Span(_unsafeElements: value))
        }
      }
    }
    checkSize()
    if openItem == nil, itemNames[Int(nameIndex)] { openItem = tree.nodes.count - 1 }
  }

  private mutating func endElement() {
    goOn()
    if let depth = excessDepth, depth > 0 {
      excessDepth = depth - 1
      return
    }
    guard thrown == nil, let node = tree.endElement() else { return }
    let isExcessive = excessDepth != nil
    guard node == openItem else { return }
    openItem = nil
    excessDepth = nil
    itemCount += 1
    if itemsToSkip > 0 {
      itemsToSkip -= 1
    } else if isExcessive {
      excessiveItems.append(itemCount)
    } else {
      do { try receive(tree, node) } catch { stop(error) }
    }
    tree.cut(node)
  }

  private mutating func addText(_ bytes: UnsafeBufferPointer<xmlChar>) {
    goOn()
    guard excessDepth == nil else { return }
    unsafe tree.addText(Span(_unsafeElements: bytes))
    checkSize()
  }

  private mutating func grow(_ change: (inout MarkupTree) -> Void) {
    guard excessDepth == nil else { return }
    change(&tree)
    checkSize()
  }

  private mutating func checkSize() {
    guard tree.size > limit, thrown == nil else { return }
    if openItem != nil {
      excessDepth = 0
      return
    }
    let message =
      "\(stream.name): more than \(limit >> 20) MB outside of its items; what stands behind was not read"
    stop(WireError(.excessive, message))
  }

  private mutating func stop(_ error: any Error) {
    if thrown == nil { thrown = error }
    if let context = unsafe context { unsafe xmlStopParser(context) }
  }

  private func entity(_ name: UnsafePointer<xmlChar>?) -> xmlEntityPtr? {
    guard let name = unsafe name, let context = unsafe context else { return nil }
    let inAttribute = unsafe context.pointee.instate == XML_PARSER_ATTRIBUTE_VALUE
    return unsafe entities.entity(String(cString: name), inAttribute: inAttribute)
  }

  private func declareEntity(
    _ name: UnsafePointer<xmlChar>?, _ type: Int32, _ content: UnsafePointer<xmlChar>?
  ) {
    guard type == Int32(XML_INTERNAL_GENERAL_ENTITY.rawValue), let name = unsafe name,
      let content = unsafe content
    else { return }
    unsafe entities.declare(String(cString: name), String(cString: content))
  }

  private mutating func note(_ error: xmlError) {
    guard unsafe error.level == XML_ERR_FATAL, fault == nil else { return }
    let message = unsafe error.message.map { unsafe String(cString: $0) } ?? "not well-formed"
    fault = unsafe (Int(error.line), error.code, ArticleDraft.onOneLine(message))
    // Nothing is handed over that was read in the wrong encoding, or behind a fault that can be mended.
    if stopsAtFault, let context = unsafe context { unsafe xmlStopParser(context) }
  }

  /// libxml2 gives the same pointer for the same name, which spares looking at its letters.
  private mutating func intern(_ name: UnsafePointer<xmlChar>?) -> Int32 {
    let key = UInt(bitPattern: name)
    if let known = names[key] { return known }
    let text = unsafe name.map { unsafe String(cString: $0) } ?? ""
    let index = tree.intern(text)
    if Int(index) == itemNames.count { itemNames.append(isItem(text)) }
    names[key] = index
    return index
  }
}

/// The numbers of the names that were asked for lately, by their addresses.
private struct NameCache {
  private var keys = [UInt](repeating: .max, count: 256)
  private var numbers = [Int32](repeating: 0, count: 256)

  subscript(_ key: UInt) -> Int32? {
    get {
      let slot = Self.slot(key)
      return keys[slot] == key ? numbers[slot] : nil
    }
    set {
      let slot = Self.slot(key)
      keys[slot] = newValue == nil ? .max : key
      numbers[slot] = newValue ?? 0
    }
  }

  /// Names stand a few bytes apart in libxml2's dictionary.
  private static func slot(_ key: UInt) -> Int { Int((key ^ key >> 8) & 0xFF) }
}
#endif

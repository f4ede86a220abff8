#if XML
internal import _CLedeLibXML2

/// libxml2's HTML parser, filling a `MarkupTree`: any bytes give a tree, as they would in a browser.
@safe final class HTMLParser {
  private var tree = MarkupTree()
  private let limit: Int

  private init(limit: Int) {
    self.limit = limit
  }

  /// The tree of a page or of a piece of one; `encoding` overrules what the page states.
  ///
  /// A page that passes `TagLimit` is read up to the tag that does.
  static func tree(of bytes: Span<UInt8>, encoding: String? = nil, limit: Int) -> MarkupTree {
    let parser = HTMLParser(limit: limit)
    var tagLimit = TagLimit(isHTML: true)
    let end = tagLimit.firstExcess(in: bytes) ?? bytes.count
    if end > 0 {
      withoutLibXMLMessages { parser.parse(bytes.extracting(0..<end), encoding) }
    }
    return parser.tree
  }

  /// The tree of a piece of HTML that is text already.
  static func tree(of text: String, limit: Int = 64 << 20) -> MarkupTree {
    tree(of: text.utf8Span.span, encoding: "UTF-8", limit: limit)
  }

  private func parse(_ bytes: Span<UInt8>, _ encoding: String?) {
    let own = unsafe Unmanaged.passUnretained(self).toOpaque()
    // Safe: the bytes live until the parse, inside this call, is over; this object does too.
    unsafe bytes.withUnsafeBytes { buffer in
      guard
        let context = unsafe htmlCreateMemoryParserCtxt(
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count))
      else { return }
      defer {
        if let document = unsafe context.pointee.myDoc { unsafe xmlFreeDoc(document) }
        unsafe htmlFreeParserCtxt(context)
      }
      var options =
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
        | HTML_PARSE_NOWARNING.rawValue
      if let encoding, let converter = unsafe xmlFindCharEncodingHandler(encoding),
        unsafe xmlSwitchToEncoding(context, converter) == 0
      {
        options |= HTML_PARSE_IGNORE_ENC.rawValue
      }
      _ = unsafe htmlCtxtUseOptions(context, Int32(options))
      guard let handler = unsafe context.pointee.sax else { return }
      unsafe Self.install(handler)
      unsafe context.pointee.userData = own
      _ = unsafe htmlParseDocument(context)
    }
    while tree.endElement() != nil {}
  }

  private static func install(_ handler: UnsafeMutablePointer<xmlSAXHandler>) {
    unsafe handler.pointee = xmlSAXHandler()
    unsafe handler.pointee.initialized = 1
    unsafe handler.pointee.startElement = { context, name, attributes in
      unsafe HTMLParser.from(context)?.startElement(name, attributes)
    }
    unsafe handler.pointee.endElement = { context, _ in
      _ = unsafe HTMLParser.from(context)?.tree.endElement()
    }
    unsafe handler.pointee.characters = { context, bytes, count in
      unsafe HTMLParser.from(context)?.addText(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    unsafe handler.pointee.ignorableWhitespace = handler.pointee.characters
    unsafe handler.pointee.cdataBlock = handler.pointee.characters
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> HTMLParser? {
    // Safe: the context is the parser that `parse` passed, alive while it parses.
    unsafe context.map { unsafe Unmanaged<HTMLParser>.fromOpaque($0).takeUnretainedValue() }
  }

  private func startElement(
    _ name: UnsafePointer<xmlChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    let nameIndex = tree.intern(unsafe name.map { unsafe String(cString: $0) } ?? "")
    tree.startElement(nameIndex, tree.intern(""))
    guard var entry = unsafe attributes, tree.size < limit else { return }
    // Safe: names and values alternate, up to a null name.
    while let attribute = unsafe entry.pointee {
      let value = unsafe entry[1].map { unsafe String(cString: $0) } ?? ""
      let index = tree.intern(unsafe String(cString: attribute))
      tree.addAttribute(index, value.utf8Span.span)
      unsafe entry += 2
    }
  }

  private func addText(_ bytes: UnsafeBufferPointer<xmlChar>) {
    guard tree.size < limit else { return }
    unsafe tree.addText(Span(_unsafeElements: bytes))
  }
}
#endif

#if !XML
// What stands where libxml2 would, in a build without the package's trait `XML`: formats in XML are refused
// with an error that names the trait, and HTML inside JSON, CSV, mail and Markdown still becomes text.

extension WireError {
  fileprivate static func withoutXML(_ name: String) -> WireError {
    WireError(.unknownFormat, "\(name): this build of Lede has no XML; its trait XML adds it")
  }
}

/// Refuses every document.
struct MarkupParser: ~Copyable {
  typealias Receiver = (MarkupTree, MarkupTree.NodeIndex) throws -> Void

  enum Outcome: Equatable {
    case whole, wrongEncoding
    case broken(line: Int, message: String)
  }

  let tree = MarkupTree()
  let itemCount = 0
  let excessiveItems: [Int] = []
  private let stream: ByteStream

  init(
    _ stream: consuming ByteStream, limit: Int, skipping itemsToSkip: Int = 0,
    isItem: @escaping (String) -> Bool, receive: @escaping Receiver
  ) {
    self.stream = stream
  }

  var consumed: Int { stream.consumed }

  mutating func parseXML(
    encoding: String? = nil, mends: Bool = false, stopsAtFault: Bool = false
  ) throws -> Outcome {
    throw WireError.withoutXML(stream.name)
  }
}

/// Cannot be made, so that none of its methods ever runs.
struct XMLWriter: ~Copyable {
  private let none: Never

  init() throws(WireError) {
    throw WireError(.badSetting, "this build of Lede writes no XML; its trait XML adds it")
  }

  var replacedCharacters: Int { 0 }
  var isFull: Bool { true }

  mutating func startDocument() {}
  mutating func endDocument() {}
  mutating func start(_ name: StaticString) {}
  mutating func end() {}
  mutating func attribute(_ name: StaticString, _ value: String) {}
  mutating func text(_ text: String) {}
  mutating func element(_ name: StaticString, _ text: String) {}
  mutating func line(_ name: StaticString, _ text: String) {}
  mutating func element(
    _ name: StaticString, _ attribute: StaticString, _ value: String, _ text: String
  ) {}
  mutating func empty(_ name: StaticString, _ attribute: StaticString, _ value: String) {}
  mutating func element(_ name: StaticString, flowing text: Span<UInt8>) {}
  mutating func take(into output: inout [UInt8]) throws(WireError) {}
}

/// Whether a text is a URI with a scheme, by its letters (RFC 3986, 3.1 and 2).
func isURI(_ text: String) -> Bool {
  guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
  let scheme = text[..<colon]
  guard scheme.first?.isLetter == true,
    scheme.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) })
  else { return false }
  return text.utf8.allSatisfy { byte in
    byte > 0x20 && byte != 0x7F && !"\"<>\\^`{|}".utf8.contains(byte)
  }
}
#endif

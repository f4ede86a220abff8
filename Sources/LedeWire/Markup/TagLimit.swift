/// Finds tags with more attributes than any real document has, before libxml2 reads them: it compares each attribute
/// of an element with all others, so that the time grows with the square of their number.
///
/// Bytes come in pieces of any length. Comments, CDATA sections, scripts and styles are passed over. Documents in UTF-16
/// are read by their low bytes.
struct TagLimit {
  /// Words of one tag, attributes' names and values without quotation marks.
  static let mostInTag = 1024
  /// Words of all declarations of a document type together: those of attributes add up for an element.
  static let mostInDeclarations = 20_000

  /// What is wrong with a document that passes one of them.
  static let message = "an element has more than \(mostInTag) attributes, which no article has"

  private enum State {
    case text, opened, name, tag, value, quoted(UInt8)
    case declaration, quotedInDeclaration(UInt8), comment, cdata, rawText
  }

  private var state = State.text
  private var words = 0
  private var declarationWords = 0
  private var isInWord = false
  /// The last byte of the tag is a slash: an empty element.
  private var isEmpty = false
  /// The lower-cased beginning of a tag's name, or the last bytes of what may end a comment or a script.
  private var recent: UInt64 = 0
  private let isHTML: Bool

  init(isHTML: Bool) { self.isHTML = isHTML }

  /// The place of the first byte at which a limit is passed; nil if none is.
  mutating func firstExcess(in bytes: Span<UInt8>) -> Int? {
    var index = 0
    while index < bytes.count {
      if case .text = state {
        index = firstByte(UInt8(ascii: "<"), in: bytes, from: index)
        guard index < bytes.count else { return nil }
      }
      let byte = bytes[index]
      if byte != 0 { step(byte) }
      if words > Self.mostInTag || declarationWords > Self.mostInDeclarations { return index }
      index += 1
    }
    return nil
  }

  private mutating func step(_ byte: UInt8) {
    switch state {
    case .text:
      state = .opened
      recent = 0
    case .opened:
      if byte == UInt8(ascii: "!") {
        begin(.declaration)
      } else if byte.isNameStart {
        begin(.name)
        recent = UInt64(byte | 0x20)
      } else if byte != UInt8(ascii: "<") {
        state = .text
      }
    case .name:
      if byte == UInt8(ascii: ">") {
        endTag()
      } else if byte.isBlank || byte == UInt8(ascii: "/") {
        state = .tag
        isEmpty = byte == UInt8(ascii: "/")
      } else {
        recent = recent << 8 | UInt64(byte | 0x20)
      }
    case .tag: inTag(byte)
    case .value:
      if byte == 0x22 || byte == 0x27 {
        state = .quoted(byte)
      } else if !byte.isBlank {
        state = .tag
        isInWord = true
        inTag(byte)
      }
    case .quoted(let mark):
      if byte == mark {
        state = .tag
        isInWord = false
      }
    case .declaration: inDeclaration(byte)
    case .quotedInDeclaration(let mark): if byte == mark { state = .declaration }
    case .comment: if ends(with: "-->", byte) { state = .text }
    case .cdata: if ends(with: "]]>", byte) { state = .text }
    case .rawText:
      if ends(with: "</script", byte | 0x20) || ends(with: "</style", byte | 0x20, again: true) {
        begin(.tag)
      }
    }
  }

  private mutating func begin(_ next: State) {
    state = next
    words = 0
    isInWord = false
    isEmpty = false
    recent = 0
  }

  private mutating func inTag(_ byte: UInt8) {
    defer { isEmpty = byte == UInt8(ascii: "/") }
    switch byte {
    case UInt8(ascii: ">"): endTag()
    case UInt8(ascii: "="): state = .value
    case _ where byte.isBlank || byte == UInt8(ascii: "/"): isInWord = false
    default:
      if !isInWord { words += 1 }
      isInWord = true
    }
  }

  private mutating func endTag() {
    let isRaw = isHTML && !isEmpty && (recent == Self.script || recent == Self.style)
    begin(isRaw ? .rawText : .text)
  }

  private mutating func inDeclaration(_ byte: UInt8) {
    recent = recent << 8 | UInt64(byte)
    if recent == 0x2D2D {
      begin(.comment)
      // `<!-->` is a whole comment for libxml2.
      recent = 0x2D2D
    } else if recent == Self.cdata {
      begin(.cdata)
    } else if byte == UInt8(ascii: ">") {
      begin(.text)
    } else if byte == UInt8(ascii: "<") {
      state = .opened
      recent = 0
    } else if !isHTML, byte == 0x22 || byte == 0x27 {
      state = .quotedInDeclaration(byte)
    } else {
      if !byte.isBlank, !isInWord { declarationWords += 1 }
      isInWord = !byte.isBlank
    }
  }

  /// Whether the bytes so far end with these; `again` if this byte was taken in already.
  private mutating func ends(
    with ending: StaticString, _ byte: UInt8, again: Bool = false
  ) -> Bool {
    if !again { recent = recent << 8 | UInt64(byte) }
    let wanted = Self.word(ending)
    let mask = wanted.leadingZeroBitCount / 8 * 8
    return (recent << UInt64(mask)) >> UInt64(mask) == wanted
  }

  private static let script = word("script")
  private static let style = word("style")
  private static let cdata = word("[CDATA[")

  private static func word(_ text: StaticString) -> UInt64 {
    text.description.utf8.reduce(0) { $0 << 8 | UInt64($1) }
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || self >= 0x09 && self <= 0x0D }

  /// A letter, or a part of one that is not ASCII.
  fileprivate var isNameStart: Bool {
    self >= 0x80 || self == 0x5F || self == 0x3A || self | 0x20 >= 0x61 && self | 0x20 <= 0x7A
  }
}

internal import LedeText

/// The encoding of a web page: by its bytes where they are UTF-8 or UTF-16, else as the server or the page
/// states, else by its content.
enum PageEncoding {
  /// The page in UTF-8; nil where its bytes are that already. What is no character is counted.
  static func utf8(_ bytes: Span<UInt8>, charset: String?, _ session: ImportSession?) -> [UInt8]? {
    if EncodingGuess.utf16(bytes) == nil, UTF8Repair.isValid(bytes) { return nil }
    let stated = (charset ?? Self.stated(in: bytes)).map(asBrowsersReadIt)
    let guess = EncodingGuess.utf16(bytes) ?? EncodingGuess.name(of: bytes)
    // A stated encoding is believed unless the bytes are UTF-8 with a fault.
    var name = guess
    if let stated, !guess.hasPrefix("UTF-"), !["UTF-8", "US-ASCII", "ASCII"].contains(stated),
      Iconv.utf8(bytes.extracting(first: 0), from: stated) != nil
    {
      name = stated
    } else if name != "UTF-8" {
      session?.note("not in the encoding that it states or implies; read as \(name.title)")
    }
    if name == "UTF-8" {
      let (text, replaced) = UTF8Repair.text(bytes)
      session?.report.repairedCharacters += replaced
      return Array(text.utf8)
    }
    guard let decoded = Iconv.utf8(bytes, from: name) else { return nil }
    session?.report.repairedCharacters += decoded.replaced
    return decoded.bytes
  }

  /// What the page states of its encoding near its beginning; nil if it states nothing.
  private static func stated(in bytes: Span<UInt8>) -> String? {
    var head = ""
    for index in 0..<min(bytes.count, 4096) {
      head.unicodeScalars.append(Unicode.Scalar(bytes[index] < 0x80 ? bytes[index] : 0x3F))
    }
    head = head.lowercased()
    var rest = head[...]
    if rest.hasPrefix("<?xml"), let end = rest.firstIndex(of: ">"),
      let name = value(of: "encoding=", in: rest[..<end])
    {
      return name
    }
    while let tag = rest.firstRange(of: "<meta") {
      rest = rest[tag.upperBound...]
      let end = rest.firstIndex(of: ">") ?? rest.endIndex
      if let name = value(of: "charset=", in: rest[..<end]) { return name }
    }
    return nil
  }

  private static func value(of key: String, in text: Substring) -> String? {
    guard let range = text.firstRange(of: key) else { return nil }
    let value = text[range.upperBound...].drop { "\"' ".contains($0) }
      .prefix { !"\"' ;/>".contains($0) }
    return value.isEmpty ? nil : String(value)
  }

  /// The larger encoding that browsers take for one that is stated.
  private static func asBrowsersReadIt(_ name: String) -> String {
    switch name.lowercased() {
    case "iso-8859-1", "latin1", "iso8859-1", "iso_8859-1", "ascii", "us-ascii": "WINDOWS-1252"
    case "iso-8859-9", "latin5": "WINDOWS-1254"
    case "gb2312", "gbk", "gb_2312-80", "x-gbk": "GB18030"
    case "shift_jis", "shift-jis", "sjis", "x-sjis": "CP932"
    case "euc-kr", "ks_c_5601-1987", "ksc5601": "CP949"
    case "tis-620", "iso-8859-11", "windows-874": "TIS-620"
    default: name.uppercased()
    }
  }
}

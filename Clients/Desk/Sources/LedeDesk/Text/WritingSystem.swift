/// The language and the direction of an article's text, as HTML states them beside it.
enum WritingSystem {
  /// `language`, a tag that HTML may state, or null; `direction`, `rtl` or `ltr`; `isRightToLeft`, for what stands around it.
  static func view(_ language: String?, of text: String) -> Value {
    let isRightToLeft = isRightToLeft(language, text)
    return [
      "language": .optional(tag(language)), "direction": isRightToLeft ? "rtl" : "ltr",
      "isRightToLeft": .bool(isRightToLeft),
    ]
  }

  /// Whether a text is written from right to left: by its language, or by its first letter where no language is stated.
  static func isRightToLeft(_ language: String?, _ text: String) -> Bool {
    if let code = tag(language)?.split(separator: "-").first?.lowercased() {
      return languages.contains(code)
    }
    return text.unicodeScalars.first(where: \.properties.isAlphabetic).map { letter in
      blocks.contains { $0.contains(letter.value) }
    } ?? false
  }

  /// A language as HTML may state it; nil where there is none, or what is stated is no tag.
  static func tag(_ language: String?) -> String? {
    language.flatMap { tag in
      tag.utf8.count <= 35 && !tag.isEmpty
        && tag.utf8.allSatisfy { byte in
          byte == 0x2D || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
            || (0x61...0x7A).contains(byte)
        } ? tag : nil
    }
  }

  private static let languages: Set<String> = [
    "ar", "he", "iw", "fa", "ur", "yi", "ps", "sd", "ug", "dv", "ckb", "syr",
  ]

  /// Hebrew to Arabic Extended, and their presentation forms.
  private static let blocks: [ClosedRange<UInt32>] = [
    0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE,
  ]
}

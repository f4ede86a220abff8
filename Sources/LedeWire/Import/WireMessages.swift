/// One message of a wire: header, text and what stands behind the text.
struct WireMessage {
  var header: Substring
  var text: Substring
  var trailer: Substring
  var isANPA = false
  var isCutOff = false
}

/// Parts a file of a wire into its messages.
enum WireMessages {
  static func split(_ text: String) -> [WireMessage] {
    text.contains("\u{1}") ? framed(text) : lines(text)
  }

  /// Whether a message begins at a byte, which is not the first.
  static func isStart(_ bytes: Span<UInt8>, _ at: Int) -> Bool {
    bytes[at] == 1
      || bytes[at] == mark[1] && at + 4 <= bytes.count
        && mark.indices.allSatisfy { bytes[at - 1 + $0] == mark[$0] }
  }

  private static let mark = Array("\nZCZC".utf8)

  /// SOH header STX text ETX trailer EOT.
  private static func framed(_ text: String) -> [WireMessage] {
    text.split(separator: "\u{1}").compactMap { part in
      guard let start = part.firstIndex(of: "\u{2}") else { return nil }
      let behind = part[part.index(after: start)...]
      let end = behind.firstIndex(of: "\u{3}")
      var message = WireMessage(
        header: part[..<start], text: behind[..<(end ?? behind.endIndex)],
        trailer: end.map { behind[behind.index(after: $0)...] } ?? "")
      message.isCutOff = end == nil
      // ANPA parts the service's number from its level by US, and lines begin with `^`.
      let head = message.text.prefix(600)
      message.isANPA =
        message.header.contains("\u{1F}") || head.first == "^" || head.contains("\u{1F}^")
        || head.split(whereSeparator: \.isNewline).contains { $0.hasPrefix("^") }
      return message
    }
  }

  /// Lines between `ZCZC` and `NNNN`; what stands behind `ZCZC` on its line is the header.
  private static func lines(_ text: String) -> [WireMessage] {
    var messages: [WireMessage] = []
    var header: String?
    var body: [String] = []
    func end(isCutOff: Bool) {
      guard let open = header else { return }
      var message = WireMessage(
        header: open[...], text: body.joined(separator: "\n")[...], trailer: "")
      message.isCutOff = isCutOff
      messages.append(message)
      header = nil
      body = []
    }
    for line in lines(of: text[...]) {
      let word = ArticleDraft.trimmed(line)
      if word.hasPrefix("ZCZC") {
        end(isCutOff: true)
        header = ArticleDraft.trimmed(word.dropFirst(4))
      } else if word == "NNNN" {
        end(isCutOff: false)
      } else if header != nil {
        body.append(line)
      }
    }
    end(isCutOff: true)
    return messages
  }

  /// A text's lines without control characters, blanks at their ends kept off.
  static func lines(of text: Substring) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      String(line.filter { $0 >= " " && $0 != "\u{7F}" || $0 == "\t" })
    }
  }
}

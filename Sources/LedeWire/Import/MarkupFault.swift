/// The faults of XML in the words of a newsroom, for libxml2's own.
enum MarkupFault {
  /// What a message says, for who has never seen a parser's; other messages stay as they are.
  static func words(_ message: String) -> String {
    for (part, words) in known where message.contains(part) { return words }
    if message.contains("Opening and ending tag mismatch"),
      let colon = message.firstIndex(of: ":")
    {
      let names = message[message.index(after: colon)...].split(separator: " ")
      if let open = names.first, let close = names.last {
        return "<\(open)> is not closed before </\(close)>"
      }
    }
    if message.contains("Premature end"), let name = message.firstRange(of: "tag ") {
      let element = message[name.upperBound...].prefix { $0 != " " }
      return "the file is cut off, inside <\(element)>"
    }
    if message.contains("end of Start Tag") || message.contains("Premature end") {
      return "the file is cut off, inside a tag"
    }
    if message.contains("redefined") {
      let name = message.split(separator: " ").dropFirst().first ?? ""
      return "the attribute \(name) stands there twice"
    }
    return message
  }

  private static let known = [
    ("EntityRef", "a bare &"),
    ("EntityValue", "a bare &"),
    ("invalid element name", "a bare <"),
    ("CharRef", "a reference to a character that XML forbids"),
    ("invalid xmlChar", "a reference to a character that XML forbids"),
    ("invalid Char", "a control character"),
    ("XML declaration allowed", "a second document, or text before the first"),
    ("Extra content", "text behind the end of the document"),
    ("Document is empty", "no XML"),
  ]
}

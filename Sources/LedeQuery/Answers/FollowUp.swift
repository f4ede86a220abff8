import LedeText

/// A question that leans on the one before: `and in 2010?`, `what did she say?`, `what about Spain?`.
/// English.
package enum FollowUp {
  /// The question with what it leans on filled in; nil where it stands by itself.
  ///
  /// - A pronoun stands for the last name of the question before: `she`, `his`, `it`.
  /// - A bare time takes the place of the time before: `and in 2010?`.
  /// - A bare name takes the place of the last name before: `and Spain?`, `what about Spain?`.
  package static func whole(_ question: String, after previous: String) -> String? {
    let rest = withoutOpening(question)
    let names = names(in: previous)
    if let rest, rest.split(separator: " ").count <= 5 {
      let time = DateMention.all(in: rest)
      if !time.isEmpty, Self.names(in: rest).isEmpty {
        return withoutTime(previous) + " " + withoutMark(rest) + "?"
      }
      if let name = names.last, isName(rest) {
        return replacing(name, in: previous, by: withoutMark(rest))
      }
    }
    guard let name = names.last, Self.names(in: question).isEmpty else { return nil }
    return filled(question, with: text(name, of: previous))
  }

  /// What stands behind `and`, `what about`, `how about`; nil where the question opens otherwise.
  private static func withoutOpening(_ question: String) -> String? {
    let lower = question.lowercased()
    for opening in ["and what about ", "what about ", "how about ", "and "]
    where lower.hasPrefix(opening) {
      return String(question.dropFirst(opening.count))
    }
    return nil
  }

  private static func withoutMark(_ text: String) -> String {
    var text = text[...]
    while let last = text.last, last == "?" || last == " " { text = text.dropLast() }
    return String(text)
  }

  /// The question before without its time and the word that ties it: `in March 2009`.
  private static func withoutTime(_ question: String) -> String {
    var bytes = Array(question.utf8)
    for mention in DateMention.all(in: question).reversed() {
      var start = mention.range.lowerBound
      let before = String(decoding: bytes[..<start], as: UTF8.self).split(separator: " ")
      if let tie = before.last, ties.contains(tie.lowercased()) { start -= tie.utf8.count + 1 }
      bytes.removeSubrange(max(0, start)..<mention.range.upperBound)
    }
    let words = String(decoding: bytes, as: UTF8.self).split(separator: " ")
    return withoutMark(words.joined(separator: " "))
  }

  private static func isName(_ text: String) -> Bool {
    !names(in: "x " + text).isEmpty
  }

  /// The names in a question, as UTF-8 ranges; a question word that opens it is none.
  private static func names(in question: String) -> [Range<Int>] {
    NameMention.all(in: question).map(\.range).filter { range in
      let word = text(range, of: question).lowercased()
      return range.lowerBound > 0 || !asking.contains(word)
    }
  }

  private static func text(_ range: Range<Int>, of question: String) -> String {
    String(decoding: Array(question.utf8)[range], as: UTF8.self)
  }

  private static func replacing(_ range: Range<Int>, in question: String, by text: String) -> String
  {
    var bytes = Array(question.utf8)
    bytes.replaceSubrange(range, with: text.utf8)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The question with its first pronoun replaced; nil where it has none.
  private static func filled(_ question: String, with name: String) -> String? {
    var words = question.split(separator: " ", omittingEmptySubsequences: false).map { String($0) }
    for index in words.indices where index > 0 {
      let word = words[index].lowercased().filter { $0.isLetter }
      let mark = words[index].drop { $0.isLetter }
      if subjects.contains(word) {
        words[index] = name + mark
      } else if owners.contains(word) {
        words[index] = name + "'s" + mark
      } else {
        continue
      }
      return words.joined(separator: " ")
    }
    return nil
  }

  private static let ties: Set = [
    "in", "on", "since", "after", "before", "until", "during", "at", "from", "by",
  ]
  private static let asking: Set = [
    "who", "whom", "whose", "what", "which", "when", "where", "why", "how", "did", "does", "is",
    "are", "was", "were", "has", "have", "can", "will", "do", "and",
  ]
  private static let subjects: Set = ["he", "she", "they", "it", "him", "them"]
  private static let owners: Set = ["his", "her", "their", "its"]
}

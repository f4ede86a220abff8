package import Lede
internal import LedeQuery
internal import LedeRecords

/// An answer, laid out for people.
package struct AnswerPage {
  package let answer: Answer

  /// The sentence with the answer marked, and where it comes from.
  package func lines(on screen: Screen) -> [StyledText] {
    let paint = screen.paint
    let rank = Layout.pad(String(answer.rank), to: 2, onLeft: true)
    let sentence = answer.shown?.text ?? answer.sentence
    let short = answer.shown.map(\.answerBytes) ?? answer.answerBytes
    var lines = MarkedText(sentence, short.map { [$0] } ?? []).lines(on: screen, indent: 4)
    if let first = lines.first { lines[0] = "\(rank)  \(first)" }
    lines = lines.enumerated().map { $0.offset == 0 ? $0.element : "    " + $0.element }
    let around = { (sentences: [String]) in
      sentences.flatMap { MarkedText($0).lines(on: screen, indent: 4) }
        .map { "    " + paint($0.plain, .dim) }
    }
    lines = around(answer.before) + lines + around(answer.after)
    let place = "\(answer.id.rawValue.forScreen) ¶\(answer.paragraph)"
    let date = answer.date?.description ?? "undated"
    let mark = ReleaseMark.text(answer.status, embargo: answer.embargo).map { " · " + $0 } ?? ""
    let room = screen.textWidth - 4 - date.displayWidth - place.displayWidth - mark.displayWidth - 6
    let most = min(60, max(10, room))
    let headline = Layout.truncate(answer.headline.text.forScreen, width: most)
    if let evidence { lines.append("    " + paint(evidence, .dim)) }
    lines.append("    " + paint("\(date) · \(headline) · \(place)\(mark)", .dim))
    return lines + ScorePart.lines(answer.explanation).map { "      " + paint($0, .dim) }
  }

  /// The answer itself, the day it means, and the articles that agree: `Wednesday (2011-10-05): 14 articles,
  /// first 2011-10-06`; nil where there is nothing to add to the sentence.
  private var evidence: String? {
    guard let words = answer.shortAnswer else { return nil }
    let day = answer.day.map { " (\($0))" } ?? ""
    let agreement = answer.agreement.flatMap { $0.articleCount > 1 ? $0 : nil }
    guard !day.isEmpty || agreement != nil else { return nil }
    var line = words.forScreen + day
    if let agreement {
      line += ": \(DecimalText.articles(agreement.articleCount))"
      if let first = agreement.first { line += ", first \(first)" }
    }
    return line
  }
}

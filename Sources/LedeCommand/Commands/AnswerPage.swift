package import Lede

/// An answer, laid out for people.
package struct AnswerPage {
  package let answer: Answer

  /// The sentence with the answer marked, and where it comes from.
  package func lines(on screen: Screen) -> [StyledText] {
    let paint = screen.paint
    let rank = Layout.pad(String(answer.rank), to: 2, onLeft: true)
    let marks = answer.answerBytes.map { [$0] } ?? []
    var lines = MarkedText(answer.sentence, marks).lines(on: screen, indent: 4)
    if let first = lines.first { lines[0] = "\(rank)  \(first)" }
    lines = lines.enumerated().map { $0.offset == 0 ? $0.element : "    " + $0.element }
    let around = { (sentences: [String]) in
      sentences.flatMap { MarkedText($0).lines(on: screen, indent: 4) }
        .map { "    " + paint($0.plain, .dim) }
    }
    lines = around(answer.before) + lines + around(answer.after)
    let place = "\(answer.id.rawValue.forScreen) ¶\(answer.paragraph)"
    let date = answer.date?.description ?? "undated"
    let room = screen.textWidth - 4 - date.displayWidth - place.displayWidth - 6
    let most = min(60, max(10, room))
    let headline = Layout.truncate(answer.headline.text.forScreen, width: most)
    lines.append("    " + paint("\(date) · \(headline) · \(place)", .dim))
    return lines + ScorePart.lines(answer.explanation).map { "      " + paint($0, .dim) }
  }
}

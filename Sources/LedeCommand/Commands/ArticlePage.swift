package import Lede
internal import LedeRecords

/// An article, laid out for reading.
package struct ArticlePage {
  package let article: Article

  package init(_ article: Article) { self.article = article }

  package func show(in context: CommandContext) throws(CommandError) -> Outcome {
    var results = context.results(isSingle: true)
    try results.write {
      article.record
    } text: {
      lines(on: context.screen)
    }
    try results.finish()
    return .done
  }

  private func lines(on screen: Screen) -> [StyledText] {
    let paint = screen.paint
    let width = screen.textWidth
    var lines: [StyledText] = []
    if !article.headline.isDerived {
      let headline = article.headline.text.forScreen
      lines += Layout.wrap(headline, width: width).map { paint($0, .bold) }
    }
    var origin = [article.date?.description ?? "undated"]
    origin += [article.byline, article.source, article.section].compactMap { $0?.forScreen }
    origin.append(article.id.rawValue.forScreen)
    if let mark = ReleaseMark.text(article.metadata.status, embargo: article.metadata.embargo) {
      origin.append(mark)
    }
    lines += Layout.wrap(origin.joined(separator: " · "), width: width).map { paint($0, .dim) }
    for range in article.paragraphs {
      lines.append("")
      lines += MarkedText(article.body.utf8Text(range)).lines(on: screen, indent: 0)
    }
    if let url = article.url { lines += ["", paint(url.forScreen, .dim)] }
    if !article.keywords.isEmpty {
      lines.append(paint("keywords: " + article.keywords.joined(separator: ", ").forScreen, .dim))
    }
    return lines
  }
}

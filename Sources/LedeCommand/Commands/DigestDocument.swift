internal import Lede

/// A digest or a timeline as a document to be printed elsewhere: HTML or Markdown, each sentence with a link
/// to its source.
struct DigestDocument {
  /// An article that sentences are from.
  struct Source {
    let id: ArticleID
    let headline: String
    /// Where it stands on the web; nil where it states no address of the web.
    let url: String?
    /// Who published it, and when.
    let origin: [String]
  }

  let title: String
  let language: String
  let page: DigestPage
  let sources: [Source]
  /// What holds it back, as `EMBARGOED until 2030-03-05T06:00:00Z`; nil for what may be published now.
  let mark: String?
  /// A picture of the story, as SVG.
  let chart: String?

  /// The document of a page, with what the archive tells of its sources.
  init(
    _ page: DigestPage, title: String, chart: String?, from reader: Archive.Reader
  ) throws(CommandError) {
    self.page = page
    self.title = title
    self.chart = chart
    mark = ReleaseMark.text(page.release)
    var language: String?
    var sources: [Source] = []
    for id in page.sources {
      let article = try CommandError.wrapping { () throws(LedeError) in try reader.article(id) }
      guard let article else { continue }
      language = language ?? article.language
      let isOnWeb =
        article.url.map { $0.hasPrefix("http://") || $0.hasPrefix("https://") } ?? false
      sources.append(
        Source(
          id: id, headline: article.headline.text, url: isOnWeb ? article.url : nil,
          origin: [article.source, article.date?.description].compactMap(\.self)))
    }
    self.sources = sources
    let settings = reader.settings
    self.language = settings.findsLanguages ? language ?? "und" : settings.language
  }

  private func number(_ sentence: DigestSentence) -> Int? {
    sources.firstIndex { $0.id == sentence.id }.map { $0 + 1 }
  }

  // MARK: HTML

  var html: String {
    var lines = [
      "<!DOCTYPE html>", "<html lang=\"\(Self.html(language))\">",
      "<head><meta charset=\"utf-8\"><title>\(Self.html(title))</title></head>", "<body>",
      "<article>", "<h1>\(Self.html(title))</h1>",
    ]
    if let mark { lines.append("<p><strong>\(Self.html(mark))</strong></p>") }
    if let chart { lines.append("<figure>\n\(chart)</figure>") }
    if page.isTimeline {
      lines.append("<dl>")
      for (day, sentences) in page.days {
        lines.append(
          "<dt><time datetime=\"\(Self.html(day))\">\(Self.html(day))</time></dt>")
        lines.append("<dd>\(sentences.map(htmlSentence).joined(separator: " "))</dd>")
      }
      lines.append("</dl>")
    } else {
      lines.append("<p>\(page.sentences.map(htmlSentence).joined(separator: " "))</p>")
    }
    lines.append("<ol>")
    for (index, source) in sources.enumerated() {
      let headline = Self.html(source.headline)
      let link = source.url.map { "<a href=\"\(Self.html($0))\">\(headline)</a>" } ?? headline
      let origin = source.origin.map { ", " + Self.html($0) }.joined()
      lines.append("<li id=\"source-\(index + 1)\">\(link)\(origin)</li>")
    }
    return (lines + ["</ol>", "</article>", "</body>", "</html>"]).joined(separator: "\n") + "\n"
  }

  private func htmlSentence(_ sentence: DigestSentence) -> String {
    let mark = number(sentence).map { " <sup><a href=\"#source-\($0)\">\($0)</a></sup>" } ?? ""
    return Self.html(sentence.shown) + mark
  }

  private static func html(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.append(character)
      }
    }
    return escaped
  }

  // MARK: Markdown

  var markdown: String {
    var lines = ["# \(Self.markdown(title))", ""]
    if let mark { lines += ["**\(Self.markdown(mark))**", ""] }
    if page.isTimeline {
      for (day, sentences) in page.days {
        lines.append("- **\(day)**  \(sentences.map(markdownSentence).joined(separator: " "))")
      }
    } else {
      lines.append(page.sentences.map(markdownSentence).joined(separator: " "))
    }
    lines.append("")
    for (index, source) in sources.enumerated() {
      let headline = Self.markdown(source.headline)
      let link = source.url.map { "[\(headline)](<\(Self.address($0))>)" } ?? headline
      let origin = source.origin.map { ", " + Self.markdown($0) }.joined()
      lines.append("\(index + 1). \(link)\(origin)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func markdownSentence(_ sentence: DigestSentence) -> String {
    Self.markdown(sentence.shown) + (number(sentence).map { " (\($0))" } ?? "")
  }

  /// CommonMark's marks behind backslashes.
  private static func markdown(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "\\`*_[]<>#|~".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }

  private static func address(_ url: String) -> String {
    url.filter { $0 != "<" && $0 != ">" && !$0.isWhitespace }
  }
}

extension DigestPage {
  /// The articles that sentences are from, in the order of the sentences.
  var sources: [ArticleID] {
    sentences.reduce(into: []) { found, sentence in
      if let id = sentence.id, !found.contains(id) { found.append(id) }
    }
  }

  /// The sentences by the day that they stand under.
  var days: [(day: String, sentences: [DigestSentence])] {
    sentences.reduce(into: []) { days, sentence in
      let day = sentence.eventDate?.description ?? "undated"
      if days.last?.day == day {
        days[days.count - 1].sentences.append(sentence)
      } else {
        days.append((day, [sentence]))
      }
    }
  }
}

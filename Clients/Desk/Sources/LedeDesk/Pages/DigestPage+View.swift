import Lede

extension DigestPage {
  var view: Value {
    let sentences = digest?.sentences ?? []
    return [
      "q": .text(terms.query), "words": .integer(words), "isAsked": .bool(digest != nil),
      "isWarning": .bool(release != nil), "release": .optional(release),
      "hasSentences": .bool(!sentences.isEmpty), "hasIDs": .bool(!ids.isEmpty),
      "ids": .list(ids) { .text($0.rawValue) },
      "since": .optional(terms.since), "until": .optional(terms.until),
      "source": .optional(terms.source), "section": .optional(terms.section),
      "subject": .optional(terms.subject), "language": .optional(terms.language),
      "wordCount": .text(Words.count(digest?.wordCount ?? 0, "word")),
      "articles": .text(Words.articles(articles.count)),
      "sentences": .list(sentences) { sentence in
        let view: Value = [
          "text": .text(sentence.shown), "number": .integer(number(of: sentence)),
          "address": .text(Self.address(of: sentence, terms.query)),
          "label": .text(sentence.id.map(headline(of:)) ?? ""),
        ]
        return view.adding(WritingSystem.view(language(of: sentence.id), of: sentence.shown))
      },
      "sources": .list(sources) { id in
        let view: Value = [
          "headline": .text(headline(of: id)),
          "address": .text(Address("/article", [("id", id.rawValue), ("q", terms.query)]).text),
          "day": .text(Words.day(sentences.first { $0.id == id }?.date)),
        ]
        return view.adding(WritingSystem.view(language(of: id), of: headline(of: id)))
      },
      "textAddress": .text(here.adding("as", "text").text),
      "htmlAddress": .text(here.adding("as", "html").text),
      "packageAddress": .text(here.adding("as", "newsml-g2").text),
      "plain": .text(asText),
    ]
  }

  /// The page's own address.
  private var here: Address {
    ids.reduce(terms.address("/digest").adding("words", String(words))) {
      $0.adding("id", $1.rawValue)
    }
  }

  /// Where a sentence stands.
  static func address(of sentence: DigestSentence, _ query: String) -> String {
    Address(
      "/article",
      [
        ("id", sentence.id?.rawValue), ("q", query),
        ("start", String(sentence.bodyBytes.lowerBound)),
        ("end", String(sentence.bodyBytes.upperBound)),
      ]
    ).text + "#place"
  }

  /// The articles of the sentences, in the order of their first sentence.
  private var sources: [ArticleID] {
    var sources: [ArticleID] = []
    for id in (digest?.sentences ?? []).compactMap(\.id) where !sources.contains(id) {
      sources.append(id)
    }
    return sources
  }

  private func language(of id: ArticleID?) -> String? { id.flatMap { articles[$0]?.language } }

  private func number(of sentence: DigestSentence) -> Int {
    (sentence.id.flatMap { sources.firstIndex(of: $0) } ?? 0) + 1
  }

  /// The digest as a message to a colleague: the sentences, then where they come from.
  var asText: String {
    let sentences = (digest?.sentences ?? []).map { "\($0.shown) [\(number(of: $0))]" }
    let notes = sources.enumerated().map { index, id in
      let day = digest?.sentences.first { $0.id == id }?.date
      return "[\(index + 1)] \(headline(of: id)), \(Words.day(day)), \(id)"
    }
    let mark = release.map { "[\($0): not for publication]\n\n" } ?? ""
    return mark + sentences.joined(separator: " ") + "\n\n" + notes.joined(separator: "\n") + "\n"
  }

  /// The digest as a page of its own: the sentences, each with the number of its source, and the sources.
  var asHTML: String {
    let sentences = (digest?.sentences ?? []).map { sentence in
      let number = number(of: sentence)
      return
        "\(Markup.escaped(sentence.shown))<sup><a href=\"#source-\(number)\">\(number)</a></sup>"
    }
    let notes = sources.enumerated().map { index, id in
      let article = articles[id]
      let origin = [article?.source, Words.day(article?.date), id.rawValue].compactMap(\.self)
        .filter { !$0.isEmpty }.joined(separator: ", ")
      let headline = Markup.escaped(headline(of: id))
      let line = (article?.webAddress).map { "<a href=\"\(Markup.escaped($0))\">\(headline)</a>" }
      return "<li id=\"source-\(index + 1)\">\(line ?? headline), \(Markup.escaped(origin))</li>"
    }
    let title = Markup.escaped(digest?.headline?.text ?? title)
    let mark = release.map { "\n<p><strong>\($0)</strong>: not for publication.</p>" } ?? ""
    return """
      <!DOCTYPE html>
      <html lang="\(Markup.escaped(language))">
      <meta charset="utf-8">
      <title>\(title)</title>
      <h1>\(title)</h1>\(mark)
      <p dir="auto">\(sentences.joined(separator: " "))</p>
      <ol>
      \(notes.joined(separator: "\n"))
      </ol>
      </html>

      """
  }

  /// The language of its first article.
  private var language: String {
    WritingSystem.tag(language(of: sources.first)) ?? "en"
  }

  private func headline(of id: ArticleID) -> String { articles[id]?.headline.text ?? id.rawValue }

  /// The articles of the digest and the digest as a package that refers to them.
  func package(_ request: PageRequest) throws(DeskError) -> Download {
    guard let format = ExportFormat.named("newsml-g2"), let digest else {
      throw .notFound("no such format")
    }
    let headline = terms.query.isEmpty ? "Digest" : terms.query
    return try ExportDownload.file(as: format, named: "digest-\(headline)") {
      (destination) throws(LedeError) in
      try request.reader.export(digest, headline: headline, to: destination)
    }
  }
}

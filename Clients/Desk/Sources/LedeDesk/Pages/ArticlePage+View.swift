import Lede

extension ArticlePage {
  var view: Value {
    let metadata = article.metadata
    let release = HitText.release(metadata.status, metadata.embargo)
    let id = article.id.rawValue
    let view: Value = [
      "id": .text(id), "q": .text(query), "headline": .text(article.headline.text),
      // A derived headline is the first sentence over again.
      "isDerived": .bool(article.headline.isDerived),
      "day": .text(Words.day(article.date)), "isoDay": .optional(Words.isoDay(article.date)),
      "byline": .optional(article.byline), "source": .optional(article.source),
      "section": .optional(article.section), "release": .optional(release),
      "isWarning": .bool(release != nil), "version": metadata.version.map(Value.integer) ?? .null,
      "dateline": .optional(metadata[.dateline]),
      "editorNotes": .list(metadata[.editorNotes], Value.text),
      "usageTerms": .list(metadata[.usageTerms], Value.text),
      "paragraphs": Paragraphs.view(of: part.text, marks),
      "part": part.isWhole
        ? .null : .text("\(part.range.count / 1000) of \(part.whole / 1000) kB"),
      "url": .optional(article.webAddress), "quotation": .text(quotation),
      "hasKeywords": .bool(!article.keywords.isEmpty),
      "keywords": .list(article.keywords) { word in
        ["word": .text(word), "address": .text(Address("/", [("q", "\"\(word)\"")]).text)]
      },
      "hasSimilar": .bool(!similar.isEmpty),
      "similar": .list(similar) { HitText.view(of: $0, query: query) },
    ]
    let script = WritingSystem.view(article.language, of: article.headline.text)
    return view.adding(script).adding(links).adding(named)
  }

  /// Whom and what it names, and what it belongs to.
  private var named: Value {
    let kinds: [(title: String, kind: NamedEntity.Kind)] = [
      ("People", .person), ("Organisations", .organisation), ("Places", .place),
    ]
    let present = kinds.filter { kind in entities.contains { $0.kind == kind.kind } }
    return [
      "hasNames": .bool(!entities.isEmpty),
      "names": .list(present) { title, kind in
        [
          "title": .text(title),
          "entities": .list(entities.filter { $0.kind == kind }) { entity in
            [
              "name": .text(entity.name),
              "address": .text(Address("/", [("q", "\"\(entity.name)\"")]).text),
            ]
          },
        ]
      },
      "hasRelated": .bool(!related.isEmpty),
      "related": .list(related) { related in
        let version = related.link.version.map { ", version \($0)" } ?? ""
        return [
          "name": .text(related.link.target + version),
          "relation": .text(Self.words(of: related.link.relation)),
          "address": related.isHere
            ? .text(Address("/article", [("id", related.link.target)]).text) : .null,
        ]
      },
      "versionDay": .optional(
        article.metadata.version == nil ? nil : article.metadata.versionCreated.map(Words.day)),
    ]
  }

  /// `see also` for `irel:seeAlso`.
  private static func words(of relation: String?) -> String {
    guard let relation else { return "related" }
    let name = relation.split(separator: ":").last.map(String.init) ?? relation
    return name.map { $0.isUppercase ? " \($0.lowercased())" : String($0) }.joined()
  }

  private var links: Value {
    let id = article.id.rawValue
    return [
      "permanentAddress": .text(Address("/article", [("id", id)]).text),
      "backAddress": query.isEmpty ? .null : .text(Address("/", [("q", query)]).text),
      "digestAddress": .text(Address("/digest", [("id", id), ("words", "60")]).text),
      "exports": .list(ExportFormat.all) { format in
        [
          "name": .text(format.title),
          "address": .text(Address("/export", [("id", id), ("as", format.name)]).text),
        ]
      },
    ]
  }

  /// What to paste into a story: the place that was led to, or the first sentence, with its source.
  private var quotation: String {
    let quoted =
      place.map { String(decoding: Array(part.text.utf8)[$0], as: UTF8.self) }
      ?? firstSentence
    let origin = [
      article.headline.isDerived ? nil : article.headline.text, article.source,
      Words.day(article.date), article.id.rawValue,
    ].compactMap(\.self).joined(separator: ", ")
    let words = quoted.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? origin : "“\(words)” (\(origin))"
  }

  /// The first sentence of the part, whose lines may end anywhere in it.
  private var firstSentence: String {
    let opening = PlainText(String(part.text.prefix(4000)), language: article.language ?? "en")
    return opening.sentences.first.map { String(opening.text[$0]) } ?? ""
  }
}

import Lede

/// `/basket`: articles that were picked. The address holds them, so that a basket can be kept and handed on.
struct BasketPage: Page {
  static let template = "basket"

  let articles: [Article]
  let missing: [ArticleID]

  static let route = Route(
    path: "/basket", name: "basket", summary: "The articles that are named.",
    rules: [PickedArticles.idsRule], schema: "Basket", get: answer)

  private static func answer(_ request: PageRequest) throws(DeskError) -> Reply {
    var articles: [Article] = []
    var missing: [ArticleID] = []
    for id in try PickedArticles.ids(request) {
      let article = try DeskError.wrapping { () throws(LedeError) in try request.reader.article(id)
      }
      if let article { articles.append(article) } else { missing.append(id) }
    }
    return .page(BasketPage(articles: articles, missing: missing))
  }

  var title: String { "Basket" }

  private static func release(_ article: Article) -> String? {
    HitText.release(article.metadata.status, article.metadata.embargo)
  }

  var record: Value {
    [
      "articles": .list(articles) { article in
        [
          "id": .text(article.id.rawValue), "headline": .text(article.headline.text),
          "date": .optional(article.date?.description), "source": .optional(article.source),
          "embargo": .optional(article.metadata.embargo?.description),
          "release": .optional(Self.release(article)),
        ]
      },
      "missing": .list(missing) { .text($0.rawValue) },
    ]
  }

  var view: Value {
    let ids = articles.map(\.id.rawValue)
    func address(_ path: String) -> Address {
      ids.reduce(Address(path)) { $0.adding("id", $1) }
    }
    return [
      "count": .text(Words.articles(articles.count)), "isEmpty": .bool(articles.isEmpty),
      "articles": .list(articles) { article in
        let rest = ids.filter { $0 != article.id.rawValue }
          .reduce(Address("/basket")) { $0.adding("id", $1) }
        let release = Self.release(article)
        let view: Value = [
          "isWarning": .bool(release != nil), "release": .optional(release),
          "headline": .text(article.headline.text), "day": .text(Words.day(article.date)),
          "isoDay": .optional(Words.isoDay(article.date)), "source": .optional(article.source),
          "address": .text(Address("/article", [("id", article.id.rawValue)]).text),
          "restAddress": .text(rest.text),
        ]
        return view.adding(WritingSystem.view(article.language, of: article.headline.text))
      },
      "hasMissing": .bool(!missing.isEmpty), "missing": .list(missing) { .text($0.rawValue) },
      "digestAddress": .text(address("/digest").text),
      "timelineAddress": .text(address("/timeline").text),
      "formats": .list(ExportFormat.all) { format in
        [
          "name": .text(format.title(for: articles.count)),
          "address": .text(address("/export").adding("as", format.name).text),
        ]
      },
    ]
  }
}

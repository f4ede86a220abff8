import HTTPTypes
import Lede
import Testing

@testable import LedeDesk

/// Each page as people and as programs get it.
struct PageTests {
  private let kit: DeskKit

  init() throws { kit = try DeskKit() }

  @Test func `a question is answered with its span marked, and with its article`() async throws {
    let page = try await kit.get("/?q=how+many+people+were+wounded%3F")
    #expect(page.status == .ok)
    #expect(page.text.contains("<mark class=\"answer\">40</mark>"))
    #expect(page.text.contains("/article?id=truce-1&amp;q="))
    let record = try DeskKit.object(
      try await kit.get("/?q=how+many+people+were+wounded%3F", json: true).text)
    #expect(record["supported"] == true)
    guard case .list(let answers) = record["answers"], let first = answers.first else {
      Issue.record("no answer")
      return
    }
    #expect(first["answer"] == "40")
    #expect(first["id"] == "truce-1")
  }

  @Test func `a search gives hits with the words marked, facets and bars that narrow it`()
    async throws
  {
    let page = try await kit.get("/?q=truce")
    #expect(page.text.contains("2 articles"))
    #expect(page.text.contains("<mark>Truce</mark> talks open"))
    let all = try await kit.get("/?q=the+truce+bank")
    #expect(all.text.contains("/?q=the%20truce%20bank&amp;source=Market%20News"))
    #expect(
      all.text.contains("since=2023-11&amp;until=2023-11")
        || all.text.contains("since=2023-11-07&amp;until=2023-11-07"))
    let narrowed = try await kit.get("/?q=the+truce+bank&source=Market+News", json: true)
    #expect(try DeskKit.object(narrowed.text)["totalCount"] == 1)
    let axis = "<p class=\"axis short\"><span>9 November 2023</span></p>"
    #expect(try await kit.get("/?q=truce&since=2023-11-08").text.contains(axis))
    let day = try await kit.get("/?q=truce&since=2023-11-08", json: true)
    #expect(try DeskKit.object(day.text)["totalCount"] == 1)
  }

  @Test func `languages are counted by their names, and narrow the search`() async throws {
    let page = try await kit.get("/?q=truce+الهدنة")
    #expect(page.text.contains("&amp;language=ar\"><bdi class=\"name\">Arabic</bdi>"))
    let narrowed = try await kit.get("/?q=truce+الهدنة&language=ar", json: true)
    #expect(try DeskKit.object(narrowed.text)["totalCount"] == 1)
    let digest = try await kit.get("/digest?q=truce&language=en")
    #expect(digest.text.contains("name=\"language\" value=\"en\""))
    #expect(LanguageName.of("en-GB") == "English (en-GB)" && LanguageName.of("x-none") == "x-none")
  }

  @Test func `subjects and keywords are counted, and narrow the search`() async throws {
    let page = try await kit.get("/?q=truce")
    let aid = "&amp;subject=Aid%20%26%20relief\"><bdi class=\"name\">Aid &amp; relief</bdi>"
    #expect(page.text.contains(aid) && page.text.contains("<bdi class=\"name\">Truce</bdi>"))
    #expect(!page.text.contains("<bdi class=\"name\">truce</bdi>"))
    let narrowed = try await kit.get("/?q=truce&subject=Truce", json: true)
    #expect(try DeskKit.object(narrowed.text)["totalCount"] == 2)
    let digest = try await kit.get("/digest?q=truce&subject=Aid+%26+relief")
    #expect(digest.text.contains("name=\"subject\" value=\"Aid &amp; relief\""))
  }

  @Test func `sentences are shown with the name for which a pronoun stands`() async throws {
    let body = """
      Foreign Minister Omar Haddad arrived in Cairo on Monday.

      He resigned on Wednesday over the fishing treaty.
      """
    let id = ArticleID("haddad")
    let kit = try DeskKit([
      Article(
        id: id, headline: Headline("Minister of the treaty"), language: "en", body: body)
    ])
    let target = "/?q=when+did+Haddad+resign+over+the+fishing+treaty%3F"
    let record = try DeskKit.object(try await kit.get(target, json: true).text)
    guard case .list(let answers) = record["answers"], let first = answers.first else {
      Issue.record("no answer")
      return
    }
    #expect(first["sentence"] == "He resigned on Wednesday over the fishing treaty.")
    #expect(
      first["shown"]
        == "[Foreign Minister Omar Haddad] resigned on Wednesday over the fishing treaty.")
    #expect(
      try await kit.get(target).text.contains(
        "[Foreign Minister Omar Haddad] resigned on <mark class=\"answer\">Wednesday</mark> over"))
  }

  @Test func `order and pages stand in the address`() async throws {
    let oldest = try DeskKit.object(try await kit.get("/?q=the&sort=oldest", json: true).text)
    guard case .list(let hits) = oldest["hits"] else { return }
    let days = hits.compactMap { hit -> String? in
      if case .text(let day) = hit["date"] { day } else { nil }
    }
    #expect(days.count > 2)
    #expect(days == days.sorted())
    #expect(try await kit.get("/?page=0").status == .badRequest)
    #expect(try await kit.get("/?page=2").status == .ok)
  }

  @Test func `what is empty says why, and leads to what is not`() async throws {
    let page = try await kit.get("/?q=%2Btruce+%2Bbank")
    #expect(page.text.contains("class=\"relaxations\""))
    let misspelt = try await kit.get("/?q=convoyz")
    #expect(misspelt.text.contains("convoys"))
    let dated = try await kit.get("/?q=truce&since=someday")
    #expect(dated.status == .ok)
    #expect(dated.text.contains("is no date"))
  }

  @Test func `an article reads clean, with its place marked`() async throws {
    let page = try await kit.get("/article?id=truce-1&q=cairo&start=0&end=53")
    #expect(page.status == .ok)
    #expect(page.text.contains("<mark class=\"place\" id=\"place\">Envoys met in Cairo"))
    #expect(page.text.contains("<h1>Truce talks open in Cairo</h1>"))
    let words = try await kit.get("/article?id=truce-2&q=trucks")
    #expect(words.text.contains("<mark>trucks</mark>"))
    #expect(try await kit.get("/article?id=nobody").status == .notFound)
    #expect(try await kit.get("/article").status == .badRequest)
  }

  @Test func `whom an article names, its versions and what it belongs to are told`() async throws {
    let ids = try ["pact-1", "pact-2"].map { try #require(ArticleID($0)) }
    let body = "CAIRO — Foreign Minister Omar Haddad went to the Bank of England."
    var second = Article(id: ids[1], headline: Headline("Pact signed"), body: body)
    second.metadata.version = 3
    second.metadata.versionCreated = ArticleDate("2023-11-05T10:00:00Z")
    second.metadata.related = [
      ArticleMetadata.Relation("irel:previousVersion", "pact-1", version: 2),
      ArticleMetadata.Relation("irel:seeAlso", "elsewhere"),
    ]
    let kit = try DeskKit([
      Article(id: ids[0], headline: Headline("Pact near"), body: body), second,
    ])
    let page = try await kit.get("/article?id=pact-2").text
    #expect(page.contains("version 3 of 5 November 2023"))
    for name in ["Omar Haddad", "Bank of England"] {
      let address = Address("/", [("q", "\"\(name)\"")]).text
      #expect(page.contains("<a href=\"\(address)\" dir=\"auto\">\(name)</a>"))
    }
    #expect(page.contains("previous version: <a href=\"/article?id=pact-1\">pact-1, version 2</a>"))
    #expect(page.contains("see also: elsewhere"))
    let record = try DeskKit.object(try await kit.get("/article?id=pact-2", json: true).text)
    #expect(record["versionCreated"] == "2023-11-05T10:00:00Z")
    guard case .list(let entities) = record["entities"], case .list(let related) = record["related"]
    else { return }
    #expect(entities.count == 3 && related.count == 2)
  }

  @Test func `languages and directions are marked, and what is under embargo is said to be`()
    async throws
  {
    let arabic = try await kit.get("/article?id=ar-1")
    #expect(arabic.text.contains("lang=\"ar\" dir=\"rtl\""))
    let held = try await kit.get("/article?id=held-1")
    #expect(held.text.contains("embargo until 2099"))
    #expect(try await kit.get("/?q=budget").text.contains("embargo until 2099"))
  }

  @Test(arguments: [
    Address("/", [("q", "الهدنة")]), Address("/", [("q", "الهدنة؟")]),
    Address("/digest", [("q", "الهدنة")]), Address("/timeline", [("q", "الهدنة")]),
    Address("/basket", [("id", "ar-1")]), Address("/article", [("id", "ar-1")]),
  ])
  func `what is written from right to left says so wherever it is shown`(
    _ address: Address
  ) async throws {
    let page = try await kit.get(address.text)
    #expect(page.status == .ok)
    #expect(page.text.contains(" lang=\"ar\" dir=\"rtl\""))
    if address.path == "/" || address.path == "/basket" {
      #expect(page.text.contains("class=\"hit rtl\""))
      #expect(page.text.contains("<bdi>Wire</bdi>"))
    }
  }

  @Test func `the direction of a text is its language's, or that of its first letter`() {
    #expect(WritingSystem.isRightToLeft("ar-EG", "NATO"))
    #expect(!WritingSystem.isRightToLeft("en", "هدنة"))
    #expect(WritingSystem.isRightToLeft(nil, "3. «هدنة» NATO"))
    #expect(WritingSystem.isRightToLeft("?", "שלום"))
    #expect(!WritingSystem.isRightToLeft(nil, "Truce: هدنة"))
    #expect(!WritingSystem.isRightToLeft(nil, ""))
    #expect(WritingSystem.tag("en-GB") == "en-GB")
    #expect(WritingSystem.tag("\"><b>") == nil && WritingSystem.tag("") == nil)
  }

  @Test func `what narrows a search stands before the articles, and says by what it is narrowed`()
    async throws
  {
    let page = try await kit.get("/?q=truce&source=Wire&since=2023-11-08&language=en").text
    let facets = try #require(page.firstRange(of: "<details>"))
    let hits = try #require(page.firstRange(of: "class=\"hit-list\""))
    #expect(facets.lowerBound < hits.lowerBound)
    let chosen =
      "<summary>Narrow · <bdi>from 2023-11-08</bdi> · <bdi>Wire</bdi> · <bdi>English</bdi>"
    #expect(page.contains(chosen))
    #expect(try await kit.get("/?q=truce").text.contains("<summary>Narrow</summary>"))
  }

  @Test(
    arguments: [
      "/feed?q=budget", "/digest?q=budget", "/digest?q=budget&as=text",
      "/digest?q=budget&as=html", "/timeline?q=budget", "/timeline?q=budget&as=svg",
      "/basket?id=held-1", "/digest?id=held-1",
    ])
  func `what is made of an article under embargo is marked`(address: String) async throws {
    let page = try await kit.get(address).text
    #expect(page.contains("embargo until 2099"), "\(page)")
    if !address.contains("as="), !address.hasPrefix("/feed") {
      #expect(try await kit.get(address, json: true).text.contains("embargo until 2099"))
    }
  }

  @Test func `the list of similar articles marks one under embargo`() async throws {
    let page = try await kit.get("/article?id=truce-2").text
    let similar = page.split(separator: "Similar articles").last ?? ""
    #expect(similar.contains("Budget of the city"), "\(page)")
    #expect(similar.contains("embargo until 2099"))
  }

  @Test func `an answer from an article under embargo is marked`() async throws {
    let address = "/?q=What+does+the+city+have%3F"
    let answers = try await kit.get(address).text.split(separator: "hit-list").first ?? ""
    #expect(answers.contains("embargo until 2099"), "\(answers)")
    let record = try await kit.get(address, json: true).text
    let answer = record.split(separator: "\"hits\"").first ?? ""
    #expect(answer.contains("\"embargo\":\"2099-01-01T00:00:00Z\""), "\(record)")
  }

  @Test func `a package of an article under embargo is withheld`() async throws {
    let package = try await kit.get("/digest?q=budget&as=newsml-g2").text
    let item = package.split(separator: "<packageItem").last ?? ""
    #expect(item.contains("<embargoed>2099") && item.contains("stat:withheld"))
    #expect(!item.contains("stat:usable"))
  }

  @Test func `a digest keeps its budget, and each sentence leads to its place`() async throws {
    let page = try await kit.get("/digest?q=truce&words=40")
    #expect(page.text.contains("#place"))
    let record = try DeskKit.object(try await kit.get("/digest?q=truce&words=40", json: true).text)
    guard case .integer(let words) = record["words"] else { return }
    #expect((1...40).contains(words))
    let text = try await kit.get("/digest?id=truce-1&id=truce-2&words=40&as=text")
    #expect(text["Content-Type"] == "text/plain; charset=utf-8")
    #expect(text.text.contains("[1]"))
    let html = try await kit.get("/digest?id=truce-1&id=truce-2&words=40&as=html")
    #expect(html.text.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">"))
    #expect(html.text.contains("<a href=\"#source-1\">1</a>"))
    #expect(html.text.contains("<li id=\"source-1\">") && html.text.contains("truce-1"))
    let package = try await kit.get("/digest?q=truce&as=newsml-g2")
    #expect(package.text.contains("<packageItem"))
  }

  @Test func `a timeline has its days in order, and goes out as a drawing`() async throws {
    let page = try await kit.get("/timeline?q=truce")
    #expect(page.text.contains("<time datetime=\"2023-11-0"))
    let svg = try await kit.get("/timeline?q=truce&as=svg")
    #expect(svg["Content-Type"] == "image/svg+xml")
    #expect(svg.text.hasPrefix("<svg "))
  }

  @Test func `trends count each search, and go out as a table and a chart`() async throws {
    let record = try DeskKit.object(
      try await kit.get("/trends?q=truce&q=bank&by=month", json: true).text)
    #expect(
      record["rows"] == [
        ["counts": [2, 0], "key": "2023-11"], ["counts": [0, 1], "key": "2023-12"],
      ]
        || record["rows"] == [
          ["key": "2023-11", "counts": [2, 0]], ["key": "2023-12", "counts": [0, 1]],
        ])
    let csv = try await kit.get("/trends?q=truce&q=%3Dcmd&by=month&as=csv")
    #expect(csv.text == "month,\"truce\",\"'=cmd\"\r\n2023-11,2,0\r\n")
    #expect(try await kit.get("/trends?q=truce&as=svg").text.contains("<polyline"))
  }

  @Test func `a basket is its address, and goes out in the newsroom's formats`() async throws {
    let page = try await kit.get("/basket?id=truce-1&id=bank-1&id=gone")
    #expect(page.text.contains("2 articles"))
    #expect(page.text.contains("gone"))
    for (format, sign) in [
      ("newsml-g2", "<newsMessage"), ("csv", "truce-1"), ("jsonl", "\"truce-1\""),
    ] {
      let file = try await kit.get("/export?id=truce-1&id=bank-1&as=\(format)")
      #expect(file.status == .ok)
      #expect(file.text.contains(sign), "\(format)")
      #expect(file["Content-Disposition"]?.hasPrefix("attachment; filename=\"") == true)
    }
    #expect(try await kit.get("/export?id=truce-1&as=nitf").text.contains("<nitf"))
    #expect(try await kit.get("/export?id=truce-1&as=ninjs-3.1").text.contains("\"uri\""))
    let several = try await kit.get("/export?id=truce-1&id=bank-1&as=nitf")
    #expect(several["Content-Type"] == "application/zip")
    #expect(several["Content-Disposition"] == "attachment; filename=\"articles.zip\"")
    #expect(several.text.hasPrefix("PK"))
  }

  @Test func `the archive's page tells what it holds`() async throws {
    let record = try DeskKit.object(try await kit.get("/archive", json: true).text)
    #expect(record["articles"] == .integer(DeskKit.articles.count))
    #expect(record["healthy"] == true)
    #expect(try await kit.get("/archive").text.contains("Market News"))
  }
}

import LedeText
import LedeWire
import Testing

/// What NITF's head and body state beside the text.
@Suite struct NITFMetadataTests {
  private func article(docdata: String = "", head: String = "", body: String = "") throws -> Article
  {
    let taken = imported(
      """
      <nitf><head><title>Storm</title><docdata><doc-id id-string="1"/>\(docdata)</docdata>\(head)</head>\
      <body><body.head><hedline><hl1>Storm</hl1></hedline>\(body)</body.head>\
      <body.content><p>It rained.</p><media><media-caption>The harbour</media-caption>\
      <media-producer>Ann</media-producer></media></body.content><body.end><tagline>Bob wrote this.</tagline>\
      </body.end></body></nitf>
      """, name: "a.xml")
    return try #require(taken.articles.first, "\(taken.report.skips)")
  }

  private func extra(_ article: Article, _ name: String) -> String? {
    article.extras.first { $0.name == name }?.json
  }

  @Test func `a release after the issue is an embargo, and without one it is the date`() throws {
    let embargoed = try article(
      docdata: "<date.issue norm=\"20231107T100000Z\"/><date.release norm=\"20231109T060000Z\"/>")
    #expect(embargoed.metadata.embargo?.description == "2023-11-09T06:00:00Z")
    let released = try article(
      docdata:
        "<date.issue norm=\"20231109T060000Z\"/><date.release norm=\"20231107T100000Z\"/>")
    #expect(released.metadata.embargo == nil)
    #expect(released.date?.description == "2023-11-09T06:00:00Z")
  }

  @Test func `corrections and places in a series are kept`() throws {
    let article = try article(
      docdata:
        "<correction info=\"The mayor's name\" id-string=\"0\"/><ed-msg info=\"Hold page 3\"/>",
      head: "<pubdata/>")
    #expect(extra(article, "correction")?.contains("The mayor's name") == true)
    #expect(article.metadata[.editorNotes] == ["Hold page 3"])
  }

  @Test func `rights are notices or terms, and events have places`() throws {
    let article = try article(
      docdata:
        "<doc.rights limitations=\"No archive\" geography=\"Europe\"/><evloc city=\"Tolmin\" iso-cc=\"SI\"/>",
      body: "<rights>Not for sale</rights><rights>Copyright 2023 Example</rights>")
    #expect(article.metadata[.usageTerms] == ["No archive", "Europe", "Not for sale"])
    #expect(article.metadata[.copyrightNotices] == ["Copyright 2023 Example"])
    #expect(article.metadata[.places].contains("Tolmin, SI"))
  }

  @Test func `captions, producers and taglines are kept`() throws {
    let article = try article()
    #expect(article.metadata[.captions] == ["The harbour"])
    #expect(extra(article, "mediaProducer") == "\"Ann\"")
    #expect(extra(article, "tagline") == "\"Bob wrote this.\"")
  }

  @Test func `a title in a byline is parted from the name`() throws {
    let article = try article(body: "<byline>By Ann Example <byttl>Staff Writer</byttl></byline>")
    #expect(article.byline?.hasSuffix("Ann Example, Staff Writer") == true)
  }

  @Test func `every text field is read and written by its name`() {
    var metadata = ArticleMetadata()
    for field in ArticleMetadata.TextField.allCases { metadata[field] = "\(field)" }
    for field in ArticleMetadata.ListField.allCases { metadata[field] = ["\(field)", "more"] }
    for field in ArticleMetadata.TextField.allCases { #expect(metadata[field] == "\(field)") }
    for field in ArticleMetadata.ListField.allCases {
      #expect(metadata[field] == ["\(field)", "more"])
    }
    #expect(metadata.slugline == "slugline")
    #expect(metadata.genres == ["genres", "more"])
    let names =
      ArticleMetadata.TextField.allCases.map(\.rawValue)
      + ArticleMetadata.ListField.allCases.map(\.rawValue)
    #expect(Set(metadata.members.map(\.name)) == Set(names))
    for field in ArticleMetadata.TextField.allCases { metadata[field] = nil }
    for field in ArticleMetadata.ListField.allCases { metadata[field] = [] }
    #expect(metadata.isEmpty)
  }
}

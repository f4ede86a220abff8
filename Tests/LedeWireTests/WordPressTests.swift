import LedeText
import LedeWire
import Testing

/// Posts that are not published must not become articles, and passwords must never leave the file.
@Suite struct WordPressTests {
  private func export(_ items: String) -> String {
    """
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
     xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
    <channel><title>Site</title><wp:author><wp:author_login>cal</wp:author_login>
    <wp:author_display_name>Cal Dee</wp:author_display_name></wp:author>\(items)</channel></rss>
    """
  }

  private func item(
    _ id: String, _ status: String, type: String = "post", text: String = "Text.",
    more: String = ""
  ) -> String {
    """
    <item><title>Title \(id)</title><dc:creator>cal</dc:creator><guid>\(id)</guid>
    <content:encoded><![CDATA[\(text)]]></content:encoded>
    <wp:post_date_gmt>2031-05-06 07:08:09</wp:post_date_gmt><wp:status>\(status)</wp:status>
    <wp:post_type>\(type)</wp:post_type>\(more)</item>
    """
  }

  @Test func `only published posts and pages become articles, and the report counts the others`() {
    let taken = imported(
      export(
        item("a", "publish") + item("b", "draft") + item("c", "private") + item("d", "future")
          + item("e", "trash") + item("f", "publish", type: "nav_menu_item")
          + item("g", "publish", type: "page") + item("h", "draft")
          + item("i", "publish", more: "<wp:post_password>word</wp:post_password>")))
    #expect(taken.articles.map(\.id.rawValue) == ["a", "g"])
    #expect(taken.report.passedOver == 7)
    let notes = taken.report.notes.joined(separator: "\n")
    for count in ["2 draft", "1 private", "1 future", "1 trash", "1 with a password"] {
      #expect(notes.contains(count))
    }
    #expect(notes.contains("1 nav_menu_item"))
  }

  @Test func `drafts that were asked for are withheld, and planned posts have an embargo`() throws {
    var settings = ImportSettings()
    settings.takesDrafts = true
    let taken = imported(
      export(
        item("a", "draft") + item("b", "future") + item("c", "publish", type: "attachment")
          + item("d", "publish", more: "<wp:post_password>secret word</wp:post_password>")),
      settings)
    #expect(taken.articles.map(\.id.rawValue) == ["a", "b", "d"])
    #expect(taken.articles.allSatisfy { $0.metadata.status == .withheld })
    #expect(taken.articles[1].metadata.embargo == ArticleDate("2031-05-06T07:08:09Z"))
    #expect(!String(describing: taken.articles).contains("secret word"))
    let item = ExportItem(taken.articles[2])
    for format in ArticleFormat.allCases where format.isWritable {
      let bytes = try Exporter.bytes(of: item, as: format, exportSettings())
      #expect(!String(decoding: bytes, as: UTF8.self).contains("secret word"))
    }
  }

  @Test func `nothing of WordPress's own namespace is kept, and logins become names`() throws {
    let comment = "<wp:comment><wp:comment_content>Nonsense</wp:comment_content></wp:comment>"
    let article = try #require(imported(export(item("a", "publish", more: comment))).articles.first)
    #expect(article.extras.isEmpty)
    #expect(article.byline == "Cal Dee")
    #expect(article.date == ArticleDate("2031-05-06T07:08:09Z"))
  }

  @Test func `blank lines part paragraphs, and marks in brackets go`() throws {
    let text =
      "One [caption id=\"x\"]<img src=\"x.jpg\" /> Boats[/caption]\n\nTwo [sic].\n\n[gallery ids=\"1\"]<p>Three.</p>"
    let article = try #require(
      imported(export(item("a", "publish", text: text))).articles.first)
    #expect(article.body == "One Boats\n\nTwo [sic].\n\nThree.")
  }

  @Test func `drafts in JSON are passed over unless they are asked for`() {
    let posts =
      #"{"posts":[{"id":"a","title":"A","html":"<p>One.</p>","status":"published"},{"id":"b","title":"B","html":"<p>Two.</p>","status":"draft"}]}"#
    #expect(imported(posts).articles.map(\.id.rawValue) == ["a"])
    #expect(imported(posts).report.passedOver == 1)
    var settings = ImportSettings()
    settings.takesDrafts = true
    let taken = imported(posts, settings)
    #expect(taken.articles.map(\.metadata.status) == [.usable, .withheld])
  }
}

import LedeText
import LedeWire
import Testing

/// Items of NewsML that hold more than one text.
@Suite struct SeveralStoriesTests {
  private func item(_ components: String) -> String {
    """
    <NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>w</ProviderId><DateId>20240501</DateId>
    <NewsItemId>P</NewsItemId><RevisionId>1</RevisionId></NewsIdentifier></Identification>
    <NewsManagement><Status FormalName="Usable"/></NewsManagement>\(components)</NewsItem></NewsML>
    """
  }

  private func story(_ id: String, _ headline: String, _ text: String) -> String {
    "<NewsComponent Duid=\"\(id)\"><NewsLines><HeadLine>\(headline)</HeadLine></NewsLines><NewsComponent><Role FormalName=\"Main Text\"/><ContentItem><DataContent><p>\(text)</p></DataContent></ContentItem></NewsComponent></NewsComponent>"
  }

  @Test func `each story of a package is an article`() {
    let taken = imported(
      item(
        "<NewsComponent><NewsLines><HeadLine>Report</HeadLine></NewsLines>\(story("s1", "First", "One."))\(story("s2", "Second", "Two is longer."))</NewsComponent>"
      ))
    #expect(taken.articles.map(\.headline.text) == ["First", "Second"])
    #expect(taken.articles.map(\.body) == ["One.", "Two is longer."])
    #expect(
      taken.articles.map(\.id.rawValue) == [
        "urn:newsml:w:20240501:P#s1", "urn:newsml:w:20240501:P#s2",
      ])
  }

  @Test func `forms of one text are one article`() {
    let taken = imported(
      item(
        "<NewsComponent EquivalentsList=\"yes\">\(story("s1", "First", "One."))\(story("s2", "Second", "One, longer."))</NewsComponent>"
      ))
    #expect(taken.articles.count == 1)
  }

  @Test func `pieces of one format follow one another, and of several formats one is taken`() {
    let piece = { (format: String, text: String) in
      "<ContentItem><Format FormalName=\"\(format)\"/><DataContent>\(text)</DataContent></ContentItem>"
    }
    let taken = imported(
      item(
        "<NewsComponent><NewsLines><HeadLine>H</HeadLine></NewsLines>\(piece("XHTML", "<p>One.</p>"))\(piece("XHTML", "<p>Two.</p>"))\(piece("TXT", "One."))</NewsComponent>"
      ))
    #expect(taken.articles.map(\.body) == ["One.\n\nTwo."])
  }

  @Test func `base64 is decoded in both versions of NewsML`() {
    let coded = "U8OzIHVubyBkb3Mu"
    let old = imported(
      item(
        "<NewsComponent><NewsLines><HeadLine>H</HeadLine></NewsLines><ContentItem><Encoding Notation=\"base64\"><DataContent>\(coded)</DataContent></Encoding></ContentItem></NewsComponent>"
      ))
    #expect(old.articles.map(\.body) == ["Só uno dos."])
    let new = imported(
      "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"g\" version=\"1\"><contentMeta><headline>H</headline></contentMeta><contentSet><inlineData contenttype=\"text/plain\" encoding=\"base64\">\(coded)</inlineData></contentSet></newsItem>"
    )
    #expect(new.articles.map(\.body) == ["Só uno dos."])
  }

  @Test func `a text that lies elsewhere is counted`() {
    let taken = imported(
      "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"g\" version=\"1\"><contentMeta><headline>H</headline></contentMeta><contentSet><remoteContent href=\"s.html\"/></contentSet></newsItem>"
    )
    #expect(taken.report.withoutText == 1 && taken.report.notes == ["g: without text"])
  }

  @Test func `the item's own catalog is followed`() {
    let taken = imported(
      """
      <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="g" version="1">
      <catalog><scheme alias="mt" uri="http://cv.iptc.org/newscodes/mediatopic/"/></catalog>
      <contentMeta><subject qcode="mt:20000139"><name>Storm</name></subject><headline>H</headline></contentMeta></newsItem>
      """)
    #expect(taken.articles.first?.metadata.subjects.map(\.qcode) == ["medtop:20000139"])
  }
}

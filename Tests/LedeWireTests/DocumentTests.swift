import LedeText
import LedeWire
import Testing

/// Word, OpenDocument and EPUB.
@Suite struct DocumentTests {
  private static let relations =
    "<Relationships><Relationship Type=\"http://x/officeDocument\" Target=\"word/document.xml\"/></Relationships>"

  private func word(_ body: String, _ others: [(name: String, text: String)] = []) -> Taken {
    let document = "<w:document xmlns:w=\"w\"><w:body>\(body)</w:body></w:document>"
    return imported(
      ZipBuilder.archive(
        [("[Content_Types].xml", "<Types/>"), ("_rels/.rels", Self.relations)]
          + [("word/document.xml", document)] + others), name: "note.docx")
  }

  private func paragraph(_ text: String, style: String? = nil) -> String {
    let properties = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
    return "<w:p>\(properties)<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
  }

  @Test func `a document of Word gives its title, its paragraphs and its properties`() throws {
    let taken = word(
      paragraph("Titel hier", style: "Titel") + paragraph("Under it", style: "Sub")
        + paragraph("It rained &amp; blew.")
        + "<w:p><w:r><w:t>Half a </w:t></w:r><w:r><w:tab/><w:t>line</w:t><w:br/><w:t>next</w:t></w:r></w:p>",
      [
        (
          "word/styles.xml",
          "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"Titel\"><w:name w:val=\"Title\"/></w:style>"
            + "<w:style w:styleId=\"Sub\"><w:name w:val=\"Subtitle\"/></w:style></w:styles>"
        ),
        (
          "docProps/core.xml",
          "<p xmlns:dc=\"d\" xmlns:t=\"t\"><dc:creator>Ann</dc:creator><t:created>2024-03-05T12:30:00Z</t:created>"
            + "<t:modified>2024-03-06T12:30:00Z</t:modified></p>"
        ),
      ])
    let article = try #require(taken.articles.first)
    #expect(taken.report.format == .docx)
    #expect(article.headline == Headline("Titel hier"))
    #expect(article.metadata.subheadlines == ["Under it"])
    #expect(article.body == "It rained & blew.\n\nHalf a line\nnext")
    #expect(article.metadata.firstCreated == ArticleDate("2024-03-05T12:30:00Z"))
    #expect(article.metadata.contentModified == ArticleDate("2024-03-06T12:30:00Z"))
    #expect(article.extras == [.init(name: "creator", written: "\"Ann\"")])
    #expect((article.byline, article.date) == (nil, nil))
  }

  @Test(arguments: [
    (
      "word/header2.xml",
      "<w:hdr xmlns:w=\"w\"><w:p><w:r><w:t>EMBARGOED UNTIL 6 A.M.</w:t></w:r></w:p></w:hdr>"
    ),
    (
      "word/footer1.xml",
      "<w:ftr xmlns:w=\"w\"><w:p><w:r><w:t>Sperrfrist: 12 Uhr</w:t></w:r></w:p></w:ftr>"
    ),
    ("docProps/core.xml", "<p xmlns:dc=\"d\"><dc:subject>Embargoed until 6 a.m.</dc:subject></p>"),
    ("docProps/core.xml", "<p xmlns:c=\"c\"><c:contentStatus>Withheld</c:contentStatus></p>"),
    (
      "docProps/custom.xml",
      "<p xmlns:v=\"v\"><property name=\"Embargo\"><v:lpwstr>2990-01-01</v:lpwstr></property></p>"
    ),
  ])
  func `headers and properties of Word hold back`(name: String, text: String) throws {
    let held = try #require(word(paragraph("The ferry stops."), [(name, text)]).articles.first)
    #expect(held.metadata.restriction(at: 1_800_000_000) != nil)
    #expect(held.body == "The ferry stops.")
    let news = [
      (
        "word/header1.xml",
        "<w:hdr xmlns:w=\"w\"><w:p><w:r><w:t>Embargo on oil</w:t></w:r></w:p></w:hdr>"
      )
    ]
    #expect(word(paragraph("The ferry stops."), news).articles.first?.metadata.status == .usable)
  }

  @Test func `deleted, hidden and repeated text of Word is none, boxes and notes stand behind`()
    throws
  {
    let taken = word(
      "<w:p><w:r><w:t>Kept</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:t> text.</w:t></w:r>"
        + "<mc:AlternateContent xmlns:mc=\"m\"><mc:Choice><w:txbxContent>\(paragraph("In a box."))</w:txbxContent>"
        + "</mc:Choice><mc:Fallback>\(paragraph("In a box."))</mc:Fallback></mc:AlternateContent></w:p>"
        + paragraph("After the box."),
      [
        (
          "word/footnotes.xml",
          "<w:footnotes xmlns:w=\"w\"><w:footnote w:type=\"separator\">\(paragraph("---"))</w:footnote>"
            + "<w:footnote>\(paragraph("A note."))</w:footnote></w:footnotes>"
        )
      ])
    #expect(
      taken.articles.first?.body == "Kept text.\n\nIn a box.\n\nAfter the box.\n\nA note.")
  }

  @Test func `a short row of a table is a line, a table that lays out a page is paragraphs`() {
    func row(_ cells: String...) -> String {
      "<w:tr>" + cells.map { "<w:tc>\($0)</w:tc>" }.joined() + "</w:tr>"
    }
    let body =
      "<w:tbl>" + row(paragraph("Day"), paragraph("Boats"))
      + row(paragraph("One.") + paragraph("Two."), paragraph("Three.")) + "</w:tbl>"
    #expect(word(body).articles.first?.body == "Day  Boats\n\nOne.\n\nTwo.\n\nThree.")
  }

  @Test func `a text in OpenDocument gives its heading, its paragraphs and its notes`() throws {
    let content = """
      <o:document-content xmlns:o="o" xmlns:t="t" xmlns:s="s"><o:automatic-styles><s:style s:name="P1" \
      s:parent-style-name="Title"/></o:automatic-styles><o:body><o:text><t:p t:style-name="P1">Ferry</t:p>\
      <t:p>It<t:s t:c="3"/>stopped<t:note><t:note-citation>1</t:note-citation><t:note-body><t:p>At noon.</t:p>\
      </t:note-body></t:note><o:annotation><t:p>Check!</t:p></o:annotation>.</t:p><t:h t:outline-level="2">Buses\
      </t:h><t:list><t:list-item><t:p>One<t:line-break/>two</t:p></t:list-item></t:list></o:text></o:body>\
      </o:document-content>
      """
    let taken = imported(
      ZipBuilder.archive([
        ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content),
        (
          "meta.xml",
          "<m xmlns:d=\"d\" xmlns:t=\"t\"><t:creation-date>2024-03-05T12:30:00</t:creation-date></m>"
        ),
      ]))
    let article = try #require(taken.articles.first)
    #expect(taken.report.format == .odt)
    #expect(article.headline == Headline("Ferry"))
    #expect(article.body == "It stopped.\n\nBuses\n\nOne\ntwo\n\nAt noon.")
    #expect(article.metadata.firstCreated == ArticleDate("2024-03-05T12:30:00"))
  }

  private func book(
    _ chapters: [(name: String, text: String)], _ more: String = "", pictures: Int = 0
  ) -> [UInt8] {
    let items = chapters.map {
      "<item id=\"\($0.name)\" href=\"text/\($0.name).xhtml\" media-type=\"application/xhtml+xml\"/>"
    }
    let references = chapters.map { "<itemref idref=\"\($0.name)\"/>" }
    let package = """
      <package xmlns="o" xmlns:dc="d" unique-identifier="i"><metadata><dc:identifier id="i">urn:x:issue-7\
      </dc:identifier><dc:title>The Week</dc:title><dc:date>2024-03-05</dc:date><dc:language>en</dc:language>\
      <dc:creator>Ann Example</dc:creator></metadata><manifest><item id="nav" href="nav.xhtml" properties="nav" \
      media-type="application/xhtml+xml"/>\(items.joined())</manifest><spine><itemref idref="nav"/>\
      \(references.joined())</spine></package>
      """
    return ZipBuilder.archive(
      [
        ("mimetype", "application/epub+zip"),
        (
          "META-INF/container.xml",
          "<container><rootfiles><rootfile full-path=\"OEBPS/book.opf\"/></rootfiles></container>"
        ), ("OEBPS/book.opf", package), ("META-INF/encryption.xml", "<e>\(more)</e>"),
        ("OEBPS/nav.xhtml", "<html><body><ol><li>Ferry</li></ol></body></html>"),
      ] + chapters.map { ("OEBPS/text/\($0.name).xhtml", $0.text) }
        + (0..<pictures).map { ("OEBPS/images/\($0).png", "") })
  }

  @Test func `an embargo below a title or at the top of a chapter withholds`() throws {
    let line = "EMBARGOED UNTIL 1 JAN 2099"
    let chapter = "<html><body><h1>Ferry</h1><p>\(line)</p><p>It stopped.</p></body></html>"
    for taken in [
      word(
        paragraph("Ferry", style: "Title") + paragraph(line, style: "Subtitle")
          + paragraph("It stopped.")),
      imported(book([("one", chapter)])),
    ] {
      #expect(taken.articles.first?.metadata.embargo?.year == 2099)
    }
  }

  @Test func `every chapter of a book that holds a text is an article`() throws {
    let taken = imported(
      book([
        ("cover", "<html><head><title>x</title></head><body><img src=\"c.jpg\"/></body></html>"),
        (
          "one",
          "<html><head><title/></head><body><h1>Ferry stopped</h1><p>It&nbsp;rained.</p></body></html>"
        ),
        ("two", "<html lang=\"de\"><body><h2>Bus</h2><p>Er <br>fährt.<p>Noch.</body></html>"),
      ]))
    #expect(taken.report.format == .epub)
    #expect(taken.articles.map(\.headline.text) == ["Ferry stopped", "Bus"])
    #expect(taken.articles.map(\.id.rawValue) == ["urn:x:issue-7#one", "urn:x:issue-7#two"])
    #expect(taken.articles.map(\.body) == ["It\u{A0}rained.", "Er\nfährt.\n\nNoch."])
    #expect(taken.articles.map(\.language) == ["en", "de"])
    #expect(taken.articles.first?.date == ArticleDate("2024-03-05"))
    #expect(taken.articles.first?.source == "The Week")
    #expect(taken.articles.first?.byline == "Ann Example")
    #expect(taken.report.passedOver == 1)
  }

  @Test func `a chapter that a book names twice is taken once`() {
    let chapter = ("one", "<html><body><p>It rained.</p></body></html>")
    #expect(imported(book([chapter, chapter])).articles.map(\.body) == ["It rained."])
  }

  @Test func `a book of as many parts as zip counts is read, a larger one is refused for that`() {
    let chapter = ("one", "<html><body><p>It rained.</p></body></html>")
    let large = book([chapter], pictures: 60_000)
    #expect(imported(large).articles.map(\.body) == ["It rained."])
    // What the directory of a zip64 archive states, which has its true count elsewhere.
    var larger = large
    larger.replaceSubrange((large.count - 14)..<(large.count - 10), with: [255, 255, 255, 255])
    let taken = imported(larger)
    #expect(taken.articles.isEmpty)
    #expect(taken.report.skips.map(\.description).contains { $0.contains("65,534 files") })
  }

  @Test func `a protected chapter is refused by name`() {
    let taken = imported(
      book(
        [("one", "garbage"), ("two", "<html><body><p>Two.</p></body></html>")],
        "<CipherReference URI=\"OEBPS/text/one.xhtml\"/>"))
    #expect(taken.articles.count == 1)
    #expect(taken.report.skips.map(\.description).contains { $0.contains("encrypted") })
  }

  /// A deflate stream of `<w:document>` with three paragraphs, as zlib makes it, and its checksum.
  private static let packed: [UInt8] = [
    179, 41, 183, 74, 201, 79, 46, 205, 77, 205, 43, 81, 168, 200, 205, 201, 43, 182, 42, 183, 85,
    42, 87, 178, 179, 41, 183, 74, 202, 79, 169, 4, 209, 5, 32, 162, 8, 68, 148, 216, 121, 150, 40,
    20, 37, 102, 230, 165, 166, 40, 228, 231, 41, 132, 148, 166, 22, 167, 36, 86, 234, 217, 232,
    131, 164, 64, 100, 17, 152, 44, 160, 175, 46, 125, 152, 83, 245, 17, 126, 177, 3, 0,
  ]
  private static let packedChecksum: UInt32 = 0xC161_8A4E

  private func document(_ packed: [UInt8], _ checksum: UInt32, flags: Int = 0) -> Taken {
    imported(
      ZipBuilder.archive([("word/document.xml", 8, packed, checksum)], flags: flags), name: "a.docx"
    )
  }

  @Test func `packed parts are unpacked, and damaged or encrypted ones refused`() {
    let whole = document(Self.packed, Self.packedChecksum)
    #expect(
      whole.articles.first?.body
        == Array(repeating: "It rained on Tuesday.", count: 3).joined(separator: "\n\n"))
    let reasons = [
      document(Self.packed, 1), document(Self.packed.dropLast(9), Self.packedChecksum),
      document(Self.packed, Self.packedChecksum, flags: 1),
    ].map { $0.report.skips.first?.reason ?? "" }
    #expect(reasons[0].contains("checksum"))
    #expect(reasons[1].contains("damaged"))
    #expect(reasons[2].contains("encrypted"))
  }

  /// A deflate block of fixed codes (RFC 1951, 3.2.6): a zero, and then 258 more of them again and again.
  private func bomb(repeats: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var used = 8
    func bits(_ code: String) {
      for bit in code.utf8 {
        if used == 8 {
          bytes.append(0)
          used = 0
        }
        if bit == UInt8(ascii: "1") { bytes[bytes.count - 1] |= 1 << UInt8(used) }
        used += 1
      }
    }
    bits("110" + "00110000")
    for _ in 0..<repeats { bits("11000101" + "00000") }
    bits("0000000")
    return bytes
  }

  @Test func `a part that unpacks to more than any document needs is refused`() {
    var settings = ImportSettings()
    settings.largestArticle = 1 << 20
    let archive = ZipBuilder.archive([("word/document.xml", 8, bomb(repeats: 5000), 0)])
    #expect(archive.count < 10_000)
    let taken = imported(archive, name: "bomb.docx", settings)
    #expect(taken.articles.isEmpty)
    #expect(taken.report.skips.first?.reason.contains("makes more than 1 MB") ?? false)
  }

  @Test
  func `a document that is cut off anywhere, or has any byte changed, never stops the program`() {
    let whole = book([("one", "<html><body><h1>A</h1><p>B</p></body></html>")])
    for count in stride(from: 0, to: whole.count, by: 3) { _ = imported(Array(whole[..<count])) }
    for index in whole.indices {
      var changed = whole
      changed[index] ^= 0xFF
      _ = imported(changed)
    }
  }

  @Test func `other zip archives are refused by name`() {
    let zip = imported(ZipBuilder.archive([("a.txt", "A text.")]))
    #expect(zip.report.skips.first?.reason.contains("unpack it") ?? false)
    let sheet = imported(
      ZipBuilder.archive([("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<w/>")]))
    #expect(sheet.report.skips.first?.reason.contains("spreadsheet") ?? false)
  }
}

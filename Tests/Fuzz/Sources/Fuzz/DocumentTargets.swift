import FuzzDriver

@testable import LedeWire

/// A zip archive of stored parts.
func zipped(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
  func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> ($0 * 8)) : 0 }
  }
  var output: [UInt8] = []
  var directory: [UInt8] = []
  for part in parts {
    let name = Array(part.name.utf8)
    let size = number(part.bytes.count, 4)
    let common =
      number(20, 2) + number(0, 8) + number(Int(Deflate.checksum(part.bytes.span)), 4) + size + size
      + number(name.count, 2) + number(0, 2)
    directory += [0x50, 0x4B, 1, 2] + number(20, 2) + common + number(0, 10)
    directory += number(output.count, 4) + name
    output += [0x50, 0x4B, 3, 4] + common + name + part.bytes
  }
  let start = output.count
  return output + directory + [0x50, 0x4B, 5, 6] + number(0, 4) + number(parts.count, 2)
    + number(parts.count, 2) + number(directory.count, 4) + number(start, 4) + number(0, 2)
}

private let word = """
  <w:document xmlns:w="w"><w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Storm</w:t></w:r></w:p>\
  <w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t><w:br/></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:txbxContent>\
  <w:p><w:r><w:t>b</w:t></w:r></w:p></w:txbxContent></w:r></w:p></w:body></w:document>
  """

private let openDocument = """
  <o:d xmlns:o="o" xmlns:t="t"><o:body><o:text><t:h>Storm</t:h><t:p>It<t:s/>rained<t:note><t:note-body><t:p>n\
  </t:p></t:note-body></t:note></t:p></o:text></o:body></o:d>
  """

private let package = """
  <package xmlns:dc="d" unique-identifier="i"><metadata><dc:identifier id="i">1</dc:identifier><dc:date>2023\
  </dc:date></metadata><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine>\
  </package>
  """

private let chapter = "<html><body><h1>Storm</h1><p>It rained.</p></body></html>"

private func documents(_ bytes: [UInt8], as part: String) -> [UInt8] {
  let container = Array("<c><rootfile full-path=\"p.opf\"/></c>".utf8)
  let others: [(name: String, bytes: [UInt8])] =
    switch part {
    case "content.xml": [("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))]
    case "p.opf": [("META-INF/container.xml", container), ("a.xhtml", Array(chapter.utf8))]
    case "a.xhtml": [("META-INF/container.xml", container), ("p.opf", Array(package.utf8))]
    default: []
    }
  return zipped(others + [(part, bytes)])
}

/// A document of each kind.
let documentSeeds: [(format: ArticleFormat, bytes: [UInt8])] = [
  (.docx, documents(Array(word.utf8), as: "word/document.xml")),
  (.odt, documents(Array(openDocument.utf8), as: "content.xml")),
  (.epub, documents(Array(chapter.utf8), as: "a.xhtml")),
]

/// Documents as whole files, and the parts of documents, whose checksums no mutation would hit.
let documentTargets: [Target] =
  [
    ("word", "word/document.xml", word), ("opendocument", "content.xml", openDocument),
    ("book", "p.opf", package), ("chapter", "a.xhtml", chapter),
  ].map { name, part, seed in
    Target("document-\(name)", seeds: [("hand-0", Array(seed.utf8))]) { bytes in
      read(documents(bytes, as: part), ImportSettings())
    }
  } + [
    Target(
      "document-zip",
      seeds: [
        ("word", documents(Array(word.utf8), as: "word/document.xml")),
        ("book", documents(Array(chapter.utf8), as: "a.xhtml")),
        // A zero and 258 more of them, by a code of deflate.
        ("bomb", [0x63, 0x18, 0x05, 0xA3, 0x00, 0x00]),
      ]
    ) { bytes in
      _ = try? Deflate.inflated(bytes, bytes.indices, limit: 1 << 20)
      var archive = try? ZipArchive(bytes, name: "a", limit: 1 << 20)
      for name in archive?.names ?? [] {
        let count = (try? archive?.contents(of: name))?.count ?? 0
        expect(count <= 1 << 20, "\(count) bytes were unpacked of \(name)")
      }
      read(bytes, ImportSettings())
    }
  ]

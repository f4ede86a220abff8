import SystemPackage
import Testing

@testable import LedeSystem

@Suite struct FilePathTextTests {
  private func path(_ bytes: [UInt8]) -> FilePath { FilePath(bytes: bytes) }

  @Test func `every path comes back from its text`() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let count = Int.random(in: 1..<20, using: &generator)
      let bytes = (0..<count).map { _ in
        [UInt8.random(in: 1...255, using: &generator), 0xF4, 0x8F, 0xBA, 0x80, 0xE9].randomElement()
          ?? 1
      }.map { $0 == 0x2F ? 0x30 : $0 }
      let path = path(bytes)
      #expect(FilePath(text: path.text) == path, "\(bytes)")
    }
  }

  @Test func `text that is no escape stands for itself`() {
    #expect(FilePath(text: "/tmp/Zürich 東京").string == "/tmp/Zürich 東京")
    #expect(FilePath("/tmp/Zürich").text == "/tmp/Zürich")
  }

  @Test func `people see the bytes that are no UTF-8`() {
    #expect(path([0x63, 0x61, 0x66, 0xE9]).shown == "caf\\xE9")
    #expect(path([0x63, 0xC3, 0xA9]).shown == "cé")
    #expect(FilePath.shown(path([0xFF, 0x61]).text) == "\\xFFa")
  }

  @Test func `different bytes are different texts`() {
    #expect(path([0xE9]).text != path([0xE8]).text)
    // The bytes of U+10FEE9, the code point that stands for E9.
    #expect(path([0xF4, 0x8F, 0xBB, 0xA9]).text != path([0xE9]).text)
  }

  @Test func `the text of bytes keeps every slash`() {
    #expect(FilePath.text(of: Array("http://a/b//".utf8)) == "http://a/b//")
    let text = FilePath.text(of: [0xFF, 0x2F, 0x2F, 0x61, 0x2F])
    #expect(text.hasSuffix("//a/"))
    #expect(FilePath.isEscaped(text))
    #expect(!FilePath.isEscaped("/tmp/Zürich"))
    #expect(FilePath(text: text).bytes == [0xFF, 0x2F, 0x61])
  }
}

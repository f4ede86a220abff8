import LedeText
import LedeWire
import Testing

@Suite struct PageEncodingTests {
  /// Texts and their bytes as Python has them: `"Паром".encode("cp1251").hex()`.
  static let samples: [(text: String, bytes: String)] = [
    (
      "Паром через реку снова ходит, сообщили власти в понедельник вечером.",
      "cfe0f0eeec20f7e5f0e5e720f0e5eaf320f1edeee2e020f5eee4e8f22c20f1eeeee1f9e8ebe820e2ebe0"
        + "f1f2e820e220efeeede5e4e5ebfcede8ea20e2e5f7e5f0eeec2e"
    ),
    (
      "Паром через реку снова ходит, сообщили власти в понедельник вечером.",
      "f0c1d2cfcd20dec5d2c5da20d2c5cbd520d3cecfd7c120c8cfc4c9d42c20d3cfcfc2ddc9ccc920d7ccc1"
        + "d3d4c920d720d0cfcec5c4c5ccd8cec9cb20d7c5dec5d2cfcd2e"
    ),
    (
      "港の橋は、月曜日に閉鎖された。修理には二週間かかると港湾当局が発表した。",
      "8d6082cc8bb482cd81418c8e976a93fa82c995c28dbd82b382ea82bd81428f43979d82c982cd93f18f54"
        + "8ad482a982a982e982c68d60987093968bc782aa94ad955c82b582bd8142"
    ),
    (
      "港口大桥星期一因风暴关闭，港务局表示维修需要两周时间。渡轮每小时一班。",
      "b8dbbfdab4f3c7c5d0c7c6dad2bbd2f2b7e7b1a9b9d8b1d5a3acb8dbcef1bed6b1edcabeceacd0ded0e8"
        + "d2aac1bdd6dccab1bce4a1a3b6c9c2d6c3bfd0a1cab1d2bbb0e0a1a3"
    ),
    (
      "항구 다리가 월요일에 폐쇄되었다고 항만 당국이 밝혔다. 수리는 이주일이 걸린다.",
      "c7d7b1b820b4d9b8aeb0a120bff9bfe4c0cfbfa120c6f3bce2b5c7befab4d9b0ed20c7d7b8b820b4e7b1"
        + "b9c0cc20b9e0c7fbb4d92e20bcf6b8aeb4c220c0ccc1d6c0cfc0cc20b0c9b8b0b4d92e"
    ),
    (
      "הגשר נסגר ביום שני לאחר סערה שפגעה בשני עמודים, מסרה רשות הנמל",
      "e4e2f9f820f0f1e2f820e1e9e5ed20f9f0e920ece0e7f820f1f2f8e420f9f4e2f2e420e1f9f0e920f2ee"
        + "e5e3e9ed2c20eef1f8e420f8f9e5fa20e4f0eeec"
    ),
    (
      "أغلق جسر الميناء يوم الاثنين بعد عاصفة ألحقت أضرارا بركيزتين",
      "c3dae4e220ccd3d120c7e4e5eae6c7c120eae8e520c7e4c7cbe6eae620c8d9cf20d9c7d5e1c920c3e4cd"
        + "e2ca20c3d6d1c7d1c720c8d1e3ead2caeae6"
    ),
    (
      "Le pont a été fermé à cause d’une tempête, a déclaré l’autorité portuaire.",
      "4c6520706f6e74206120e974e9206665726de920e0206361757365206492756e652074656d70ea74652c"
        + "20612064e9636c6172e9206c926175746f726974e920706f727475616972652e"
    ),
  ]

  @Test(arguments: samples)
  func `files without a word on their encoding are told by their letters`(
    text: String, bytes: String
  ) {
    let coded = Self.bytes(bytes)
    func around(_ before: String, _ after: String) -> [UInt8] {
      Array(before.utf8) + coded + Array(after.utf8)
    }
    let page = around(
      "<!DOCTYPE html><html><head><title>T</title></head><body><p>", "</p></body></html>")
    #expect(imported(page, name: "p.html").articles.map(\.body) == [text])
    let json = around("{\"id\":\"1\",\"body\":\"", "\"}\n")
    #expect(imported(json, name: "j").articles.map(\.body) == [text])
    #expect(imported(coded, name: "t").articles.map(\.body) == [text])
  }

  @Test func `pages in UTF-16 need no mark`() {
    let page =
      "<!DOCTYPE html><html><head><title>T</title></head><body><p>Die Fähre fährt.</p></body></html>"
    let bytes = page.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    #expect(imported(bytes, name: "p.html").articles.map(\.body) == ["Die Fähre fährt."])
  }

  @Test func `one bad byte of a page spoils itself alone`() throws {
    var bytes = Array(
      "<html><head><meta charset=\"utf-8\"><title>T</title></head><body><p>Die Fähre fährt über den Fluß.</p></body></html>"
        .utf8)
    bytes.insert(0xF6, at: try #require(bytes.firstIndex(of: UInt8(ascii: "."))))
    let taken = imported(bytes, name: "p.html")
    #expect(taken.articles.map(\.body) == ["Die Fähre fährt über den Fluß\u{FFFD}."])
    #expect(taken.report.repairedCharacters == 1)
  }

  @Test func `XML that calls itself ASCII is read as the UTF-8 that it is`() {
    let taken = imported(
      "<?xml version=\"1.0\" encoding=\"US-ASCII\"?><rss><channel><item><guid>1</guid><description>Fähre</description></item></channel></rss>"
    )
    #expect(taken.articles.map(\.body) == ["Fähre"])
  }

  @Test func `a text that ends in a letter that takes marks keeps it`() {
    let head =
      "From: a@w.example\nSubject: H\nMIME-Version: 1.0\nContent-Type: text/plain; charset=windows-1255\n\n"
    let bytes = Array(head.utf8) + Self.bytes("e4e2f9f820f0f1e2f8")
    #expect(imported(bytes, name: "m").articles.map(\.body) == ["הגשר נסגר"])
  }

  private static func bytes(_ digits: String) -> [UInt8] {
    let digits = Array(digits)
    return stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(digits[$0...($0 + 1)]), radix: 16)
    }
  }
}

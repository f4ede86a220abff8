import HTTPTypes
import Lede
import Testing

@testable import LedeDesk

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What is written, and by whom.
struct FormTests {
  private let kit: DeskKit

  init() throws { kit = try DeskKit { settings, _ in settings.writes = true } }

  private var token: String { kit.desk.token.text }

  /// A form with files, as browsers send it.
  private func upload(
    _ files: [(name: String, text: String)], token: String
  ) async throws -> DeskKit.Answer {
    var body = "--B\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n\(token)\r\n"
    for file in files {
      body +=
        "--B\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\(file.name)\"\r\n"
        + "Content-Type: application/octet-stream\r\n\r\n\(file.text)\r\n"
    }
    return try await kit.post("/add", body + "--B--\r\n", type: "multipart/form-data; boundary=B")
  }

  @Test func `a bad file among good ones is told, and the good ones are there`() async throws {
    let page = try await upload(
      [
        ("good.txt", "Harbour opens\n\nThe harbour opened on Monday after a year of works."),
        ("../../bad.jsonl", "{\"id\": \"broken\", \"body\": "),
        (
          "good.jsonl", "{\"id\":\"new-1\",\"headline\":\"Zeppelin lands\",\"body\":\"It landed.\"}"
        ),
      ], token: token)
    #expect(page.status == .ok)
    #expect(page.text.contains("2 articles added"))
    #expect(page.text.contains("bad.jsonl"))
    #expect(!page.text.contains("../"))
    let found = try DeskKit.object(try await kit.get("/?q=zeppelin", json: true).text)
    #expect(found["totalCount"] == 1)
  }

  @Test func `a form without its token, with another, or from another site changes nothing`()
    async throws
  {
    let file = [(name: "a.txt", text: "A title\n\nAnd a text of its own.")]
    #expect(try await upload(file, token: "").status == .forbidden)
    #expect(try await upload(file, token: String(token.dropLast()) + "x").status == .forbidden)
    let foreign = try await kit.post(
      "/searches", "name=a&q=b&action=save&token=\(token)", ["Sec-Fetch-Site": "cross-site"])
    #expect(foreign.status == .forbidden)
    #expect(kit.desk.archive.newest.reader.articleCount == DeskKit.articles.count)
    #expect(kit.desk.searches.queries.isEmpty)
  }

  @Test func `a desk that only reads has no form to post`() async throws {
    let reading = try DeskKit()
    let answer = try await reading.post("/searches", "name=a&q=b&action=save&token=x")
    #expect(answer.status == .methodNotAllowed)
    #expect(try await reading.get("/add").status == .notFound)
  }

  @Test func `a saved search is kept for the shell, has a feed, and tells what is new`()
    async throws
  {
    let saved = try await kit.post("/searches", "name=truce&q=truce&action=save&token=\(token)")
    #expect(saved.status == .seeOther)
    #expect(saved["Location"] == "/searches")
    let page = try await kit.get("/searches")
    #expect(page.text.contains("2 new"))
    #expect(try await kit.get("/?q=%40truce", json: true).text.contains("truce-1"))
    let feed = try await kit.get("/feed?name=truce")
    #expect(feed["Content-Type"] == "application/atom+xml; charset=utf-8")
    #expect(feed.text.contains("<id>urn:lede:truce-2</id>"))
    _ = try await kit.post("/searches", "name=truce&action=seen&token=\(token)")
    #expect(try await kit.get("/searches").text.contains("2 new") == false)
    _ = try await kit.post("/searches", "name=truce&action=forget&token=\(token)")
    #expect(kit.desk.searches.queries.isEmpty)
    let bad = try await kit.post("/searches", "name=a%20b&q=c&action=save&token=\(token)")
    #expect(bad.status == .badRequest)
  }

  @Test func `a search is saved from its page with all that narrows it`() async throws {
    let target = "/?q=truce&source=Wire&since=2023-11-08&until=2023-11"
    let page = try await kit.get(target).text
    let query = "since:2023-11-08 until:2023-11 source:\"Wire\" truce"
    let address = Address("/searches", [("q", query)]).text
    #expect(page.contains("<a href=\"\(address)\">Save this search</a>"))
    let saved = Address("/", [("q", query)]).text
    #expect(
      try DeskKit.object(try await kit.get(saved, json: true).text)["totalCount"]
        == DeskKit.object(try await kit.get(target, json: true).text)["totalCount"])
    #expect(try await kit.get("/").text.contains("Save this search") == false)
    #expect(try await DeskKit().get(target).text.contains("Save this search") == false)
  }

  @Test func `searches that were saved at a desk are not at that of another archive`()
    async throws
  {
    _ = try await kit.post("/searches", "name=truce&q=truce&action=save&token=\(token)")
    let path = kit.folder.appending(path: "searches.jsonl").path
    let other = try DeskKit { settings, _ in
      (settings.writes, settings.searchesFile) = (true, path)
    }
    #expect(other.desk.searches.queries.isEmpty)
    let form = "name=truce&q=bank&action=save&token=\(other.desk.token.text)"
    _ = try await other.post("/searches", form)
    #expect(kit.desk.searches.queries == ["truce": "truce"])
    #expect(other.desk.searches.queries == ["truce": "bank"])
    // What the shell keeps is there for every archive.
    let shell = try SavedSearches(contentsOf: path)
    try shell.save("cairo", as: "talks")
    #expect(kit.desk.searches.queries == ["truce": "truce", "talks": "cairo"])
  }

  @Test(arguments: [1, 2, 3, 7, 1000])
  func `a form with files is the same in pieces of any size`(_ size: Int) throws {
    let files = ["", "\r\n", "\r\n--", "\r\n--B.", "-\r\n-BB--", "a\r\n\r\r\n--", "é\u{0}"]
    let head = "--BB\r\nContent-Disposition: form-data; name="
    // A part without a body may do without its line break, too.
    var form = "before\r\n\(head)q\r\n\r\nä=1\r\n\(head)none\r\n\r\n"
    for (number, file) in files.enumerated() {
      form += "\(head)f; filename=\"a/\(number).txt\"\r\n\r\n\(file)\r\n"
    }
    form += "--BB--\r\nbehind"
    var came = try read(Array(form.utf8), size)
    #expect(came.fields.map(\.0) == ["q", "none"])
    #expect(came.fields.map(\.1) == ["ä=1", ""])
    #expect(came.files.map(\.name) == files.indices.map { "\($0).txt" })
    let kept = try came.files.map { try String(contentsOfFile: $0.path, encoding: .utf8) }
    #expect(kept == files)
    // The files go with those who need them.
    let path = try #require(came.files.first?.path)
    #expect(FileManager.default.fileExists(atPath: path))
    came.files = []
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  private func read(
    _ bytes: [UInt8], _ size: Int
  ) throws -> (fields: [(String, String)], files: [Upload]) {
    var reader = try MultipartReader(type: "multipart/form-data; boundary=BB", into: UploadFolder())
    for start in stride(from: 0, to: bytes.count, by: size) {
      try reader.take(bytes[start..<min(start + size, bytes.count)])
    }
    try reader.finish()
    return (reader.fields, reader.files)
  }

  @Test(arguments: [
    "", "--B", "--B\r\n", "--B\r\nContent-Disposition: form-data\r\n\r\nx\r\n--B--",
    "--B\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n",
    "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\u{0}\r\n--B",
  ])
  func `a faulty form is refused`(_ body: String) async throws {
    let answer = try await kit.post("/add", body, type: "multipart/form-data; boundary=B")
    #expect(answer.status == .badRequest)
  }

  @Test func `what is too long or no form is refused`() async throws {
    let long = try await kit.post(
      "/searches", "q=" + String(repeating: "a", count: 70_000))
    #expect(long.status == .contentTooLarge)
    #expect(long["Connection"] == "close")
    #expect(
      try await kit.post("/searches", "{}", type: "application/json").status
        == .unsupportedMediaType)
    let said = try await kit.post(
      "/add", "x", type: "multipart/form-data; boundary=B",
      ["Content-Length": "100000000"])
    #expect(said.status == .contentTooLarge)
  }
}

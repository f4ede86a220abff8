import HTTPTypes
import Lede
import Testing

@testable import LedeDesk

/// What a desk does with those who mean it no good.
struct SafetyTests {
  private let kit: DeskKit

  init() throws { kit = try DeskKit() }

  /// Pages that show the attacking article in every place that they have.
  private static let pages = [
    "/", "/?q=storm", "/?q=what+came%3F", "/article?id=\(Address.encoded(DeskKit.attack))&q=storm",
    "/digest?q=storm", "/timeline?q=storm", "/trends?q=\(Address.encoded(DeskKit.attack))",
    "/basket?id=\(Address.encoded(DeskKit.attack))", "/export?q=\(Address.encoded(DeskKit.attack))",
    "/archive", "/searches?q=\(Address.encoded(DeskKit.attack))",
    "/?q=\(Address.encoded(DeskKit.attack))&source=\(Address.encoded(DeskKit.attack))",
  ]

  @Test(arguments: pages)
  func `no article and no query becomes markup`(_ target: String) async throws {
    let page = try await kit.get(target)
    #expect(page.status == .ok)
    // Pages of ours hold one script, by its address, and no picture.
    #expect(page.text.split(separator: "<script").count == 2)
    #expect(!page.text.contains("<img"))
    // What is left of a tag without its quoted values is names of ours.
    for tag in page.text.split(separator: "<").dropFirst() {
      let names = tag.prefix { $0 != ">" }.split(
        separator: "\"", omittingEmptySubsequences: false
      ).enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined()
      #expect(!names.contains("alert"), "\(tag)")
    }
    #expect(page["Content-Security-Policy"]?.contains("default-src 'none'") == true)
    #expect(page["Content-Security-Policy"]?.contains("unsafe") == false)
    #expect(page["X-Content-Type-Options"] == "nosniff")
  }

  @Test func `a quote is escaped even where a combining mark follows it`() {
    #expect(Markup.escaped("\"\u{301}<\u{338}'\u{1}") == "&quot;\u{301}&lt;\u{338}&#39;\u{FFFD}")
  }

  @Test func `no template lets anything through unescaped`() {
    for (name, bytes) in Templates.sources {
      let source = String(decoding: bytes, as: UTF8.self)
      #expect(!source.contains("{{{"), "\(name)")
      #expect(!source.contains("{{&"), "\(name)")
    }
  }

  @Test(arguments: [
    "evil.example", "localhost.evil.example", "127.0.0.1.nip.io:7070", "", "[::1", "localhost:70a",
  ])
  func `other names are refused`(_ host: String) async throws {
    #expect(try await kit.get("/", host: host).status == .misdirectedRequest)
  }

  @Test func `a request without a name is refused, and its own names are not`() async throws {
    let answer = try await kit.ask(.get, "/", nil, [:], body: [])
    #expect(answer.status == .misdirectedRequest)
    for host in ["localhost", "LOCALHOST:7070", "127.0.0.1:9", "[::1]:7070"] {
      #expect(try await kit.get("/help", host: host).status == .ok)
    }
  }

  @Test func `a name may state the scheme that its proxy speaks`() throws {
    var settings = DeskSettings()
    settings.names = ["https://News.example/", "desk.example:8080", "http://[::2]"]
    let hosts = try HostRule(settings)
    let proxied: HTTPFields = [try #require(HTTPField.Name("X-Forwarded-Proto")): "https"]
    for (host, headers, origin) in [
      ("news.example", HTTPFields(), "https://news.example"),
      ("NEWS.example:444", proxied, "https://news.example:444"),
      ("desk.example", HTTPFields(), "http://desk.example"),
      ("desk.example", proxied, "https://desk.example"),
      ("[::2]:1", proxied, "http://[::2]:1"),
      ("localhost:7070", HTTPFields(), "http://localhost:7070"),
    ] {
      try hosts.check(host)
      #expect(hosts.origin(host, headers) == origin)
    }
    for name in ["", "ftp://news.example", "news.example/desk", "a b", "https://", "x@y"] {
      settings.names = [name]
      #expect(throws: StartError.self) { try HostRule(settings) }
    }
  }

  @Test func `who asks for the connection to be closed is told that it is`() async throws {
    #expect(try await kit.get("/help", ["Connection": "Close"])["Connection"] == "close")
    #expect(try await kit.get("/help")["Connection"] == nil)
  }

  @Test(arguments: [
    "/../../etc/passwd", "/%2e%2e/etc/passwd", "/desk.css/../../x", "//evil.example/",
    "/desk.js%00",
    "/.git/config", "*", "", "http://evil.example/",
  ])
  func `no path leads anywhere else`(_ target: String) async throws {
    let answer = try await kit.get(target)
    #expect(answer.status == .notFound)
    #expect(!answer.text.contains("root:"))
  }

  @Test(arguments: ["/?q=%", "/?q=%zz", "/?q=%ff", "/article?id=%c0%af"])
  func `what is no text is refused`(_ target: String) async throws {
    #expect(try await kit.get(target).status == .badRequest)
  }

  @Test func `line breaks in values split no header`() async throws {
    let answer = try await kit.get(
      "/export?id=truce-1&as=csv&q=a%0d%0aSet-Cookie:%20x=1")
    #expect(answer.headers.allSatisfy { !$0.value.contains("\n") && !$0.value.contains("\r") })
    #expect(answer["Set-Cookie"] == nil)
  }

  @Test func `addresses and queries have a longest length`() async throws {
    let long = String(repeating: "a", count: 120_000)
    #expect(try await kit.get("/?q=\(long)").status == .uriTooLong)
    #expect(try await kit.get("/?q=\(long.prefix(2001))").status == .badRequest)
    let many = String(repeating: "id=a&", count: 600)
    #expect(try await kit.get("/basket?\(many)").status == .badRequest)
  }

  @Test(arguments: [HTTPRequest.Method.put, .delete, .patch, .trace, .options, .connect, .post])
  func `other methods are refused with those that there are`(
    _ method: HTTPRequest.Method
  ) async throws {
    let answer = try await kit.ask(method, "/", "localhost", [:], body: [])
    #expect(answer.status == .methodNotAllowed)
    #expect(answer["Allow"] == "GET, HEAD")
  }

  @Test func `HEAD has the headers of GET and no body`() async throws {
    let answer = try await kit.ask(.head, "/help", "localhost", [:], body: [])
    #expect(answer.status == .ok)
    #expect(answer.text.isEmpty)
    #expect(answer["Content-Type"] == "text/html; charset=utf-8")
  }
}

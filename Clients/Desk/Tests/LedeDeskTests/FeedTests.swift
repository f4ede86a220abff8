import Lede
import Testing

@testable import LedeDesk

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Searches as Atom feeds (RFC 4287).
struct FeedTests {
  /// What stands between two texts, as often as they stand there.
  private func all(_ before: String, _ after: String, in text: String) -> [String] {
    text.components(separatedBy: before).dropFirst().compactMap {
      $0.components(separatedBy: after).first
    }
  }

  @Test func `every address of a feed is whole, under the name that was asked for`() async throws {
    let kit = try DeskKit { settings, _ in settings.names = ["https://news.example"] }
    for (host, origin) in [
      ("localhost:7070", "http://localhost:7070"), ("news.example", "https://news.example"),
    ] {
      let feed = try await kit.get("/feed?q=truce&source=Wire", host: host).text
      let links = all(" href=\"", "\"", in: feed)
      #expect(links.count == 4)
      #expect(links.allSatisfy { $0.hasPrefix(origin + "/") }, "\(links)")
      #expect(links[0] == origin + "/feed?q=truce&amp;source=Wire")
      let kinds = all("<link rel=\"", "\"", in: feed)
      #expect(kinds == ["self", "alternate", "alternate", "alternate"])
    }
  }

  @Test func `a feed and its entries have an id, a title and a moment each`() async throws {
    let kit = try DeskKit()
    let feed = try await kit.get("/feed").text
    let entries = feed.components(separatedBy: "</entry>").dropLast()
    #expect(entries.count == DeskKit.articles.count)
    let ids = all("<id>", "</id>", in: feed)
    #expect(ids.count == entries.count + 1 && Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.hasPrefix("urn:lede:") })
    let moments = all("<updated>", "</updated>", in: feed)
    #expect(moments.count == ids.count)
    let rfc3339 = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)/
    #expect(moments.allSatisfy { $0.wholeMatch(of: rfc3339) != nil }, "\(moments)")
    #expect(all("<title>", "</title>", in: feed).allSatisfy { !$0.isEmpty })
    #expect(feed.contains("<entry xml:lang=\"ar\">"))
    // Another search is another feed, and so is the same of another archive.
    let other = try await kit.get("/feed?q=truce").text
    #expect(all("<id>", "</id>", in: other).first != ids.first)
  }

  @Test func `a saved search's feed leads back to itself`() async throws {
    let kit = try DeskKit()
    try kit.desk.searches.change { (all) throws(LedeError) in try all.save("truce", as: "truce") }
    let feed = try await kit.get("/feed?name=truce").text
    let own = "type=\"application/atom+xml\" href=\"http://localhost:7070/feed?name=truce\""
    #expect(feed.contains("<link rel=\"self\" \(own)"))
    #expect(feed.contains("<entry xml:lang=\"en\">"))
  }
}

import LedeText
import LedeWire
import Testing

/// Articles as content systems without a face of their own give them to programs, their texts made up.
@Suite struct ContentSystemTests {
  /// What a system gives: an article that is published, mostly with one that is not.
  struct Sample: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// The id of what is published.
    let id: String
    let json: String
  }

  static let samples = [
    Sample(
      testDescription: "Contentful's export, by languages", id: "e1",
      json: #"""
        {"contentTypes":[{"sys":{"id":"article","type":"ContentType"},"name":"Article","fields":[{\#
        "id":"title"}]}],"entries":[{"sys":{"id":"e1","type":"Entry","publishedAt":"2024-03-01T10:00:00Z",\#
        "publishedVersion":4,"version":5,"createdAt":"2024-02-01T10:00:00Z","updatedAt":"2024-03-01T10:00:00Z"},\#
        "fields":{"title":{"en-US":"Ferry stops"},"body":{"en-US":"It rained."}}},{"sys":{"id":"e2",\#
        "type":"Entry","version":2,"createdAt":"2024-02-01T10:00:00Z","updatedAt":"2024-03-01T10:00:00Z"},\#
        "fields":{"title":{"en-US":"Secret merger","de-DE":"Geheime Fusion"},"body":{\#
        "en-US":"The banks will merge.","de-DE":"Die Banken fusionieren."}}}],"assets":[],"locales":[]}
        """#),
    Sample(
      testDescription: "Contentful's delivery", id: "e1",
      json: #"""
        {"sys":{"type":"Array"},"total":1,"items":[{"sys":{"id":"e1","type":"Entry","revision":4,\#
        "createdAt":"2024-02-01T10:00:00Z","updatedAt":"2024-03-01T10:00:00Z","locale":"de-DE"},"fields":{\#
        "title":"Ferry stops","body":"It rained."}}]}
        """#),
    Sample(
      testDescription: "Prismic", id: "Yabc",
      json: #"""
        {"results":[{"id":"Yabc","uid":"ferry","type":"article","href":"x",\#
        "first_publication_date":"2024-03-01T10:00:00+0000","last_publication_date":"2024-03-01T10:00:00+0000",\#
        "lang":"en-us","data":{"title":[{"type":"heading1","text":"Ferry stops","spans":[]}],"body":[{\#
        "type":"paragraph","text":"It rained.","spans":[]}]}}]}
        """#),
    Sample(
      testDescription: "Webflow", id: "w1",
      json: #"""
        {"items":[{"id":"w1","lastPublished":"2024-03-01T10:00:00Z","lastUpdated":"2024-03-01T10:00:00Z",\#
        "createdOn":"2024-02-01T10:00:00Z","isArchived":false,"isDraft":false,"fieldData":{"name":"Ferry stops",\#
        "slug":"ferry","post-body":"<p>It rained.</p>"}},{"id":"w2","lastPublished":null,"isArchived":false,\#
        "isDraft":true,"fieldData":{"name":"Secret","slug":"s","post-body":"<p>It is secret.</p>"}}]}
        """#),
    Sample(
      testDescription: "Kontent.ai", id: "k1",
      json: #"""
        {"items":[{"system":{"id":"k1","name":"Ferry","codename":"ferry","language":"en-US","type":"article",\#
        "workflow_step":"published","last_modified":"2024-03-01T10:00:00Z"},"elements":{"title":{"type":"text",\#
        "name":"Title","value":"Ferry stops"},"body_copy":{"type":"rich_text","name":"Body",\#
        "value":"<p>It rained.</p>"}}},{"system":{"id":"k2","name":"Secret","codename":"s","language":"en-US",\#
        "type":"article","workflow_step":"draft","last_modified":"2024-03-01T10:00:00Z"},"elements":{"title":{\#
        "type":"text","name":"Title","value":"Secret"},"body_copy":{"type":"rich_text","name":"Body",\#
        "value":"<p>It is secret.</p>"}}}]}
        """#),
    Sample(
      testDescription: "Payload", id: "p1",
      json: #"""
        {"docs":[{"id":"p1","title":"Ferry stops","_status":"published","publishedAt":"2024-03-01T10:00:00Z",\#
        "content":{"root":{"type":"root","children":[{"type":"paragraph","children":[{"type":"text",\#
        "text":"It rained."}]}]}}},{"id":"p2","title":"Secret","_status":"draft","content":{"root":{\#
        "type":"root","children":[{"type":"paragraph","children":[{"type":"text","text":"It is secret."}]}]}}}],\#
        "totalDocs":2}
        """#),
    Sample(
      testDescription: "DatoCMS", id: "d1",
      json: #"""
        {"data":{"allArticles":[{"id":"d1","title":"Ferry stops","_status":"published","content":{"value":{\#
        "schema":"dast","document":{"type":"root","children":[{"type":"paragraph","children":[{"type":"span",\#
        "value":"It rained."}]}]}}}},{"id":"d2","title":"Secret","_status":"draft","content":{"value":{\#
        "schema":"dast","document":{"type":"root","children":[{"type":"paragraph","children":[{"type":"span",\#
        "value":"It is secret."}]}]}}}}]}}
        """#),
    Sample(
      testDescription: "Sanity", id: "s1",
      json: #"""
        [{"_id":"s1","_type":"post","_createdAt":"2024-03-01T10:00:00Z","title":"Ferry stops","body":[{\#
        "_type":"block","style":"normal","children":[{"_type":"span","text":"It rained."}]}]},{\#
        "_id":"drafts.s2","_type":"post","title":"Secret","body":[{"_type":"block","style":"normal",\#
        "children":[{"_type":"span","text":"It is secret."}]}]}]
        """#),
    Sample(
      testDescription: "Strapi", id: "1",
      json: #"""
        {"data":[{"id":1,"documentId":"abc","attributes":{"title":"Ferry stops","content":"It rained.",\#
        "createdAt":"2024-03-01T10:00:00Z","updatedAt":"2024-03-01T10:00:00Z",\#
        "publishedAt":"2024-03-01T10:00:00Z"}},{"id":2,"documentId":"abd","title":"Ferry goes","content":[{\#
        "type":"paragraph","children":[{"type":"text","text":"It was dry."}]}],\#
        "createdAt":"2024-03-01T10:00:00Z","updatedAt":"2024-03-01T10:00:00Z","publishedAt":null}]}
        """#),
    Sample(
      testDescription: "Storyblok", id: "8",
      json: #"""
        {"stories":[{"name":"Ferry stops","id":7,"uuid":"u7","published_at":null,"first_published_at":null,\#
        "content":{"component":"article","headline":"Ferry stops","body":"It rained."}},{"name":"Ferry stops",\#
        "id":8,"uuid":"u8","published_at":"2024-03-01T10:00:00Z","first_published_at":"2024-03-01T10:00:00Z",\#
        "content":{"component":"article","headline":"Ferry stops","body":"It rained."}}],"cv":1}
        """#),
  ]

  @Test(arguments: samples)
  func `a published article has its id, its headline and its text, and a draft is none`(
    sample: Sample
  ) throws {
    let taken = imported(sample.json, name: "a.json")
    let open = taken.articles.filter { $0.metadata.status == .usable }
    #expect(open.map(\.id.rawValue) == [sample.id])
    #expect(open.map(\.headline.text) == ["Ferry stops"])
    #expect(open.map(\.body) == ["It rained."])
    #expect(taken.report.skips.isEmpty)
    // The other one is passed over as a draft, or comes in as withheld.
    let drafts = taken.articles.count - open.count + taken.report.passedOver
    #expect(drafts == (sample.json.contains("ecret") || sample.json.contains("null") ? 1 : 0))
  }

  @Test func `dates and languages are those of the systems`() {
    let dates = Self.samples.map { imported($0.json, name: "a.json").articles.first?.date?.year }
    // DatoCMS tells its dates where they are asked for.
    #expect(dates.filter { $0 == nil }.count == 1)
    let languages = Self.samples.compactMap {
      imported($0.json, name: "a.json").articles.first?.language
    }
    #expect(languages == ["de-DE", "en-us", "en-US"])
  }

  @Test func `what only looks like such an article is none`() {
    let taken = imported(
      #"""
      [{"id":"1","title":"Ferry stops","body":"It rained.","data":{"title":"A graph","text":"Rain"}},\#
      {"id":"2","title":"Ferry goes","body":"It was dry.","content":{"name":"x","html":"<p>Other</p>"}}]
      """#, name: "a.json")
    #expect(taken.articles.map(\.headline.text) == ["Ferry stops", "Ferry goes"])
    #expect(taken.articles.map(\.body) == ["It rained.", "It was dry."])
    #expect(taken.articles.map { $0.metadata[.titles] } == [[], []])
  }
}

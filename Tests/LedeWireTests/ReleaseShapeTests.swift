import LedeText
import LedeWire
import Testing

/// What JSON states of an article's release in other shapes than a member of its own.
@Suite struct ReleaseShapeTests {
  private func taken(_ members: String) -> Taken {
    imported(
      #"{"id":"1","headline":"Ferry stops","body":"It rained.",\#(members)}"#, name: "a.jsonl")
  }

  @Test(arguments: [
    // Lists of names and values.
    #""metadata":[{"name":"embargo","value":"2999-12-05"}]"#,
    #""metadata":[{"key":"status","value":"draft"}]"#,
    #""meta":[{"name":"status","content":"embargoed"}]"#,
    #""customFields":[{"name":"Embargo","value":"2999-12-05"}]"#,
    #""custom_fields":[{"id":7,"label":"Pub status","values":["withheld"]}]"#,
    #""additionalProperty":[{"@type":"PropertyValue","name":"embargo","value":"2999-12-05"}]"#,
    // Objects.
    #""acf":{"embargo":"2999-12-05"}"#, #""restrictions":{"embargo":"2999-12-05"}"#,
    #""additionalProperties":{"embargo":true}"#, #""extra":{"embargo":"2999-12-05"}"#,
    #""editorial":{"embargo":"2999-12-05"}"#, #""itemMeta":{"pubStatus":"withheld"}"#,
    #""desk_notes":{"embargo":"2999-12-05"}"#, #""meta":{"workflow":{"state":"draft"}}"#,
    #""admin_data":{"publish":{"at":"2999-12-05"}}"#,
    // A state that is described.
    #""status":{"embargoed":true}"#, #""status":{"draft":true}"#, #""status":{"name":"draft"}"#,
    #""status":[{"value":"draft"}]"#, #""state":{"name":"draft"}"#,
    #""moderation_state":[{"value":"draft"}]"#, #""workflow":"draft""#,
    #""workflow":{"name":"Draft","id":3}"#, #""system":{"workflow_step":"draft","name":"x"}"#,
    #""sys":{"fieldStatus":{"*":{"en-US":"draft"}}}"#, #""isPublished":[{"value":false}]"#,
    #""state":{"published":false}"#,
    // Times.
    #""hold":"2999-12-05""#, #""hold":{"until":"2999-12-05"}"#,
    #""release":{"date":"2999-12-05T10:00:00Z"}"#, #""publish_date":"2999-12-05""#,
    #""publishDate":"2999-12-05""#,
    // Entries that were never published.
    #""sys":{"publishedAt":null}"#,
    #""sys":{"type":"Entry","id":"x","version":2,"createdAt":"2024-01-01"}"#,
    #""attributes":{"createdAt":"2024-01-01","publishedAt":null}"#,
    // Words and switches.
    #""_status":"deleted""#, #""_status":"embargoed""#, #""_status":"draft""#, #""published":0"#,
    #""published":"0""#, #""trashed":true"#, #""isTrashed":true"#,
  ])
  func `a statement holds back in every shape`(members: String) {
    let taken = taken(members)
    let held = taken.articles.allSatisfy { $0.metadata.restriction(at: 1_900_000_000) != nil }
    #expect(held && taken.articles.count + taken.report.passedOver + taken.removals.count == 1)
  }

  @Test(arguments: [
    #""metadata":[{"name":"topic","value":"embargo"}]"#,
    #""metadata":[{"name":"embargo","value":""}]"#,
    #""metadata":[{"name":"embargo","value":"2020-12-05"}]"#,
    #""keywords_scored":[{"name":"embargo","value":0.8}]"#,
    #""subject":[{"name":"embargo","code":"20000000"}]"#,
    #""author":{"name":"Ann","status":"inactive","private":true}"#,
    #""image":{"url":"a.jpg","status":"draft","embargo":"2999-12-05"}"#,
    #""related":[{"headline":"B","embargo":"2999-12-05"}]"#,
    #""custom_links":[{"url":"https://w.example/","status":"draft"}]"#,
    #""state":{"name":"Texas","code":"TX"}"#, #""status":{"id":3,"name":"Published"}"#,
    #""status":{"draft":false,"embargoed":false}"#, #""workflow":{"name":"default"}"#,
    #""workflow":{"state":"published","transitions":["draft","review"]}"#,
    #""sys":{"publishedAt":"2024-01-01","type":"Entry","version":3,"publishedVersion":2}"#,
    #""sys":{"type":"Entry","revision":3,"version":3}"#, #""hold":false"#, #""hold":null"#,
    #""release":{"date":"2020-12-05"}"#, #""publish_date":"2020-12-05""#, #""published":1"#,
    #""metadata":{"published_at":null}"#, #""comments":{"status":"closed","state":"hidden"}"#,
    #""moderation_state":[{"value":"published"}]"#, #""_status":"OK""#,
    #""publication":{"name":"The Daily","status":"active"}"#, #""isTrashed":0"#,
    #""settings":{"comments":false,"layout":"wide"}"#, #""extra":{"status_text":"draft beer"}"#,
  ])
  func `what speaks of something else holds nothing back`(members: String) {
    let taken = taken(members)
    #expect(taken.articles.map(\.metadata.status) == [.usable])
    #expect(taken.articles.allSatisfy { $0.metadata.restriction(at: 1_900_000_000) == nil })
  }
}

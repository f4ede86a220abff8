import Testing

@testable import LedeQuery

/// Questions that lean on the one before.
struct FollowUpTests {
  @Test(arguments: [
    ("Who led Corvel in 2009?", "and in 2010?", "Who led Corvel in 2010?"),
    ("What did Ann Bell say?", "when did she resign?", "when did Ann Bell resign?"),
    ("Who is Ann Bell?", "where is her house?", "where is Ann Bell's house?"),
    ("Who is the president of France?", "and Spain?", "Who is the president of Spain?"),
    ("Who is the president of France?", "what about Spain?", "Who is the president of Spain?"),
  ])
  func `what it leans on is filled in`(previous: String, question: String, whole: String) {
    #expect(FollowUp.whole(question, after: previous) == whole)
  }

  @Test(arguments: [
    ("Who led Corvel?", "Who led Marlow?"), ("Who led Corvel?", "What did Tom say to her?"),
    ("who won?", "and she?"), ("who won?", "when was it?"),
  ])
  func `a question that stands by itself is left alone`(previous: String, question: String) {
    #expect(FollowUp.whole(question, after: previous) == nil)
  }
}

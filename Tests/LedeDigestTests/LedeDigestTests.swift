import LedeDigest
import LedeText
import Testing

@Suite struct `A digest of one text` {
  let text = """
    The council approved the new bridge over the river on Tuesday. The bridge will cost 40 million \
    euros and open in 2027. Critics said the council should have asked the town first. The weather \
    was mild. A ferry will run until the bridge opens.
    """

  @Test func `has as many sentences as asked for, in the order of the text`() throws {
    let digest = try Summarizer(.english).digest(
      of: [DigestInput(text: text)], budget: .sentences(3))
    #expect(digest.sentences.count == 3)
    #expect(
      digest.sentences.map(\.range.lowerBound).sorted() == digest.sentences.map(\.range.lowerBound))
    let bytes = Array(text.utf8)
    for sentence in digest.sentences {
      #expect(String(decoding: bytes[sentence.range], as: UTF8.self) == sentence.text)
    }
  }

  @Test func `has scores that are the sum of their shares`() throws {
    let digest = try Summarizer(.english).digest(
      of: [DigestInput(text: text)], budget: .sentences(2))
    for sentence in digest.sentences {
      let sum = sentence.shares.reduce(0) { $0 + $1.share }
      #expect(abs(sum - sentence.score) < 1e-9)
    }
  }
}

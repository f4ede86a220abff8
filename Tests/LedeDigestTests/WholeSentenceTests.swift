import LedeDigest
import LedeText
import Testing

@Suite struct `A budget of words` {
  static let news = """
    The council approved the new bridge over the river on Tuesday after two years of debate. The \
    bridge will cost 40 million euros and open in the spring of 2027, the mayor said. It rained. \
    A ferry will carry cars and passengers over the river until the bridge opens. So be it.
    """

  @Test(arguments: [18, 20, 22, 36, 40])
  func `is not plugged with whatever is short`(_ words: Int) throws {
    let digest = try Summarizer(.english).digest(
      of: [DigestInput(text: Self.news)], budget: .words(words))
    #expect(!digest.sentences.isEmpty)
    #expect(digest.wordCount <= words)
    #expect(digest.sentences.allSatisfy { $0.text.split(separator: " ").count > 4 })
  }

  @Test func `holds a short sentence that tells much`() throws {
    let text = """
      Hassan Karim, who led the dockers of the port through three strikes, died. Karim died on Monday. \
      The weather in the mountains will stay mild until the end of the week, forecasters think.
      """
    let digest = try Summarizer(.english).digest(
      of: [DigestInput(headline: "Karim died on Monday", text: text)], budget: .words(18))
    #expect(digest.sentences.contains { $0.text == "Karim died on Monday." })
  }

  @Test(arguments: [
    "The owner of the bridge declined to comment on the bridge.",
    "The builder of the bridge could not be reached for comment.",
  ]) func `has no empty statement without what it answers`(_ empty: String) throws {
    let text = "\(Self.news)\n\nThe river is deep. The river is cold at that place. \(empty)"
    let digest = try Summarizer(.english).digest(
      of: [DigestInput(text: text)], budget: .words(44))
    if let place = digest.sentences.firstIndex(where: { $0.text == empty }) {
      #expect(place > 0 && digest.sentences[place - 1].text.hasPrefix("The river is cold"))
    }
    let alone = try Summarizer(.english).digest(
      of: [DigestInput(text: "\(Self.news) \(empty)")], budget: .sentences(3))
    #expect(!alone.sentences.contains { $0.text == empty })
  }

  @Test func `tells a standfirst and the sentence that repeats it once`() throws {
    let text = """
      The council approved the new bridge over the river on Tuesday night. The council on Tuesday \
      night approved the new bridge over the river. It will cost 40 million euros and open in 2027.
      """
    let digest = try Summarizer(.english).digest(
      of: [DigestInput(text: text)], budget: .words(36))
    #expect(digest.sentences.count { $0.text.contains("approved the new bridge") } == 1)
  }

  @Test func `is filled with the same sentences in characters as in words`() throws {
    let summarizer = try Summarizer(.english)
    let words = summarizer.digest(of: [DigestInput(text: Self.news)], budget: .words(32))
    let characters = summarizer.digest(
      of: [DigestInput(text: Self.news)], budget: .characters(words.text.count + 4))
    #expect(characters.text.count <= words.text.count + 4)
    #expect(!characters.sentences.contains { $0.text == "It rained." || $0.text == "So be it." })
  }

  @Test func `asks no question that nothing answers`() throws {
    let text =
      "\(Self.news) Will the bridge over the river be worth 40 million euros to the council?"
    let digest = try Summarizer(.english).digest(
      of: [DigestInput(text: text)], budget: .sentences(3))
    #expect(!digest.text.contains("?"))
  }
}
